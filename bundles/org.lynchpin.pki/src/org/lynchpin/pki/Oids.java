// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

/** Object identifiers that concern sign-in with a card. */
public final class Oids {
	/** Extended key usage: smart card logon (MS-WCCE 2.2.2.7). */
	public static final String SMART_CARD_LOGON = "1.3.6.1.4.1.311.20.2.2";
	/** Extended key usage: TLS client authentication (RFC 5280, 4.2.1.12). */
	public static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
	/** Extended key usage: secure e-mail (RFC 5280, 4.2.1.12). */
	public static final String SECURE_MAIL = "1.3.6.1.5.5.7.3.4";
	/** Extended key usage: PKINIT client (RFC 4556, 3.2.2). */
	public static final String PKINIT_CLIENT = "1.3.6.1.5.2.3.4";
	/** Extended key usage: enrollment agent, which may enroll for others (MS-WCCE 3.2.2.6.2.1.2.1). */
	public static final String ENROLLMENT_AGENT = "1.3.6.1.4.1.311.20.2.1";
	/** Other name: user principal name, a UTF8String. */
	public static final String UPN = "1.3.6.1.4.1.311.20.2.3";
	/** Extension: template name, a bare BMPString (MS-WCCE 2.2.2.7.7.1 as seen on the wire). */
	public static final String TEMPLATE_NAME = "1.3.6.1.4.1.311.20.2";
	/** Extension: template by object identifier and version (MS-WCCE 2.2.2.7.7.2). */
	public static final String TEMPLATE_V2 = "1.3.6.1.4.1.311.21.7";
	/** Extension: security identifier (MS-WCCE 2.2.2.7.7.4). */
	public static final String SID = "1.3.6.1.4.1.311.25.2";
	/** Other name inside {@link #SID}. */
	public static final String SID_NAME = "1.3.6.1.4.1.311.25.2.1";
	/** Attribute: a name and a value, both BMPString (MS-WCCE 2.2.2.7.10). */
	public static final String NAME_VALUE = "1.3.6.1.4.1.311.13.2.1";
	/** Attribute: the cryptographic provider that made the key (MS-WCCE 2.2.2.7.2). */
	public static final String CSP = "1.3.6.1.4.1.311.13.2.2";
	/** Attribute: the certificate that is being renewed (MS-WCCE 2.2.2.7.4). */
	public static final String RENEWAL = "1.3.6.1.4.1.311.13.1";
	/** E-mail address in a name (RFC 2985, 5.2.1). */
	public static final String MAIL = "1.2.840.113549.1.9.1";

	private Oids() {
	}
}
