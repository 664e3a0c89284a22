// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;

/** Finds out what a file is: its encoding, where its text can be read, its format. */
final class Materials {
	private static final Messages TEXT = Messages.of(Materials.class);

	private final List<TraceFormat> formats;
	private final Cache cache;
	private final Limits limits;

	Materials(List<TraceFormat> formats, Cache cache, Limits limits) {
		this.formats = formats;
		this.cache = cache;
		this.limits = limits;
	}

	/**
	 * @param fingerprint of what is on the disk; asked for where a copy has to be made
	 * @param reuse whether an unpacked copy of the same content may be taken
	 */
	Material of(Source source, Print fingerprint, boolean reuse, Warnings warnings, Pass.Watch watch) throws IOException, Cancelled {
		if (source.entry().isPresent()) {
			Source.Packed entry = source.entry().get();
			return unpacked(source, entry::open, entry.packed(), fingerprint, reuse, warnings, watch);
		}
		byte[] first = new byte[Head.ENOUGH];
		int read;
		try (LogBytes log = new LogBytes(source.path(), false)) {
			read = log.read(0, first, 0, first.length);
		}
		Head head = Head.of(first, read, source.fileName());
		return switch (head.kind()) {
		case EMPTY, TEXT -> plain(source, source.path(), warnings);
		case UTF16LE, UTF16BE -> unpacked(source, () -> Files.newInputStream(source.path()), 0, fingerprint, reuse, warnings, watch);
		case GZIP -> {
			String inner = source.fileName().replaceFirst("(?i)\\.gz$", "");
			Source named = new Source(source.name() + "!" + inner, source.path(), inner, Optional.empty());
			yield unpacked(named, () -> new GZIPInputStream(Files.newInputStream(source.path()), 65536), Files.size(source.path()), fingerprint, reuse, warnings, watch);
		}
		default -> refused(source, head.kind(), warnings);
		};
	}

	/** Tells one content from another. */
	interface Print {
		String get() throws IOException;
	}

	private interface Opening {
		InputStream open() throws IOException;
	}

	private Material unpacked(Source source, Opening opening, long packed, Print fingerprint, boolean reuse, Warnings warnings, Pass.Watch watch)
			throws IOException, Cancelled {
		Path place = cache.text(source.name() + "|" + fingerprint.get());
		if (reuse && Files.exists(place)) {
			Cache.used(place);
			return plain(source, place, new Warnings());
		}
		Path temporary = temporary(warnings);
		Head.Kind kind = Head.Kind.EMPTY;
		boolean done = false;
		try (InputStream in = opening.open()) {
			kind = new Unpacker(limits, warnings, watch).copy(in, packed, source.fileName(), temporary);
			done = true;
		} catch (ZipException | java.io.EOFException e) {
			warnings.whole(TEXT.text("archive-damaged"));
			done = true;
		} finally {
			if (!done) {
				Cache.delete(temporary);
			}
		}
		switch (kind) {
		case EMPTY, TEXT -> {
			// as it is
		}
		case UTF16LE, UTF16BE -> warnings.whole(TEXT.text("utf16"));
		default -> {
			Cache.delete(temporary);
			return refused(source, kind, warnings);
		}
		}
		return plain(source, kept(temporary, place), warnings);
	}

	private Path temporary(Warnings warnings) throws IOException {
		try {
			return cache.temporary();
		} catch (IOException e) {
			warnings.once(TEXT.text("cache-refused", cache.folder()));
			Path file = Files.createTempFile("trace", Cache.TEMPORARY);
			file.toFile().deleteOnExit();
			return file;
		}
	}

	private Path kept(Path temporary, Path place) {
		if (!cache.folder().equals(temporary.getParent())) {
			return temporary;
		}
		try {
			cache.put(temporary, place);
			return place;
		} catch (IOException e) {
			// another process reads the copy it has made of the same: ours is good for this process
			temporary.toFile().deleteOnExit();
			return temporary;
		}
	}

	private Material refused(Source source, Head.Kind kind, Warnings warnings) {
		warnings.whole(switch (kind) {
		case ETL -> TEXT.text("binary-etl");
		case EVTX -> TEXT.text("binary-evtx");
		case CAPTURE -> TEXT.text("binary-capture");
		default -> TEXT.text("archive-nested");
		});
		return new Material(source.name(), source.path(), source.path(), false, 0, source.fileName(), 0, Optional.empty(), true);
	}

	private Material plain(Source source, Path text, Warnings warnings) throws IOException {
		byte[] bytes;
		int read;
		try (LogBytes log = new LogBytes(text, false)) {
			bytes = new byte[(int) Math.min(Sample.HEAD + 3, log.size())];
			read = log.read(0, bytes, 0, bytes.length);
		}
		int first = Head.of(bytes, read, source.fileName()).mark();
		int end = Math.min(read, first + Sample.HEAD);
		// The last byte does not count: the line feed of a log that is only now being written may be still to come.
		boolean carriageReturns = Lines.find(bytes, 0, end, '\n') < 0 && Lines.find(bytes, 0, Math.max(0, end - 1), '\r') >= 0;
		if (carriageReturns) {
			for (int i = 0; i < end; i++) {
				bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
			}
		}
		Sample sample = new Sample(source.fileName(), new Slice(bytes, first, end));
		Optional<TraceFormat> format = end == first ? Optional.empty() : format(sample);
		if (end == first) {
			warnings.whole(TEXT.text("file-empty"));
		} else if (format.isEmpty()) {
			warnings.whole(TEXT.text("format-unknown"));
		}
		return new Material(source.name(), source.path(), text, carriageReturns, first, source.fileName(), end - first, format, false);
	}

	private Optional<TraceFormat> format(Sample sample) {
		record Claim(TraceFormat format, int confidence) {
		}
		return formats.stream().map(format -> new Claim(format, confidence(format, sample))).filter(claim -> claim.confidence > 0)
				.max(Comparator.comparingInt(Claim::confidence).thenComparing(claim -> claim.format.id(), Comparator.reverseOrder())).map(Claim::format);
	}

	private static int confidence(TraceFormat format, Sample sample) {
		try {
			return format.confidence(sample);
		} catch (RuntimeException | StackOverflowError e) {
			// a plug-in's format that fails does not know the file
			return 0;
		}
	}
}
