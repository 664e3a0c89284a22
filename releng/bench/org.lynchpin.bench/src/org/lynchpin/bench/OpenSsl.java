// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The three commands of OpenSSL that make a key, a request and a certificate: what a script for the same job calls. */
final class OpenSsl {
	private static final String EXTENSIONS = """
			keyUsage=critical,digitalSignature
			extendedKeyUsage=clientAuth,1.3.6.1.4.1.311.20.2.2
			subjectAltName=otherName:1.3.6.1.4.1.311.20.2.3;UTF8:%s
			crlDistributionPoints=URI:http://pki.corp.example/trial-ca.crl
			""";
	private final Path folder;

	/** With an authority that has a key on P-256, as ours has here. */
	OpenSsl(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		Files.createDirectories(folder);
		call("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/O=Corp Example/CN=Bench CA", "-days", "365");
	}

	/** One certificate. */
	void issue(String upn) throws IOException, InterruptedException {
		Files.writeString(folder.resolve("extensions"), EXTENSIONS.formatted(upn));
		call("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem");
		call("req", "-new", "-key", "key.pem", "-subj", "/O=Corp Example/CN=" + upn, "-out", "request.pem");
		call("x509", "-req", "-in", "request.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "365", "-sha256", "-extfile", "extensions", "-out", "certificate.pem");
	}

	private void call(String... arguments) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of("openssl"));
		words.addAll(Arrays.asList(arguments));
		Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("openssl did not end: " + arguments[0]);
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException("openssl " + arguments[0] + " ended with " + process.exitValue());
		}
	}
}
