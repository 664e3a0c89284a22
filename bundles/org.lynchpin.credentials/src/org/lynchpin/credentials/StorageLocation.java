// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * The address of a file as Equinox secure storage takes it. A plain file URL will not do: Equinox decodes its path when it
 * reads but not when it writes, cuts it at {@code #}, and never reads an address twice, so that what another process wrote
 * would stay unseen.
 */
final class StorageLocation extends URLStreamHandler {
	/** How Equinox notes in the file with what it encrypts: the strongest that it has. */
	static final Map<String, String> CIPHERS = Map.of("org.eclipse.equinox.security.preferences.cipher", "PBEWithHmacSHA512AndAES_256",
			"org.eclipse.equinox.security.preferences.keyFactory", "PBEWithHmacSHA512AndAES_256");

	private final Path file;

	private StorageLocation(Path file) {
		this.file = file;
	}

	/** A new address of this file; an empty file reads as new storage with the cipher chosen. */
	@SuppressWarnings("deprecation") // URL.of refuses a handler for files; Equinox takes file addresses only
	static URL of(Path file) throws MalformedURLException {
		return new URL(null, "file:", new StorageLocation(file));
	}

	@Override
	protected void parseURL(URL url, String spec, int start, int limit) {
		setURL(url, "file", "", -1, "", null, file.toString(), null, UUID.randomUUID().toString());
	}

	@Override
	protected URLConnection openConnection(URL url) {
		return new URLConnection(url) {
			@Override
			public void connect() {
				connected = true;
			}

			@Override
			public InputStream getInputStream() throws IOException {
				byte[] content = Files.readAllBytes(file);
				return new ByteArrayInputStream(content.length == 0 ? chosen() : content);
			}
		};
	}

	private static byte[] chosen() {
		StringBuilder lines = new StringBuilder("org.eclipse.equinox.security.preferences.version=1\n");
		CIPHERS.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
		return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
	}
}
