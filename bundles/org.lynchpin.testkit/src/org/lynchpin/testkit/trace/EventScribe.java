// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.util.Map;

/** Windows events as XML, all in one list. */
final class EventScribe implements Scribe {
	private final MachineClock clock;
	private int number = 166700;

	EventScribe(MachineClock clock) {
		this.clock = clock;
	}

	@Override
	public void begin(Happening first, StringBuilder out) {
		out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- ").append(MARK).append(" -->\n<Events>\n");
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		if (!(happening instanceof Happening.Event event)) {
			return;
		}
		out.append("<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\">\n<System><Provider Name=\"").append(event.provider()).append("\"/><EventID>")
				.append(event.id()).append("</EventID><Version>0</Version><Level>").append(event.level()).append("</Level><TimeCreated SystemTime=\"")
				.append(event.time().plus(clock.ahead())).append("\"/><EventRecordID>").append(number++).append("</EventRecordID><Channel>").append(event.channel())
				.append("</Channel><Computer>").append(event.computer()).append("</Computer></System>\n<EventData>\n");
		for (Map.Entry<String, String> data : event.data().entrySet()) {
			out.append("<Data Name=\"").append(data.getKey()).append("\">").append(data.getValue().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).append("</Data>\n");
		}
		out.append("</EventData>\n</Event>\n");
	}

	@Override
	public void end(StringBuilder out) {
		out.append("</Events>\n");
	}
}
