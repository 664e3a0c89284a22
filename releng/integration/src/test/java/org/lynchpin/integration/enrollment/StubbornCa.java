// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.Denied;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Interaction;

/** The local authority, with an officer who has to be asked, an answer that is lost, a mistake, or without a way to revoke. */
final class StubbornCa implements CaConnector {
	/** What it is like. */
	enum Mood {
		WILLING, OFFICER_DECIDES, ANSWER_IS_LOST, WRONG_PERSON, DENIES
	}

	Mood mood = Mood.WILLING;
	boolean revokes = true;
	boolean approved;
	private final CaConnector local;
	private final Map<String, CaRequest> waiting = new HashMap<>();

	StubbornCa(CaConnector local) {
		this.local = local;
	}

	@Override
	public String type() {
		return local.type();
	}

	@Override
	public boolean creates() {
		return true;
	}

	@Override
	public CaConnection create(CaSettings settings, Interaction ask) throws Failure {
		return local.create(settings, ask);
	}

	@Override
	public CaConnection connect(CaSettings settings, Interaction ask) throws Failure {
		return new Connection(local.connect(settings, ask));
	}

	private final class Connection implements CaConnection {
		private final CaConnection ca;

		Connection(CaConnection ca) {
			this.ca = ca;
		}

		@Override
		public Set<Feature> features() {
			return revokes ? ca.features() : Set.of(Feature.FIND_BY_KEY);
		}

		@Override
		public Submission submit(CaRequest request) throws Failure {
			return switch (mood) {
			case WILLING -> ca.submit(request);
			case OFFICER_DECIDES -> {
				waiting.put("77", request);
				yield new Pending("77", "Taken under submission");
			}
			case ANSWER_IS_LOST -> {
				ca.submit(request);
				throw new CaFailure("ca-no-connector", "Trial CA", "local");
			}
			case WRONG_PERSON -> ca.submit(new CaRequest(request.encoded(), request.format(), request.template(),
					new CaPerson("Emma Okafor", "emma.okafor@corp.example", Optional.empty(), Optional.empty(), Optional.empty())));
			case DENIES -> new Denied("78", "Denied by the officer", Optional.of("0x80094014"));
			};
		}

		@Override
		public Submission poll(String requestId) throws Failure {
			CaRequest request = waiting.get(requestId);
			if (request == null) {
				return ca.poll(requestId);
			}
			return approved ? new Issued(requestId, ((Issued) ca.submit(request)).certificate()) : new Pending(requestId, "Taken under submission");
		}

		@Override
		public Optional<Submission> find(PublicKey key) throws Failure {
			return ca.find(key);
		}

		@Override
		public void revoke(BigInteger serial, RevocationReason reason) throws Failure {
			ca.revoke(serial, reason);
		}

		@Override
		public List<X509Certificate> chain() throws Failure {
			return ca.chain();
		}

		@Override
		public X509CRL crl() throws Failure {
			return ca.crl();
		}

		@Override
		public X509CRL publishCrl() throws Failure {
			return ca.publishCrl();
		}

		@Override
		public List<CaTemplate> templates() throws Failure {
			return ca.templates();
		}

		@Override
		public List<Pending> pending() throws Failure {
			return ca.pending();
		}

		@Override
		public List<Finding> selfTest() throws Failure {
			return ca.selfTest();
		}

		@Override
		public void close() {
			ca.close();
		}
	}
}
