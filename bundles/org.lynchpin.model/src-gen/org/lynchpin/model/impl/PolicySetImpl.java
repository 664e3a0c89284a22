/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.RuleSetting;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Policy Set</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getRules <em>Rules</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getMinimumRsaBits <em>Minimum Rsa Bits</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getMinimumEcBits <em>Minimum Ec Bits</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getRequestHashes <em>Request Hashes</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getCertificateHashes <em>Certificate Hashes</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getMaximumLifetimeDays <em>Maximum Lifetime Days</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#isAllowDefaultPin <em>Allow Default Pin</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getPinMinLength <em>Pin Min Length</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#getPinMaxLength <em>Pin Max Length</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PolicySetImpl#isAllowPrivileged <em>Allow Privileged</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PolicySetImpl extends ElementImpl implements PolicySet {
	/**
	 * The cached value of the '{@link #getRules() <em>Rules</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRules()
	 * @generated
	 * @ordered
	 */
	protected EList<RuleSetting> rules;

	/**
	 * The default value of the '{@link #getMinimumRsaBits() <em>Minimum Rsa Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumRsaBits()
	 * @generated
	 * @ordered
	 */
	protected static final int MINIMUM_RSA_BITS_EDEFAULT = 2048;

	/**
	 * The cached value of the '{@link #getMinimumRsaBits() <em>Minimum Rsa Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumRsaBits()
	 * @generated
	 * @ordered
	 */
	protected int minimumRsaBits = MINIMUM_RSA_BITS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMinimumEcBits() <em>Minimum Ec Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumEcBits()
	 * @generated
	 * @ordered
	 */
	protected static final int MINIMUM_EC_BITS_EDEFAULT = 256;

	/**
	 * The cached value of the '{@link #getMinimumEcBits() <em>Minimum Ec Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumEcBits()
	 * @generated
	 * @ordered
	 */
	protected int minimumEcBits = MINIMUM_EC_BITS_EDEFAULT;

	/**
	 * The cached value of the '{@link #getRequestHashes() <em>Request Hashes</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRequestHashes()
	 * @generated
	 * @ordered
	 */
	protected EList<String> requestHashes;

	/**
	 * The cached value of the '{@link #getCertificateHashes() <em>Certificate Hashes</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCertificateHashes()
	 * @generated
	 * @ordered
	 */
	protected EList<String> certificateHashes;

	/**
	 * The default value of the '{@link #getMaximumLifetimeDays() <em>Maximum Lifetime Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumLifetimeDays()
	 * @generated
	 * @ordered
	 */
	protected static final int MAXIMUM_LIFETIME_DAYS_EDEFAULT = 1095;

	/**
	 * The cached value of the '{@link #getMaximumLifetimeDays() <em>Maximum Lifetime Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumLifetimeDays()
	 * @generated
	 * @ordered
	 */
	protected int maximumLifetimeDays = MAXIMUM_LIFETIME_DAYS_EDEFAULT;

	/**
	 * The default value of the '{@link #isAllowDefaultPin() <em>Allow Default Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAllowDefaultPin()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ALLOW_DEFAULT_PIN_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isAllowDefaultPin() <em>Allow Default Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAllowDefaultPin()
	 * @generated
	 * @ordered
	 */
	protected boolean allowDefaultPin = ALLOW_DEFAULT_PIN_EDEFAULT;

	/**
	 * The default value of the '{@link #getPinMinLength() <em>Pin Min Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinMinLength()
	 * @generated
	 * @ordered
	 */
	protected static final int PIN_MIN_LENGTH_EDEFAULT = 6;

	/**
	 * The cached value of the '{@link #getPinMinLength() <em>Pin Min Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinMinLength()
	 * @generated
	 * @ordered
	 */
	protected int pinMinLength = PIN_MIN_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #getPinMaxLength() <em>Pin Max Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinMaxLength()
	 * @generated
	 * @ordered
	 */
	protected static final int PIN_MAX_LENGTH_EDEFAULT = 8;

	/**
	 * The cached value of the '{@link #getPinMaxLength() <em>Pin Max Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinMaxLength()
	 * @generated
	 * @ordered
	 */
	protected int pinMaxLength = PIN_MAX_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #isAllowPrivileged() <em>Allow Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAllowPrivileged()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ALLOW_PRIVILEGED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isAllowPrivileged() <em>Allow Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAllowPrivileged()
	 * @generated
	 * @ordered
	 */
	protected boolean allowPrivileged = ALLOW_PRIVILEGED_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PolicySetImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.POLICY_SET;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<RuleSetting> getRules() {
		if (rules == null) {
			rules = new EObjectContainmentEList<RuleSetting>(RuleSetting.class, this, ModelPackage.POLICY_SET__RULES);
		}
		return rules;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMinimumRsaBits() {
		return minimumRsaBits;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimumRsaBits(int newMinimumRsaBits) {
		int oldMinimumRsaBits = minimumRsaBits;
		minimumRsaBits = newMinimumRsaBits;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__MINIMUM_RSA_BITS, oldMinimumRsaBits, minimumRsaBits));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMinimumEcBits() {
		return minimumEcBits;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimumEcBits(int newMinimumEcBits) {
		int oldMinimumEcBits = minimumEcBits;
		minimumEcBits = newMinimumEcBits;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__MINIMUM_EC_BITS, oldMinimumEcBits, minimumEcBits));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getRequestHashes() {
		if (requestHashes == null) {
			requestHashes = new EDataTypeUniqueEList<String>(String.class, this, ModelPackage.POLICY_SET__REQUEST_HASHES);
		}
		return requestHashes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getCertificateHashes() {
		if (certificateHashes == null) {
			certificateHashes = new EDataTypeUniqueEList<String>(String.class, this, ModelPackage.POLICY_SET__CERTIFICATE_HASHES);
		}
		return certificateHashes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMaximumLifetimeDays() {
		return maximumLifetimeDays;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumLifetimeDays(int newMaximumLifetimeDays) {
		int oldMaximumLifetimeDays = maximumLifetimeDays;
		maximumLifetimeDays = newMaximumLifetimeDays;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__MAXIMUM_LIFETIME_DAYS, oldMaximumLifetimeDays, maximumLifetimeDays));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isAllowDefaultPin() {
		return allowDefaultPin;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAllowDefaultPin(boolean newAllowDefaultPin) {
		boolean oldAllowDefaultPin = allowDefaultPin;
		allowDefaultPin = newAllowDefaultPin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__ALLOW_DEFAULT_PIN, oldAllowDefaultPin, allowDefaultPin));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPinMinLength() {
		return pinMinLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPinMinLength(int newPinMinLength) {
		int oldPinMinLength = pinMinLength;
		pinMinLength = newPinMinLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__PIN_MIN_LENGTH, oldPinMinLength, pinMinLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPinMaxLength() {
		return pinMaxLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPinMaxLength(int newPinMaxLength) {
		int oldPinMaxLength = pinMaxLength;
		pinMaxLength = newPinMaxLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__PIN_MAX_LENGTH, oldPinMaxLength, pinMaxLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isAllowPrivileged() {
		return allowPrivileged;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAllowPrivileged(boolean newAllowPrivileged) {
		boolean oldAllowPrivileged = allowPrivileged;
		allowPrivileged = newAllowPrivileged;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POLICY_SET__ALLOW_PRIVILEGED, oldAllowPrivileged, allowPrivileged));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.POLICY_SET__RULES:
				return ((InternalEList<?>)getRules()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.POLICY_SET__RULES:
				return getRules();
			case ModelPackage.POLICY_SET__MINIMUM_RSA_BITS:
				return getMinimumRsaBits();
			case ModelPackage.POLICY_SET__MINIMUM_EC_BITS:
				return getMinimumEcBits();
			case ModelPackage.POLICY_SET__REQUEST_HASHES:
				return getRequestHashes();
			case ModelPackage.POLICY_SET__CERTIFICATE_HASHES:
				return getCertificateHashes();
			case ModelPackage.POLICY_SET__MAXIMUM_LIFETIME_DAYS:
				return getMaximumLifetimeDays();
			case ModelPackage.POLICY_SET__ALLOW_DEFAULT_PIN:
				return isAllowDefaultPin();
			case ModelPackage.POLICY_SET__PIN_MIN_LENGTH:
				return getPinMinLength();
			case ModelPackage.POLICY_SET__PIN_MAX_LENGTH:
				return getPinMaxLength();
			case ModelPackage.POLICY_SET__ALLOW_PRIVILEGED:
				return isAllowPrivileged();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.POLICY_SET__RULES:
				getRules().clear();
				getRules().addAll((Collection<? extends RuleSetting>)newValue);
				return;
			case ModelPackage.POLICY_SET__MINIMUM_RSA_BITS:
				setMinimumRsaBits((Integer)newValue);
				return;
			case ModelPackage.POLICY_SET__MINIMUM_EC_BITS:
				setMinimumEcBits((Integer)newValue);
				return;
			case ModelPackage.POLICY_SET__REQUEST_HASHES:
				getRequestHashes().clear();
				getRequestHashes().addAll((Collection<? extends String>)newValue);
				return;
			case ModelPackage.POLICY_SET__CERTIFICATE_HASHES:
				getCertificateHashes().clear();
				getCertificateHashes().addAll((Collection<? extends String>)newValue);
				return;
			case ModelPackage.POLICY_SET__MAXIMUM_LIFETIME_DAYS:
				setMaximumLifetimeDays((Integer)newValue);
				return;
			case ModelPackage.POLICY_SET__ALLOW_DEFAULT_PIN:
				setAllowDefaultPin((Boolean)newValue);
				return;
			case ModelPackage.POLICY_SET__PIN_MIN_LENGTH:
				setPinMinLength((Integer)newValue);
				return;
			case ModelPackage.POLICY_SET__PIN_MAX_LENGTH:
				setPinMaxLength((Integer)newValue);
				return;
			case ModelPackage.POLICY_SET__ALLOW_PRIVILEGED:
				setAllowPrivileged((Boolean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.POLICY_SET__RULES:
				getRules().clear();
				return;
			case ModelPackage.POLICY_SET__MINIMUM_RSA_BITS:
				setMinimumRsaBits(MINIMUM_RSA_BITS_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__MINIMUM_EC_BITS:
				setMinimumEcBits(MINIMUM_EC_BITS_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__REQUEST_HASHES:
				getRequestHashes().clear();
				return;
			case ModelPackage.POLICY_SET__CERTIFICATE_HASHES:
				getCertificateHashes().clear();
				return;
			case ModelPackage.POLICY_SET__MAXIMUM_LIFETIME_DAYS:
				setMaximumLifetimeDays(MAXIMUM_LIFETIME_DAYS_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__ALLOW_DEFAULT_PIN:
				setAllowDefaultPin(ALLOW_DEFAULT_PIN_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__PIN_MIN_LENGTH:
				setPinMinLength(PIN_MIN_LENGTH_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__PIN_MAX_LENGTH:
				setPinMaxLength(PIN_MAX_LENGTH_EDEFAULT);
				return;
			case ModelPackage.POLICY_SET__ALLOW_PRIVILEGED:
				setAllowPrivileged(ALLOW_PRIVILEGED_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.POLICY_SET__RULES:
				return rules != null && !rules.isEmpty();
			case ModelPackage.POLICY_SET__MINIMUM_RSA_BITS:
				return minimumRsaBits != MINIMUM_RSA_BITS_EDEFAULT;
			case ModelPackage.POLICY_SET__MINIMUM_EC_BITS:
				return minimumEcBits != MINIMUM_EC_BITS_EDEFAULT;
			case ModelPackage.POLICY_SET__REQUEST_HASHES:
				return requestHashes != null && !requestHashes.isEmpty();
			case ModelPackage.POLICY_SET__CERTIFICATE_HASHES:
				return certificateHashes != null && !certificateHashes.isEmpty();
			case ModelPackage.POLICY_SET__MAXIMUM_LIFETIME_DAYS:
				return maximumLifetimeDays != MAXIMUM_LIFETIME_DAYS_EDEFAULT;
			case ModelPackage.POLICY_SET__ALLOW_DEFAULT_PIN:
				return allowDefaultPin != ALLOW_DEFAULT_PIN_EDEFAULT;
			case ModelPackage.POLICY_SET__PIN_MIN_LENGTH:
				return pinMinLength != PIN_MIN_LENGTH_EDEFAULT;
			case ModelPackage.POLICY_SET__PIN_MAX_LENGTH:
				return pinMaxLength != PIN_MAX_LENGTH_EDEFAULT;
			case ModelPackage.POLICY_SET__ALLOW_PRIVILEGED:
				return allowPrivileged != ALLOW_PRIVILEGED_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (minimumRsaBits: ");
		result.append(minimumRsaBits);
		result.append(", minimumEcBits: ");
		result.append(minimumEcBits);
		result.append(", requestHashes: ");
		result.append(requestHashes);
		result.append(", certificateHashes: ");
		result.append(certificateHashes);
		result.append(", maximumLifetimeDays: ");
		result.append(maximumLifetimeDays);
		result.append(", allowDefaultPin: ");
		result.append(allowDefaultPin);
		result.append(", pinMinLength: ");
		result.append(pinMinLength);
		result.append(", pinMaxLength: ");
		result.append(pinMaxLength);
		result.append(", allowPrivileged: ");
		result.append(allowPrivileged);
		result.append(')');
		return result.toString();
	}

} //PolicySetImpl
