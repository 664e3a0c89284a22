/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Person</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A person who is kept in the site document; the name is the display name.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Person#getUpn <em>Upn</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getSignInAddress <em>Sign In Address</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getMail <em>Mail</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getAccount <em>Account</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getSid <em>Sid</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getDepartment <em>Department</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#getPool <em>Pool</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#isEnabled <em>Enabled</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#isSipEnabled <em>Sip Enabled</em>}</li>
 *   <li>{@link org.lynchpin.model.Person#isPrivileged <em>Privileged</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getPerson()
 * @model
 * @generated
 */
public interface Person extends Element {
	/**
	 * Returns the value of the '<em><b>Upn</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * User principal name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Upn</em>' attribute.
	 * @see #setUpn(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Upn()
	 * @model default=""
	 * @generated
	 */
	String getUpn();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getUpn <em>Upn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Upn</em>' attribute.
	 * @see #getUpn()
	 * @generated
	 */
	void setUpn(String value);

	/**
	 * Returns the value of the '<em><b>Sign In Address</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SIP address without sip:; may differ from the UPN.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sign In Address</em>' attribute.
	 * @see #setSignInAddress(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_SignInAddress()
	 * @model default=""
	 * @generated
	 */
	String getSignInAddress();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getSignInAddress <em>Sign In Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sign In Address</em>' attribute.
	 * @see #getSignInAddress()
	 * @generated
	 */
	void setSignInAddress(String value);

	/**
	 * Returns the value of the '<em><b>Mail</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * E-mail address; empty for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mail</em>' attribute.
	 * @see #setMail(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Mail()
	 * @model default=""
	 * @generated
	 */
	String getMail();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getMail <em>Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mail</em>' attribute.
	 * @see #getMail()
	 * @generated
	 */
	void setMail(String value);

	/**
	 * Returns the value of the '<em><b>Account</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * DOMAIN\name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Account</em>' attribute.
	 * @see #setAccount(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Account()
	 * @model default=""
	 * @generated
	 */
	String getAccount();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getAccount <em>Account</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Account</em>' attribute.
	 * @see #getAccount()
	 * @generated
	 */
	void setAccount(String value);

	/**
	 * Returns the value of the '<em><b>Sid</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Security identifier: S-1-5-21-...
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sid</em>' attribute.
	 * @see #setSid(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Sid()
	 * @model default=""
	 * @generated
	 */
	String getSid();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getSid <em>Sid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sid</em>' attribute.
	 * @see #getSid()
	 * @generated
	 */
	void setSid(String value);

	/**
	 * Returns the value of the '<em><b>Department</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Tells people of one name apart.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Department</em>' attribute.
	 * @see #setDepartment(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Department()
	 * @model default=""
	 * @generated
	 */
	String getDepartment();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getDepartment <em>Department</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Department</em>' attribute.
	 * @see #getDepartment()
	 * @generated
	 */
	void setDepartment(String value);

	/**
	 * Returns the value of the '<em><b>Pool</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Host name of the registrar pool that the person is homed on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pool</em>' attribute.
	 * @see #setPool(String)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Pool()
	 * @model default=""
	 * @generated
	 */
	String getPool();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#getPool <em>Pool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pool</em>' attribute.
	 * @see #getPool()
	 * @generated
	 */
	void setPool(String value);

	/**
	 * Returns the value of the '<em><b>Enabled</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the account is enabled.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Enabled</em>' attribute.
	 * @see #setEnabled(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Enabled()
	 * @model default="true"
	 * @generated
	 */
	boolean isEnabled();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#isEnabled <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Enabled</em>' attribute.
	 * @see #isEnabled()
	 * @generated
	 */
	void setEnabled(boolean value);

	/**
	 * Returns the value of the '<em><b>Sip Enabled</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the person is enabled for Lync.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sip Enabled</em>' attribute.
	 * @see #setSipEnabled(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPerson_SipEnabled()
	 * @model default="true"
	 * @generated
	 */
	boolean isSipEnabled();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#isSipEnabled <em>Sip Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sip Enabled</em>' attribute.
	 * @see #isSipEnabled()
	 * @generated
	 */
	void setSipEnabled(boolean value);

	/**
	 * Returns the value of the '<em><b>Privileged</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the account is protected: adminCount=1, or a member of Protected Users.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Privileged</em>' attribute.
	 * @see #setPrivileged(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPerson_Privileged()
	 * @model
	 * @generated
	 */
	boolean isPrivileged();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Person#isPrivileged <em>Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Privileged</em>' attribute.
	 * @see #isPrivileged()
	 * @generated
	 */
	void setPrivileged(boolean value);

} // Person
