// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.pki.CertificatePaths;
import org.lynchpin.pki.PkiFailure;

/** What would stop enrollment or sign-in, now or soon. */
final class LocalSelfTest {
	private static final Messages TEXT = Messages.of(LocalSelfTest.class);
	private static final Duration AUTHORITY_SOON = Duration.ofDays(400);
	private static final Duration CRL_SOON = Duration.ofDays(1);

	private final CaSettings settings;
	private final X509Certificate authority;
	private final LedgerIndex index;
	private final CrlFiles files;
	private final Instant now;

	LocalSelfTest(CaSettings settings, X509Certificate authority, LedgerIndex index, CrlFiles files, Instant now) {
		this.settings = settings;
		this.authority = authority;
		this.index = index;
		this.files = files;
		this.now = now;
	}

	List<Finding> findings() {
		List<Finding> found = new ArrayList<>();
		Date end = authority.getNotAfter();
		if (now.isAfter(end.toInstant())) {
			found.add(finding("self-authority-expired", Severity.ERROR, settings.name(), end));
		} else if (now.plus(AUTHORITY_SOON).isAfter(end.toInstant())) {
			found.add(finding("self-authority-ends", Severity.WARNING, settings.name(), end));
		}
		crl(found);
		if (!index.pending().isEmpty()) {
			found.add(finding("self-pending", Severity.INFO, settings.name(), index.pending().size()));
		}
		if (settings.property("demo").filter(Boolean::parseBoolean).isPresent()) {
			found.add(finding("self-demo", Severity.INFO, settings.name()));
		}
		return List.copyOf(found);
	}

	private void crl(List<Finding> found) {
		Optional<X509CRL> published;
		try {
			published = files.read();
		} catch (PkiFailure e) {
			found.add(finding("self-crl-missing", Severity.ERROR, settings.name(), files.crl().toString()));
			return;
		}
		if (published.isEmpty()) {
			found.add(finding("self-crl-missing", Severity.ERROR, settings.name(), files.crl().toString()));
			return;
		}
		Date next = published.get().getNextUpdate();
		if (now.isAfter(next.toInstant())) {
			found.add(finding("self-crl-outdated", Severity.ERROR, settings.name(), next));
		} else if (now.plus(CRL_SOON).isAfter(next.toInstant())) {
			found.add(finding("self-crl-due", Severity.WARNING, settings.name(), next));
		}
		boolean older = CertificatePaths.number(published.get()).filter(number -> index.crl().filter(last -> last.number().equals(number)).isPresent())
				.isEmpty();
		if (index.changedSinceCrl() || older) {
			found.add(finding("self-crl-behind", Severity.WARNING, settings.name()));
		}
	}

	private static Finding finding(String id, Severity severity, Object... args) {
		return Finding.of(id, Stage.CERTIFICATE, severity, TEXT, args);
	}
}
