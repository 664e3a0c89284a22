/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Director</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A Director pool.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Director#getFqdn <em>Fqdn</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getDirector()
 * @model
 * @generated
 */
public interface Director extends Element {
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
	 * @see org.lynchpin.model.ModelPackage#getDirector_Fqdn()
	 * @model default=""
	 * @generated
	 */
	String getFqdn();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Director#getFqdn <em>Fqdn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fqdn</em>' attribute.
	 * @see #getFqdn()
	 * @generated
	 */
	void setFqdn(String value);

} // Director
