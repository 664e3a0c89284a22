/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Policy Set</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What is checked, and against which values.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.PolicySet#getRules <em>Rules</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getMinimumRsaBits <em>Minimum Rsa Bits</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getMinimumEcBits <em>Minimum Ec Bits</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getRequestHashes <em>Request Hashes</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getCertificateHashes <em>Certificate Hashes</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getMaximumLifetimeDays <em>Maximum Lifetime Days</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#isAllowDefaultPin <em>Allow Default Pin</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getPinMinLength <em>Pin Min Length</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#getPinMaxLength <em>Pin Max Length</em>}</li>
 *   <li>{@link org.lynchpin.model.PolicySet#isAllowPrivileged <em>Allow Privileged</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getPolicySet()
 * @model
 * @generated
 */
public interface PolicySet extends Element {
	/**
	 * Returns the value of the '<em><b>Rules</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.RuleSetting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Rules that are weighed differently or switched off.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Rules</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_Rules()
	 * @model containment="true"
	 * @generated
	 */
	EList<RuleSetting> getRules();

	/**
	 * Returns the value of the '<em><b>Minimum Rsa Bits</b></em>' attribute.
	 * The default value is <code>"2048"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Least bits of an RSA key.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum Rsa Bits</em>' attribute.
	 * @see #setMinimumRsaBits(int)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_MinimumRsaBits()
	 * @model default="2048"
	 * @generated
	 */
	int getMinimumRsaBits();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#getMinimumRsaBits <em>Minimum Rsa Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum Rsa Bits</em>' attribute.
	 * @see #getMinimumRsaBits()
	 * @generated
	 */
	void setMinimumRsaBits(int value);

	/**
	 * Returns the value of the '<em><b>Minimum Ec Bits</b></em>' attribute.
	 * The default value is <code>"256"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Least bits of the field of an elliptic curve.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum Ec Bits</em>' attribute.
	 * @see #setMinimumEcBits(int)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_MinimumEcBits()
	 * @model default="256"
	 * @generated
	 */
	int getMinimumEcBits();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#getMinimumEcBits <em>Minimum Ec Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum Ec Bits</em>' attribute.
	 * @see #getMinimumEcBits()
	 * @generated
	 */
	void setMinimumEcBits(int value);

	/**
	 * Returns the value of the '<em><b>Request Hashes</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Hashes that a request may be signed with: sha256; none named means SHA-256 and better.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Request Hashes</em>' attribute list.
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_RequestHashes()
	 * @model
	 * @generated
	 */
	EList<String> getRequestHashes();

	/**
	 * Returns the value of the '<em><b>Certificate Hashes</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Hashes that a certificate may be signed with: sha256; none named means SHA-256 and better.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Certificate Hashes</em>' attribute list.
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_CertificateHashes()
	 * @model
	 * @generated
	 */
	EList<String> getCertificateHashes();

	/**
	 * Returns the value of the '<em><b>Maximum Lifetime Days</b></em>' attribute.
	 * The default value is <code>"1095"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Most days that a certificate may last.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maximum Lifetime Days</em>' attribute.
	 * @see #setMaximumLifetimeDays(int)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_MaximumLifetimeDays()
	 * @model default="1095"
	 * @generated
	 */
	int getMaximumLifetimeDays();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#getMaximumLifetimeDays <em>Maximum Lifetime Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Lifetime Days</em>' attribute.
	 * @see #getMaximumLifetimeDays()
	 * @generated
	 */
	void setMaximumLifetimeDays(int value);

	/**
	 * Returns the value of the '<em><b>Allow Default Pin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether a card may keep the factory PIN.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Allow Default Pin</em>' attribute.
	 * @see #setAllowDefaultPin(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_AllowDefaultPin()
	 * @model
	 * @generated
	 */
	boolean isAllowDefaultPin();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#isAllowDefaultPin <em>Allow Default Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Allow Default Pin</em>' attribute.
	 * @see #isAllowDefaultPin()
	 * @generated
	 */
	void setAllowDefaultPin(boolean value);

	/**
	 * Returns the value of the '<em><b>Pin Min Length</b></em>' attribute.
	 * The default value is <code>"6"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Least number of characters of a PIN.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pin Min Length</em>' attribute.
	 * @see #setPinMinLength(int)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_PinMinLength()
	 * @model default="6"
	 * @generated
	 */
	int getPinMinLength();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#getPinMinLength <em>Pin Min Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pin Min Length</em>' attribute.
	 * @see #getPinMinLength()
	 * @generated
	 */
	void setPinMinLength(int value);

	/**
	 * Returns the value of the '<em><b>Pin Max Length</b></em>' attribute.
	 * The default value is <code>"8"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Greatest number of characters of a PIN; PIV takes 8 at most (SP 800-73-4 part 2, 2.4.3).
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pin Max Length</em>' attribute.
	 * @see #setPinMaxLength(int)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_PinMaxLength()
	 * @model default="8"
	 * @generated
	 */
	int getPinMaxLength();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#getPinMaxLength <em>Pin Max Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pin Max Length</em>' attribute.
	 * @see #getPinMaxLength()
	 * @generated
	 */
	void setPinMaxLength(int value);

	/**
	 * Returns the value of the '<em><b>Allow Privileged</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether a card may be made for a protected account.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Allow Privileged</em>' attribute.
	 * @see #setAllowPrivileged(boolean)
	 * @see org.lynchpin.model.ModelPackage#getPolicySet_AllowPrivileged()
	 * @model
	 * @generated
	 */
	boolean isAllowPrivileged();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.PolicySet#isAllowPrivileged <em>Allow Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Allow Privileged</em>' attribute.
	 * @see #isAllowPrivileged()
	 * @generated
	 */
	void setAllowPrivileged(boolean value);

} // PolicySet
