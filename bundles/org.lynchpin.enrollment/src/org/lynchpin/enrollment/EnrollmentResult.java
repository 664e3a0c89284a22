// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;

/**
 * How far an enrollment came.
 *
 * @param id with which to go on
 * @param upn the person
 * @param card the card's id in the inventory
 * @param cardLabel what to call the card
 * @param state the state it is in now
 * @param certificate the certificate, once it is issued
 * @param findings what the person should know, the worst first
 * @param exchanges command APDUs sent in this run
 * @param millis milliseconds that this run took, waiting for the person included
 * @param stoppedBy what stopped it, if something did; an enrollment that has not ended can be resumed
 */
public record EnrollmentResult(UUID id, String upn, Optional<UUID> card, String cardLabel, EnrollmentState state, Optional<X509Certificate> certificate,
		List<Finding> findings, int exchanges, long millis, Optional<Failure> stoppedBy) {
	public EnrollmentResult {
		findings = List.copyOf(findings);
	}

	/** Whether the card is done. */
	public boolean isDone() {
		return state == EnrollmentState.RECORDED;
	}

	/** Whether the person stopped it. */
	public boolean isInterrupted() {
		return stoppedBy.filter(failure -> failure.kind() == Failure.Kind.INTERRUPTED).isPresent();
	}

	/** The word in JSON documents: the state, or FAILED where a failure stopped it. */
	public String word() {
		return stoppedBy.isPresent() && !state.isEnd() && !isInterrupted() ? EnrollmentState.FAILED.name() : state.word();
	}
}
