// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.ca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaConnection.Feature;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.Denied;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/**
 * What every connector has to keep to: chain, CRL and templates hold together, what it says it can do it can, and what
 * it cannot is refused in words.
 */
public final class CaConnectorContract {
	private static final String NEVER_SUBMITTED = "999999999";
	private final CaConnection ca;
	private final List<String> wrong = new ArrayList<>();

	private CaConnectorContract(CaConnection ca) {
		this.ca = ca;
	}

	/**
	 * What the connector does not keep to, in English sentences; empty where all is well. Submits one request, and
	 * revokes what is issued for it where the connector can: not for an authority in production.
	 *
	 * @param request one that the authority accepts
	 * @throws Failure if there is no way to connect: then nothing can be said
	 */
	public static List<String> violations(CaConnector connector, CaSettings settings, CaRequest request, Interaction ask) throws Failure {
		List<String> wrong = new ArrayList<>();
		if (!connector.type().matches("[a-z][a-z0-9]*")) {
			wrong.add("The type " + connector.type() + " is not a lower-case word.");
		}
		try (CaConnection ca = connector.connect(settings, ask)) {
			wrong.addAll(new CaConnectorContract(ca).check(request));
		}
		return List.copyOf(wrong);
	}

	private List<String> check(CaRequest request) throws Failure {
		List<X509Certificate> chain = chain();
		templates();
		refusals();
		Submission submission = ca.submit(request);
		if (submission.requestId().isBlank()) {
			wrong.add("A submission has no request number, so that nobody can ask for it again.");
		}
		switch (submission) {
		case Issued issued -> issued(issued, chain);
		case Pending pending -> pending(pending);
		case Denied denied -> wrong.add("The request that should be accepted is denied: " + denied);
		}
		if (ca.selfTest().stream().anyMatch(finding -> finding.detail().isBlank())) {
			wrong.add("A finding of the self-test says nothing.");
		}
		return wrong;
	}

	private List<X509Certificate> chain() throws Failure {
		List<X509Certificate> chain = ca.chain();
		if (chain.isEmpty()) {
			wrong.add("The chain is empty.");
		}
		for (int i = 0; i < chain.size(); i++) {
			int index = i;
			X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
			if (!verifies(() -> chain.get(index).verify(issuer.getPublicKey()))) {
				wrong.add("The certificate of " + chain.get(i).getSubjectX500Principal() + " is not signed by the next in the chain.");
			}
		}
		return chain;
	}

	private void templates() throws Failure {
		Set<String> names = new HashSet<>();
		for (CaTemplate template : ca.templates()) {
			if (!names.add(template.name())) {
				wrong.add("Two templates are named " + template.name() + ".");
			}
		}
	}

	/** What the authority never saw, and what the connector cannot do. */
	private void refusals() {
		refused("Polling a request that was never submitted", () -> ca.poll(NEVER_SUBMITTED));
		Set<Feature> features = ca.features();
		if (!features.contains(Feature.REVOKE)) {
			refused("Revoking without the feature", () -> ca.revoke(BigInteger.TEN, RevocationReason.UNSPECIFIED));
		}
		if (!features.contains(Feature.PUBLISH_CRL)) {
			refused("Publishing a CRL without the feature", ca::publishCrl);
		}
		if (!features.contains(Feature.DECIDE)) {
			refused("Approving without the feature", () -> ca.approve(NEVER_SUBMITTED));
		}
	}

	@FunctionalInterface
	private interface Attempt {
		void run() throws Failure;
	}

	private void refused(String what, Attempt attempt) {
		try {
			attempt.run();
			wrong.add(what + " is not refused.");
		} catch (Failure e) {
			if (e.finding().detail().isBlank() || e.finding().remedy().isBlank()) {
				wrong.add(what + " is refused without saying why and what to do.");
			}
		} catch (RuntimeException e) {
			wrong.add(what + " makes the connector fall over: " + e);
		}
	}

	private void issued(Issued issued, List<X509Certificate> chain) throws Failure {
		X509Certificate certificate = issued.certificate();
		if (chain.isEmpty() || !verifies(() -> certificate.verify(chain.getFirst().getPublicKey()))) {
			wrong.add("The issued certificate is not signed by the authority.");
		}
		if (!ca.poll(issued.requestId()).equals(issued) && !same(ca.poll(issued.requestId()), certificate)) {
			wrong.add("Asked again, the authority gives another answer to the same request.");
		}
		if (ca.features().contains(Feature.FIND_BY_KEY) && !ca.find(certificate.getPublicKey()).map(found -> same(found, certificate)).orElse(false)) {
			wrong.add("What was issued is not found by its key.");
		}
		if (ca.features().contains(Feature.REVOKE)) {
			revoked(certificate, chain);
		}
	}

	private static boolean same(Submission submission, X509Certificate certificate) {
		return submission instanceof Issued issued && issued.certificate().equals(certificate);
	}

	private void revoked(X509Certificate certificate, List<X509Certificate> chain) throws Failure {
		if (ca.crl().isRevoked(certificate)) {
			wrong.add("A new certificate is on the CRL.");
		}
		ca.revoke(certificate.getSerialNumber(), RevocationReason.SUPERSEDED);
		if (!ca.features().contains(Feature.PUBLISH_CRL)) {
			return;
		}
		X509CRL crl = ca.publishCrl();
		if (!crl.isRevoked(certificate)) {
			wrong.add("A revoked certificate is not on the next CRL.");
		}
		if (!chain.isEmpty() && !verifies(() -> crl.verify(chain.getFirst().getPublicKey()))) {
			wrong.add("The CRL is not signed by the authority.");
		}
		if (Optional.ofNullable(crl.getNextUpdate()).filter(next -> next.toInstant().isAfter(Instant.now())).isEmpty()) {
			wrong.add("The CRL does not say when the next one comes, or that moment has passed.");
		}
	}

	private void pending(Pending pending) throws Failure {
		if (!(ca.poll(pending.requestId()) instanceof Pending)) {
			wrong.add("A request that waits for a decision does not wait when it is asked for again.");
		}
		if (ca.features().contains(Feature.LIST_PENDING) && ca.pending().stream().noneMatch(each -> each.requestId().equals(pending.requestId()))) {
			wrong.add("A request that waits for a decision is not on the list of those.");
		}
	}

	@FunctionalInterface
	private interface Check {
		void run() throws GeneralSecurityException;
	}

	private static boolean verifies(Check check) {
		try {
			check.run();
			return true;
		} catch (GeneralSecurityException e) {
			return false;
		}
	}
}
