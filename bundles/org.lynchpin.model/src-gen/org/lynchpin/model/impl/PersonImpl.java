/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.Person;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Person</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getUpn <em>Upn</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getSignInAddress <em>Sign In Address</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getMail <em>Mail</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getAccount <em>Account</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getSid <em>Sid</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getDepartment <em>Department</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#getPool <em>Pool</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#isEnabled <em>Enabled</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#isSipEnabled <em>Sip Enabled</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PersonImpl#isPrivileged <em>Privileged</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PersonImpl extends ElementImpl implements Person {
	/**
	 * The default value of the '{@link #getUpn() <em>Upn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUpn()
	 * @generated
	 * @ordered
	 */
	protected static final String UPN_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getUpn() <em>Upn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUpn()
	 * @generated
	 * @ordered
	 */
	protected String upn = UPN_EDEFAULT;

	/**
	 * The default value of the '{@link #getSignInAddress() <em>Sign In Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSignInAddress()
	 * @generated
	 * @ordered
	 */
	protected static final String SIGN_IN_ADDRESS_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getSignInAddress() <em>Sign In Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSignInAddress()
	 * @generated
	 * @ordered
	 */
	protected String signInAddress = SIGN_IN_ADDRESS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMail() <em>Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMail()
	 * @generated
	 * @ordered
	 */
	protected static final String MAIL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getMail() <em>Mail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMail()
	 * @generated
	 * @ordered
	 */
	protected String mail = MAIL_EDEFAULT;

	/**
	 * The default value of the '{@link #getAccount() <em>Account</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAccount()
	 * @generated
	 * @ordered
	 */
	protected static final String ACCOUNT_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getAccount() <em>Account</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAccount()
	 * @generated
	 * @ordered
	 */
	protected String account = ACCOUNT_EDEFAULT;

	/**
	 * The default value of the '{@link #getSid() <em>Sid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSid()
	 * @generated
	 * @ordered
	 */
	protected static final String SID_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getSid() <em>Sid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSid()
	 * @generated
	 * @ordered
	 */
	protected String sid = SID_EDEFAULT;

	/**
	 * The default value of the '{@link #getDepartment() <em>Department</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDepartment()
	 * @generated
	 * @ordered
	 */
	protected static final String DEPARTMENT_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDepartment() <em>Department</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDepartment()
	 * @generated
	 * @ordered
	 */
	protected String department = DEPARTMENT_EDEFAULT;

	/**
	 * The default value of the '{@link #getPool() <em>Pool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPool()
	 * @generated
	 * @ordered
	 */
	protected static final String POOL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getPool() <em>Pool</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPool()
	 * @generated
	 * @ordered
	 */
	protected String pool = POOL_EDEFAULT;

	/**
	 * The default value of the '{@link #isEnabled() <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnabled()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ENABLED_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isEnabled() <em>Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isEnabled()
	 * @generated
	 * @ordered
	 */
	protected boolean enabled = ENABLED_EDEFAULT;

	/**
	 * The default value of the '{@link #isSipEnabled() <em>Sip Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSipEnabled()
	 * @generated
	 * @ordered
	 */
	protected static final boolean SIP_ENABLED_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isSipEnabled() <em>Sip Enabled</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSipEnabled()
	 * @generated
	 * @ordered
	 */
	protected boolean sipEnabled = SIP_ENABLED_EDEFAULT;

	/**
	 * The default value of the '{@link #isPrivileged() <em>Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPrivileged()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PRIVILEGED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isPrivileged() <em>Privileged</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPrivileged()
	 * @generated
	 * @ordered
	 */
	protected boolean privileged = PRIVILEGED_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PersonImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.PERSON;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUpn() {
		return upn;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUpn(String newUpn) {
		String oldUpn = upn;
		upn = newUpn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__UPN, oldUpn, upn));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSignInAddress() {
		return signInAddress;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSignInAddress(String newSignInAddress) {
		String oldSignInAddress = signInAddress;
		signInAddress = newSignInAddress;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__SIGN_IN_ADDRESS, oldSignInAddress, signInAddress));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMail() {
		return mail;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMail(String newMail) {
		String oldMail = mail;
		mail = newMail;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__MAIL, oldMail, mail));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAccount() {
		return account;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAccount(String newAccount) {
		String oldAccount = account;
		account = newAccount;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__ACCOUNT, oldAccount, account));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSid() {
		return sid;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSid(String newSid) {
		String oldSid = sid;
		sid = newSid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__SID, oldSid, sid));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDepartment() {
		return department;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDepartment(String newDepartment) {
		String oldDepartment = department;
		department = newDepartment;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__DEPARTMENT, oldDepartment, department));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPool() {
		return pool;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPool(String newPool) {
		String oldPool = pool;
		pool = newPool;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__POOL, oldPool, pool));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isEnabled() {
		return enabled;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEnabled(boolean newEnabled) {
		boolean oldEnabled = enabled;
		enabled = newEnabled;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__ENABLED, oldEnabled, enabled));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSipEnabled() {
		return sipEnabled;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSipEnabled(boolean newSipEnabled) {
		boolean oldSipEnabled = sipEnabled;
		sipEnabled = newSipEnabled;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__SIP_ENABLED, oldSipEnabled, sipEnabled));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPrivileged() {
		return privileged;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPrivileged(boolean newPrivileged) {
		boolean oldPrivileged = privileged;
		privileged = newPrivileged;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.PERSON__PRIVILEGED, oldPrivileged, privileged));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.PERSON__UPN:
				return getUpn();
			case ModelPackage.PERSON__SIGN_IN_ADDRESS:
				return getSignInAddress();
			case ModelPackage.PERSON__MAIL:
				return getMail();
			case ModelPackage.PERSON__ACCOUNT:
				return getAccount();
			case ModelPackage.PERSON__SID:
				return getSid();
			case ModelPackage.PERSON__DEPARTMENT:
				return getDepartment();
			case ModelPackage.PERSON__POOL:
				return getPool();
			case ModelPackage.PERSON__ENABLED:
				return isEnabled();
			case ModelPackage.PERSON__SIP_ENABLED:
				return isSipEnabled();
			case ModelPackage.PERSON__PRIVILEGED:
				return isPrivileged();
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
			case ModelPackage.PERSON__UPN:
				setUpn((String)newValue);
				return;
			case ModelPackage.PERSON__SIGN_IN_ADDRESS:
				setSignInAddress((String)newValue);
				return;
			case ModelPackage.PERSON__MAIL:
				setMail((String)newValue);
				return;
			case ModelPackage.PERSON__ACCOUNT:
				setAccount((String)newValue);
				return;
			case ModelPackage.PERSON__SID:
				setSid((String)newValue);
				return;
			case ModelPackage.PERSON__DEPARTMENT:
				setDepartment((String)newValue);
				return;
			case ModelPackage.PERSON__POOL:
				setPool((String)newValue);
				return;
			case ModelPackage.PERSON__ENABLED:
				setEnabled((Boolean)newValue);
				return;
			case ModelPackage.PERSON__SIP_ENABLED:
				setSipEnabled((Boolean)newValue);
				return;
			case ModelPackage.PERSON__PRIVILEGED:
				setPrivileged((Boolean)newValue);
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
			case ModelPackage.PERSON__UPN:
				setUpn(UPN_EDEFAULT);
				return;
			case ModelPackage.PERSON__SIGN_IN_ADDRESS:
				setSignInAddress(SIGN_IN_ADDRESS_EDEFAULT);
				return;
			case ModelPackage.PERSON__MAIL:
				setMail(MAIL_EDEFAULT);
				return;
			case ModelPackage.PERSON__ACCOUNT:
				setAccount(ACCOUNT_EDEFAULT);
				return;
			case ModelPackage.PERSON__SID:
				setSid(SID_EDEFAULT);
				return;
			case ModelPackage.PERSON__DEPARTMENT:
				setDepartment(DEPARTMENT_EDEFAULT);
				return;
			case ModelPackage.PERSON__POOL:
				setPool(POOL_EDEFAULT);
				return;
			case ModelPackage.PERSON__ENABLED:
				setEnabled(ENABLED_EDEFAULT);
				return;
			case ModelPackage.PERSON__SIP_ENABLED:
				setSipEnabled(SIP_ENABLED_EDEFAULT);
				return;
			case ModelPackage.PERSON__PRIVILEGED:
				setPrivileged(PRIVILEGED_EDEFAULT);
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
			case ModelPackage.PERSON__UPN:
				return UPN_EDEFAULT == null ? upn != null : !UPN_EDEFAULT.equals(upn);
			case ModelPackage.PERSON__SIGN_IN_ADDRESS:
				return SIGN_IN_ADDRESS_EDEFAULT == null ? signInAddress != null : !SIGN_IN_ADDRESS_EDEFAULT.equals(signInAddress);
			case ModelPackage.PERSON__MAIL:
				return MAIL_EDEFAULT == null ? mail != null : !MAIL_EDEFAULT.equals(mail);
			case ModelPackage.PERSON__ACCOUNT:
				return ACCOUNT_EDEFAULT == null ? account != null : !ACCOUNT_EDEFAULT.equals(account);
			case ModelPackage.PERSON__SID:
				return SID_EDEFAULT == null ? sid != null : !SID_EDEFAULT.equals(sid);
			case ModelPackage.PERSON__DEPARTMENT:
				return DEPARTMENT_EDEFAULT == null ? department != null : !DEPARTMENT_EDEFAULT.equals(department);
			case ModelPackage.PERSON__POOL:
				return POOL_EDEFAULT == null ? pool != null : !POOL_EDEFAULT.equals(pool);
			case ModelPackage.PERSON__ENABLED:
				return enabled != ENABLED_EDEFAULT;
			case ModelPackage.PERSON__SIP_ENABLED:
				return sipEnabled != SIP_ENABLED_EDEFAULT;
			case ModelPackage.PERSON__PRIVILEGED:
				return privileged != PRIVILEGED_EDEFAULT;
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
		result.append(" (upn: ");
		result.append(upn);
		result.append(", signInAddress: ");
		result.append(signInAddress);
		result.append(", mail: ");
		result.append(mail);
		result.append(", account: ");
		result.append(account);
		result.append(", sid: ");
		result.append(sid);
		result.append(", department: ");
		result.append(department);
		result.append(", pool: ");
		result.append(pool);
		result.append(", enabled: ");
		result.append(enabled);
		result.append(", sipEnabled: ");
		result.append(sipEnabled);
		result.append(", privileged: ");
		result.append(privileged);
		result.append(')');
		return result.toString();
	}

} //PersonImpl
