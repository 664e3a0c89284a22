// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.ClockFinder;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.lync.ClsFormat;
import org.lynchpin.trace.lync.CmdletFormat;
import org.lynchpin.trace.lync.EventFormat;
import org.lynchpin.trace.lync.ExpresswayFormat;
import org.lynchpin.trace.lync.HttpFormat;
import org.lynchpin.trace.lync.MobileFormat;
import org.lynchpin.trace.lync.OcsLoggerFormat;
import org.lynchpin.trace.lync.RegistrationsFormat;
import org.lynchpin.trace.lync.RtcFormat;
import org.lynchpin.trace.lync.SipFormat;
import org.lynchpin.trace.lync.SipeFormat;
import org.lynchpin.trace.lync.SyslogFormat;
import org.lynchpin.trace.lync.UccapiFormat;

/** Opens logs with the formats of Lync and groups what they hold. */
final class Logs {
	private static final List<TraceFormat> FORMATS = List.of(new ClsFormat(), new CmdletFormat(), new EventFormat(), new ExpresswayFormat(), 
			new HttpFormat(), new MobileFormat(), new OcsLoggerFormat(), new RegistrationsFormat(), new RtcFormat(), new SipFormat(), 
			new SipeFormat(), new SyslogFormat(), new UccapiFormat());

	private final Path folder;
	private final TraceReader reader;
	private final List<TraceFile> files = new ArrayList<>();

	Logs(Path folder) {
		this.folder = folder;
		this.reader = new TraceReader(FORMATS, folder.resolve("cache"));
	}

	/** Writes and opens the logs of a made-up sign-in. */
	Logs with(TraceBuilder trace, TraceStyle... styles) {
		for (TraceStyle style : styles) {
			with(style.file(), trace.text(style));
		}
		return this;
	}

	/** Writes and opens a log. */
	Logs with(String name, String text) {
		try {
			Path file = folder.resolve(files.size() + "-" + name);
			Files.writeString(file, text);
			return with(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Opens a log. */
	Logs with(Path file) {
		try {
			files.add(reader.open(file, new ScriptedInteraction()));
			return this;
		} catch (Failure e) {
			throw new AssertionError(e.getMessage(), e);
		}
	}

	List<TraceFile> files() {
		return files;
	}

	/** Sets the clocks and groups. */
	Grouping group() {
		try {
			ClockFinder.apply(files, new Cancellation());
			return AttemptFinder.group(files, new Cancellation());
		} catch (Failure e) {
			throw new AssertionError(e);
		}
	}
}
