/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Computer</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A computer that a person uses; the name is the host name.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Computer#getPerson <em>Person</em>}</li>
 *   <li>{@link org.lynchpin.model.Computer#isHasTpm <em>Has Tpm</em>}</li>
 *   <li>{@link org.lynchpin.model.Computer#getClient <em>Client</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getComputer()
 * @model
 * @generated
 */
public interface Computer extends Element {
	/**
	 * Returns the value of the '<em><b>Person</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * UPN of the person.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Person</em>' attribute.
	 * @see #setPerson(String)
	 * @see org.lynchpin.model.ModelPackage#getComputer_Person()
	 * @model default=""
	 * @generated
	 */
	String getPerson();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Computer#getPerson <em>Person</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Person</em>' attribute.
	 * @see #getPerson()
	 * @generated
	 */
	void setPerson(String value);

	/**
	 * Returns the value of the '<em><b>Has Tpm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it has a TPM of specification 1.2 or later, which a virtual card needs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Has Tpm</em>' attribute.
	 * @see #setHasTpm(boolean)
	 * @see org.lynchpin.model.ModelPackage#getComputer_HasTpm()
	 * @model
	 * @generated
	 */
	boolean isHasTpm();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Computer#isHasTpm <em>Has Tpm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Has Tpm</em>' attribute.
	 * @see #isHasTpm()
	 * @generated
	 */
	void setHasTpm(boolean value);

	/**
	 * Returns the value of the '<em><b>Client</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Product and version of the Lync client.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Client</em>' attribute.
	 * @see #setClient(String)
	 * @see org.lynchpin.model.ModelPackage#getComputer_Client()
	 * @model default=""
	 * @generated
	 */
	String getClient();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Computer#getClient <em>Client</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Client</em>' attribute.
	 * @see #getClient()
	 * @generated
	 */
	void setClient(String value);

} // Computer
