// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

import picocli.CommandLine.ITypeConverter;

/**
 * Where a secret comes from: {@code FILE}, {@code -} for a line of standard input, or {@code env:NAME}. A secret is never
 * an argument: every user of the computer could read it in the list of processes.
 *
 * @param text as it was given
 */
public record SecretSource(String text) {
	private static final Messages TEXT = Messages.of(SecretSource.class);
	private static final int LONGEST = 1024;

	public SecretSource {
		Objects.requireNonNull(text);
	}

	/** Reads it from the process's own input and environment. */
	public Secret read() throws CallFailure {
		return read(System.in, System.getenv());
	}

	/**
	 * Reads it.
	 *
	 * @return the first line, without its end
	 * @throws CallFailure naming the source, if there is nothing in it
	 */
	Secret read(InputStream input, Map<String, String> environment) throws CallFailure {
		if (text.startsWith("env:")) {
			String value = environment.get(text.substring("env:".length()));
			if (value == null || value.isEmpty()) {
				throw new CallFailure("secret-missing", TEXT, text);
			}
			return Secret.taking(value.toCharArray());
		}
		try {
			if (text.equals("-")) {
				return firstLine(input);
			}
			try (InputStream file = Files.newInputStream(Path.of(text))) {
				return firstLine(file);
			}
		} catch (IOException | java.nio.file.InvalidPathException e) {
			throw new CallFailure("secret-unreadable", TEXT, text).<CallFailure>because(e);
		}
	}

	/** Byte by byte: what follows on standard input belongs to the next secret. */
	private Secret firstLine(InputStream input) throws IOException, CallFailure {
		byte[] buffer = new byte[LONGEST];
		byte[] line = new byte[0];
		try {
			int length = 0;
			for (int next = input.read(); next >= 0 && next != '\n' && length < LONGEST; next = input.read()) {
				buffer[length++] = (byte) next;
			}
			if (length > 0 && buffer[length - 1] == '\r') {
				length--;
			}
			if (length == 0) {
				throw new CallFailure("secret-missing", TEXT, text);
			}
			line = Arrays.copyOf(buffer, length);
			return Secret.taking(line);
		} finally {
			Arrays.fill(buffer, (byte) 0);
			Arrays.fill(line, (byte) 0);
		}
	}

	/** For picocli. */
	public static final class Converter implements ITypeConverter<SecretSource> {
		@Override
		public SecretSource convert(String value) {
			return new SecretSource(value);
		}
	}
}
