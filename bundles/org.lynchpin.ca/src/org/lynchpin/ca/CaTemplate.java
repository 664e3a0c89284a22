// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.List;

/**
 * A certificate template.
 *
 * @param name common name: {@code SmartcardLogon}
 * @param displayName as people know it: Smartcard Logon
 * @param extendedKeyUsage object identifiers
 * @param minimumKeySize bits (RSA)
 * @param needsMail whether it fails for people without an e-mail address
 * @param enrollmentAgent whether it makes an enrollment agent
 * @param test whether it is marked as a test, which alone may sign with SHA-1
 */
public record CaTemplate(String name, String displayName, List<String> extendedKeyUsage, int minimumKeySize, boolean needsMail,
		boolean enrollmentAgent, boolean test) {
	public CaTemplate {
		extendedKeyUsage = List.copyOf(extendedKeyUsage);
	}
}
