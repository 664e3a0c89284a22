/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Pool</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A Front End pool or a Standard Edition server.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Pool#getFqdn <em>Fqdn</em>}</li>
 *   <li>{@link org.lynchpin.model.Pool#isTwoFactor <em>Two Factor</em>}</li>
 *   <li>{@link org.lynchpin.model.Pool#isRegistrar <em>Registrar</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getPool()
 * @model
 * @generated
 */
public interface Pool extends Element {
	/**
	 * Returns the value of the '<em><b>Fqdn</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Host name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fqdn</em>' attribute.
	 * @see #setFqdn(String)
	 * @see org.lynchpin.model.ModelPackage#getPool_Fqdn()
	 * @model default=""
	 * @generated
	 */
	String getFqdn();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Pool#getFqdn <em>Fqdn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fqdn</em>' attribute.
	 * @see #getFqdn()
	 * @generated
	 */
	void setFqdn(String value);

	/**
	 * Returns the value of the '<em><b>Two Factor</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it demands two-factor sign-in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Two Factor</em>' attribute.
	 * @see #setTwoFactor(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPool_TwoFactor()
	 * @model
	 * @generated
	 */
	boolean isTwoFactor();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Pool#isTwoFactor <em>Two Factor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Two Factor</em>' attribute.
	 * @see #isTwoFactor()
	 * @generated
	 */
	void setTwoFactor(boolean value);

	/**
	 * Returns the value of the '<em><b>Registrar</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether people are homed on it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Registrar</em>' attribute.
	 * @see #setRegistrar(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPool_Registrar()
	 * @model
	 * @generated
	 */
	boolean isRegistrar();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Pool#isRegistrar <em>Registrar</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Registrar</em>' attribute.
	 * @see #isRegistrar()
	 * @generated
	 */
	void setRegistrar(boolean value);

} // Pool
