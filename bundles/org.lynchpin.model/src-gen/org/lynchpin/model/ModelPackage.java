/**
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lynchpin.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.lynchpin.model.ModelFactory
 * @model kind="package"
 * @generated
 */
public interface ModelPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "http://lynchpin.org/site/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "lynchpin";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelPackage eINSTANCE = org.lynchpin.model.impl.ModelPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.ElementImpl <em>Element</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.ElementImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getElement()
	 * @generated
	 */
	int ELEMENT = 0;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__ID = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT__NAME = 1;

	/**
	 * The number of structural features of the '<em>Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Element</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ELEMENT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.SiteImpl <em>Site</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.SiteImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getSite()
	 * @generated
	 */
	int SITE = 1;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__SCHEMA_VERSION = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Not For Production</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__NOT_FOR_PRODUCTION = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Demo Password</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__DEMO_PASSWORD = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Inventory Url</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__INVENTORY_URL = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Directories</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__DIRECTORIES = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Certification Authorities</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__CERTIFICATION_AUTHORITIES = ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Enrollment Plans</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__ENROLLMENT_PLANS = ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Policy Sets</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__POLICY_SETS = ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Persons</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__PERSONS = ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Computers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__COMPUTERS = ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Pools</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__POOLS = ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Edges</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__EDGES = ELEMENT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Directors</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__DIRECTORS = ELEMENT_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Federation Services</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__FEDERATION_SERVICES = ELEMENT_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Registration Sources</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE__REGISTRATION_SOURCES = ELEMENT_FEATURE_COUNT + 14;

	/**
	 * The number of structural features of the '<em>Site</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 15;

	/**
	 * The number of operations of the '<em>Site</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SITE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.PropertyImpl <em>Property</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.PropertyImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getProperty()
	 * @generated
	 */
	int PROPERTY = 2;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROPERTY__KEY = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROPERTY__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Property</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROPERTY_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Property</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROPERTY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.DirectorySourceImpl <em>Directory Source</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.DirectorySourceImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getDirectorySource()
	 * @generated
	 */
	int DIRECTORY_SOURCE = 3;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE__TYPE = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Properties</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE__PROPERTIES = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Directory Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Directory Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTORY_SOURCE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.CertificationAuthorityImpl <em>Certification Authority</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.CertificationAuthorityImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getCertificationAuthority()
	 * @generated
	 */
	int CERTIFICATION_AUTHORITY = 4;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY__TYPE = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Properties</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY__PROPERTIES = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Templates</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY__TEMPLATES = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Certification Authority</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Certification Authority</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATION_AUTHORITY_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.TemplateImpl <em>Template</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.TemplateImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getTemplate()
	 * @generated
	 */
	int TEMPLATE = 5;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Display Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__DISPLAY_NAME = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Needs Mail</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__NEEDS_MAIL = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Validity Days</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__VALIDITY_DAYS = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Minimum Key Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__MINIMUM_KEY_SIZE = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Enrollment Agent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__ENROLLMENT_AGENT = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Test</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE__TEST = ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The number of structural features of the '<em>Template</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The number of operations of the '<em>Template</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEMPLATE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.EnrollmentPlanImpl <em>Enrollment Plan</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.EnrollmentPlanImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getEnrollmentPlan()
	 * @generated
	 */
	int ENROLLMENT_PLAN = 6;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Certification Authority</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Template</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__TEMPLATE = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Key Algorithm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__KEY_ALGORITHM = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Hash</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__HASH = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__FORMAT = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Csp</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__CSP = ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Friendly Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__FRIENDLY_NAME = ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Pin Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__PIN_SOURCE = ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Force Pin Change</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__FORCE_PIN_CHANGE = ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Policy Set</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN__POLICY_SET = ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The number of structural features of the '<em>Enrollment Plan</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The number of operations of the '<em>Enrollment Plan</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENROLLMENT_PLAN_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.PolicySetImpl <em>Policy Set</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.PolicySetImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getPolicySet()
	 * @generated
	 */
	int POLICY_SET = 7;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Rules</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__RULES = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Minimum Rsa Bits</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__MINIMUM_RSA_BITS = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Minimum Ec Bits</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__MINIMUM_EC_BITS = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Request Hashes</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__REQUEST_HASHES = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Certificate Hashes</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__CERTIFICATE_HASHES = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Maximum Lifetime Days</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__MAXIMUM_LIFETIME_DAYS = ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Allow Default Pin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__ALLOW_DEFAULT_PIN = ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Pin Min Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__PIN_MIN_LENGTH = ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Pin Max Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__PIN_MAX_LENGTH = ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Allow Privileged</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET__ALLOW_PRIVILEGED = ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The number of structural features of the '<em>Policy Set</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The number of operations of the '<em>Policy Set</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POLICY_SET_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.RuleSettingImpl <em>Rule Setting</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.RuleSettingImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getRuleSetting()
	 * @generated
	 */
	int RULE_SETTING = 8;

	/**
	 * The feature id for the '<em><b>Rule Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RULE_SETTING__RULE_ID = 0;

	/**
	 * The feature id for the '<em><b>Severity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RULE_SETTING__SEVERITY = 1;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RULE_SETTING__ENABLED = 2;

	/**
	 * The number of structural features of the '<em>Rule Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RULE_SETTING_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Rule Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RULE_SETTING_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.PersonImpl <em>Person</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.PersonImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getPerson()
	 * @generated
	 */
	int PERSON = 9;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Upn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__UPN = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Sign In Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__SIGN_IN_ADDRESS = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Mail</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__MAIL = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Account</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__ACCOUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Sid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__SID = ELEMENT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Department</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__DEPARTMENT = ELEMENT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Pool</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__POOL = ELEMENT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__ENABLED = ELEMENT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Sip Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__SIP_ENABLED = ELEMENT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Privileged</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON__PRIVILEGED = ELEMENT_FEATURE_COUNT + 9;

	/**
	 * The number of structural features of the '<em>Person</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 10;

	/**
	 * The number of operations of the '<em>Person</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PERSON_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.ComputerImpl <em>Computer</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.ComputerImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getComputer()
	 * @generated
	 */
	int COMPUTER = 10;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Person</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER__PERSON = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Has Tpm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER__HAS_TPM = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Client</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER__CLIENT = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Computer</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Computer</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COMPUTER_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.PoolImpl <em>Pool</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.PoolImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getPool()
	 * @generated
	 */
	int POOL = 11;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Fqdn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL__FQDN = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Two Factor</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL__TWO_FACTOR = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Registrar</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL__REGISTRAR = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Pool</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Pool</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POOL_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.EdgeImpl <em>Edge</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.EdgeImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getEdge()
	 * @generated
	 */
	int EDGE = 12;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EDGE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EDGE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Fqdn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EDGE__FQDN = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Edge</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EDGE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of operations of the '<em>Edge</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EDGE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.DirectorImpl <em>Director</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.DirectorImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getDirector()
	 * @generated
	 */
	int DIRECTOR = 13;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTOR__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTOR__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Fqdn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTOR__FQDN = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Director</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTOR_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of operations of the '<em>Director</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DIRECTOR_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.FederationServiceImpl <em>Federation Service</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.FederationServiceImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getFederationService()
	 * @generated
	 */
	int FEDERATION_SERVICE = 14;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Fqdn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE__FQDN = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Metadata Url</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE__METADATA_URL = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Federation Service</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Federation Service</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FEDERATION_SERVICE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.impl.RegistrationSourceImpl <em>Registration Source</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.impl.RegistrationSourceImpl
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getRegistrationSource()
	 * @generated
	 */
	int REGISTRATION_SOURCE = 15;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE__ID = ELEMENT__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE__NAME = ELEMENT__NAME;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE__TYPE = ELEMENT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Properties</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE__PROPERTIES = ELEMENT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Registration Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE_FEATURE_COUNT = ELEMENT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Registration Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REGISTRATION_SOURCE_OPERATION_COUNT = ELEMENT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.lynchpin.model.PinSource <em>Pin Source</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.lynchpin.model.PinSource
	 * @see org.lynchpin.model.impl.ModelPackageImpl#getPinSource()
	 * @generated
	 */
	int PIN_SOURCE = 16;


	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Element <em>Element</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Element</em>'.
	 * @see org.lynchpin.model.Element
	 * @generated
	 */
	EClass getElement();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Element#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.lynchpin.model.Element#getId()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Element#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.lynchpin.model.Element#getName()
	 * @see #getElement()
	 * @generated
	 */
	EAttribute getElement_Name();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Site <em>Site</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Site</em>'.
	 * @see org.lynchpin.model.Site
	 * @generated
	 */
	EClass getSite();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Site#getSchemaVersion <em>Schema Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Schema Version</em>'.
	 * @see org.lynchpin.model.Site#getSchemaVersion()
	 * @see #getSite()
	 * @generated
	 */
	EAttribute getSite_SchemaVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Site#isNotForProduction <em>Not For Production</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Not For Production</em>'.
	 * @see org.lynchpin.model.Site#isNotForProduction()
	 * @see #getSite()
	 * @generated
	 */
	EAttribute getSite_NotForProduction();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Site#getDemoPassword <em>Demo Password</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Demo Password</em>'.
	 * @see org.lynchpin.model.Site#getDemoPassword()
	 * @see #getSite()
	 * @generated
	 */
	EAttribute getSite_DemoPassword();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Site#getInventoryUrl <em>Inventory Url</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Inventory Url</em>'.
	 * @see org.lynchpin.model.Site#getInventoryUrl()
	 * @see #getSite()
	 * @generated
	 */
	EAttribute getSite_InventoryUrl();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getDirectories <em>Directories</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Directories</em>'.
	 * @see org.lynchpin.model.Site#getDirectories()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Directories();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getCertificationAuthorities <em>Certification Authorities</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Certification Authorities</em>'.
	 * @see org.lynchpin.model.Site#getCertificationAuthorities()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_CertificationAuthorities();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getEnrollmentPlans <em>Enrollment Plans</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Enrollment Plans</em>'.
	 * @see org.lynchpin.model.Site#getEnrollmentPlans()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_EnrollmentPlans();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getPolicySets <em>Policy Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Policy Sets</em>'.
	 * @see org.lynchpin.model.Site#getPolicySets()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_PolicySets();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getPersons <em>Persons</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Persons</em>'.
	 * @see org.lynchpin.model.Site#getPersons()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Persons();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getComputers <em>Computers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Computers</em>'.
	 * @see org.lynchpin.model.Site#getComputers()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Computers();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getPools <em>Pools</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Pools</em>'.
	 * @see org.lynchpin.model.Site#getPools()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Pools();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getEdges <em>Edges</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Edges</em>'.
	 * @see org.lynchpin.model.Site#getEdges()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Edges();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getDirectors <em>Directors</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Directors</em>'.
	 * @see org.lynchpin.model.Site#getDirectors()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_Directors();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getFederationServices <em>Federation Services</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Federation Services</em>'.
	 * @see org.lynchpin.model.Site#getFederationServices()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_FederationServices();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.Site#getRegistrationSources <em>Registration Sources</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Registration Sources</em>'.
	 * @see org.lynchpin.model.Site#getRegistrationSources()
	 * @see #getSite()
	 * @generated
	 */
	EReference getSite_RegistrationSources();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Property <em>Property</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Property</em>'.
	 * @see org.lynchpin.model.Property
	 * @generated
	 */
	EClass getProperty();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Property#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.lynchpin.model.Property#getKey()
	 * @see #getProperty()
	 * @generated
	 */
	EAttribute getProperty_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Property#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.lynchpin.model.Property#getValue()
	 * @see #getProperty()
	 * @generated
	 */
	EAttribute getProperty_Value();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.DirectorySource <em>Directory Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Directory Source</em>'.
	 * @see org.lynchpin.model.DirectorySource
	 * @generated
	 */
	EClass getDirectorySource();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.DirectorySource#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.lynchpin.model.DirectorySource#getType()
	 * @see #getDirectorySource()
	 * @generated
	 */
	EAttribute getDirectorySource_Type();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.DirectorySource#getProperties <em>Properties</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Properties</em>'.
	 * @see org.lynchpin.model.DirectorySource#getProperties()
	 * @see #getDirectorySource()
	 * @generated
	 */
	EReference getDirectorySource_Properties();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.CertificationAuthority <em>Certification Authority</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Certification Authority</em>'.
	 * @see org.lynchpin.model.CertificationAuthority
	 * @generated
	 */
	EClass getCertificationAuthority();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.CertificationAuthority#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.lynchpin.model.CertificationAuthority#getType()
	 * @see #getCertificationAuthority()
	 * @generated
	 */
	EAttribute getCertificationAuthority_Type();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.CertificationAuthority#getProperties <em>Properties</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Properties</em>'.
	 * @see org.lynchpin.model.CertificationAuthority#getProperties()
	 * @see #getCertificationAuthority()
	 * @generated
	 */
	EReference getCertificationAuthority_Properties();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.CertificationAuthority#getTemplates <em>Templates</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Templates</em>'.
	 * @see org.lynchpin.model.CertificationAuthority#getTemplates()
	 * @see #getCertificationAuthority()
	 * @generated
	 */
	EReference getCertificationAuthority_Templates();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Template <em>Template</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Template</em>'.
	 * @see org.lynchpin.model.Template
	 * @generated
	 */
	EClass getTemplate();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#getDisplayName <em>Display Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Display Name</em>'.
	 * @see org.lynchpin.model.Template#getDisplayName()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_DisplayName();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#isNeedsMail <em>Needs Mail</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Needs Mail</em>'.
	 * @see org.lynchpin.model.Template#isNeedsMail()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_NeedsMail();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#getValidityDays <em>Validity Days</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Validity Days</em>'.
	 * @see org.lynchpin.model.Template#getValidityDays()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_ValidityDays();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#getMinimumKeySize <em>Minimum Key Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum Key Size</em>'.
	 * @see org.lynchpin.model.Template#getMinimumKeySize()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_MinimumKeySize();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#isEnrollmentAgent <em>Enrollment Agent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Enrollment Agent</em>'.
	 * @see org.lynchpin.model.Template#isEnrollmentAgent()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_EnrollmentAgent();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Template#isTest <em>Test</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Test</em>'.
	 * @see org.lynchpin.model.Template#isTest()
	 * @see #getTemplate()
	 * @generated
	 */
	EAttribute getTemplate_Test();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.EnrollmentPlan <em>Enrollment Plan</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Enrollment Plan</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan
	 * @generated
	 */
	EClass getEnrollmentPlan();

	/**
	 * Returns the meta object for the reference '{@link org.lynchpin.model.EnrollmentPlan#getCertificationAuthority <em>Certification Authority</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Certification Authority</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getCertificationAuthority()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EReference getEnrollmentPlan_CertificationAuthority();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getTemplate <em>Template</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Template</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getTemplate()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_Template();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getKeyAlgorithm <em>Key Algorithm</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key Algorithm</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getKeyAlgorithm()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_KeyAlgorithm();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getHash <em>Hash</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hash</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getHash()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_Hash();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getFormat <em>Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getFormat()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_Format();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getCsp <em>Csp</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Csp</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getCsp()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_Csp();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getFriendlyName <em>Friendly Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Friendly Name</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getFriendlyName()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_FriendlyName();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#getPinSource <em>Pin Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pin Source</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getPinSource()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_PinSource();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.EnrollmentPlan#isForcePinChange <em>Force Pin Change</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Force Pin Change</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#isForcePinChange()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EAttribute getEnrollmentPlan_ForcePinChange();

	/**
	 * Returns the meta object for the reference '{@link org.lynchpin.model.EnrollmentPlan#getPolicySet <em>Policy Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Policy Set</em>'.
	 * @see org.lynchpin.model.EnrollmentPlan#getPolicySet()
	 * @see #getEnrollmentPlan()
	 * @generated
	 */
	EReference getEnrollmentPlan_PolicySet();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.PolicySet <em>Policy Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Policy Set</em>'.
	 * @see org.lynchpin.model.PolicySet
	 * @generated
	 */
	EClass getPolicySet();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.PolicySet#getRules <em>Rules</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Rules</em>'.
	 * @see org.lynchpin.model.PolicySet#getRules()
	 * @see #getPolicySet()
	 * @generated
	 */
	EReference getPolicySet_Rules();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#getMinimumRsaBits <em>Minimum Rsa Bits</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum Rsa Bits</em>'.
	 * @see org.lynchpin.model.PolicySet#getMinimumRsaBits()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_MinimumRsaBits();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#getMinimumEcBits <em>Minimum Ec Bits</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum Ec Bits</em>'.
	 * @see org.lynchpin.model.PolicySet#getMinimumEcBits()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_MinimumEcBits();

	/**
	 * Returns the meta object for the attribute list '{@link org.lynchpin.model.PolicySet#getRequestHashes <em>Request Hashes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Request Hashes</em>'.
	 * @see org.lynchpin.model.PolicySet#getRequestHashes()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_RequestHashes();

	/**
	 * Returns the meta object for the attribute list '{@link org.lynchpin.model.PolicySet#getCertificateHashes <em>Certificate Hashes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Certificate Hashes</em>'.
	 * @see org.lynchpin.model.PolicySet#getCertificateHashes()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_CertificateHashes();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#getMaximumLifetimeDays <em>Maximum Lifetime Days</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum Lifetime Days</em>'.
	 * @see org.lynchpin.model.PolicySet#getMaximumLifetimeDays()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_MaximumLifetimeDays();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#isAllowDefaultPin <em>Allow Default Pin</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Allow Default Pin</em>'.
	 * @see org.lynchpin.model.PolicySet#isAllowDefaultPin()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_AllowDefaultPin();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#getPinMinLength <em>Pin Min Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pin Min Length</em>'.
	 * @see org.lynchpin.model.PolicySet#getPinMinLength()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_PinMinLength();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#getPinMaxLength <em>Pin Max Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pin Max Length</em>'.
	 * @see org.lynchpin.model.PolicySet#getPinMaxLength()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_PinMaxLength();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.PolicySet#isAllowPrivileged <em>Allow Privileged</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Allow Privileged</em>'.
	 * @see org.lynchpin.model.PolicySet#isAllowPrivileged()
	 * @see #getPolicySet()
	 * @generated
	 */
	EAttribute getPolicySet_AllowPrivileged();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.RuleSetting <em>Rule Setting</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Rule Setting</em>'.
	 * @see org.lynchpin.model.RuleSetting
	 * @generated
	 */
	EClass getRuleSetting();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.RuleSetting#getRuleId <em>Rule Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Rule Id</em>'.
	 * @see org.lynchpin.model.RuleSetting#getRuleId()
	 * @see #getRuleSetting()
	 * @generated
	 */
	EAttribute getRuleSetting_RuleId();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.RuleSetting#getSeverity <em>Severity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Severity</em>'.
	 * @see org.lynchpin.model.RuleSetting#getSeverity()
	 * @see #getRuleSetting()
	 * @generated
	 */
	EAttribute getRuleSetting_Severity();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.RuleSetting#isEnabled <em>Enabled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Enabled</em>'.
	 * @see org.lynchpin.model.RuleSetting#isEnabled()
	 * @see #getRuleSetting()
	 * @generated
	 */
	EAttribute getRuleSetting_Enabled();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Person <em>Person</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Person</em>'.
	 * @see org.lynchpin.model.Person
	 * @generated
	 */
	EClass getPerson();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getUpn <em>Upn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Upn</em>'.
	 * @see org.lynchpin.model.Person#getUpn()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Upn();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getSignInAddress <em>Sign In Address</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sign In Address</em>'.
	 * @see org.lynchpin.model.Person#getSignInAddress()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_SignInAddress();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getMail <em>Mail</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mail</em>'.
	 * @see org.lynchpin.model.Person#getMail()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Mail();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getAccount <em>Account</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Account</em>'.
	 * @see org.lynchpin.model.Person#getAccount()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Account();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getSid <em>Sid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sid</em>'.
	 * @see org.lynchpin.model.Person#getSid()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Sid();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getDepartment <em>Department</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Department</em>'.
	 * @see org.lynchpin.model.Person#getDepartment()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Department();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#getPool <em>Pool</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pool</em>'.
	 * @see org.lynchpin.model.Person#getPool()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Pool();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#isEnabled <em>Enabled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Enabled</em>'.
	 * @see org.lynchpin.model.Person#isEnabled()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Enabled();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#isSipEnabled <em>Sip Enabled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sip Enabled</em>'.
	 * @see org.lynchpin.model.Person#isSipEnabled()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_SipEnabled();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Person#isPrivileged <em>Privileged</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Privileged</em>'.
	 * @see org.lynchpin.model.Person#isPrivileged()
	 * @see #getPerson()
	 * @generated
	 */
	EAttribute getPerson_Privileged();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Computer <em>Computer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Computer</em>'.
	 * @see org.lynchpin.model.Computer
	 * @generated
	 */
	EClass getComputer();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Computer#getPerson <em>Person</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Person</em>'.
	 * @see org.lynchpin.model.Computer#getPerson()
	 * @see #getComputer()
	 * @generated
	 */
	EAttribute getComputer_Person();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Computer#isHasTpm <em>Has Tpm</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Has Tpm</em>'.
	 * @see org.lynchpin.model.Computer#isHasTpm()
	 * @see #getComputer()
	 * @generated
	 */
	EAttribute getComputer_HasTpm();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Computer#getClient <em>Client</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Client</em>'.
	 * @see org.lynchpin.model.Computer#getClient()
	 * @see #getComputer()
	 * @generated
	 */
	EAttribute getComputer_Client();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Pool <em>Pool</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Pool</em>'.
	 * @see org.lynchpin.model.Pool
	 * @generated
	 */
	EClass getPool();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Pool#getFqdn <em>Fqdn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fqdn</em>'.
	 * @see org.lynchpin.model.Pool#getFqdn()
	 * @see #getPool()
	 * @generated
	 */
	EAttribute getPool_Fqdn();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Pool#isTwoFactor <em>Two Factor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Two Factor</em>'.
	 * @see org.lynchpin.model.Pool#isTwoFactor()
	 * @see #getPool()
	 * @generated
	 */
	EAttribute getPool_TwoFactor();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Pool#isRegistrar <em>Registrar</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Registrar</em>'.
	 * @see org.lynchpin.model.Pool#isRegistrar()
	 * @see #getPool()
	 * @generated
	 */
	EAttribute getPool_Registrar();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Edge <em>Edge</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Edge</em>'.
	 * @see org.lynchpin.model.Edge
	 * @generated
	 */
	EClass getEdge();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Edge#getFqdn <em>Fqdn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fqdn</em>'.
	 * @see org.lynchpin.model.Edge#getFqdn()
	 * @see #getEdge()
	 * @generated
	 */
	EAttribute getEdge_Fqdn();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.Director <em>Director</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Director</em>'.
	 * @see org.lynchpin.model.Director
	 * @generated
	 */
	EClass getDirector();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.Director#getFqdn <em>Fqdn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fqdn</em>'.
	 * @see org.lynchpin.model.Director#getFqdn()
	 * @see #getDirector()
	 * @generated
	 */
	EAttribute getDirector_Fqdn();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.FederationService <em>Federation Service</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Federation Service</em>'.
	 * @see org.lynchpin.model.FederationService
	 * @generated
	 */
	EClass getFederationService();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.FederationService#getFqdn <em>Fqdn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fqdn</em>'.
	 * @see org.lynchpin.model.FederationService#getFqdn()
	 * @see #getFederationService()
	 * @generated
	 */
	EAttribute getFederationService_Fqdn();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.FederationService#getMetadataUrl <em>Metadata Url</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Metadata Url</em>'.
	 * @see org.lynchpin.model.FederationService#getMetadataUrl()
	 * @see #getFederationService()
	 * @generated
	 */
	EAttribute getFederationService_MetadataUrl();

	/**
	 * Returns the meta object for class '{@link org.lynchpin.model.RegistrationSource <em>Registration Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Registration Source</em>'.
	 * @see org.lynchpin.model.RegistrationSource
	 * @generated
	 */
	EClass getRegistrationSource();

	/**
	 * Returns the meta object for the attribute '{@link org.lynchpin.model.RegistrationSource#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.lynchpin.model.RegistrationSource#getType()
	 * @see #getRegistrationSource()
	 * @generated
	 */
	EAttribute getRegistrationSource_Type();

	/**
	 * Returns the meta object for the containment reference list '{@link org.lynchpin.model.RegistrationSource#getProperties <em>Properties</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Properties</em>'.
	 * @see org.lynchpin.model.RegistrationSource#getProperties()
	 * @see #getRegistrationSource()
	 * @generated
	 */
	EReference getRegistrationSource_Properties();

	/**
	 * Returns the meta object for enum '{@link org.lynchpin.model.PinSource <em>Pin Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Pin Source</em>'.
	 * @see org.lynchpin.model.PinSource
	 * @generated
	 */
	EEnum getPinSource();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ModelFactory getModelFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.ElementImpl <em>Element</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.ElementImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getElement()
		 * @generated
		 */
		EClass ELEMENT = eINSTANCE.getElement();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__ID = eINSTANCE.getElement_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ELEMENT__NAME = eINSTANCE.getElement_Name();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.SiteImpl <em>Site</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.SiteImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getSite()
		 * @generated
		 */
		EClass SITE = eINSTANCE.getSite();

		/**
		 * The meta object literal for the '<em><b>Schema Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SITE__SCHEMA_VERSION = eINSTANCE.getSite_SchemaVersion();

		/**
		 * The meta object literal for the '<em><b>Not For Production</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SITE__NOT_FOR_PRODUCTION = eINSTANCE.getSite_NotForProduction();

		/**
		 * The meta object literal for the '<em><b>Demo Password</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SITE__DEMO_PASSWORD = eINSTANCE.getSite_DemoPassword();

		/**
		 * The meta object literal for the '<em><b>Inventory Url</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SITE__INVENTORY_URL = eINSTANCE.getSite_InventoryUrl();

		/**
		 * The meta object literal for the '<em><b>Directories</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__DIRECTORIES = eINSTANCE.getSite_Directories();

		/**
		 * The meta object literal for the '<em><b>Certification Authorities</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__CERTIFICATION_AUTHORITIES = eINSTANCE.getSite_CertificationAuthorities();

		/**
		 * The meta object literal for the '<em><b>Enrollment Plans</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__ENROLLMENT_PLANS = eINSTANCE.getSite_EnrollmentPlans();

		/**
		 * The meta object literal for the '<em><b>Policy Sets</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__POLICY_SETS = eINSTANCE.getSite_PolicySets();

		/**
		 * The meta object literal for the '<em><b>Persons</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__PERSONS = eINSTANCE.getSite_Persons();

		/**
		 * The meta object literal for the '<em><b>Computers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__COMPUTERS = eINSTANCE.getSite_Computers();

		/**
		 * The meta object literal for the '<em><b>Pools</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__POOLS = eINSTANCE.getSite_Pools();

		/**
		 * The meta object literal for the '<em><b>Edges</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__EDGES = eINSTANCE.getSite_Edges();

		/**
		 * The meta object literal for the '<em><b>Directors</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__DIRECTORS = eINSTANCE.getSite_Directors();

		/**
		 * The meta object literal for the '<em><b>Federation Services</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__FEDERATION_SERVICES = eINSTANCE.getSite_FederationServices();

		/**
		 * The meta object literal for the '<em><b>Registration Sources</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SITE__REGISTRATION_SOURCES = eINSTANCE.getSite_RegistrationSources();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.PropertyImpl <em>Property</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.PropertyImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getProperty()
		 * @generated
		 */
		EClass PROPERTY = eINSTANCE.getProperty();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROPERTY__KEY = eINSTANCE.getProperty_Key();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROPERTY__VALUE = eINSTANCE.getProperty_Value();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.DirectorySourceImpl <em>Directory Source</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.DirectorySourceImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getDirectorySource()
		 * @generated
		 */
		EClass DIRECTORY_SOURCE = eINSTANCE.getDirectorySource();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DIRECTORY_SOURCE__TYPE = eINSTANCE.getDirectorySource_Type();

		/**
		 * The meta object literal for the '<em><b>Properties</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DIRECTORY_SOURCE__PROPERTIES = eINSTANCE.getDirectorySource_Properties();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.CertificationAuthorityImpl <em>Certification Authority</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.CertificationAuthorityImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getCertificationAuthority()
		 * @generated
		 */
		EClass CERTIFICATION_AUTHORITY = eINSTANCE.getCertificationAuthority();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CERTIFICATION_AUTHORITY__TYPE = eINSTANCE.getCertificationAuthority_Type();

		/**
		 * The meta object literal for the '<em><b>Properties</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CERTIFICATION_AUTHORITY__PROPERTIES = eINSTANCE.getCertificationAuthority_Properties();

		/**
		 * The meta object literal for the '<em><b>Templates</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CERTIFICATION_AUTHORITY__TEMPLATES = eINSTANCE.getCertificationAuthority_Templates();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.TemplateImpl <em>Template</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.TemplateImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getTemplate()
		 * @generated
		 */
		EClass TEMPLATE = eINSTANCE.getTemplate();

		/**
		 * The meta object literal for the '<em><b>Display Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__DISPLAY_NAME = eINSTANCE.getTemplate_DisplayName();

		/**
		 * The meta object literal for the '<em><b>Needs Mail</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__NEEDS_MAIL = eINSTANCE.getTemplate_NeedsMail();

		/**
		 * The meta object literal for the '<em><b>Validity Days</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__VALIDITY_DAYS = eINSTANCE.getTemplate_ValidityDays();

		/**
		 * The meta object literal for the '<em><b>Minimum Key Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__MINIMUM_KEY_SIZE = eINSTANCE.getTemplate_MinimumKeySize();

		/**
		 * The meta object literal for the '<em><b>Enrollment Agent</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__ENROLLMENT_AGENT = eINSTANCE.getTemplate_EnrollmentAgent();

		/**
		 * The meta object literal for the '<em><b>Test</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEMPLATE__TEST = eINSTANCE.getTemplate_Test();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.EnrollmentPlanImpl <em>Enrollment Plan</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.EnrollmentPlanImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getEnrollmentPlan()
		 * @generated
		 */
		EClass ENROLLMENT_PLAN = eINSTANCE.getEnrollmentPlan();

		/**
		 * The meta object literal for the '<em><b>Certification Authority</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENROLLMENT_PLAN__CERTIFICATION_AUTHORITY = eINSTANCE.getEnrollmentPlan_CertificationAuthority();

		/**
		 * The meta object literal for the '<em><b>Template</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__TEMPLATE = eINSTANCE.getEnrollmentPlan_Template();

		/**
		 * The meta object literal for the '<em><b>Key Algorithm</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__KEY_ALGORITHM = eINSTANCE.getEnrollmentPlan_KeyAlgorithm();

		/**
		 * The meta object literal for the '<em><b>Hash</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__HASH = eINSTANCE.getEnrollmentPlan_Hash();

		/**
		 * The meta object literal for the '<em><b>Format</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__FORMAT = eINSTANCE.getEnrollmentPlan_Format();

		/**
		 * The meta object literal for the '<em><b>Csp</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__CSP = eINSTANCE.getEnrollmentPlan_Csp();

		/**
		 * The meta object literal for the '<em><b>Friendly Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__FRIENDLY_NAME = eINSTANCE.getEnrollmentPlan_FriendlyName();

		/**
		 * The meta object literal for the '<em><b>Pin Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__PIN_SOURCE = eINSTANCE.getEnrollmentPlan_PinSource();

		/**
		 * The meta object literal for the '<em><b>Force Pin Change</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENROLLMENT_PLAN__FORCE_PIN_CHANGE = eINSTANCE.getEnrollmentPlan_ForcePinChange();

		/**
		 * The meta object literal for the '<em><b>Policy Set</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENROLLMENT_PLAN__POLICY_SET = eINSTANCE.getEnrollmentPlan_PolicySet();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.PolicySetImpl <em>Policy Set</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.PolicySetImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getPolicySet()
		 * @generated
		 */
		EClass POLICY_SET = eINSTANCE.getPolicySet();

		/**
		 * The meta object literal for the '<em><b>Rules</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference POLICY_SET__RULES = eINSTANCE.getPolicySet_Rules();

		/**
		 * The meta object literal for the '<em><b>Minimum Rsa Bits</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__MINIMUM_RSA_BITS = eINSTANCE.getPolicySet_MinimumRsaBits();

		/**
		 * The meta object literal for the '<em><b>Minimum Ec Bits</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__MINIMUM_EC_BITS = eINSTANCE.getPolicySet_MinimumEcBits();

		/**
		 * The meta object literal for the '<em><b>Request Hashes</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__REQUEST_HASHES = eINSTANCE.getPolicySet_RequestHashes();

		/**
		 * The meta object literal for the '<em><b>Certificate Hashes</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__CERTIFICATE_HASHES = eINSTANCE.getPolicySet_CertificateHashes();

		/**
		 * The meta object literal for the '<em><b>Maximum Lifetime Days</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__MAXIMUM_LIFETIME_DAYS = eINSTANCE.getPolicySet_MaximumLifetimeDays();

		/**
		 * The meta object literal for the '<em><b>Allow Default Pin</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__ALLOW_DEFAULT_PIN = eINSTANCE.getPolicySet_AllowDefaultPin();

		/**
		 * The meta object literal for the '<em><b>Pin Min Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__PIN_MIN_LENGTH = eINSTANCE.getPolicySet_PinMinLength();

		/**
		 * The meta object literal for the '<em><b>Pin Max Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__PIN_MAX_LENGTH = eINSTANCE.getPolicySet_PinMaxLength();

		/**
		 * The meta object literal for the '<em><b>Allow Privileged</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POLICY_SET__ALLOW_PRIVILEGED = eINSTANCE.getPolicySet_AllowPrivileged();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.RuleSettingImpl <em>Rule Setting</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.RuleSettingImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getRuleSetting()
		 * @generated
		 */
		EClass RULE_SETTING = eINSTANCE.getRuleSetting();

		/**
		 * The meta object literal for the '<em><b>Rule Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RULE_SETTING__RULE_ID = eINSTANCE.getRuleSetting_RuleId();

		/**
		 * The meta object literal for the '<em><b>Severity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RULE_SETTING__SEVERITY = eINSTANCE.getRuleSetting_Severity();

		/**
		 * The meta object literal for the '<em><b>Enabled</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RULE_SETTING__ENABLED = eINSTANCE.getRuleSetting_Enabled();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.PersonImpl <em>Person</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.PersonImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getPerson()
		 * @generated
		 */
		EClass PERSON = eINSTANCE.getPerson();

		/**
		 * The meta object literal for the '<em><b>Upn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__UPN = eINSTANCE.getPerson_Upn();

		/**
		 * The meta object literal for the '<em><b>Sign In Address</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__SIGN_IN_ADDRESS = eINSTANCE.getPerson_SignInAddress();

		/**
		 * The meta object literal for the '<em><b>Mail</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__MAIL = eINSTANCE.getPerson_Mail();

		/**
		 * The meta object literal for the '<em><b>Account</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__ACCOUNT = eINSTANCE.getPerson_Account();

		/**
		 * The meta object literal for the '<em><b>Sid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__SID = eINSTANCE.getPerson_Sid();

		/**
		 * The meta object literal for the '<em><b>Department</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__DEPARTMENT = eINSTANCE.getPerson_Department();

		/**
		 * The meta object literal for the '<em><b>Pool</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__POOL = eINSTANCE.getPerson_Pool();

		/**
		 * The meta object literal for the '<em><b>Enabled</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__ENABLED = eINSTANCE.getPerson_Enabled();

		/**
		 * The meta object literal for the '<em><b>Sip Enabled</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__SIP_ENABLED = eINSTANCE.getPerson_SipEnabled();

		/**
		 * The meta object literal for the '<em><b>Privileged</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PERSON__PRIVILEGED = eINSTANCE.getPerson_Privileged();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.ComputerImpl <em>Computer</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.ComputerImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getComputer()
		 * @generated
		 */
		EClass COMPUTER = eINSTANCE.getComputer();

		/**
		 * The meta object literal for the '<em><b>Person</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COMPUTER__PERSON = eINSTANCE.getComputer_Person();

		/**
		 * The meta object literal for the '<em><b>Has Tpm</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COMPUTER__HAS_TPM = eINSTANCE.getComputer_HasTpm();

		/**
		 * The meta object literal for the '<em><b>Client</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COMPUTER__CLIENT = eINSTANCE.getComputer_Client();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.PoolImpl <em>Pool</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.PoolImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getPool()
		 * @generated
		 */
		EClass POOL = eINSTANCE.getPool();

		/**
		 * The meta object literal for the '<em><b>Fqdn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POOL__FQDN = eINSTANCE.getPool_Fqdn();

		/**
		 * The meta object literal for the '<em><b>Two Factor</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POOL__TWO_FACTOR = eINSTANCE.getPool_TwoFactor();

		/**
		 * The meta object literal for the '<em><b>Registrar</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POOL__REGISTRAR = eINSTANCE.getPool_Registrar();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.EdgeImpl <em>Edge</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.EdgeImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getEdge()
		 * @generated
		 */
		EClass EDGE = eINSTANCE.getEdge();

		/**
		 * The meta object literal for the '<em><b>Fqdn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EDGE__FQDN = eINSTANCE.getEdge_Fqdn();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.DirectorImpl <em>Director</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.DirectorImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getDirector()
		 * @generated
		 */
		EClass DIRECTOR = eINSTANCE.getDirector();

		/**
		 * The meta object literal for the '<em><b>Fqdn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DIRECTOR__FQDN = eINSTANCE.getDirector_Fqdn();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.FederationServiceImpl <em>Federation Service</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.FederationServiceImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getFederationService()
		 * @generated
		 */
		EClass FEDERATION_SERVICE = eINSTANCE.getFederationService();

		/**
		 * The meta object literal for the '<em><b>Fqdn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FEDERATION_SERVICE__FQDN = eINSTANCE.getFederationService_Fqdn();

		/**
		 * The meta object literal for the '<em><b>Metadata Url</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FEDERATION_SERVICE__METADATA_URL = eINSTANCE.getFederationService_MetadataUrl();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.impl.RegistrationSourceImpl <em>Registration Source</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.impl.RegistrationSourceImpl
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getRegistrationSource()
		 * @generated
		 */
		EClass REGISTRATION_SOURCE = eINSTANCE.getRegistrationSource();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute REGISTRATION_SOURCE__TYPE = eINSTANCE.getRegistrationSource_Type();

		/**
		 * The meta object literal for the '<em><b>Properties</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference REGISTRATION_SOURCE__PROPERTIES = eINSTANCE.getRegistrationSource_Properties();

		/**
		 * The meta object literal for the '{@link org.lynchpin.model.PinSource <em>Pin Source</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.lynchpin.model.PinSource
		 * @see org.lynchpin.model.impl.ModelPackageImpl#getPinSource()
		 * @generated
		 */
		EEnum PIN_SOURCE = eINSTANCE.getPinSource();

	}

} //ModelPackage
