/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Template</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A certificate template; its name is the common name that a request carries.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Template#getDisplayName <em>Display Name</em>}</li>
 *   <li>{@link org.lynchpin.model.Template#isNeedsMail <em>Needs Mail</em>}</li>
 *   <li>{@link org.lynchpin.model.Template#getValidityDays <em>Validity Days</em>}</li>
 *   <li>{@link org.lynchpin.model.Template#getMinimumKeySize <em>Minimum Key Size</em>}</li>
 *   <li>{@link org.lynchpin.model.Template#isEnrollmentAgent <em>Enrollment Agent</em>}</li>
 *   <li>{@link org.lynchpin.model.Template#isTest <em>Test</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getTemplate()
 * @model
 * @generated
 */
public interface Template extends Element {
	/**
	 * Returns the value of the '<em><b>Display Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * As people know it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Display Name</em>' attribute.
	 * @see #setDisplayName(String)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_DisplayName()
	 * @model default=""
	 * @generated
	 */
	String getDisplayName();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#getDisplayName <em>Display Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Display Name</em>' attribute.
	 * @see #getDisplayName()
	 * @generated
	 */
	void setDisplayName(String value);

	/**
	 * Returns the value of the '<em><b>Needs Mail</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it fails for people without an e-mail address.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Needs Mail</em>' attribute.
	 * @see #setNeedsMail(boolean)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_NeedsMail()
	 * @model
	 * @generated
	 */
	boolean isNeedsMail();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#isNeedsMail <em>Needs Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Needs Mail</em>' attribute.
	 * @see #isNeedsMail()
	 * @generated
	 */
	void setNeedsMail(boolean value);

	/**
	 * Returns the value of the '<em><b>Validity Days</b></em>' attribute.
	 * The default value is <code>"365"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Days that a certificate lasts.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Validity Days</em>' attribute.
	 * @see #setValidityDays(int)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_ValidityDays()
	 * @model default="365"
	 * @generated
	 */
	int getValidityDays();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#getValidityDays <em>Validity Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Validity Days</em>' attribute.
	 * @see #getValidityDays()
	 * @generated
	 */
	void setValidityDays(int value);

	/**
	 * Returns the value of the '<em><b>Minimum Key Size</b></em>' attribute.
	 * The default value is <code>"2048"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Least bits of an RSA key.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum Key Size</em>' attribute.
	 * @see #setMinimumKeySize(int)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_MinimumKeySize()
	 * @model default="2048"
	 * @generated
	 */
	int getMinimumKeySize();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#getMinimumKeySize <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum Key Size</em>' attribute.
	 * @see #getMinimumKeySize()
	 * @generated
	 */
	void setMinimumKeySize(int value);

	/**
	 * Returns the value of the '<em><b>Enrollment Agent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it makes an enrollment agent, who can enroll for anyone.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Enrollment Agent</em>' attribute.
	 * @see #setEnrollmentAgent(boolean)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_EnrollmentAgent()
	 * @model
	 * @generated
	 */
	boolean isEnrollmentAgent();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#isEnrollmentAgent <em>Enrollment Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Enrollment Agent</em>' attribute.
	 * @see #isEnrollmentAgent()
	 * @generated
	 */
	void setEnrollmentAgent(boolean value);

	/**
	 * Returns the value of the '<em><b>Test</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it is a test: only such a template may sign with SHA-1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Test</em>' attribute.
	 * @see #setTest(boolean)
	 * @see org.lynchpin.model.ModelPackage#getTemplate_Test()
	 * @model
	 * @generated
	 */
	boolean isTest();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Template#isTest <em>Test</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Test</em>' attribute.
	 * @see #isTest()
	 * @generated
	 */
	void setTest(boolean value);

} // Template
