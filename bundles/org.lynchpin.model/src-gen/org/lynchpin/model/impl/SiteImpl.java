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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.Computer;
import org.lynchpin.model.Director;
import org.lynchpin.model.DirectorySource;
import org.lynchpin.model.Edge;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.model.FederationService;
import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.Person;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.Pool;
import org.lynchpin.model.RegistrationSource;
import org.lynchpin.model.Site;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Site</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#isNotForProduction <em>Not For Production</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getDemoPassword <em>Demo Password</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getInventoryUrl <em>Inventory Url</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getDirectories <em>Directories</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getCertificationAuthorities <em>Certification Authorities</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getEnrollmentPlans <em>Enrollment Plans</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getPolicySets <em>Policy Sets</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getPersons <em>Persons</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getComputers <em>Computers</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getPools <em>Pools</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getEdges <em>Edges</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getDirectors <em>Directors</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getFederationServices <em>Federation Services</em>}</li>
 *   <li>{@link org.lynchpin.model.impl.SiteImpl#getRegistrationSources <em>Registration Sources</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SiteImpl extends ElementImpl implements Site {
	/**
	 * The default value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected static final int SCHEMA_VERSION_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected int schemaVersion = SCHEMA_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #isNotForProduction() <em>Not For Production</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isNotForProduction()
	 * @generated
	 * @ordered
	 */
	protected static final boolean NOT_FOR_PRODUCTION_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isNotForProduction() <em>Not For Production</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isNotForProduction()
	 * @generated
	 * @ordered
	 */
	protected boolean notForProduction = NOT_FOR_PRODUCTION_EDEFAULT;

	/**
	 * The default value of the '{@link #getDemoPassword() <em>Demo Password</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDemoPassword()
	 * @generated
	 * @ordered
	 */
	protected static final String DEMO_PASSWORD_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDemoPassword() <em>Demo Password</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDemoPassword()
	 * @generated
	 * @ordered
	 */
	protected String demoPassword = DEMO_PASSWORD_EDEFAULT;

	/**
	 * The default value of the '{@link #getInventoryUrl() <em>Inventory Url</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInventoryUrl()
	 * @generated
	 * @ordered
	 */
	protected static final String INVENTORY_URL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getInventoryUrl() <em>Inventory Url</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInventoryUrl()
	 * @generated
	 * @ordered
	 */
	protected String inventoryUrl = INVENTORY_URL_EDEFAULT;

	/**
	 * The cached value of the '{@link #getDirectories() <em>Directories</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDirectories()
	 * @generated
	 * @ordered
	 */
	protected EList<DirectorySource> directories;

	/**
	 * The cached value of the '{@link #getCertificationAuthorities() <em>Certification Authorities</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCertificationAuthorities()
	 * @generated
	 * @ordered
	 */
	protected EList<CertificationAuthority> certificationAuthorities;

	/**
	 * The cached value of the '{@link #getEnrollmentPlans() <em>Enrollment Plans</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEnrollmentPlans()
	 * @generated
	 * @ordered
	 */
	protected EList<EnrollmentPlan> enrollmentPlans;

	/**
	 * The cached value of the '{@link #getPolicySets() <em>Policy Sets</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPolicySets()
	 * @generated
	 * @ordered
	 */
	protected EList<PolicySet> policySets;

	/**
	 * The cached value of the '{@link #getPersons() <em>Persons</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPersons()
	 * @generated
	 * @ordered
	 */
	protected EList<Person> persons;

	/**
	 * The cached value of the '{@link #getComputers() <em>Computers</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComputers()
	 * @generated
	 * @ordered
	 */
	protected EList<Computer> computers;

	/**
	 * The cached value of the '{@link #getPools() <em>Pools</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPools()
	 * @generated
	 * @ordered
	 */
	protected EList<Pool> pools;

	/**
	 * The cached value of the '{@link #getEdges() <em>Edges</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEdges()
	 * @generated
	 * @ordered
	 */
	protected EList<Edge> edges;

	/**
	 * The cached value of the '{@link #getDirectors() <em>Directors</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDirectors()
	 * @generated
	 * @ordered
	 */
	protected EList<Director> directors;

	/**
	 * The cached value of the '{@link #getFederationServices() <em>Federation Services</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFederationServices()
	 * @generated
	 * @ordered
	 */
	protected EList<FederationService> federationServices;

	/**
	 * The cached value of the '{@link #getRegistrationSources() <em>Registration Sources</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRegistrationSources()
	 * @generated
	 * @ordered
	 */
	protected EList<RegistrationSource> registrationSources;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SiteImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.SITE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getSchemaVersion() {
		return schemaVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSchemaVersion(int newSchemaVersion) {
		int oldSchemaVersion = schemaVersion;
		schemaVersion = newSchemaVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SITE__SCHEMA_VERSION, oldSchemaVersion, schemaVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isNotForProduction() {
		return notForProduction;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNotForProduction(boolean newNotForProduction) {
		boolean oldNotForProduction = notForProduction;
		notForProduction = newNotForProduction;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SITE__NOT_FOR_PRODUCTION, oldNotForProduction, notForProduction));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDemoPassword() {
		return demoPassword;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDemoPassword(String newDemoPassword) {
		String oldDemoPassword = demoPassword;
		demoPassword = newDemoPassword;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SITE__DEMO_PASSWORD, oldDemoPassword, demoPassword));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getInventoryUrl() {
		return inventoryUrl;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInventoryUrl(String newInventoryUrl) {
		String oldInventoryUrl = inventoryUrl;
		inventoryUrl = newInventoryUrl;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SITE__INVENTORY_URL, oldInventoryUrl, inventoryUrl));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<DirectorySource> getDirectories() {
		if (directories == null) {
			directories = new EObjectContainmentEList<DirectorySource>(DirectorySource.class, this, ModelPackage.SITE__DIRECTORIES);
		}
		return directories;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<CertificationAuthority> getCertificationAuthorities() {
		if (certificationAuthorities == null) {
			certificationAuthorities = new EObjectContainmentEList<CertificationAuthority>(CertificationAuthority.class, this, ModelPackage.SITE__CERTIFICATION_AUTHORITIES);
		}
		return certificationAuthorities;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<EnrollmentPlan> getEnrollmentPlans() {
		if (enrollmentPlans == null) {
			enrollmentPlans = new EObjectContainmentEList<EnrollmentPlan>(EnrollmentPlan.class, this, ModelPackage.SITE__ENROLLMENT_PLANS);
		}
		return enrollmentPlans;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PolicySet> getPolicySets() {
		if (policySets == null) {
			policySets = new EObjectContainmentEList<PolicySet>(PolicySet.class, this, ModelPackage.SITE__POLICY_SETS);
		}
		return policySets;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Person> getPersons() {
		if (persons == null) {
			persons = new EObjectContainmentEList<Person>(Person.class, this, ModelPackage.SITE__PERSONS);
		}
		return persons;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Computer> getComputers() {
		if (computers == null) {
			computers = new EObjectContainmentEList<Computer>(Computer.class, this, ModelPackage.SITE__COMPUTERS);
		}
		return computers;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Pool> getPools() {
		if (pools == null) {
			pools = new EObjectContainmentEList<Pool>(Pool.class, this, ModelPackage.SITE__POOLS);
		}
		return pools;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Edge> getEdges() {
		if (edges == null) {
			edges = new EObjectContainmentEList<Edge>(Edge.class, this, ModelPackage.SITE__EDGES);
		}
		return edges;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Director> getDirectors() {
		if (directors == null) {
			directors = new EObjectContainmentEList<Director>(Director.class, this, ModelPackage.SITE__DIRECTORS);
		}
		return directors;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<FederationService> getFederationServices() {
		if (federationServices == null) {
			federationServices = new EObjectContainmentEList<FederationService>(FederationService.class, this, ModelPackage.SITE__FEDERATION_SERVICES);
		}
		return federationServices;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<RegistrationSource> getRegistrationSources() {
		if (registrationSources == null) {
			registrationSources = new EObjectContainmentEList<RegistrationSource>(RegistrationSource.class, this, ModelPackage.SITE__REGISTRATION_SOURCES);
		}
		return registrationSources;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.SITE__DIRECTORIES:
				return ((InternalEList<?>)getDirectories()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__CERTIFICATION_AUTHORITIES:
				return ((InternalEList<?>)getCertificationAuthorities()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__ENROLLMENT_PLANS:
				return ((InternalEList<?>)getEnrollmentPlans()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__POLICY_SETS:
				return ((InternalEList<?>)getPolicySets()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__PERSONS:
				return ((InternalEList<?>)getPersons()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__COMPUTERS:
				return ((InternalEList<?>)getComputers()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__POOLS:
				return ((InternalEList<?>)getPools()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__EDGES:
				return ((InternalEList<?>)getEdges()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__DIRECTORS:
				return ((InternalEList<?>)getDirectors()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__FEDERATION_SERVICES:
				return ((InternalEList<?>)getFederationServices()).basicRemove(otherEnd, msgs);
			case ModelPackage.SITE__REGISTRATION_SOURCES:
				return ((InternalEList<?>)getRegistrationSources()).basicRemove(otherEnd, msgs);
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
			case ModelPackage.SITE__SCHEMA_VERSION:
				return getSchemaVersion();
			case ModelPackage.SITE__NOT_FOR_PRODUCTION:
				return isNotForProduction();
			case ModelPackage.SITE__DEMO_PASSWORD:
				return getDemoPassword();
			case ModelPackage.SITE__INVENTORY_URL:
				return getInventoryUrl();
			case ModelPackage.SITE__DIRECTORIES:
				return getDirectories();
			case ModelPackage.SITE__CERTIFICATION_AUTHORITIES:
				return getCertificationAuthorities();
			case ModelPackage.SITE__ENROLLMENT_PLANS:
				return getEnrollmentPlans();
			case ModelPackage.SITE__POLICY_SETS:
				return getPolicySets();
			case ModelPackage.SITE__PERSONS:
				return getPersons();
			case ModelPackage.SITE__COMPUTERS:
				return getComputers();
			case ModelPackage.SITE__POOLS:
				return getPools();
			case ModelPackage.SITE__EDGES:
				return getEdges();
			case ModelPackage.SITE__DIRECTORS:
				return getDirectors();
			case ModelPackage.SITE__FEDERATION_SERVICES:
				return getFederationServices();
			case ModelPackage.SITE__REGISTRATION_SOURCES:
				return getRegistrationSources();
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
			case ModelPackage.SITE__SCHEMA_VERSION:
				setSchemaVersion((Integer)newValue);
				return;
			case ModelPackage.SITE__NOT_FOR_PRODUCTION:
				setNotForProduction((Boolean)newValue);
				return;
			case ModelPackage.SITE__DEMO_PASSWORD:
				setDemoPassword((String)newValue);
				return;
			case ModelPackage.SITE__INVENTORY_URL:
				setInventoryUrl((String)newValue);
				return;
			case ModelPackage.SITE__DIRECTORIES:
				getDirectories().clear();
				getDirectories().addAll((Collection<? extends DirectorySource>)newValue);
				return;
			case ModelPackage.SITE__CERTIFICATION_AUTHORITIES:
				getCertificationAuthorities().clear();
				getCertificationAuthorities().addAll((Collection<? extends CertificationAuthority>)newValue);
				return;
			case ModelPackage.SITE__ENROLLMENT_PLANS:
				getEnrollmentPlans().clear();
				getEnrollmentPlans().addAll((Collection<? extends EnrollmentPlan>)newValue);
				return;
			case ModelPackage.SITE__POLICY_SETS:
				getPolicySets().clear();
				getPolicySets().addAll((Collection<? extends PolicySet>)newValue);
				return;
			case ModelPackage.SITE__PERSONS:
				getPersons().clear();
				getPersons().addAll((Collection<? extends Person>)newValue);
				return;
			case ModelPackage.SITE__COMPUTERS:
				getComputers().clear();
				getComputers().addAll((Collection<? extends Computer>)newValue);
				return;
			case ModelPackage.SITE__POOLS:
				getPools().clear();
				getPools().addAll((Collection<? extends Pool>)newValue);
				return;
			case ModelPackage.SITE__EDGES:
				getEdges().clear();
				getEdges().addAll((Collection<? extends Edge>)newValue);
				return;
			case ModelPackage.SITE__DIRECTORS:
				getDirectors().clear();
				getDirectors().addAll((Collection<? extends Director>)newValue);
				return;
			case ModelPackage.SITE__FEDERATION_SERVICES:
				getFederationServices().clear();
				getFederationServices().addAll((Collection<? extends FederationService>)newValue);
				return;
			case ModelPackage.SITE__REGISTRATION_SOURCES:
				getRegistrationSources().clear();
				getRegistrationSources().addAll((Collection<? extends RegistrationSource>)newValue);
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
			case ModelPackage.SITE__SCHEMA_VERSION:
				setSchemaVersion(SCHEMA_VERSION_EDEFAULT);
				return;
			case ModelPackage.SITE__NOT_FOR_PRODUCTION:
				setNotForProduction(NOT_FOR_PRODUCTION_EDEFAULT);
				return;
			case ModelPackage.SITE__DEMO_PASSWORD:
				setDemoPassword(DEMO_PASSWORD_EDEFAULT);
				return;
			case ModelPackage.SITE__INVENTORY_URL:
				setInventoryUrl(INVENTORY_URL_EDEFAULT);
				return;
			case ModelPackage.SITE__DIRECTORIES:
				getDirectories().clear();
				return;
			case ModelPackage.SITE__CERTIFICATION_AUTHORITIES:
				getCertificationAuthorities().clear();
				return;
			case ModelPackage.SITE__ENROLLMENT_PLANS:
				getEnrollmentPlans().clear();
				return;
			case ModelPackage.SITE__POLICY_SETS:
				getPolicySets().clear();
				return;
			case ModelPackage.SITE__PERSONS:
				getPersons().clear();
				return;
			case ModelPackage.SITE__COMPUTERS:
				getComputers().clear();
				return;
			case ModelPackage.SITE__POOLS:
				getPools().clear();
				return;
			case ModelPackage.SITE__EDGES:
				getEdges().clear();
				return;
			case ModelPackage.SITE__DIRECTORS:
				getDirectors().clear();
				return;
			case ModelPackage.SITE__FEDERATION_SERVICES:
				getFederationServices().clear();
				return;
			case ModelPackage.SITE__REGISTRATION_SOURCES:
				getRegistrationSources().clear();
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
			case ModelPackage.SITE__SCHEMA_VERSION:
				return schemaVersion != SCHEMA_VERSION_EDEFAULT;
			case ModelPackage.SITE__NOT_FOR_PRODUCTION:
				return notForProduction != NOT_FOR_PRODUCTION_EDEFAULT;
			case ModelPackage.SITE__DEMO_PASSWORD:
				return DEMO_PASSWORD_EDEFAULT == null ? demoPassword != null : !DEMO_PASSWORD_EDEFAULT.equals(demoPassword);
			case ModelPackage.SITE__INVENTORY_URL:
				return INVENTORY_URL_EDEFAULT == null ? inventoryUrl != null : !INVENTORY_URL_EDEFAULT.equals(inventoryUrl);
			case ModelPackage.SITE__DIRECTORIES:
				return directories != null && !directories.isEmpty();
			case ModelPackage.SITE__CERTIFICATION_AUTHORITIES:
				return certificationAuthorities != null && !certificationAuthorities.isEmpty();
			case ModelPackage.SITE__ENROLLMENT_PLANS:
				return enrollmentPlans != null && !enrollmentPlans.isEmpty();
			case ModelPackage.SITE__POLICY_SETS:
				return policySets != null && !policySets.isEmpty();
			case ModelPackage.SITE__PERSONS:
				return persons != null && !persons.isEmpty();
			case ModelPackage.SITE__COMPUTERS:
				return computers != null && !computers.isEmpty();
			case ModelPackage.SITE__POOLS:
				return pools != null && !pools.isEmpty();
			case ModelPackage.SITE__EDGES:
				return edges != null && !edges.isEmpty();
			case ModelPackage.SITE__DIRECTORS:
				return directors != null && !directors.isEmpty();
			case ModelPackage.SITE__FEDERATION_SERVICES:
				return federationServices != null && !federationServices.isEmpty();
			case ModelPackage.SITE__REGISTRATION_SOURCES:
				return registrationSources != null && !registrationSources.isEmpty();
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
		result.append(" (schemaVersion: ");
		result.append(schemaVersion);
		result.append(", notForProduction: ");
		result.append(notForProduction);
		result.append(", demoPassword: ");
		result.append(demoPassword);
		result.append(", inventoryUrl: ");
		result.append(inventoryUrl);
		result.append(')');
		return result.toString();
	}

} //SiteImpl
