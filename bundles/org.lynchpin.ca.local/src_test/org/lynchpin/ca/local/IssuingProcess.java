// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.CertificateFacts;

/** A process of its own that issues until it is killed, and prints each serial number that it was given. */
final class IssuingProcess {
	private IssuingProcess() {
	}

	/** @param arguments the data folder of the lab; the password of the key store comes in on standard input */
	public static void main(String[] arguments) throws Exception {
		Lab lab = new Lab(Path.of(arguments[0]));
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		try (Secret password = Secret.taking(in.readLine().toCharArray())) {
			lab.keyrings.keyring(Path.of(arguments[0])).put("ca/" + lab.settings().id(), password, lab.ask);
		}
		CaConnection ca = lab.connect();
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		while (true) {
			System.out.println(CertificateFacts.of(LocalCaTest.issued(ca.submit(Lab.request(key, "SmartcardLogon", Lab.ANNA)))).serial());
			System.out.flush();
		}
	}
}
