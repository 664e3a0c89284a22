/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Site</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One deployment of smart card sign-in: the root of a site document.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.lynchpin.model.Site#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#isNotForProduction <em>Not For Production</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getDemoPassword <em>Demo Password</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getInventoryUrl <em>Inventory Url</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getDirectories <em>Directories</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getCertificationAuthorities <em>Certification Authorities</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getEnrollmentPlans <em>Enrollment Plans</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getPolicySets <em>Policy Sets</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getPersons <em>Persons</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getComputers <em>Computers</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getPools <em>Pools</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getEdges <em>Edges</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getDirectors <em>Directors</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getFederationServices <em>Federation Services</em>}</li>
 *   <li>{@link org.lynchpin.model.Site#getRegistrationSources <em>Registration Sources</em>}</li>
 * </ul>
 *
 * @see org.lynchpin.model.ModelPackage#getSite()
 * @model
 * @generated
 */
public interface Site extends Element {
	/**
	 * Returns the value of the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The version of the document's form, from 1; set when the document is saved. A later one than this program knows is refused.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Schema Version</em>' attribute.
	 * @see #setSchemaVersion(int)
	 * @see org.lynchpin.model.ModelPackage#getSite_SchemaVersion()
	 * @model
	 * @generated
	 */
	int getSchemaVersion();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Site#getSchemaVersion <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema Version</em>' attribute.
	 * @see #getSchemaVersion()
	 * @generated
	 */
	void setSchemaVersion(int value);

	/**
	 * Returns the value of the '<em><b>Not For Production</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the site is for trying, training or testing; shown as a badge everywhere.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Not For Production</em>' attribute.
	 * @see #setNotForProduction(boolean)
	 * @see org.lynchpin.model.ModelPackage#getSite_NotForProduction()
	 * @model
	 * @generated
	 */
	boolean isNotForProduction();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Site#isNotForProduction <em>Not For Production</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Not For Production</em>' attribute.
	 * @see #isNotForProduction()
	 * @generated
	 */
	void setNotForProduction(boolean value);

	/**
	 * Returns the value of the '<em><b>Demo Password</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The password of the trial's keyring. It protects nothing: it is printed for everyone to see. Empty for a site of one's own.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Demo Password</em>' attribute.
	 * @see #setDemoPassword(String)
	 * @see org.lynchpin.model.ModelPackage#getSite_DemoPassword()
	 * @model default=""
	 * @generated
	 */
	String getDemoPassword();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Site#getDemoPassword <em>Demo Password</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Demo Password</em>' attribute.
	 * @see #getDemoPassword()
	 * @generated
	 */
	void setDemoPassword(String value);

	/**
	 * Returns the value of the '<em><b>Inventory Url</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * JDBC address of the inventory's database without credentials; empty for the file in the data folder.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Inventory Url</em>' attribute.
	 * @see #setInventoryUrl(String)
	 * @see org.lynchpin.model.ModelPackage#getSite_InventoryUrl()
	 * @model default=""
	 * @generated
	 */
	String getInventoryUrl();

	/**
	 * Sets the value of the '{@link org.lynchpin.model.Site#getInventoryUrl <em>Inventory Url</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Inventory Url</em>' attribute.
	 * @see #getInventoryUrl()
	 * @generated
	 */
	void setInventoryUrl(String value);

	/**
	 * Returns the value of the '<em><b>Directories</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.DirectorySource}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where people are looked up, in this order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Directories</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Directories()
	 * @model containment="true"
	 * @generated
	 */
	EList<DirectorySource> getDirectories();

	/**
	 * Returns the value of the '<em><b>Certification Authorities</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.CertificationAuthority}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Who issues the certificates.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Certification Authorities</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_CertificationAuthorities()
	 * @model containment="true"
	 * @generated
	 */
	EList<CertificationAuthority> getCertificationAuthorities();

	/**
	 * Returns the value of the '<em><b>Enrollment Plans</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.EnrollmentPlan}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The profiles that an enrollment starts from; the first is proposed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Enrollment Plans</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_EnrollmentPlans()
	 * @model containment="true"
	 * @generated
	 */
	EList<EnrollmentPlan> getEnrollmentPlans();

	/**
	 * Returns the value of the '<em><b>Policy Sets</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.PolicySet}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is checked, and against which values; the first applies where a plan names none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Policy Sets</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_PolicySets()
	 * @model containment="true"
	 * @generated
	 */
	EList<PolicySet> getPolicySets();

	/**
	 * Returns the value of the '<em><b>Persons</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Person}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * People who are kept in the document itself.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Persons</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Persons()
	 * @model containment="true"
	 * @generated
	 */
	EList<Person> getPersons();

	/**
	 * Returns the value of the '<em><b>Computers</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Computer}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Computers that people use; each needs a virtual card of its own.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Computers</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Computers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Computer> getComputers();

	/**
	 * Returns the value of the '<em><b>Pools</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Pool}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Front End pools and Standard Edition servers.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pools</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Pools()
	 * @model containment="true"
	 * @generated
	 */
	EList<Pool> getPools();

	/**
	 * Returns the value of the '<em><b>Edges</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Edge}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Edge pools.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Edges</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Edges()
	 * @model containment="true"
	 * @generated
	 */
	EList<Edge> getEdges();

	/**
	 * Returns the value of the '<em><b>Directors</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.Director}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Director pools.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Directors</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_Directors()
	 * @model containment="true"
	 * @generated
	 */
	EList<Director> getDirectors();

	/**
	 * Returns the value of the '<em><b>Federation Services</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.FederationService}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * AD FS, which turns the card's certificate into a token.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Federation Services</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_FederationServices()
	 * @model containment="true"
	 * @generated
	 */
	EList<FederationService> getFederationServices();

	/**
	 * Returns the value of the '<em><b>Registration Sources</b></em>' containment reference list.
	 * The list contents are of type {@link org.lynchpin.model.RegistrationSource}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the registrations of people are recorded: monitoring databases.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Registration Sources</em>' containment reference list.
	 * @see org.lynchpin.model.ModelPackage#getSite_RegistrationSources()
	 * @model containment="true"
	 * @generated
	 */
	EList<RegistrationSource> getRegistrationSources();

} // Site
