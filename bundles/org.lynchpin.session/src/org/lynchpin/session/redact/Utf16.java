// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16 as bytes of UTF-8, without its mark. */
final class Utf16 extends InputStream {
	private final Reader reader;
	private final char[] chars = new char[8192];
	private byte[] bytes = new byte[0];
	private int at;
	private int kept;
	private boolean first = true;

	Utf16(InputStream in, Charset charset) {
		this.reader = new InputStreamReader(in, charset);
	}

	@Override
	public int read() throws IOException {
		return fill() ? bytes[at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, bytes.length - at);
		System.arraycopy(bytes, at, into, from, count);
		at += count;
		return count;
	}

	private boolean fill() throws IOException {
		while (at >= bytes.length) {
			int read = reader.read(chars, kept, chars.length - kept);
			int count = kept + Math.max(read, 0);
			if (count == 0) {
				return false;
			}
			// a pair of surrogates stays together
			boolean split = read > 0 && Character.isHighSurrogate(chars[count - 1]);
			String text = new String(chars, 0, split ? count - 1 : count);
			kept = split ? 1 : 0;
			chars[0] = chars[count - 1];
			if (first && text.startsWith("\uFEFF")) {
				text = text.substring(1);
			}
			first = false;
			bytes = text.getBytes(StandardCharsets.UTF_8);
			at = 0;
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
