/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Enrollment Plan</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A saved profile: what an enrollment does unless it is told otherwise.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getCertificationAuthority <em>Certification Authority</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getTemplate <em>Template</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getKeyAlgorithm <em>Key Algorithm</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getHash <em>Hash</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getFormat <em>Format</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getCsp <em>Csp</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getFriendlyName <em>Friendly Name</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getPinSource <em>Pin Source</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#isForcePinChange <em>Force Pin Change</em>}</li>
 *   <li>{@link org.lynchpin.model.EnrollmentPlan#getPolicySet <em>Policy Set</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan()
 * @model
 * @generated
 */
public interface EnrollmentPlan extends Element {
	/**
	 * Returns the value of the '<em><b>Certification Authority</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Who issues; unset for the site's first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Certification Authority</em>' reference.
	 * @see #setCertificationAuthority(CertificationAuthority)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_CertificationAuthority()
	 * @model resolveProxies="false"
	 * @generated
	 */
	CertificationAuthority getCertificationAuthority();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getCertificationAuthority <em>Certification Authority</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Certification Authority</em>' reference.
	 * @see #getCertificationAuthority()
	 * @generated
	 */
	void setCertificationAuthority(CertificationAuthority value);

	/**
	 * Returns the value of the '<em><b>Template</b></em>' attribute.
	 * The default value is <code>"SmartcardLogon"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Common name of the template.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Template</em>' attribute.
	 * @see #setTemplate(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_Template()
	 * @model default="SmartcardLogon"
	 * @generated
	 */
	String getTemplate();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getTemplate <em>Template</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Template</em>' attribute.
	 * @see #getTemplate()
	 * @generated
	 */
	void setTemplate(String value);

	/**
	 * Returns the value of the '<em><b>Key Algorithm</b></em>' attribute.
	 * The default value is <code>"rsa2048"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * rsa2048, rsa3072, rsa4096, p256 or p384.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Key Algorithm</em>' attribute.
	 * @see #setKeyAlgorithm(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_KeyAlgorithm()
	 * @model default="rsa2048"
	 * @generated
	 */
	String getKeyAlgorithm();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getKeyAlgorithm <em>Key Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key Algorithm</em>' attribute.
	 * @see #getKeyAlgorithm()
	 * @generated
	 */
	void setKeyAlgorithm(String value);

	/**
	 * Returns the value of the '<em><b>Hash</b></em>' attribute.
	 * The default value is <code>"sha256"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Hash of the request's signature; the authority chooses the certificate's. sha1 as the paper procedure has it is refused by the standard policy.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Hash</em>' attribute.
	 * @see #setHash(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_Hash()
	 * @model default="sha256"
	 * @generated
	 */
	String getHash();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getHash <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hash</em>' attribute.
	 * @see #getHash()
	 * @generated
	 */
	void setHash(String value);

	/**
	 * Returns the value of the '<em><b>Format</b></em>' attribute.
	 * The default value is <code>"pkcs10"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * pkcs10 (RFC 2986) or cmc (RFC 5272).
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Format</em>' attribute.
	 * @see #setFormat(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_Format()
	 * @model default="pkcs10"
	 * @generated
	 */
	String getFormat();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getFormat <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format</em>' attribute.
	 * @see #getFormat()
	 * @generated
	 */
	void setFormat(String value);

	/**
	 * Returns the value of the '<em><b>Csp</b></em>' attribute.
	 * The default value is <code>"Microsoft Base Smart Card Crypto Provider"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The provider that the request names (MS-WCCE 2.2.2.7.2); it decides how Windows finds the key.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Csp</em>' attribute.
	 * @see #setCsp(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_Csp()
	 * @model default="Microsoft Base Smart Card Crypto Provider"
	 * @generated
	 */
	String getCsp();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getCsp <em>Csp</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Csp</em>' attribute.
	 * @see #getCsp()
	 * @generated
	 */
	void setCsp(String value);

	/**
	 * Returns the value of the '<em><b>Friendly Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A name that the person will recognise; empty for one made of person and template.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Friendly Name</em>' attribute.
	 * @see #setFriendlyName(String)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_FriendlyName()
	 * @model default=""
	 * @generated
	 */
	String getFriendlyName();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getFriendlyName <em>Friendly Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Friendly Name</em>' attribute.
	 * @see #getFriendlyName()
	 * @generated
	 */
	void setFriendlyName(String value);

	/**
	 * Returns the value of the '<em><b>Pin Source</b></em>' attribute.
	 * The default value is <code>"PERSON_TYPES"</code>.
	 * The literals are from the enumeration {@link org.lynchpin.model.PinSource}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the new PIN comes from.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pin Source</em>' attribute.
	 * @see org.lynchpin.model.PinSource
	 * @see #setPinSource(PinSource)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_PinSource()
	 * @model default="PERSON_TYPES"
	 * @generated
	 */
	PinSource getPinSource();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getPinSource <em>Pin Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pin Source</em>' attribute.
	 * @see org.lynchpin.model.PinSource
	 * @see #getPinSource()
	 * @generated
	 */
	void setPinSource(PinSource value);

	/**
	 * Returns the value of the '<em><b>Force Pin Change</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the person has to change the PIN at first use.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Force Pin Change</em>' attribute.
	 * @see #setForcePinChange(boolean)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_ForcePinChange()
	 * @model
	 * @generated
	 */
	boolean isForcePinChange();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#isForcePinChange <em>Force Pin Change</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Force Pin Change</em>' attribute.
	 * @see #isForcePinChange()
	 * @generated
	 */
	void setForcePinChange(boolean value);

	/**
	 * Returns the value of the '<em><b>Policy Set</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it is checked against; unset for the site's first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Policy Set</em>' reference.
	 * @see #setPolicySet(PolicySet)
	 * @see org.lynchpin.model.ModelPackage#getEnrollmentPlan_PolicySet()
	 * @model resolveProxies="false"
	 * @generated
	 */
	PolicySet getPolicySet();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.EnrollmentPlan#getPolicySet <em>Policy Set</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Policy Set</em>' reference.
	 * @see #getPolicySet()
	 * @generated
	 */
	void setPolicySet(PolicySet value);

} // EnrollmentPlan
