// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.DurableFiles;
import org.lynchpin.pki.PkiFailure;

/**
 * The files for everybody else: {@code <name>.crl} and {@code <name>.cer} in DER, {@code <name>.crl.pem} and
 * {@code <name>.pem}. Where the CRL's address is a file, it is put there as well.
 */
final class CrlFiles {
	private static final Messages TEXT = Messages.of(CrlFiles.class);

	private final Path folder;
	private final String name;
	private final Optional<String> address;

	CrlFiles(Path folder, CaSettings settings) {
		this.folder = folder;
		// what a person calls it may hold characters that no file system takes
		this.name = settings.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
		this.address = settings.property("crlUrl");
	}

	/** Where the CRL lies. */
	Path crl() {
		return folder.resolve(name + ".crl");
	}

	/** The address that stands in certificates: that of the settings, else the file. */
	String address() {
		return address.orElseGet(() -> crl().toUri().toString());
	}

	/** The CRL as it was published; empty where there is none. */
	Optional<X509CRL> read() throws PkiFailure {
		return Files.exists(crl()) ? Optional.of(CertificateFiles.crl(crl())) : Optional.empty();
	}

	void write(X509CRL list) throws DataFailure {
		try {
			put(crl(), list.getEncoded());
			put(folder.resolve(name + ".crl.pem"), CertificateFiles.pem(list).getBytes(StandardCharsets.US_ASCII));
			Optional<Path> elsewhere = address.flatMap(CrlFiles::file).filter(path -> !path.equals(crl()));
			if (elsewhere.isPresent()) {
				put(elsewhere.get(), list.getEncoded());
			}
		} catch (CRLException e) {
			throw new DataFailure("file-not-published", TEXT, crl().toString()).<DataFailure>because(e);
		}
	}

	void write(X509Certificate root) throws DataFailure {
		try {
			put(folder.resolve(name + ".cer"), root.getEncoded());
			put(folder.resolve(name + ".pem"), CertificateFiles.pem(root).getBytes(StandardCharsets.US_ASCII));
		} catch (CertificateEncodingException e) {
			throw new DataFailure("file-not-published", TEXT, folder.toString()).<DataFailure>because(e);
		}
	}

	private static Optional<Path> file(String address) {
		try {
			URI uri = new URI(address);
			return "file".equalsIgnoreCase(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
		} catch (java.net.URISyntaxException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static void put(Path file, byte[] bytes) throws DataFailure {
		try {
			DurableFiles.write(file, bytes);
		} catch (IOException e) {
			throw new DataFailure("file-not-published", TEXT, file.toString()).<DataFailure>because(e);
		}
	}
}
