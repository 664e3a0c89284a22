// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.directory.Person;

/**
 * How a card proved itself.
 *
 * @param content what is on it
 * @param certificate the certificate for sign-in
 * @param person whom the certificate names, as the directory answers
 * @param signatureRight whether a signature over a random challenge was right; empty where there was nothing to sign with
 * @param findings what is wrong, in the order of the chain
 * @param exchanges command APDUs sent
 */
public record CardProof(CardContent content, Optional<X509Certificate> certificate, Optional<Person> person, Optional<Boolean> signatureRight,
		List<Finding> findings, int exchanges) {
	public CardProof {
		findings = List.copyOf(findings);
	}

	/** Whether the card signs its person in, as far as can be told from here. */
	public boolean isGood() {
		return signatureRight.orElse(false) && findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
	}
}
