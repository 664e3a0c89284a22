// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.SiteFacts.CardFacts;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;

/** Which certificate of a card was used, as domain controllers and AD FS have logged it. */
final class CardLogons {
	/**
	 * A certificate that an event names.
	 *
	 * @param serial lower case hexadecimal without leading zeros; may be empty
	 * @param thumbprint lower case hexadecimal; may be empty
	 * @param account who logged on with it
	 */
	record Used(Seen seen, String serial, String thumbprint, String account) {
	}

	private CardLogons() {
	}

	/** All certificates that events of the attempt name. */
	static List<Used> of(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.EVENT).flatMap(seen -> seen.record() instanceof TraceRecord.Event event
				? Stream.of(new Used(seen, hex(event, "CertSerialNumber", "Certificate Serial Number"), hex(event, "CertThumbprint", "Certificate Thumbprint"), KerberosErrors.account(event)))
				: Stream.empty()).filter(used -> !used.serial().isEmpty() || !used.thumbprint().isEmpty()).toList();
	}

	/** The known card that has this certificate. */
	static Optional<CardFacts> card(AttemptSubject subject, Used used) {
		return subject.site().cards().stream().filter(card -> !used.thumbprint().isEmpty() && bare(card.thumbprint()).equals(used.thumbprint())
				|| used.thumbprint().isEmpty() && bare(card.serial()).equals(used.serial()) || bare(card.serial()).equals(used.serial())).findFirst();
	}

	private static String hex(TraceRecord.Event event, String name, String words) {
		return event.value(name).or(() -> event.value(words)).map(CardLogons::bare).orElse("");
	}

	private static String bare(String text) {
		StringBuilder hex = new StringBuilder();
		text.toLowerCase(Locale.ROOT).chars().filter(c -> Character.digit(c, 16) >= 0).forEach(c -> hex.append((char) c));
		int zeros = 0;
		while (zeros < hex.length() - 1 && hex.charAt(zeros) == '0') {
			zeros++;
		}
		return hex.substring(zeros);
	}
}
