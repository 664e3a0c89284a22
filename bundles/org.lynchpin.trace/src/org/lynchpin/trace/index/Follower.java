// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.core.Cancelled;
import org.lynchpin.trace.TraceFormat;

/** Indexes a log, and what is added to it. */
final class Follower implements AutoCloseable {
	private final Optional<Path> folder;
	private final Material material;
	private final Warnings warnings;
	private volatile ColumnIndex index;
	private volatile Resume resume;
	private Optional<IndexBuilder> builder = Optional.empty();

	Follower(Optional<Path> folder, Material material, Warnings warnings) {
		this.folder = folder;
		this.material = material;
		this.warnings = warnings;
		this.resume = Pass.beginning(material.first());
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

	long bytes() {
		return resume.end();
	}

	ColumnIndex index() {
		return index;
	}

	Warnings warnings() {
		return warnings;
	}

	/** Reads from where the last pass ended to where the log ends now. */
	synchronized void index(Pass.Watch watch) throws IOException, Cancelled, InterruptedException {
		try (LogBytes log = new LogBytes(material.text(), material.carriageReturns())) {
			long to = log.size();
			if (material.format().isEmpty()) {
				IndexBuilder none = new IndexBuilder(Optional.empty(), Optional.ofNullable(index), null, warnings::add);
				index = none.publish();
				resume = new Resume(to, to, to, 1);
				return;
			}
			Pass pass = new Pass(material.format().get().reader(material.sample()), warnings);
			IndexBuilder rows = new IndexBuilder(folder, Optional.ofNullable(index), pass, warnings::add);
			builder = Optional.of(rows);
			pass.into(rows);
			resume = pass.run(log, resume, to, watch);
			index = rows.publish();
		}
	}

	/** Reads bytes of the text; fewer where it ends before. */
	byte[] read(long offset, int length) throws IOException {
		try (LogBytes log = new LogBytes(material.text(), material.carriageReturns())) {
			byte[] bytes = new byte[length];
			int read = log.read(offset, bytes, 0, length);
			return read == length ? bytes : Arrays.copyOf(bytes, read);
		}
	}

	synchronized boolean follow() {
		long before = resume.end();
		try {
			if (Files.size(material.text()) > before) {
				index(position -> {
				});
			}
		} catch (IOException | Cancelled e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		return resume.end() > before;
	}

	@Override
	public void close() {
		builder.ifPresent(IndexBuilder::close);
	}
}
