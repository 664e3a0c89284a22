// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

import org.lynchpin.trace.TraceWarning;

/**
 * An index as a file: the pages and the blocks of texts one behind the other, then what says where they are, then a trailer of
 * fixed length with checksums. Nothing of it is believed before the checksums are right.
 *
 * @param key what it is the index of; another key, another index
 * @param resume where the pass over the log ended
 * @param index the rows
 * @param warnings what was said about the log
 * @param more how many warnings there were beyond those
 */
record IndexFile(Key key, Resume resume, ColumnIndex index, List<TraceWarning> warnings, long more) {
	/** Changes whenever what is written changes, in form or in meaning. */
	static final int VERSION = 2;

	private static final long MAGIC = 0x4C594E4348504958L;
	private static final int TRAILER = 8 + 8 + 8 + 8;
	private static final int FOOTER_MOST = 256 * 1024 * 1024;
	private static final int SMALL = 1024 * 1024;
	private static final int SEGMENT = 1 << 30;

	/**
	 * What an index belongs to.
	 *
	 * @param name what the log is called, with the language of its warnings
	 * @param size bytes of the file on the disk
	 * @param modified its time, in milliseconds
	 * @param fingerprint of those bytes
	 * @param format the format with its version
	 */
	record Key(String name, long size, long modified, String fingerprint, String format) {
	}

	/** Writes it all to a new file. */
	void write(Path file) throws IOException {
		CRC32C sum = new CRC32C();
		ByteArrayOutputStream footer = new ByteArrayOutputStream();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
				DataOutputStream out = new DataOutputStream(footer)) {
			head(out);
			List<ByteBuffer> pages = index.pages().stream().map(Page::bytes).toList();
			blocks(out, pages, channel, sum);
			for (Vocabulary vocabulary : Vocabulary.values()) {
				Texts texts = index.texts(vocabulary);
				out.writeInt(texts.count());
				blocks(out, texts.blocks(), channel, sum);
			}
			out.flush();
			byte[] bytes = footer.toByteArray();
			CRC32C footerSum = new CRC32C();
			footerSum.update(bytes);
			write(channel, ByteBuffer.wrap(bytes));
			ByteBuffer trailer = ByteBuffer.allocate(TRAILER);
			trailer.putLong(bytes.length).putLong(sum.getValue()).putLong(footerSum.getValue()).putLong(MAGIC + VERSION).flip();
			write(channel, trailer);
		}
	}

	private void head(DataOutputStream out) throws IOException {
		out.writeUTF(key.name.length() > 10_000 ? key.name.substring(key.name.length() - 10_000) : key.name);
		out.writeLong(key.size);
		out.writeLong(key.modified);
		out.writeUTF(key.fingerprint);
		out.writeUTF(key.format);
		out.writeLong(resume.end());
		out.writeLong(resume.last());
		out.writeLong(resume.lastLine());
		out.writeLong(resume.warm());
		out.writeLong(resume.warmLine());
		out.writeInt(warnings.size());
		for (TraceWarning warning : warnings) {
			out.writeLong(warning.line());
			out.writeLong(warning.offset());
			String text = warning.text();
			out.writeUTF(text.length() > 10_000 ? text.substring(0, 10_000) : text);
		}
		out.writeLong(more);
	}

	private static void blocks(DataOutputStream out, List<ByteBuffer> blocks, FileChannel channel, CRC32C sum) throws IOException {
		out.writeInt(blocks.size());
		for (ByteBuffer block : blocks) {
			ByteBuffer bytes = block.duplicate().rewind();
			out.writeInt(bytes.remaining());
			sum.update(bytes.duplicate());
			write(channel, bytes);
		}
	}

	private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	/**
	 * Reads one.
	 *
	 * @throws IndexDamaged if there is none, or it is damaged or of another version
	 */
	static IndexFile read(Path file) throws IndexDamaged {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return read(channel);
		} catch (IOException | RuntimeException e) {
			throw new IndexDamaged(e);
		}
	}

	private static IndexFile read(FileChannel channel) throws IOException, IndexDamaged {
		long size = channel.size();
		ByteBuffer trailer = bytes(channel, size - TRAILER, TRAILER);
		long footerLength = trailer.getLong();
		long sum = trailer.getLong();
		long footerSum = trailer.getLong();
		if (trailer.getLong() != MAGIC + VERSION || footerLength < 0 || footerLength > Math.min(FOOTER_MOST, size - TRAILER)) {
			throw new IndexDamaged();
		}
		byte[] footer = bytes(channel, size - TRAILER - footerLength, (int) footerLength).array();
		CRC32C found = new CRC32C();
		found.update(footer);
		if (found.getValue() != footerSum) {
			throw new IndexDamaged();
		}
		Blocks blocks = new Blocks(channel, size - TRAILER - footerLength);
		IndexFile read = read(new DataInputStream(new ByteArrayInputStream(footer)), blocks);
		if (blocks.sum() != sum) {
			throw new IndexDamaged();
		}
		return read;
	}

	private static IndexFile read(DataInputStream in, Blocks blocks) throws IOException, IndexDamaged {
		Key key = new Key(in.readUTF(), in.readLong(), in.readLong(), in.readUTF(), in.readUTF());
		Resume resume = new Resume(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
		List<TraceWarning> warnings = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			warnings.add(new TraceWarning(in.readLong(), in.readLong(), in.readUTF()));
		}
		long more = in.readLong();
		List<Page> pages = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			pages.add(new Page(blocks.next(in.readInt())));
		}
		List<Texts> texts = new ArrayList<>();
		for (int i = 0; i < Vocabulary.values().length; i++) {
			int count = in.readInt();
			List<ByteBuffer> all = new ArrayList<>();
			for (int left = in.readInt(); left > 0; left--) {
				all.add(blocks.next(in.readInt()));
			}
			texts.add(new Texts(all, count));
		}
		return new IndexFile(key, resume, new ColumnIndex(pages, texts), warnings, more);
	}

	private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException, IndexDamaged {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (at >= 0 && bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
			// until all is read
		}
		if (at < 0 || bytes.hasRemaining()) {
			throw new IndexDamaged();
		}
		return bytes.flip();
	}

	/** Gives the blocks one after the other: of a small file from the heap, of a large one from mappings of at most a gigabyte. */
	private static final class Blocks {
		private final FileChannel channel;
		private final long end;
		private final CRC32C sum = new CRC32C();
		private ByteBuffer segment = ByteBuffer.allocate(0);
		private long next;

		Blocks(FileChannel channel, long end) {
			this.channel = channel;
			this.end = end;
		}

		ByteBuffer next(int length) throws IOException, IndexDamaged {
			if (length < 0 || length > end - next) {
				throw new IndexDamaged();
			}
			if (segment.remaining() < length) {
				int size = (int) Math.min(SEGMENT, end - next);
				if (length > size) {
					throw new IndexDamaged();
				}
				segment = end <= SMALL ? bytes(channel, next, size) : channel.map(MapMode.READ_ONLY, next, size);
			}
			ByteBuffer block = segment.slice(segment.position(), length).order(ByteOrder.LITTLE_ENDIAN);
			segment.position(segment.position() + length);
			next += length;
			sum.update(block.duplicate());
			return block;
		}

		long sum() {
			return sum.getValue();
		}
	}
}
