// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.Optional;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;

/** A Windows event in a log, as XML, as text, or as text with its XML behind it. */
final class EventRow {
	private static final int LONGEST = 1 << 20;
	private static final byte[] XML = Ascii.bytes("<Event");

	private EventRow() {
	}

	/** Adds the row of an event, if it is one. */
	static void add(byte[] bytes, int from, int to, Frame frame, RowWriter rows) {
		WindowsEvent event = read(new Slice(bytes, from, to));
		if (event.id == 0 && event.provider.isEmpty()) {
			return;
		}
		rows.row(RecordKind.EVENT, bytes, from, Ascii.trimmed(bytes, from, to));
		frame.fill(rows);
		byte[] provider = Ascii.bytes(event.provider);
		rows.method(provider, 0, provider.length);
		rows.status(event.id & 0xFFFF);
		if (event.time != TraceIndex.NO_TIME) {
			rows.time(event.time);
		}
		if (event.code() != 0) {
			rows.code(event.code());
		}
		if (event.process != 0 || event.thread != 0) {
			rows.process(event.process, event.thread);
		}
		text(rows, Field.FROM, event.user());
		text(rows, Field.PEER, event.peer());
		text(rows, Field.MACHINE, Optional.of(event.computer));
	}

	private static void text(RowWriter rows, Field field, Optional<String> value) {
		value.map(Ascii::bytes).ifPresent(bytes -> rows.text(field, bytes, 0, bytes.length));
	}

	/** Decodes an event. */
	static TraceRecord decode(Origin origin, Slice slice) {
		WindowsEvent event = read(slice);
		return new TraceRecord.Event(origin, event.provider, event.id, event.level, event.channel, event.data, event.text);
	}

	private static WindowsEvent read(Slice slice) {
		int to = Math.min(slice.to(), slice.from() + LONGEST);
		WindowsEvent event = new WindowsEvent();
		int xml = Lines.find(slice.bytes(), slice.from(), to, XML);
		while (xml >= 0 && !EventXml.begins(slice.bytes(), xml, to)) {
			xml = Lines.find(slice.bytes(), xml + 1, to, XML);
		}
		int text = xml < 0 ? to : xml;
		if (Ascii.skipped(slice.bytes(), slice.from(), text) + 8 < text) {
			EventText.read(new Slice(slice.bytes(), slice.from(), text).text(), event);
		}
		if (xml >= 0) {
			WindowsEvent whole = new WindowsEvent();
			EventXml.read(new Slice(slice.bytes(), xml, to).text(), whole);
			return joined(event, whole);
		}
		return event;
	}

	/** The XML says it better, the text has the words. */
	private static WindowsEvent joined(WindowsEvent text, WindowsEvent xml) {
		xml.provider = xml.provider.isEmpty() ? text.provider : xml.provider;
		xml.id = xml.id == 0 ? text.id : xml.id;
		xml.level = xml.level == 0 ? text.level : xml.level;
		xml.channel = xml.channel.isEmpty() ? text.channel : xml.channel;
		xml.computer = xml.computer.isEmpty() ? text.computer : xml.computer;
		xml.time = xml.time == TraceIndex.NO_TIME ? text.time : xml.time;
		xml.text = xml.text.isEmpty() ? text.text : xml.text;
		text.data.forEach(xml.data::putIfAbsent);
		return xml;
	}
}
