/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Federation Service</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A federation service (AD FS).
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.FederationService#getFqdn <em>Fqdn</em>}</li>
 *   <li>{@link org.lynchpin.model.FederationService#getMetadataUrl <em>Metadata Url</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getFederationService()
 * @model
 * @generated
 */
public interface FederationService extends Element {
	/**
	 * Returns the value of the '<em><b>Fqdn</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the federation service.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fqdn</em>' attribute.
	 * @see #setFqdn(String)
	 * @see org.lynchpin.model.ModelPackage#getFederationService_Fqdn()
	 * @model default=""
	 * @generated
	 */
	String getFqdn();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.FederationService#getFqdn <em>Fqdn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fqdn</em>' attribute.
	 * @see #getFqdn()
	 * @generated
	 */
	void setFqdn(String value);

	/**
	 * Returns the value of the '<em><b>Metadata Url</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Address of its federation metadata.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Metadata Url</em>' attribute.
	 * @see #setMetadataUrl(String)
	 * @see org.lynchpin.model.ModelPackage#getFederationService_MetadataUrl()
	 * @model default=""
	 * @generated
	 */
	String getMetadataUrl();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.FederationService#getMetadataUrl <em>Metadata Url</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Metadata Url</em>' attribute.
	 * @see #getMetadataUrl()
	 * @generated
	 */
	void setMetadataUrl(String value);

} // FederationService
