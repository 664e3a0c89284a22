/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.PinSource;
import org.lynchpin.model.PolicySet;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Enrollment Plan</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getCertificationAuthority <em>Certification Authority</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getTemplate <em>Template</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getKeyAlgorithm <em>Key Algorithm</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getHash <em>Hash</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getFormat <em>Format</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getCsp <em>Csp</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getFriendlyName <em>Friendly Name</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getPinSource <em>Pin Source</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#isForcePinChange <em>Force Pin Change</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.EnrollmentPlanImpl#getPolicySet <em>Policy Set</em>}</li>
 * </ul>
 *
 * @generated
 */
public class EnrollmentPlanImpl extends ElementImpl implements EnrollmentPlan {
	/**
	 * The cached value of the '{@link #getCertificationAuthority() <em>Certification Authority</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCertificationAuthority()
	 * @generated
	 * @ordered
	 */
	protected CertificationAuthority certificationAuthority;

	/**
	 * The default value of the '{@link #getTemplate() <em>Template</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTemplate()
	 * @generated
	 * @ordered
	 */
	protected static final String TEMPLATE_EDEFAULT = "SmartcardLogon";

	/**
	 * The cached value of the '{@link #getTemplate() <em>Template</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTemplate()
	 * @generated
	 * @ordered
	 */
	protected String template = TEMPLATE_EDEFAULT;

	/**
	 * The default value of the '{@link #getKeyAlgorithm() <em>Key Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKeyAlgorithm()
	 * @generated
	 * @ordered
	 */
	protected static final String KEY_ALGORITHM_EDEFAULT = "rsa2048";

	/**
	 * The cached value of the '{@link #getKeyAlgorithm() <em>Key Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKeyAlgorithm()
	 * @generated
	 * @ordered
	 */
	protected String keyAlgorithm = KEY_ALGORITHM_EDEFAULT;

	/**
	 * The default value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected static final String HASH_EDEFAULT = "sha256";

	/**
	 * The cached value of the '{@link #getHash() <em>Hash</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHash()
	 * @generated
	 * @ordered
	 */
	protected String hash = HASH_EDEFAULT;

	/**
	 * The default value of the '{@link #getFormat() <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormat()
	 * @generated
	 * @ordered
	 */
	protected static final String FORMAT_EDEFAULT = "pkcs10";

	/**
	 * The cached value of the '{@link #getFormat() <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormat()
	 * @generated
	 * @ordered
	 */
	protected String format = FORMAT_EDEFAULT;

	/**
	 * The default value of the '{@link #getCsp() <em>Csp</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCsp()
	 * @generated
	 * @ordered
	 */
	protected static final String CSP_EDEFAULT = "Microsoft Base Smart Card Crypto Provider";

	/**
	 * The cached value of the '{@link #getCsp() <em>Csp</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCsp()
	 * @generated
	 * @ordered
	 */
	protected String csp = CSP_EDEFAULT;

	/**
	 * The default value of the '{@link #getFriendlyName() <em>Friendly Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFriendlyName()
	 * @generated
	 * @ordered
	 */
	protected static final String FRIENDLY_NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFriendlyName() <em>Friendly Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFriendlyName()
	 * @generated
	 * @ordered
	 */
	protected String friendlyName = FRIENDLY_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getPinSource() <em>Pin Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinSource()
	 * @generated
	 * @ordered
	 */
	protected static final PinSource PIN_SOURCE_EDEFAULT = PinSource.PERSON_TYPES;

	/**
	 * The cached value of the '{@link #getPinSource() <em>Pin Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinSource()
	 * @generated
	 * @ordered
	 */
	protected PinSource pinSource = PIN_SOURCE_EDEFAULT;

	/**
	 * The default value of the '{@link #isForcePinChange() <em>Force Pin Change</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isForcePinChange()
	 * @generated
	 * @ordered
	 */
	protected static final boolean FORCE_PIN_CHANGE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isForcePinChange() <em>Force Pin Change</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isForcePinChange()
	 * @generated
	 * @ordered
	 */
	protected boolean forcePinChange = FORCE_PIN_CHANGE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPolicySet() <em>Policy Set</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPolicySet()
	 * @generated
	 * @ordered
	 */
	protected PolicySet policySet;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected EnrollmentPlanImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.ENROLLMENT_PLAN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public CertificationAuthority getCertificationAuthority() {
		return certificationAuthority;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCertificationAuthority(CertificationAuthority newCertificationAuthority) {
		CertificationAuthority oldCertificationAuthority = certificationAuthority;
		certificationAuthority = newCertificationAuthority;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY, oldCertificationAuthority, certificationAuthority));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTemplate() {
		return template;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTemplate(String newTemplate) {
		String oldTemplate = template;
		template = newTemplate;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__TEMPLATE, oldTemplate, template));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKeyAlgorithm() {
		return keyAlgorithm;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKeyAlgorithm(String newKeyAlgorithm) {
		String oldKeyAlgorithm = keyAlgorithm;
		keyAlgorithm = newKeyAlgorithm;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__KEY_ALGORITHM, oldKeyAlgorithm, keyAlgorithm));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHash() {
		return hash;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHash(String newHash) {
		String oldHash = hash;
		hash = newHash;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__HASH, oldHash, hash));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFormat() {
		return format;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFormat(String newFormat) {
		String oldFormat = format;
		format = newFormat;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__FORMAT, oldFormat, format));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCsp() {
		return csp;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCsp(String newCsp) {
		String oldCsp = csp;
		csp = newCsp;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__CSP, oldCsp, csp));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFriendlyName() {
		return friendlyName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFriendlyName(String newFriendlyName) {
		String oldFriendlyName = friendlyName;
		friendlyName = newFriendlyName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__FRIENDLY_NAME, oldFriendlyName, friendlyName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PinSource getPinSource() {
		return pinSource;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPinSource(PinSource newPinSource) {
		PinSource oldPinSource = pinSource;
		pinSource = newPinSource == null ? PIN_SOURCE_EDEFAULT : newPinSource;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__PIN_SOURCE, oldPinSource, pinSource));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isForcePinChange() {
		return forcePinChange;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setForcePinChange(boolean newForcePinChange) {
		boolean oldForcePinChange = forcePinChange;
		forcePinChange = newForcePinChange;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__FORCE_PIN_CHANGE, oldForcePinChange, forcePinChange));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PolicySet getPolicySet() {
		return policySet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPolicySet(PolicySet newPolicySet) {
		PolicySet oldPolicySet = policySet;
		policySet = newPolicySet;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.ENROLLMENT_PLAN__POLICY_SET, oldPolicySet, policySet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY:
				return getCertificationAuthority();
			case ModelPackage.ENROLLMENT_PLAN__TEMPLATE:
				return getTemplate();
			case ModelPackage.ENROLLMENT_PLAN__KEY_ALGORITHM:
				return getKeyAlgorithm();
			case ModelPackage.ENROLLMENT_PLAN__HASH:
				return getHash();
			case ModelPackage.ENROLLMENT_PLAN__FORMAT:
				return getFormat();
			case ModelPackage.ENROLLMENT_PLAN__CSP:
				return getCsp();
			case ModelPackage.ENROLLMENT_PLAN__FRIENDLY_NAME:
				return getFriendlyName();
			case ModelPackage.ENROLLMENT_PLAN__PIN_SOURCE:
				return getPinSource();
			case ModelPackage.ENROLLMENT_PLAN__FORCE_PIN_CHANGE:
				return isForcePinChange();
			case ModelPackage.ENROLLMENT_PLAN__POLICY_SET:
				return getPolicySet();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY:
				setCertificationAuthority((CertificationAuthority)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__TEMPLATE:
				setTemplate((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__KEY_ALGORITHM:
				setKeyAlgorithm((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__HASH:
				setHash((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FORMAT:
				setFormat((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__CSP:
				setCsp((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FRIENDLY_NAME:
				setFriendlyName((String)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__PIN_SOURCE:
				setPinSource((PinSource)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FORCE_PIN_CHANGE:
				setForcePinChange((Boolean)newValue);
				return;
			case ModelPackage.ENROLLMENT_PLAN__POLICY_SET:
				setPolicySet((PolicySet)newValue);
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
			case ModelPackage.ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY:
				setCertificationAuthority((CertificationAuthority)null);
				return;
			case ModelPackage.ENROLLMENT_PLAN__TEMPLATE:
				setTemplate(TEMPLATE_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__KEY_ALGORITHM:
				setKeyAlgorithm(KEY_ALGORITHM_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__HASH:
				setHash(HASH_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FORMAT:
				setFormat(FORMAT_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__CSP:
				setCsp(CSP_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FRIENDLY_NAME:
				setFriendlyName(FRIENDLY_NAME_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__PIN_SOURCE:
				setPinSource(PIN_SOURCE_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__FORCE_PIN_CHANGE:
				setForcePinChange(FORCE_PIN_CHANGE_EDEFAULT);
				return;
			case ModelPackage.ENROLLMENT_PLAN__POLICY_SET:
				setPolicySet((PolicySet)null);
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
			case ModelPackage.ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY:
				return certificationAuthority != null;
			case ModelPackage.ENROLLMENT_PLAN__TEMPLATE:
				return TEMPLATE_EDEFAULT == null ? template != null : !TEMPLATE_EDEFAULT.equals(template);
			case ModelPackage.ENROLLMENT_PLAN__KEY_ALGORITHM:
				return KEY_ALGORITHM_EDEFAULT == null ? keyAlgorithm != null : !KEY_ALGORITHM_EDEFAULT.equals(keyAlgorithm);
			case ModelPackage.ENROLLMENT_PLAN__HASH:
				return HASH_EDEFAULT == null ? hash != null : !HASH_EDEFAULT.equals(hash);
			case ModelPackage.ENROLLMENT_PLAN__FORMAT:
				return FORMAT_EDEFAULT == null ? format != null : !FORMAT_EDEFAULT.equals(format);
			case ModelPackage.ENROLLMENT_PLAN__CSP:
				return CSP_EDEFAULT == null ? csp != null : !CSP_EDEFAULT.equals(csp);
			case ModelPackage.ENROLLMENT_PLAN__FRIENDLY_NAME:
				return FRIENDLY_NAME_EDEFAULT == null ? friendlyName != null : !FRIENDLY_NAME_EDEFAULT.equals(friendlyName);
			case ModelPackage.ENROLLMENT_PLAN__PIN_SOURCE:
				return pinSource != PIN_SOURCE_EDEFAULT;
			case ModelPackage.ENROLLMENT_PLAN__FORCE_PIN_CHANGE:
				return forcePinChange != FORCE_PIN_CHANGE_EDEFAULT;
			case ModelPackage.ENROLLMENT_PLAN__POLICY_SET:
				return policySet != null;
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
		result.append(" (template: ");
		result.append(template);
		result.append(", keyAlgorithm: ");
		result.append(keyAlgorithm);
		result.append(", hash: ");
		result.append(hash);
		result.append(", format: ");
		result.append(format);
		result.append(", csp: ");
		result.append(csp);
		result.append(", friendlyName: ");
		result.append(friendlyName);
		result.append(", pinSource: ");
		result.append(pinSource);
		result.append(", forcePinChange: ");
		result.append(forcePinChange);
		result.append(')');
		return result.toString();
	}

} //EnrollmentPlanImpl
