// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.DurableFiles;

/**
 * The file of all that the authority did: one line a record, each with a checksum, only ever appended to, and on the disk
 * before anybody hears of it. A line that was cut off by a kill or a power failure was never heard of: it is dropped.
 * Not thread-safe; {@link LocalStore} locks around it.
 */
final class LedgerFile {
	private static final Messages TEXT = Messages.of(LedgerFile.class);
	private static final String HEADER = "lynchpin-ca-ledger ";
	private static final int VERSION = 1;

	/** Writes to the file; tests put a full disk here. */
	@FunctionalInterface
	interface Output {
		void write(FileChannel channel, ByteBuffer bytes) throws IOException;

		/** Writes all, and waits until it is on the disk. */
		Output DURABLE = (channel, bytes) -> {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(false);
		};
	}

	private final Path file;
	private final Output output;
	/** Up to where the file has been read; always the end of a whole line. */
	private long position;

	LedgerFile(Path file, Output output) {
		this.file = file;
		this.output = output;
	}

	/** Starts a new ledger in place of anything that is there. */
	void create(List<LedgerRecord> first) throws DataFailure {
		StringBuilder text = new StringBuilder(HEADER).append(VERSION).append('\n');
		first.forEach(record -> text.append(sealed(record)));
		try {
			DurableFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
			position = 0;
		} catch (IOException e) {
			throw notWritten(e);
		}
	}

	/** Whether the file is shorter than what was read: it was restored from a backup, and has to be read anew. */
	boolean wasReplaced() {
		try {
			return Files.size(file) < position;
		} catch (IOException e) {
			return true;
		}
	}

	/** Begins at the start again. */
	void rewind() {
		position = 0;
	}

	/** The records that were appended since the last call, by whichever process. */
	List<LedgerRecord> readNew() throws DataFailure {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			if (size == position) {
				return List.of();
			}
			ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size - position));
			while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
				// a read may give less than was asked for
				continue;
			}
			return parse(buffer.array(), buffer.position());
		} catch (NoSuchFileException e) {
			throw new DataFailure("ledger-missing", TEXT, file.toString()).<DataFailure>because(e);
		} catch (IOException | ArithmeticException e) {
			throw new DataFailure("ledger-unreadable", TEXT, file.toString()).<DataFailure>because(e);
		}
	}

	private List<LedgerRecord> parse(byte[] bytes, int length) throws DataFailure {
		List<LedgerRecord> records = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < length; at++) {
			if (bytes[at] == '\n') {
				String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
				if (position + start == 0) {
					header(line);
				} else {
					records.add(unsealed(line));
				}
				start = at + 1;
			}
		}
		if (position == 0 && start == 0) {
			throw damaged();
		}
		position += start;
		return records;
	}

	private void header(String line) throws DataFailure {
		if (!line.startsWith(HEADER) || !line.substring(HEADER.length()).matches("\\d{1,6}")) {
			throw damaged();
		}
		if (Integer.parseInt(line.substring(HEADER.length())) > VERSION) {
			throw new DataFailure("ledger-later", TEXT, file.toString());
		}
	}

	/**
	 * Appends records, and returns when they are on the disk. Must be called under the lock of the store, after
	 * {@link #readNew}.
	 */
	void append(List<LedgerRecord> records) throws DataFailure {
		StringBuilder text = new StringBuilder();
		records.forEach(record -> text.append(sealed(record)));
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			if (channel.size() > position) {
				// the rest of a line that a killed process began
				channel.truncate(position);
			}
			channel.position(position);
			try {
				output.write(channel, ByteBuffer.wrap(bytes));
			} catch (IOException e) {
				channel.truncate(position);
				throw e;
			}
			position += bytes.length;
		} catch (IOException e) {
			throw notWritten(e);
		}
	}

	private static String sealed(LedgerRecord record) {
		String line = record.line();
		return checksum(line) + " " + line + "\n";
	}

	private LedgerRecord unsealed(String line) throws DataFailure {
		if (line.length() < 10 || !checksum(line.substring(9)).equals(line.substring(0, 8))) {
			throw damaged();
		}
		try {
			return LedgerRecord.of(line.substring(9));
		} catch (RuntimeException e) {
			throw damaged().<DataFailure>because(e);
		}
	}

	private static String checksum(String line) {
		CRC32 crc = new CRC32();
		crc.update(line.getBytes(StandardCharsets.UTF_8));
		return String.format("%08x", crc.getValue());
	}

	private DataFailure damaged() {
		return new DataFailure("ledger-damaged", TEXT, file.toString());
	}

	private DataFailure notWritten(IOException cause) {
		return new DataFailure("ledger-not-written", TEXT, file.toString()).because(cause);
	}
}
