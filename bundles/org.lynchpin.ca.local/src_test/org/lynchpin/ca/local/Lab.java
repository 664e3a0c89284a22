// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.CertificateIssuer;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.pki.RequestSigner;

/** A laboratory: an authority in a temporary folder, people, and requests of theirs. */
final class Lab {
	static final CaPerson ANNA = new CaPerson("Anna Meier", "anna.meier@corp.example", Optional.of("anna.meier@corp.example"),
			Optional.of("S-1-5-21-1004336348-1177238915-682003330-1104"), Optional.of("CORP\\anna.meier"));
	static final CaPerson TING = new CaPerson("林雅婷", "yating.lin@corp.example", Optional.empty(), Optional.empty(), Optional.of("CORP\\yating.lin"));
	static final CaPerson OLGA = new CaPerson("Olga Agent", "olga@corp.example", Optional.empty(), Optional.empty(), Optional.of("CORP\\olga"));
	private static final Map<KeyAlgorithm, KeyPair> PAIRS = new EnumMap<>(KeyAlgorithm.class);

	final Path folder;
	final MemoryKeyrings keyrings = new MemoryKeyrings();
	final TickingClock clock = new TickingClock();
	final Interaction ask = new NobodyAsked();
	final Map<String, String> properties = new HashMap<>();
	LedgerFile.Output output = LedgerFile.Output.DURABLE;

	Lab(Path data) {
		this.folder = data.resolve("ca");
		properties.putAll(Map.of("folder", folder.toString(), "dataFolder", data.toString(), "key", "p256", "subject", "CN=Lab CA, O=Corp Example"));
	}

	CaSettings settings() {
		return new CaSettings("5f0c7a64-0c1e-4a3e-9f57-0b5f8c1e2d3a", "Lab CA", "local", properties);
	}

	/** As a process of its own would have it. */
	LocalCaConnector connector() {
		return new LocalCaConnector(keyrings, clock, (channel, bytes) -> output.write(channel, bytes));
	}

	CaConnection create() throws Failure {
		return connector().create(settings(), ask);
	}

	CaConnection connect() throws Failure {
		return connector().connect(settings(), ask);
	}

	static KeyPair fresh(KeyAlgorithm algorithm) throws GeneralSecurityException {
		return CertificateIssuer.pair(algorithm);
	}

	static synchronized KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
		KeyPair pair = PAIRS.get(algorithm);
		if (pair == null) {
			pair = fresh(algorithm);
			PAIRS.put(algorithm, pair);
		}
		return pair;
	}

	static RequestSigner signer(KeyPair pair) {
		return CertificateIssuer.signer(pair.getPrivate(), pair.getPublic().getAlgorithm().equals("RSA"));
	}

	static byte[] pkcs10(KeyPair pair, HashAlgorithm hash, String template) throws Failure {
		return CertificationRequests.pkcs10("CN=whoever", pair.getPublic(), hash, template, signer(pair));
	}

	static CaRequest request(KeyPair pair, String template, CaPerson person) throws Failure {
		return new CaRequest(pkcs10(pair, HashAlgorithm.SHA256, template), CaRequest.Format.PKCS10, template, person);
	}
}
