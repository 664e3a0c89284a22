// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateIssuer;

/**
 * One authority's folder: its key, unlocked, and its ledger. Any number of threads and processes may use the same folder:
 * whoever writes holds the lock, and reads first what the others have written.
 */
final class LocalStore {
	private static final Messages TEXT = Messages.of(LocalStore.class);
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Path folder;
	private final CertificateIssuer issuer;
	private final LedgerFile ledger;
	private final ReentrantLock inProcess = new ReentrantLock();
	private final String thumbprint;
	private LedgerIndex index = new LedgerIndex();

	LocalStore(Path folder, CertificateIssuer issuer, LedgerFile ledger) {
		this.folder = folder;
		this.issuer = issuer;
		this.ledger = ledger;
		this.thumbprint = CertificateFacts.of(issuer.certificate()).thumbprintSha256();
	}

	static Path keyStore(Path folder) {
		return folder.resolve("store.p12");
	}

	static Path ledger(Path folder) {
		return folder.resolve("ledger");
	}

	Path folder() {
		return folder;
	}

	CertificateIssuer issuer() {
		return issuer;
	}

	X509Certificate certificate() {
		return issuer.certificate();
	}

	/** Something that is done with the ledger. */
	@FunctionalInterface
	interface Work<T> {
		T with(LedgerIndex index) throws Failure;
	}

	/** Reads what the ledger says now. */
	<T> T read(Work<T> work) throws Failure {
		inProcess.lock();
		try {
			refresh();
			return work.with(index);
		} finally {
			inProcess.unlock();
		}
	}

	/** Reads what the ledger says now, and lets nobody else write meanwhile; {@code work} may {@link #append}. */
	<T> T write(Cancellation cancellation, Work<T> work) throws Failure {
		inProcess.lock();
		try (StoreLock lock = StoreLock.take(folder, PATIENCE, cancellation)) {
			refresh();
			return work.with(index);
		} finally {
			inProcess.unlock();
		}
	}

	/** Writes records, durably. Only within {@link #write}. */
	void append(LedgerRecord... records) throws DataFailure {
		List<LedgerRecord> all = List.of(records);
		ledger.append(all);
		all.forEach(index::add);
	}

	private void refresh() throws DataFailure {
		if (ledger.wasReplaced()) {
			ledger.rewind();
			index = new LedgerIndex();
		}
		ledger.readNew().forEach(index::add);
		if (!index.thumbprint().equals(thumbprint)) {
			throw new DataFailure("store-foreign", TEXT, folder.toString());
		}
	}
}
