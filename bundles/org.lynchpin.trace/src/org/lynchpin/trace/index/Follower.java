// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.TraceFormat;

/**
 * Indexes a log, what is added to it, and what comes in its place. The index is taken from the cache where it fits, and put there
 * where the log is worth it. Safe for use from any thread.
 */
final class Follower implements AutoCloseable {
	private static final Messages TEXT = Messages.of(Follower.class);
	private static final Pass.Watch NOBODY = position -> {
	};

	/** What the log looked like when it was last seen to be the one that was indexed. */
	private record Seen(Object key, long size, long modified) {
		static Seen of(Path path) throws IOException {
			BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
			return new Seen(is.fileKey() == null ? is.creationTime() : is.fileKey(), is.size(), is.lastModifiedTime().toMillis());
		}
	}

	/** The beginning of a log, as long as the memory allows. */
	private record Beginning(Material of, Sample sample) {
	}

	/** A piece of a log, as it was when the log was seen so. */
	private record Window(Material of, Seen seen, long at, byte[] bytes) {
		static final int SIZE = 64 * 1024;
	}

	private final Source source;
	private final Materials materials;
	private final Shelf shelf;
	private final Warnings warnings = new Warnings();
	private volatile Material material;
	private volatile SoftReference<Window> window = new SoftReference<>(null);
	private volatile SoftReference<Beginning> beginning = new SoftReference<>(null);
	private volatile ColumnIndex index;
	private volatile Resume resume;
	private volatile Seen seen;
	private volatile String edges = "";
	/** Of what is on the disk, as it was seen; empty before it is asked for. */
	private String fingerprint = "";
	private Optional<IndexBuilder> builder = Optional.empty();
	/** Of a format whose readers have to know the log from its first byte: the one that does. */
	private Optional<RecordReader> reader = Optional.empty();
	private long stored;

	Follower(Source source, Materials materials, Shelf shelf) {
		this.source = source;
		this.materials = materials;
		this.shelf = shelf;
	}

	String name() {
		return material.name();
	}

	Path path() {
		return material.path();
	}

	Optional<TraceFormat> format() {
		return material.format();
	}

	/** The beginning of the file, as its format was told by. */
	Sample sample() throws IOException {
		Material of = material;
		Beginning kept = beginning.get();
		if (kept == null || kept.of != of) {
			kept = new Beginning(of, of.sample());
			beginning = new SoftReference<>(kept);
		}
		return kept.sample;
	}

	long bytes() {
		return resume.end();
	}

	ColumnIndex index() {
		return index;
	}

	Warnings warnings() {
		return warnings;
	}

	/** Opens the log: by its index where that fits, else by reading it. */
	synchronized void open(Pass.Watch watch) throws IOException, Cancelled, InterruptedException {
		dispose();
		seen = Seen.of(source.path());
		fingerprint = "";
		Optional<IndexFile> kept = shelf.find(source.name());
		boolean same = kept.isPresent() && same(kept.get().key());
		boolean grown = !same && kept.isPresent() && grown(kept.get().key());
		material = materials.of(source, this::fingerprint, same, warnings, watch);
		resume = Pass.beginning(material.first());
		boolean adopted = (same || grown && !material.unpacked()) && adopt(kept.get());
		if (!adopted || resume.end() < Files.size(material.text())) {
			read(adopted ? Optional.of(index) : Optional.empty(), watch);
			store();
			// Of five thousand opened files none keeps what only a growing one needs.
			dispose();
		} else {
			edges = edges();
		}
	}

	private boolean adopt(IndexFile kept) throws IOException {
		long size = Files.size(material.text());
		if (!kept.key().format().equals(Shelf.stamp(material.format())) || kept.resume().end() > size) {
			return false;
		}
		index = kept.index();
		resume = kept.resume();
		stored = resume.end();
		warnings.replace(kept.warnings(), kept.more());
		shelf.used(source.name());
		return true;
	}

	private boolean same(IndexFile.Key key) throws IOException {
		return key.size() == seen.size && key.modified() == seen.modified && key.fingerprint().equals(fingerprint());
	}

	/** Whether something was only added since. */
	private boolean grown(IndexFile.Key key) throws IOException {
		if (source.entry().isPresent() || key.size() >= seen.size) {
			return false;
		}
		try (LogBytes log = new LogBytes(source.path(), false)) {
			return key.fingerprint().equals(Fingerprint.of(log, key.size()));
		}
	}

	private String fingerprint() throws IOException {
		if (fingerprint.isEmpty()) {
			if (source.entry().isPresent()) {
				fingerprint = source.entry().get().fingerprint();
			} else {
				try (LogBytes log = new LogBytes(source.path(), false)) {
					fingerprint = Fingerprint.of(log, seen.size);
				}
			}
		}
		return fingerprint;
	}

	/** Reads from where the last pass ended to where the log ends now. */
	private void read(Optional<ColumnIndex> known, Pass.Watch watch) throws IOException, Cancelled, InterruptedException {
		if (material.format().isEmpty()) {
			try (IndexBuilder none = new IndexBuilder(List.of(), Optional.empty(), warnings::add)) {
				index = none.publish();
			}
			long end = material.refused() ? 0 : Files.size(material.text());
			resume = new Resume(end, end, 1, end, 1);
			edges = edges();
			return;
		}
		boolean done = false;
		try (LogBytes log = new LogBytes(material.text(), material.carriageReturns())) {
			boolean independent = material.format().get().independent();
			boolean goesOn = known.isPresent() && reader.isPresent() && !independent;
			RecordReader by = goesOn ? reader.get() : material.format().get().reader(sample());
			Resume from = goesOn ? resume.withReader() : independent || known.isEmpty() ? resume : resume.fromBeginning(material.first());
			reader = independent ? Optional.empty() : Optional.of(by);
			if (known.isEmpty() && independent && together(log.size(), watch)) {
				edges = edges(log);
				done = true;
				return;
			}
			Pass pass = new Pass(by, warnings);
			IndexBuilder rows = builder.orElseGet(() -> new IndexBuilder(shelf.folders(), known, warnings::add));
			builder = Optional.of(rows);
			resume = pass.run(log, from, log.size(), rows, watch);
			index = rows.publish();
			edges = edges(log);
			if (rows.textsFull()) {
				warnings.once(TEXT.text("texts-full"));
			}
			done = true;
		} finally {
			if (!done) {
				dispose();
			}
		}
	}

	/** Reads a long log with several readers; tells whether that could be done. */
	private boolean together(long to, Pass.Watch watch) throws IOException, Cancelled, InterruptedException {
		Material of = material;
		TraceFormat format = of.format().orElseThrow();
		Segments segments = new Segments(shelf.segments(), () -> format.reader(sample()), () -> new LogBytes(of.text(), of.carriageReturns()));
		if (!segments.worth(to - of.first())) {
			return false;
		}
		IndexBuilder rows = new IndexBuilder(shelf.folders(), Optional.empty(), warnings::add);
		boolean read = false;
		try {
			resume = segments.run(of.first(), to, rows, warnings, watch);
			index = rows.publish();
			if (rows.textsFull()) {
				warnings.once(TEXT.text("texts-full"));
			}
			builder = Optional.of(rows);
			read = true;
		} catch (Segments.Apart e) {
			// by one reader, then
			return false;
		} finally {
			if (!read) {
				rows.close();
			}
		}
		return true;
	}

	/** Puts the index into the cache, and goes on with what is there: it is off the heap. */
	private void store() throws IOException {
		if (material.refused() || !shelf.worth(resume.end()) || builder.map(rows -> rows.full().isPresent()).orElse(false)) {
			return;
		}
		IndexFile.Key key = new IndexFile.Key(Shelf.key(source.name()), seen.size, seen.modified, fingerprint(), Shelf.stamp(material.format()));
		Optional<IndexFile> put = shelf.put(source.name(), new IndexFile(key, resume, index, warnings.first(), warnings.more()));
		if (put.isEmpty()) {
			warnings.once(TEXT.text("cache-refused", shelf.cache().folder()));
			return;
		}
		stored = resume.end();
		index = put.get().index();
		dispose();
	}

	private void dispose() {
		builder.ifPresent(IndexBuilder::close);
		builder = Optional.empty();
	}

	private String edges() throws IOException {
		if (material.refused() || source.entry().isPresent() || material.unpacked()) {
			return "";
		}
		try (LogBytes log = new LogBytes(material.text(), material.carriageReturns())) {
			return edges(log);
		}
	}

	private String edges(LogBytes log) throws IOException {
		return source.entry().isPresent() || material.unpacked() ? "" : Fingerprint.edges(log, resume.end());
	}

	/** Whether the file on the disk is the one that was indexed, or the same with something added. */
	private boolean intact(Seen now) throws IOException {
		return now.equals(seen) || Objects.equals(now.key, seen.key) && now.size >= seen.size && (material.unpacked() || edges.equals(edges()));
	}

	/** Reads bytes of the text; fewer where it ends before, none where another file stands in its place. */
	byte[] read(long offset, int length) throws IOException {
		Material from = material;
		if (from.refused() || !intact(Seen.of(source.path()))) {
			return new byte[0];
		}
		try {
			return read(from, offset, length);
		} catch (NoSuchFileException e) {
			if (!from.unpacked()) {
				throw e;
			}
			return read(again(), offset, length);
		}
	}

	/** The records of a sign-in stand near each other: what stands around the one that was read last is kept. */
	private byte[] read(Material from, long offset, int length) throws IOException {
		Window near = window.get();
		if (near != null && near.of == from && near.seen == seen && offset >= near.at && offset + length <= near.at + near.bytes.length) {
			return Arrays.copyOfRange(near.bytes, (int) (offset - near.at), (int) (offset - near.at) + length);
		}
		if (length > Window.SIZE / 4) {
			return load(from, offset, length);
		}
		long at = Math.max(0, offset - Window.SIZE / 8);
		near = new Window(from, seen, at, load(from, at, Window.SIZE));
		window = new SoftReference<>(near);
		int begin = (int) Math.min(near.bytes.length, offset - at);
		return Arrays.copyOfRange(near.bytes, begin, Math.min(near.bytes.length, begin + length));
	}

	private static byte[] load(Material from, long offset, int length) throws IOException {
		try (LogBytes log = new LogBytes(from.text(), from.carriageReturns())) {
			byte[] bytes = new byte[(int) Math.max(0, Math.min(length, log.size() - offset))];
			int read = log.read(offset, bytes, 0, bytes.length);
			return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
		}
	}

	/** The unpacked copy was taken away by another process that tidied the cache. */
	private synchronized Material again() throws IOException {
		try {
			material = materials.of(source, this::fingerprint, true, new Warnings(), NOBODY);
			return material;
		} catch (Cancelled e) {
			throw new IOException(e);
		}
	}

	/** Looks for what was added; tells whether there was something. */
	synchronized boolean follow() {
		try {
			Seen now = Seen.of(source.path());
			if (now.equals(seen)) {
				return false;
			}
			if (!intact(now)) {
				anew(true);
				return true;
			}
			boolean more = now.size > seen.size;
			if (more && (source.entry().isPresent() || material.unpacked() || undecided())) {
				anew(source.entry().isPresent());
				return true;
			}
			long before = resume.end();
			if (more) {
				read(Optional.of(index), NOBODY);
			}
			seen = now;
			return resume.end() > before;
		} catch (NoSuchFileException e) {
			warnings.once(TEXT.text("file-gone"));
		} catch (IOException e) {
			warnings.once(TEXT.text("file-locked"));
		} catch (Cancelled e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	/** Whether the format was told by less than is looked at: a log that was only begun. */
	private boolean undecided() {
		return material.format().isEmpty() || material.told() < Sample.HEAD;
	}

	private void anew(boolean said) throws IOException, Cancelled, InterruptedException {
		Optional<TraceFormat> before = material.format();
		if (!said && !material.unpacked() && before.isPresent()) {
			Material other = materials.of(source, this::fingerprint, false, new Warnings(), NOBODY);
			if (other.format().equals(before)) {
				material = other;
				read(Optional.of(index), NOBODY);
				seen = Seen.of(source.path());
				return;
			}
		}
		warnings.clear();
		if (said) {
			warnings.whole(TEXT.text("file-replaced"));
		}
		open(NOBODY);
	}

	@Override
	public synchronized void close() {
		if (index != null && stored > 0 && resume.end() > stored && builder.isPresent()) {
			try {
				seen = new Seen(seen.key, resume.end(), seen.modified);
				fingerprint = "";
				store();
			} catch (IOException e) {
				// the next one reads what was added again
				stored = 0;
			}
		}
		dispose();
	}
}
