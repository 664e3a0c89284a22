// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

/** An enrollment that cannot go on. The subclasses are the cases that callers tell apart. */
public class EnrollmentFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(EnrollmentFailure.class);

	/** With texts of this package. */
	public EnrollmentFailure(Kind kind, Stage stage, String id, Object... args) {
		super(kind, id, stage, TEXT, args);
	}

	private EnrollmentFailure(Kind kind, Finding finding) {
		super(kind, finding);
	}

	/** The policy, or the state of the person, forbids it: nothing was changed. */
	public static final class Refused extends EnrollmentFailure {
		private static final long serialVersionUID = 1;
		private final transient List<Finding> findings;

		/** @param findings all that was found; the first of severity ERROR is the reason */
		public Refused(List<Finding> findings) {
			super(Kind.CALL, findings.stream().filter(each -> each.severity() == Severity.ERROR).findFirst().orElse(findings.getFirst()));
			this.findings = List.copyOf(findings);
		}

		/** All that was found. */
		public List<Finding> findings() {
			return findings;
		}
	}

	/** The authority said no. */
	public static final class CaDenied extends EnrollmentFailure {
		private static final long serialVersionUID = 1;
		private final String reason;

		/**
		 * @param reason the authority's words
		 * @param codes its code, where it gave one
		 */
		public CaDenied(String requestId, String reason, List<String> codes) {
			super(Kind.AUTHORITY, Finding.of("ca-denied", Stage.CERTIFICATE, Severity.ERROR, TEXT, requestId, reason, String.join(" ", codes)).withCodes(codes));
			this.reason = reason;
		}

		/** The authority's words. */
		public String reason() {
			return reason;
		}
	}

	/** The certificate that was issued does not fit; it was not written. */
	public static final class Mismatch extends EnrollmentFailure {
		private static final long serialVersionUID = 1;

		/** @param differences what differs, in the user's language */
		public Mismatch(String differences) {
			super(Kind.AUTHORITY, Stage.CERTIFICATE, "certificate-mismatch", differences);
		}
	}

	/** The card in the reader is not the one on which the enrollment was begun. */
	public static final class OtherCard extends EnrollmentFailure {
		private static final long serialVersionUID = 1;

		public OtherCard(String expected, String found) {
			super(Kind.CARD, Stage.CARD, "other-card", expected, found);
		}
	}
}
