// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;

/** Records of a client log as text, without what the log puts around them. */
final class UccapiText {
	private UccapiText() {
	}

	static int confidence(Sample sample, boolean dated) {
		UccapiPrefix prefix = new UccapiPrefix(dated);
		int found = 0;
		int at = sample.head().from();
		while (found < Confidence.ENOUGH && prefix.find(sample.head().bytes(), at, sample.head().to()) >= 0) {
			found++;
			at = prefix.text;
		}
		return Confidence.of(found);
	}

	/** Decodes what the reader has given a row. */
	static TraceRecord decode(Origin origin, Slice slice, boolean dated) {
		UccapiPrefix prefix = new UccapiPrefix(dated);
		boolean prefixed = prefix.read(slice.bytes(), slice.from(), slice.to());
		String level = prefixed ? new String(slice.bytes(), prefix.levelFrom, prefix.levelTo - prefix.levelFrom, StandardCharsets.US_ASCII) : "";
		byte[] text = Ascii.bytes(plain(slice, dated));
		int begin = Ascii.skipped(text, 0, text.length);
		TraceRecord record = begin == text.length ? line(origin, level, slice.text().strip())
				: PastedText.decode(origin, new Slice(text, begin, text.length));
		if (!(record instanceof TraceRecord.Line words)) {
			return record;
		}
		int http = ClientLines.next(text, begin, text.length);
		return http < 0 ? line(origin, level, words.text()) : new TraceRecord.Http(origin, HttpText.read(text, http, text.length));
	}

	/** The component is the function that wrote the line, where it names itself: {@code CUccServerEndpoint::Connect}. */
	private static TraceRecord.Line line(Origin origin, String level, String text) {
		int end = 0;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_' || text.charAt(end) == ':')) {
			end++;
		}
		boolean function = text.substring(0, end).contains("::");
		return new TraceRecord.Line(origin, level, function ? text.substring(0, end) : "", text);
	}

	/** The text without prefixes, without the lines before and after a packet, and without lines of other threads in it. */
	private static String plain(Slice slice, boolean dated) {
		UccapiPrefix prefix = new UccapiPrefix(dated);
		Framing framing = new Framing();
		StringBuilder text = new StringBuilder();
		int at = slice.from();
		int first = 0;
		boolean known = false;
		boolean words = false;
		for (int p = prefix.find(slice.bytes(), at, slice.to()); p >= 0; p = prefix.find(slice.bytes(), Math.max(at, prefix.text), slice.to())) {
			String part = new Slice(slice.bytes(), at, Math.max(at, p)).text();
			text.append(part);
			words |= !part.isBlank();
			boolean frames = framing.read(slice.bytes(), prefix.text, Framing.lineEnd(slice.bytes(), prefix.text, slice.to()));
			boolean other = known && prefix.thread != first || words;
			at = frames || other ? Lines.next(slice.bytes(), prefix.text, slice.to()) : prefix.text;
			first = known ? first : prefix.thread;
			known = true;
		}
		return text.append(new Slice(slice.bytes(), at, slice.to()).text()).toString();
	}
}
