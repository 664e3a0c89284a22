// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.local.LedgerRecord.DeniedRecord;
import org.lynchpin.ca.local.LedgerRecord.Founded;
import org.lynchpin.ca.local.LedgerRecord.IssuedRecord;
import org.lynchpin.ca.local.LedgerRecord.PendingRecord;
import org.lynchpin.ca.local.LedgerRecord.Published;
import org.lynchpin.ca.local.LedgerRecord.Released;
import org.lynchpin.ca.local.LedgerRecord.Revoked;
import org.lynchpin.pki.CrlEntry;

/** What the ledger says now. A later record about the same thing replaces the earlier one. */
final class LedgerIndex {
	/** Issued, pending or denied. */
	private final Map<String, LedgerRecord> byRequest = new HashMap<>();
	private final Map<String, String> requestByKey = new HashMap<>();
	private final Map<BigInteger, IssuedRecord> issued = new HashMap<>();
	private final Map<BigInteger, Revoked> revoked = new LinkedHashMap<>();
	private Optional<Published> crl = Optional.empty();
	private boolean changedSinceCrl;
	private String thumbprint = "";
	private int requests;

	void add(LedgerRecord record) {
		switch (record) {
		case Founded founded -> thumbprint = founded.thumbprint();
		case IssuedRecord r -> {
			request(r.requestId(), r.keyHash(), r);
			issued.put(r.serial(), r);
		}
		case PendingRecord r -> request(r.requestId(), r.keyHash(), r);
		case DeniedRecord r -> request(r.requestId(), r.keyHash(), r);
		case Revoked r -> {
			revoked.put(r.serial(), r);
			changedSinceCrl = true;
		}
		case Released r -> {
			revoked.remove(r.serial());
			changedSinceCrl = true;
		}
		case Published published -> {
			crl = Optional.of(published);
			changedSinceCrl = false;
		}
		}
	}

	private void request(String id, String keyHash, LedgerRecord record) {
		if (byRequest.put(id, record) == null) {
			requests++;
		}
		if (!keyHash.isEmpty()) {
			requestByKey.put(keyHash, id);
		}
	}

	/** Whose ledger it is. */
	String thumbprint() {
		return thumbprint;
	}

	String nextRequestId() {
		return Integer.toString(requests + 1);
	}

	Optional<LedgerRecord> request(String id) {
		return Optional.ofNullable(byRequest.get(id));
	}

	/** The last request with that key. */
	Optional<LedgerRecord> requestOfKey(String keyHash) {
		return Optional.ofNullable(requestByKey.get(keyHash)).flatMap(this::request);
	}

	List<PendingRecord> pending() {
		return byRequest.values().stream().filter(PendingRecord.class::isInstance).map(PendingRecord.class::cast)
				.sorted(java.util.Comparator.comparing(record -> Integer.parseInt(record.requestId()))).toList();
	}

	Optional<IssuedRecord> issued(BigInteger serial) {
		return Optional.ofNullable(issued.get(serial));
	}

	int issuedCount() {
		return issued.size();
	}

	Optional<Revoked> revoked(BigInteger serial) {
		return Optional.ofNullable(revoked.get(serial));
	}

	/** The last CRL. */
	Optional<Published> crl() {
		return crl;
	}

	/** Whether something was revoked or released that no CRL says yet. */
	boolean changedSinceCrl() {
		return changedSinceCrl;
	}

	/** What stands on a CRL that follows: a certificate leaves it only after one CRL past its end (RFC 5280, 3.3). */
	List<CrlEntry> crlEntries() {
		Instant before = crl.map(Published::thisUpdate).orElse(Instant.MIN);
		List<CrlEntry> entries = new ArrayList<>();
		for (Revoked each : revoked.values()) {
			if (issued(each.serial()).map(IssuedRecord::notAfter).filter(before::isAfter).isEmpty()) {
				entries.add(new CrlEntry(each.serial(), each.at(), each.reason()));
			}
		}
		return entries;
	}
}
