/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.Pool;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Pool</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.PoolImpl#getFqdn <em>Fqdn</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PoolImpl#isTwoFactor <em>Two Factor</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.PoolImpl#isRegistrar <em>Registrar</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PoolImpl extends ElementImpl implements Pool {
	/**
	 * The default value of the '{@link #getFqdn() <em>Fqdn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFqdn()
	 * @generated
	 * @ordered
	 */
	protected static final String FQDN_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFqdn() <em>Fqdn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFqdn()
	 * @generated
	 * @ordered
	 */
	protected String fqdn = FQDN_EDEFAULT;

	/**
	 * The default value of the '{@link #isTwoFactor() <em>Two Factor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTwoFactor()
	 * @generated
	 * @ordered
	 */
	protected static final boolean TWO_FACTOR_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isTwoFactor() <em>Two Factor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isTwoFactor()
	 * @generated
	 * @ordered
	 */
	protected boolean twoFactor = TWO_FACTOR_EDEFAULT;

	/**
	 * The default value of the '{@link #isRegistrar() <em>Registrar</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRegistrar()
	 * @generated
	 * @ordered
	 */
	protected static final boolean REGISTRAR_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isRegistrar() <em>Registrar</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRegistrar()
	 * @generated
	 * @ordered
	 */
	protected boolean registrar = REGISTRAR_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PoolImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.POOL;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFqdn() {
		return fqdn;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFqdn(String newFqdn) {
		String oldFqdn = fqdn;
		fqdn = newFqdn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POOL__FQDN, oldFqdn, fqdn));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isTwoFactor() {
		return twoFactor;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTwoFactor(boolean newTwoFactor) {
		boolean oldTwoFactor = twoFactor;
		twoFactor = newTwoFactor;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POOL__TWO_FACTOR, oldTwoFactor, twoFactor));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isRegistrar() {
		return registrar;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRegistrar(boolean newRegistrar) {
		boolean oldRegistrar = registrar;
		registrar = newRegistrar;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.POOL__REGISTRAR, oldRegistrar, registrar));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.POOL__FQDN:
				return getFqdn();
			case ModelPackage.POOL__TWO_FACTOR:
				return isTwoFactor();
			case ModelPackage.POOL__REGISTRAR:
				return isRegistrar();
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
			case ModelPackage.POOL__FQDN:
				setFqdn((String)newValue);
				return;
			case ModelPackage.POOL__TWO_FACTOR:
				setTwoFactor((Boolean)newValue);
				return;
			case ModelPackage.POOL__REGISTRAR:
				setRegistrar((Boolean)newValue);
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
			case ModelPackage.POOL__FQDN:
				setFqdn(FQDN_EDEFAULT);
				return;
			case ModelPackage.POOL__TWO_FACTOR:
				setTwoFactor(TWO_FACTOR_EDEFAULT);
				return;
			case ModelPackage.POOL__REGISTRAR:
				setRegistrar(REGISTRAR_EDEFAULT);
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
			case ModelPackage.POOL__FQDN:
				return FQDN_EDEFAULT == null ? fqdn != null : !FQDN_EDEFAULT.equals(fqdn);
			case ModelPackage.POOL__TWO_FACTOR:
				return twoFactor != TWO_FACTOR_EDEFAULT;
			case ModelPackage.POOL__REGISTRAR:
				return registrar != REGISTRAR_EDEFAULT;
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
		result.append(" (fqdn: ");
		result.append(fqdn);
		result.append(", twoFactor: ");
		result.append(twoFactor);
		result.append(", registrar: ");
		result.append(registrar);
		result.append(')');
		return result.toString();
	}

} //PoolImpl
