// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;

/**
 * Makes one export that names nobody: the same person, host or address has the same alias in all its files and texts, and
 * another one in the next export. A redacted log opens in the same format and gives the same verdict: lengths are announced
 * anew, handshakes and certificates are rebuilt with other names. Streams; keeps the names it has met and no text.
 *
 * <p>First everything is learned, then it is written, so that a name is found in a line before the one that tells that it is a name. Not
 * safe for use from several threads.
 */
public final class Redactor {
	private static final int LONGEST_LINE = 1 << 20;
	private static final long BOMB = 64L << 30;
	private final Pseudonyms names;
	private final TextRedactor text;
	private final Values values;

	/** For one export. */
	public Redactor() {
		this(random());
	}

	/** @param key what noise is made with; the same key makes the same export */
	Redactor(byte[] key) {
		this.names = new Pseudonyms(key);
		this.text = new TextRedactor(names);
		this.values = text.values();
	}

	private static byte[] random() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return key;
	}

	/** Meets all names of a log, before any file of the export is written. */
	public void learn(Path log, Cancellation cancellation) throws RedactionFailure, Cancelled {
		try (InputStream in = open(log)) {
			rewrite(in, nothing -> {
				// learned, not written
			}, cancellation);
		} catch (IOException | UncheckedIOException e) {
			throw RedactionFailure.unreadable(log.getFileName().toString(), e);
		}
	}

	/** Meets the names of a text. */
	public void learn(String plain) {
		text(plain);
	}

	/** The redacted text. What is learned later does not change it any more. */
	public String text(String plain) {
		StringBuilder out = new StringBuilder(plain.length() + 64);
		LogRewriter rewriter = new LogRewriter(text, values, out::append);
		byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
		try {
			lines(new ByteArrayInputStream(bytes), rewriter, new Cancellation());
		} catch (IOException | Cancelled e) {
			throw new IllegalStateException(e);
		}
		return new String(out.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/** Which names are replaced by what, and how often: what a person looks at before a file leaves. Secrets and credentials are counted only. */
	public List<Replacement> preview() {
		return names.replacements();
	}

	/** Begins to count anew: what was learned is not yet written. */
	public void restartCounts() {
		names.restartCounts();
	}

	/**
	 * Writes the redacted log, and searches it for what must not be in it.
	 *
	 * @param log a text, also in UTF-16 (it becomes UTF-8) or packed by gzip (it is unpacked)
	 * @param out where to; deleted again if it must not leave
	 * @throws RedactionFailure if a file cannot be used, or something that must not leave is still in the result
	 */
	public void write(Path log, Path out, Cancellation cancellation) throws RedactionFailure, Cancelled {
		boolean done = false;
		try (InputStream in = open(log); OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16)) {
			rewrite(in, line -> stream.write(line.getBytes(StandardCharsets.ISO_8859_1)), cancellation);
			stream.flush();
			check(out, log.getFileName().toString());
			done = true;
		} catch (IOException | UncheckedIOException e) {
			throw RedactionFailure.unreadable(log.getFileName().toString(), e);
		} finally {
			if (!done) {
				delete(out);
			}
		}
	}

	private static void delete(Path out) throws RedactionFailure {
		try {
			Files.deleteIfExists(out);
		} catch (IOException e) {
			throw RedactionFailure.unreadable(out.toString(), e);
		}
	}

	/**
	 * Searches a file for what must not be in it.
	 *
	 * @param name how to call it
	 * @throws RedactionFailure naming the first place, but not what stands there
	 */
	public void check(Path file, String name) throws RedactionFailure {
		try (InputStream in = Files.newInputStream(file)) {
			check(in, name);
		} catch (IOException e) {
			throw RedactionFailure.unreadable(name, e);
		}
	}

	/** Searches a text. @see #check(Path, String) */
	public void check(String redacted, String name) throws RedactionFailure {
		try {
			check(new ByteArrayInputStream(redacted.getBytes(StandardCharsets.UTF_8)), name);
		} catch (IOException e) {
			throw RedactionFailure.unreadable(name, e);
		}
	}

	private void check(InputStream in, String name) throws IOException, RedactionFailure {
		if (names.full()) {
			throw RedactionFailure.tooMany(name);
		}
		List<LeakCheck.Leak> leaks = new LeakCheck(names.forbidden()).check(in);
		if (!leaks.isEmpty()) {
			throw RedactionFailure.leak(name, leaks.getFirst().line(), leaks.size());
		}
	}

	/** For tests: what was found and where. */
	List<LeakCheck.Leak> leaks(byte[] redacted) throws IOException {
		return new LeakCheck(names.forbidden()).check(new ByteArrayInputStream(redacted));
	}

	private void rewrite(InputStream in, LogRewriter.Sink sink, Cancellation cancellation) throws IOException, Cancelled {
		lines(in, new LogRewriter(text, values, sink), cancellation);
	}

	private static void lines(InputStream stream, LogRewriter rewriter, Cancellation cancellation) throws IOException, Cancelled {
		InputStream in = stream instanceof BufferedInputStream buffered ? buffered : new BufferedInputStream(stream, 1 << 16);
		byte[] buffer = new byte[1 << 16];
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		long total = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			cancellation.check();
			total += read;
			if (total > BOMB) {
				throw new IOException("More than is reasonable");
			}
			int from = 0;
			for (int i = 0; i < read; i++) {
				boolean cut = line.size() + i - from > LONGEST_LINE && !Runs.run((char) (buffer[i] & 0xFF)) && !Runs.base64((char) (buffer[i] & 0xFF));
				if (buffer[i] == '\n' || cut || line.size() + i - from > 4 * LONGEST_LINE) {
					line.write(buffer, from, i + 1 - from);
					rewriter.line(line.toString(StandardCharsets.ISO_8859_1));
					line.reset();
					from = i + 1;
				}
			}
			line.write(buffer, from, read - from);
		}
		if (line.size() > 0) {
			rewriter.line(line.toString(StandardCharsets.ISO_8859_1));
		}
		rewriter.end();
	}

	private static InputStream open(Path log) throws IOException, RedactionFailure {
		BufferedInputStream in = new BufferedInputStream(Files.newInputStream(log), 1 << 16);
		byte[] head = head(in);
		if (head.length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B) {
			in = new BufferedInputStream(new GZIPInputStream(in), 1 << 16);
			head = head(in);
		}
		if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9) {
			in.close();
			throw RedactionFailure.form(log.getFileName().toString());
		}
		boolean little = head.length > 3 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[1] == 0 && head[3] == 0 && head[0] != 0);
		boolean big = head.length > 3 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == 0 && head[2] == 0 && head[1] != 0);
		if (little || big) {
			return new Utf16(in, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
		}
		int zeros = 0;
		for (byte b : head) {
			zeros += b == 0 ? 1 : 0;
		}
		if (zeros > head.length / 50) {
			in.close();
			throw RedactionFailure.form(log.getFileName().toString());
		}
		return in;
	}

	private static byte[] head(BufferedInputStream in) throws IOException {
		in.mark(4096);
		byte[] head = in.readNBytes(2048);
		in.reset();
		return Arrays.copyOf(head, head.length);
	}
}
