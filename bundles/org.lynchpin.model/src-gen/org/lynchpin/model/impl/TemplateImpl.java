/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.Template;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Template</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#getDisplayName <em>Display Name</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#isNeedsMail <em>Needs Mail</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#getValidityDays <em>Validity Days</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#getMinimumKeySize <em>Minimum Key Size</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#isEnrollmentAgent <em>Enrollment Agent</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.TemplateImpl#isTest <em>Test</em>}</li>
 * </ul>
 *
 * @generated
 */
public class TemplateImpl extends ElementImpl implements Template {
	/**
	 * The default value of the '{@link #getDisplayName() <em>Display Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDisplayName()
	 * @generated
	 * @ordered
	 */
	protected static final String DISPLAY_NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDisplayName() <em>Display Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDisplayName()
	 * @generated
	 * @ordered
	 */
	protected String displayName = DISPLAY_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #isNeedsMail() <em>Needs Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isNeedsMail()
	 * @generated
	 * @ordered
	 */
	protected static final boolean NEEDS_MAIL_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isNeedsMail() <em>Needs Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isNeedsMail()
	 * @generated
	 * @ordered
	 */
	protected boolean needsMail = NEEDS_MAIL_EDEFAULT;

	/**
	 * The default value of the '{@link #getValidityDays() <em>Validity Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getValidityDays()
	 * @generated
	 * @ordered
	 */
	protected static final int VALIDITY_DAYS_EDEFAULT = 365;

	/**
	 * The cached value of the '{@link #getValidityDays() <em>Validity Days</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getValidityDays()
	 * @generated
	 * @ordered
	 */
	protected int validityDays = VALIDITY_DAYS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMinimumKeySize() <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumKeySize()
	 * @generated
	 * @ordered
	 */
	protected static final int MINIMUM_KEY_SIZE_EDEFAULT = 2048;

	/**
	 * The cached value of the '{@link #getMinimumKeySize() <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumKeySize()
	 * @generated
	 * @ordered
	 */
	protected int minimumKeySize = MINIMUM_KEY_SIZE_EDEFAULT;

	/**
	 * The default value of the '{@link #isEnrollmentAgent() <em>Enrollment Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnrollmentAgent()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ENROLLMENT_AGENT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isEnrollmentAgent() <em>Enrollment Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnrollmentAgent()
	 * @generated
	 * @ordered
	 */
	protected boolean enrollmentAgent = ENROLLMENT_AGENT_EDEFAULT;

	/**
	 * The default value of the '{@link #isTest() <em>Test</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTest()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TEST_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTest() <em>Test</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTest()
	 * @generated
	 * @ordered
	 */
	protected boolean test = TEST_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected TemplateImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.TEMPLATE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDisplayName() {
		return displayName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDisplayName(String newDisplayName) {
		String oldDisplayName = displayName;
		displayName = newDisplayName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__DISPLAY_NAME, oldDisplayName, displayName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isNeedsMail() {
		return needsMail;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNeedsMail(boolean newNeedsMail) {
		boolean oldNeedsMail = needsMail;
		needsMail = newNeedsMail;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__NEEDS_MAIL, oldNeedsMail, needsMail));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValidityDays() {
		return validityDays;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setValidityDays(int newValidityDays) {
		int oldValidityDays = validityDays;
		validityDays = newValidityDays;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__VALIDITY_DAYS, oldValidityDays, validityDays));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMinimumKeySize() {
		return minimumKeySize;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimumKeySize(int newMinimumKeySize) {
		int oldMinimumKeySize = minimumKeySize;
		minimumKeySize = newMinimumKeySize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__MINIMUM_KEY_SIZE, oldMinimumKeySize, minimumKeySize));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isEnrollmentAgent() {
		return enrollmentAgent;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEnrollmentAgent(boolean newEnrollmentAgent) {
		boolean oldEnrollmentAgent = enrollmentAgent;
		enrollmentAgent = newEnrollmentAgent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__ENROLLMENT_AGENT, oldEnrollmentAgent, enrollmentAgent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isTest() {
		return test;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTest(boolean newTest) {
		boolean oldTest = test;
		test = newTest;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.TEMPLATE__TEST, oldTest, test));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.TEMPLATE__DISPLAY_NAME:
				return getDisplayName();
			case ModelPackage.TEMPLATE__NEEDS_MAIL:
				return isNeedsMail();
			case ModelPackage.TEMPLATE__VALIDITY_DAYS:
				return getValidityDays();
			case ModelPackage.TEMPLATE__MINIMUM_KEY_SIZE:
				return getMinimumKeySize();
			case ModelPackage.TEMPLATE__ENROLLMENT_AGENT:
				return isEnrollmentAgent();
			case ModelPackage.TEMPLATE__TEST:
				return isTest();
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
			case ModelPackage.TEMPLATE__DISPLAY_NAME:
				setDisplayName((String)newValue);
				return;
			case ModelPackage.TEMPLATE__NEEDS_MAIL:
				setNeedsMail((Boolean)newValue);
				return;
			case ModelPackage.TEMPLATE__VALIDITY_DAYS:
				setValidityDays((Integer)newValue);
				return;
			case ModelPackage.TEMPLATE__MINIMUM_KEY_SIZE:
				setMinimumKeySize((Integer)newValue);
				return;
			case ModelPackage.TEMPLATE__ENROLLMENT_AGENT:
				setEnrollmentAgent((Boolean)newValue);
				return;
			case ModelPackage.TEMPLATE__TEST:
				setTest((Boolean)newValue);
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
			case ModelPackage.TEMPLATE__DISPLAY_NAME:
				setDisplayName(DISPLAY_NAME_EDEFAULT);
				return;
			case ModelPackage.TEMPLATE__NEEDS_MAIL:
				setNeedsMail(NEEDS_MAIL_EDEFAULT);
				return;
			case ModelPackage.TEMPLATE__VALIDITY_DAYS:
				setValidityDays(VALIDITY_DAYS_EDEFAULT);
				return;
			case ModelPackage.TEMPLATE__MINIMUM_KEY_SIZE:
				setMinimumKeySize(MINIMUM_KEY_SIZE_EDEFAULT);
				return;
			case ModelPackage.TEMPLATE__ENROLLMENT_AGENT:
				setEnrollmentAgent(ENROLLMENT_AGENT_EDEFAULT);
				return;
			case ModelPackage.TEMPLATE__TEST:
				setTest(TEST_EDEFAULT);
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
			case ModelPackage.TEMPLATE__DISPLAY_NAME:
				return DISPLAY_NAME_EDEFAULT == null ? displayName != null : !DISPLAY_NAME_EDEFAULT.equals(displayName);
			case ModelPackage.TEMPLATE__NEEDS_MAIL:
				return needsMail != NEEDS_MAIL_EDEFAULT;
			case ModelPackage.TEMPLATE__VALIDITY_DAYS:
				return validityDays != VALIDITY_DAYS_EDEFAULT;
			case ModelPackage.TEMPLATE__MINIMUM_KEY_SIZE:
				return minimumKeySize != MINIMUM_KEY_SIZE_EDEFAULT;
			case ModelPackage.TEMPLATE__ENROLLMENT_AGENT:
				return enrollmentAgent != ENROLLMENT_AGENT_EDEFAULT;
			case ModelPackage.TEMPLATE__TEST:
				return test != TEST_EDEFAULT;
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
		result.append(" (displayName: ");
		result.append(displayName);
		result.append(", needsMail: ");
		result.append(needsMail);
		result.append(", validityDays: ");
		result.append(validityDays);
		result.append(", minimumKeySize: ");
		result.append(minimumKeySize);
		result.append(", enrollmentAgent: ");
		result.append(enrollmentAgent);
		result.append(", test: ");
		result.append(test);
		result.append(')');
		return result.toString();
	}

} //TemplateImpl
