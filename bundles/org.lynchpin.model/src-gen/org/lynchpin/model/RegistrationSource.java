/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Registration Source</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Where registrations of people are recorded.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.RegistrationSource#getType <em>Type</em>}</li>
 *   <li>{@link org.lynchpin.model.RegistrationSource#getProperties <em>Properties</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getRegistrationSource()
 * @model
 * @generated
 */
public interface RegistrationSource extends Element {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The kind: lcscdr, or one that a plug-in adds.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(String)
	 * @see org.lynchpin.model.ModelPackage#getRegistrationSource_Type()
	 * @model default=""
	 * @generated
	 */
	String getType();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.RegistrationSource#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(String value);

	/**
	 * Returns the value of the '<em><b>Properties</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Property}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the kind needs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Properties</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getRegistrationSource_Properties()
	 * @model containment="true"
	 * @generated
	 */
	EList<Property> getProperties();

} // RegistrationSource
