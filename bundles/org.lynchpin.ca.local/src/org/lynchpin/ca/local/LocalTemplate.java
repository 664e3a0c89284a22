// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaTemplate;
import org.lynchpin.core.key.HashAlgorithm;

/**
 * A template of the local authority.
 *
 * @param published what everyone may know of it
 * @param validityDays how long its certificates are valid
 * @param hash of the authority's signature; empty for the one that goes with the authority's key
 * @param approval whether an officer decides on each request
 * @param mailInSubject whether the e-mail address stands in the subject as well
 * @param signatureOnly whether its keys only sign
 */
record LocalTemplate(CaTemplate published, int validityDays, Optional<HashAlgorithm> hash, boolean approval, boolean mailInSubject,
		boolean signatureOnly) {
	String name() {
		return published.name();
	}

	List<String> eku() {
		return published.extendedKeyUsage();
	}
}
