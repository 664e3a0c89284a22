// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.Submission;
import org.lynchpin.ca.local.LedgerRecord.DeniedRecord;
import org.lynchpin.ca.local.LedgerRecord.IssuedRecord;
import org.lynchpin.ca.local.LedgerRecord.PendingRecord;
import org.lynchpin.ca.local.LedgerRecord.Published;
import org.lynchpin.ca.local.LedgerRecord.Released;
import org.lynchpin.ca.local.LedgerRecord.Revoked;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.pki.CertificateContent;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.DistinguishedNames;
import org.lynchpin.pki.Keys;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.pki.SerialNumbers;

/** The local authority at work. What it issues is in the ledger, and the ledger on the disk, before it is returned. */
final class LocalCaConnection implements CaConnection {
	private static final Messages TEXT = Messages.of(LocalCaConnection.class);
	/** Clocks differ; AD CS allows the same. */
	private static final Duration SKEW = Duration.ofMinutes(10);
	private static final int DEFAULT_CRL_DAYS = 7;

	private final LocalStore store;
	private final CaSettings settings;
	private final List<LocalTemplate> templates;
	private final Interaction ask;
	private final Clock clock;
	private final SerialNumbers serials;
	private final CrlFiles files;

	LocalCaConnection(LocalStore store, CaSettings settings, List<LocalTemplate> templates, Interaction ask, Clock clock, SerialNumbers serials) {
		this.store = store;
		this.settings = settings;
		this.templates = templates;
		this.ask = ask;
		this.clock = clock;
		this.serials = serials;
		this.files = new CrlFiles(store.folder(), settings);
	}

	@Override
	public Set<Feature> features() {
		return Set.of(Feature.values());
	}

	@Override
	public Submission submit(CaRequest request) throws Failure {
		refuseIfExpired();
		// reading and proving the request takes longest, and needs no lock
		Optional<RequestFacts> facts = facts(request);
		return store.write(ask.cancellation(), index -> {
			Instant now = now();
			String id = index.nextRequestId();
			if (facts.isEmpty()) {
				return deny(new Denial(Denial.Reason.UNREADABLE), id, request.template(), "");
			}
			RequestCheck check = new RequestCheck(templates, index, now);
			String name = RequestCheck.templateName(request, facts.get());
			Optional<Denial> denial = check.denial(request, facts.get());
			if (denial.isPresent()) {
				return deny(denial.get(), id, name, keyHash(facts.get()));
			}
			LocalTemplate template = check.template(name).orElseThrow();
			if (template.approval()) {
				store.append(new PendingRecord(id, now, name, request.person(), keyHash(facts.get()), request.encoded()));
				return told(index, id);
			}
			return issue(index, id, template, request.person(), facts.get());
		});
	}

	private static Optional<RequestFacts> facts(CaRequest request) {
		try {
			return Optional.of(RequestFacts.of(request.encoded()));
		} catch (PkiFailure e) {
			return Optional.empty(); // told as a denial, as a server would
		}
	}

	private Submission deny(Denial denial, String id, String template, String keyHash) throws Failure {
		DeniedRecord record = denial.record(id, now(), template, keyHash);
		store.append(record);
		return Denial.denied(record);
	}

	private Submission issue(LedgerIndex index, String id, LocalTemplate template, CaPerson person, RequestFacts facts) throws Failure {
		X509Certificate certificate = store.issuer().issue(content(template, person, facts.key().orElseThrow()));
		String agent = facts.agent().map(each -> CertificateFacts.of(each).thumbprintSha1()).orElse("");
		IssuedRecord record = new IssuedRecord(id, now(), template.name(), person.upn(), agent, keyHash(facts), certificate.getSerialNumber(),
				certificate.getNotAfter().toInstant(), encoded(certificate));
		if (index.crl().filter(crl -> crl.nextUpdate().isAfter(now())).isEmpty()) {
			// a certificate that nobody can check is no use: the list is brought up to date first
			publish(index);
		}
		store.append(record);
		return new Issued(id, certificate);
	}

	private CertificateContent content(LocalTemplate template, CaPerson person, PublicKey key) {
		Instant start = now().minus(SKEW);
		Instant end = now().plus(template.validityDays(), ChronoUnit.DAYS);
		Instant last = store.certificate().getNotAfter().toInstant();
		HashAlgorithm hash = template.hash().orElse(store.issuer().hash());
		String name = DistinguishedNames.commonName(person.displayName());
		boolean mail = template.mailInSubject() && person.mail().isPresent();
		String subject = mail ? "E=" + DistinguishedNames.escape(person.mail().get()) + "," + name : name;
		return new CertificateContent(subject, key, serials.next(), start, end.isAfter(last) ? last : end, hash, template.eku(), template.signatureOnly(),
				template.name(), Optional.of(person.upn()), mail ? person.mail() : Optional.empty(), person.sid(), Optional.of(files.address()));
	}

	@Override
	public Submission poll(String requestId) throws Failure {
		return store.read(index -> told(index, requestId));
	}

	@Override
	public Optional<Submission> find(PublicKey key) throws Failure {
		String hash = java.util.HexFormat.of().formatHex(Keys.identifier(key));
		return store.read(index -> {
			Optional<LedgerRecord> record = index.requestOfKey(hash);
			return record.isEmpty() ? Optional.empty() : Optional.of(told(record.get()));
		});
	}

	private static Submission told(LedgerIndex index, String id) throws Failure {
		return told(index.request(id).orElseThrow(() -> LocalCaConnector.failure("request-unknown", id)));
	}

	private static Submission told(LedgerRecord record) throws Failure {
		return switch (record) {
		case IssuedRecord issued -> new Issued(issued.requestId(), CertificateFiles.certificate(issued.certificate()));
		case PendingRecord pending -> new Pending(pending.requestId(), TEXT.text("pending", pending.person().displayName()));
		case DeniedRecord denied -> Denial.denied(denied);
		default -> throw new IllegalStateException("not a request");
		};
	}

	@Override
	public Submission approve(String requestId) throws Failure {
		refuseIfExpired();
		return store.write(ask.cancellation(), index -> {
			PendingRecord pending = waiting(index, requestId);
			RequestFacts facts = RequestFacts.of(pending.request());
			CaRequest request = new CaRequest(pending.request(), CaRequest.Format.PKCS10, pending.template(), pending.person());
			RequestCheck check = new RequestCheck(templates, index, now());
			// the agent's certificate may have been revoked, or the template removed, while the request waited
			Optional<Denial> denial = check.denial(request, facts);
			if (denial.isPresent()) {
				return deny(denial.get(), requestId, pending.template(), pending.keyHash());
			}
			return issue(index, requestId, check.template(pending.template()).orElseThrow(), pending.person(), facts);
		});
	}

	@Override
	public Submission deny(String requestId) throws Failure {
		return store.write(ask.cancellation(), index -> {
			PendingRecord pending = waiting(index, requestId);
			return deny(new Denial(Denial.Reason.OFFICER), requestId, pending.template(), pending.keyHash());
		});
	}

	private static PendingRecord waiting(LedgerIndex index, String requestId) throws Failure {
		LedgerRecord record = index.request(requestId).orElseThrow(() -> LocalCaConnector.failure("request-unknown", requestId));
		if (record instanceof PendingRecord pending) {
			return pending;
		}
		throw LocalCaConnector.failure("request-decided", requestId);
	}

	@Override
	public void revoke(BigInteger serial, RevocationReason reason) throws Failure {
		store.write(ask.cancellation(), index -> {
			String text = serial.toString(16);
			if (index.issued(serial).isEmpty()) {
				throw LocalCaConnector.failure("serial-unknown", text);
			}
			Optional<Revoked> before = index.revoked(serial);
			boolean held = before.filter(each -> each.reason() == RevocationReason.CERTIFICATE_HOLD.code()).isPresent();
			if (reason == RevocationReason.REMOVE_FROM_CRL) {
				if (!held) {
					throw LocalCaConnector.failure(before.isPresent() ? "revoked-for-good" : "not-held", text);
				}
				store.append(new Released(serial, now()));
			} else if (before.isEmpty() || held && reason != RevocationReason.CERTIFICATE_HOLD) {
				store.append(new Revoked(serial, now(), reason.code()));
			} else if (!held && reason == RevocationReason.CERTIFICATE_HOLD) {
				throw LocalCaConnector.failure("revoked-for-good", text);
			}
			return Optional.empty();
		});
	}

	@Override
	public List<X509Certificate> chain() {
		return List.of(store.certificate());
	}

	@Override
	public X509CRL crl() throws Failure {
		Optional<X509CRL> published = files.read();
		return published.isPresent() ? published.get() : publishCrl();
	}

	@Override
	public X509CRL publishCrl() throws Failure {
		refuseIfExpired();
		return store.write(ask.cancellation(), this::publish);
	}

	private X509CRL publish(LedgerIndex index) throws Failure {
		BigInteger number = index.crl().map(Published::number).orElse(BigInteger.ZERO).add(BigInteger.ONE);
		Instant now = now();
		Instant next = now.plus(crlDays(), ChronoUnit.DAYS);
		X509CRL crl = store.issuer().crl(number, now, next, index.crlEntries());
		// before the files: a number must never stand on two lists, not even after a kill
		store.append(new Published(number, now, next));
		files.write(crl);
		return crl;
	}

	private int crlDays() {
		return settings.property("crlDays").filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::parseInt).orElse(DEFAULT_CRL_DAYS);
	}

	@Override
	public List<CaTemplate> templates() {
		return templates.stream().map(LocalTemplate::published).toList();
	}

	@Override
	public List<Pending> pending() throws Failure {
		return store.read(index -> index.pending().stream()
				.map(each -> new Pending(each.requestId(), TEXT.text("pending", each.person().displayName()))).toList());
	}

	@Override
	public List<Finding> selfTest() throws Failure {
		return store.read(index -> new LocalSelfTest(settings, store.certificate(), index, files, now()).findings());
	}

	@Override
	public void close() {
		// the store stays with the connector; a connection holds nothing of its own
	}

	private void refuseIfExpired() throws Failure {
		if (now().isAfter(store.certificate().getNotAfter().toInstant())) {
			throw LocalCaConnector.failure("authority-expired", settings.name(), store.certificate().getNotAfter());
		}
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	private static String keyHash(RequestFacts facts) {
		return java.util.HexFormat.of().formatHex(Keys.identifier(facts.key().orElseThrow()));
	}

	private static byte[] encoded(X509Certificate certificate) throws PkiFailure {
		try {
			return certificate.getEncoded();
		} catch (java.security.cert.CertificateEncodingException e) {
			throw new PkiFailure("certificate-unreadable").because(e);
		}
	}
}
