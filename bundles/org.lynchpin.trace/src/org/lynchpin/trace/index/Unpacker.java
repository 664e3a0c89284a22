// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.ByteArrayInputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;

/**
 * Makes a copy of a packed text, or of one in UTF-16, as UTF-8. A bomb is stopped by what it becomes, and by how many times more
 * that is than what it was; what was unpacked until then is kept, and so is what stands before the damage of a cut archive.
 */
final class Unpacker {
	private static final Messages TEXT = Messages.of(Unpacker.class);
	private static final int PIECE = 64 * 1024;

	private final Limits limits;
	private final Warnings warnings;
	private final Pass.Watch watch;

	Unpacker(Limits limits, Warnings warnings, Pass.Watch watch) {
		this.limits = limits;
		this.warnings = warnings;
		this.watch = watch;
	}

	/**
	 * Copies to a file; what it is, is told by its first bytes.
	 *
	 * @param packed how long the packed form is; 0 where not known
	 * @return what it was; what is neither text nor empty was not copied
	 */
	Head.Kind copy(InputStream in, long packed, String fileName, Path to) throws IOException, Cancelled {
		byte[] first = new byte[Head.ENOUGH];
		int read = 0;
		boolean damaged = false;
		try {
			read = in.readNBytes(first, 0, first.length);
		} catch (EOFException | ZipException e) {
			damaged = true;
		}
		Head head = Head.of(first, read, fileName);
		switch (head.kind()) {
		case EMPTY, TEXT, UTF16LE, UTF16BE -> {
			InputStream all = new SequenceInputStream(new ByteArrayInputStream(first, head.kind() == Head.Kind.TEXT ? 0 : head.mark(),
					read - (head.kind() == Head.Kind.TEXT ? 0 : head.mark())), in);
			try (OutputStream out = new Guarded(Files.newOutputStream(to), to, packed)) {
				switch (head.kind()) {
				case UTF16LE -> decode(all, StandardCharsets.UTF_16LE, out);
				case UTF16BE -> decode(all, StandardCharsets.UTF_16BE, out);
				default -> all.transferTo(out);
				}
			} catch (Stop e) {
				warnings.whole(e.getMessage());
			} catch (EOFException | ZipException e) {
				damaged = true;
			} catch (Guarded.Ended e) {
				throw e.cancelled;
			}
		}
		default -> {
			return head.kind();
		}
		}
		if (damaged) {
			warnings.whole(TEXT.text("archive-cut"));
		}
		return head.kind();
	}

	private static void decode(InputStream in, Charset charset, OutputStream out) throws IOException {
		Reader reader = new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		char[] piece = new char[PIECE];
		for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
			writer.write(piece, 0, read);
		}
		writer.flush();
	}

	/** Unpacking ends here; the message says why. */
	private static final class Stop extends IOException {
		private static final long serialVersionUID = 1;

		Stop(String text) {
			super(text);
		}
	}

	/** Counts what is written. */
	private final class Guarded extends OutputStream {
		/** Cancelled, on its way through a stream. */
		private static final class Ended extends IOException {
			private static final long serialVersionUID = 1;
			private final transient Cancelled cancelled;

			Ended(Cancelled cancelled) {
				super(cancelled);
				this.cancelled = cancelled;
			}
		}

		private final OutputStream out;
		private final Path file;
		private final long packed;
		private long written;
		private long looked;

		Guarded(OutputStream out, Path file, long packed) {
			this.out = out;
			this.file = file;
			this.packed = packed;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			if (written + length > limits.unpacked()) {
				throw new Stop(TEXT.text("unpacked-too-long", limits.unpacked() >> 20));
			}
			if (packed > 0 && written + length > limits.ratioFrom() && (written + length) / limits.ratio() > packed) {
				throw new Stop(TEXT.text("unpacked-too-often", limits.ratio(), written >> 20));
			}
			if (written - looked > 16 << 20 || written == 0) {
				looked = written;
				if (Files.getFileStore(file).getUsableSpace() < limits.room()) {
					throw new Stop(TEXT.text("unpacked-no-room", written >> 20));
				}
				try {
					watch.at(0);
				} catch (Cancelled e) {
					throw new Ended(e);
				}
			}
			out.write(bytes, from, length);
			written += length;
		}

		@Override
		public void flush() throws IOException {
			out.flush();
		}

		@Override
		public void close() throws IOException {
			out.close();
		}
	}
}
