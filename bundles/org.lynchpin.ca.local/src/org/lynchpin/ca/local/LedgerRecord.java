// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaPerson;

/** One line of the ledger: something that the authority has done. What it did is never changed, only followed by more. */
sealed interface LedgerRecord {
	/** The first record: whose ledger this is. */
	record Founded(String thumbprint, Instant at) implements LedgerRecord {
	}

	/** A certificate was issued. */
	record IssuedRecord(String requestId, Instant at, String template, String requester, String agent, String keyHash, BigInteger serial,
			Instant notAfter, byte[] certificate) implements LedgerRecord {
	}

	/** A request waits for a decision. */
	record PendingRecord(String requestId, Instant at, String template, CaPerson person, String keyHash, byte[] request) implements LedgerRecord {
	}

	/** A request was denied; {@code key} names the message and {@code args} fill it. */
	record DeniedRecord(String requestId, Instant at, String template, String keyHash, String hresult, String key, List<String> args)
			implements LedgerRecord {
	}

	/** A certificate was revoked or held. */
	record Revoked(BigInteger serial, Instant at, int reason) implements LedgerRecord {
	}

	/** A held certificate was released. */
	record Released(BigInteger serial, Instant at) implements LedgerRecord {
	}

	/** A CRL of this number was made. */
	record Published(BigInteger number, Instant thisUpdate, Instant nextUpdate) implements LedgerRecord {
	}

	/** The record as one line without its end. */
	default String line() {
		List<String> fields = switch (this) {
		case Founded r -> List.of("founded", r.thumbprint, r.at.toString());
		case IssuedRecord r -> List.of("issued", r.requestId, r.at.toString(), r.template, r.requester, r.agent, r.keyHash, r.serial.toString(16),
				r.notAfter.toString(), base64(r.certificate));
		case PendingRecord r -> List.of("pending", r.requestId, r.at.toString(), r.template, r.person.displayName(), r.person.upn(),
				r.person.mail().orElse(""), r.person.sid().orElse(""), r.person.account().orElse(""), r.keyHash, base64(r.request));
		case DeniedRecord r -> {
			List<String> all = new ArrayList<>(List.of("denied", r.requestId, r.at.toString(), r.template, r.keyHash, r.hresult, r.key));
			all.addAll(r.args);
			yield all;
		}
		case Revoked r -> List.of("revoked", r.serial.toString(16), r.at.toString(), Integer.toString(r.reason));
		case Released r -> List.of("released", r.serial.toString(16), r.at.toString());
		case Published r -> List.of("crl", r.number.toString(), r.thisUpdate.toString(), r.nextUpdate.toString());
		};
		return String.join("\t", fields.stream().map(LedgerRecord::escape).toList());
	}

	/**
	 * The record of a line.
	 *
	 * @throws RuntimeException of any kind if it is none
	 */
	static LedgerRecord of(String line) {
		List<String> f = new ArrayList<>();
		for (String field : line.split("\t", -1)) {
			f.add(unescape(field));
		}
		return switch (f.get(0)) {
		case "founded" -> new Founded(f.get(1), Instant.parse(f.get(2)));
		case "issued" -> new IssuedRecord(f.get(1), Instant.parse(f.get(2)), f.get(3), f.get(4), f.get(5), f.get(6), new BigInteger(f.get(7), 16),
				Instant.parse(f.get(8)), Base64.getDecoder().decode(f.get(9)));
		case "pending" -> new PendingRecord(f.get(1), Instant.parse(f.get(2)), f.get(3),
				new CaPerson(f.get(4), f.get(5), optional(f.get(6)), optional(f.get(7)), optional(f.get(8))), f.get(9),
				Base64.getDecoder().decode(f.get(10)));
		case "denied" -> new DeniedRecord(f.get(1), Instant.parse(f.get(2)), f.get(3), f.get(4), f.get(5), f.get(6), List.copyOf(f.subList(7, f.size())));
		case "revoked" -> new Revoked(new BigInteger(f.get(1), 16), Instant.parse(f.get(2)), Integer.parseInt(f.get(3)));
		case "released" -> new Released(new BigInteger(f.get(1), 16), Instant.parse(f.get(2)));
		case "crl" -> new Published(new BigInteger(f.get(1)), Instant.parse(f.get(2)), Instant.parse(f.get(3)));
		default -> throw new IllegalArgumentException(f.get(0));
		};
	}

	private static Optional<String> optional(String text) {
		return Optional.of(text).filter(each -> !each.isEmpty());
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static String escape(String field) {
		return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
	}

	private static String unescape(String field) {
		if (field.indexOf('\\') < 0) {
			return field;
		}
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if (c != '\\' || i + 1 == field.length()) {
				out.append(c);
			} else {
				char next = field.charAt(++i);
				out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
			}
		}
		return out.toString();
	}
}
