// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lynchpin.trace.Lines;

/**
 * Reads an event as text: what the event viewer copies ({@code Log Name:}, {@code Source:}, {@code Event ID:}), the older form
 * ({@code Event Type:}, {@code Event Source:}), and a list that PowerShell prints ({@code TimeCreated :}, {@code ProviderName :}).
 * The words of the description that look like {@code Name: value} become values; those of logon events get the names that
 * they have in XML, so that rules need one name only.
 */
final class EventText {
	private static final int NEAR = 1200;
	private static final int LONGEST_NAME = 48;
	private static final List<byte[]> FIRST = names("Log Name", "Event Type", "Source", "Event Source", "Event ID", "TimeCreated", "Protokollname",
			"Quelle", "\u8A18\u9304\u6A94\u540D\u7A31", "\u4F86\u6E90");
	private static final List<byte[]> NUMBER = names("Event ID", "EventID", "Id ", "Ereignis-ID", "\u4E8B\u4EF6\u8B58\u5225\u78BC");
	private static final Set<String> HEAD = Set.of("log name", "source", "date", "event id", "task category", "level", "keywords", "user", "computer",
			"event type", "event source", "event category", "time", "opcode", "protokollname", "quelle", "timecreated", "providername", "id",
			"leveldisplayname", "\u8A18\u9304\u6A94\u540D\u7A31", "\u4F86\u6E90", "\u65E5\u671F");
	private static final Map<String, String> XML_NAMES = Map.ofEntries(Map.entry("account name", "TargetUserName"),
			Map.entry("account domain", "TargetDomainName"), Map.entry("supplied realm name", "TargetDomainName"), Map.entry("result code", "Status"),
			Map.entry("failure code", "Status"), Map.entry("pre-authentication type", "PreAuthType"), Map.entry("client address", "IpAddress"),
			Map.entry("client port", "IpPort"), Map.entry("source network address", "IpAddress"), Map.entry("source port", "IpPort"),
			Map.entry("certificate issuer name", "CertIssuerName"), Map.entry("certificate serial number", "CertSerialNumber"),
			Map.entry("certificate thumbprint", "CertThumbprint"), Map.entry("sub status", "SubStatus"), Map.entry("logon type", "LogonType"),
			Map.entry("service name", "ServiceName"), Map.entry("ticket options", "TicketOptions"), Map.entry("workstation name", "WorkstationName"));

	private EventText() {
	}

	/** Whether an event begins with this line: a first name, with the number of the event near behind it. */
	static boolean begins(byte[] bytes, int floor, int at, int to) {
		if (named(bytes, at, to, FIRST) < 0) {
			return false;
		}
		int near = Math.min(to, at + NEAR);
		boolean numbered = false;
		for (int line = at; line < near && !numbered; line = Lines.next(bytes, line, near)) {
			numbered = named(bytes, Ascii.blanks(bytes, line, near), near, NUMBER) > 0;
		}
		return numbered && !headBefore(bytes, floor, at);
	}

	/** Whether the XML that begins here belongs to an event as text that stands before it. */
	static boolean precedes(byte[] bytes, int floor, int at) {
		int end = at;
		while (end > floor && at - end < 16 && (bytes[end - 1] >= 0 && bytes[end - 1] <= ' ' || bytes[end - 1] == '-')) {
			end--;
		}
		return end - floor >= 4 && bytes[end - 1] == ':' && (bytes[end - 2] | 0x20) == 'l' && (bytes[end - 3] | 0x20) == 'm' && (bytes[end - 4] | 0x20) == 'x';
	}

	/** A line above that is of the head of an event too: then this one is not its first. */
	private static boolean headBefore(byte[] bytes, int floor, int at) {
		int end = at;
		int limit = Math.max(floor, at - 400);
		while (end > limit && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
			end--;
		}
		int begin = end;
		while (begin > limit && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') {
			begin--;
		}
		String line = new String(bytes, begin, end - begin, StandardCharsets.UTF_8).strip();
		int colon = colon(line);
		return colon > 0 && HEAD.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
	}

	private static int named(byte[] bytes, int at, int to, List<byte[]> names) {
		for (byte[] name : names) {
			if (Ascii.word(bytes, at, to, name)) {
				int colon = Ascii.blanks(bytes, at + name.length, to);
				if (colon < to && (bytes[colon] == ':' || bytes[colon] == (byte) 0xEF)) {
					return colon;
				}
			}
		}
		return -1;
	}

	private static List<byte[]> names(String... names) {
		return Arrays.stream(names).map(name -> Ascii.bytes(name.toLowerCase(Locale.ROOT))).toList();
	}

	private static int colon(String line) {
		int colon = line.indexOf(':');
		int wide = line.indexOf('\uFF1A');
		return wide >= 0 && (colon < 0 || wide < colon) ? wide : colon;
	}

	/** Reads a text. */
	static void read(String text, WindowsEvent event) {
		boolean description = false;
		StringBuilder words = new StringBuilder();
		String date = "";
		for (String line : text.lines().toList()) {
			String plain = line.strip();
			int colon = colon(plain);
			String name = colon > 0 && colon <= LONGEST_NAME ? plain.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
			String value = colon > 0 ? plain.substring(colon + 1).strip() : "";
			if (description) {
				words.append(plain).append('\n');
				data(plain, colon, value, event);
			} else if (name.equals("description") || name.equals("message") || name.equals("beschreibung") || name.equals("\u63CF\u8FF0")) {
				description = true;
				words.append(value).append(value.isEmpty() ? "" : "\n");
			} else if (name.equals("date") || name.equals("timecreated") || name.equals("datum") || name.equals("\u65E5\u671F")) {
				date = value;
			} else if (name.equals("time")) {
				date = date + " " + value;
			} else if (value.equalsIgnoreCase("Description:")) {
				// A copy without the name of the computer has lost the end of its line too.
				description = true;
			} else {
				head(name, value, event);
			}
		}
		event.text = words.toString().strip();
		event.time = PrintedTime.read(date);
	}

	private static void head(String name, String value, WindowsEvent event) {
		switch (name) {
			case "log name", "protokollname", "logname", "\u8A18\u9304\u6A94\u540D\u7A31" -> event.channel = value;
			case "source", "event source", "providername", "quelle", "\u4F86\u6E90" -> event.provider = event.provider.isEmpty() ? value : event.provider;
			case "event id", "eventid", "id", "ereignis-id", "\u4E8B\u4EF6\u8B58\u5225\u78BC" -> event.id = number(value);
			case "level", "event type", "leveldisplayname", "ebene", "\u5C64\u7D1A" -> event.level = level(value);
			case "computer", "machinename", "\u96FB\u8166" -> event.computer = value;
			case "user", "benutzer", "\u4F7F\u7528\u8005" -> {
				if (!value.isBlank() && !value.equalsIgnoreCase("N/A")) {
					event.put("User", value);
				}
			}
			default -> {
				// Category and keywords: nothing that a sign-in needs.
			}
		}
	}

	/** Subject, in an event of a logon, is the service that reports it: its names must not be taken for the user's. */
	private static void data(String line, int colon, String value, WindowsEvent event) {
		if (colon <= 0 || colon > LONGEST_NAME || value.isEmpty() || value.startsWith("//")) {
			return;
		}
		String name = line.substring(0, colon).strip();
		String xml = XML_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
		if (xml.startsWith("Target") && event.data.containsKey(xml)) {
			event.data.put(xml, value);
		} else {
			event.put(xml, value);
		}
	}

	private static int number(String value) {
		int end = 0;
		while (end < value.length() && end < 9 && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
			end++;
		}
		return end == 0 ? 0 : Integer.parseInt(value, 0, end, 10);
	}

	private static int level(String value) {
		return switch (value.toLowerCase(Locale.ROOT)) {
			case "critical", "kritisch", "\u91CD\u5927" -> 1;
			case "error", "fehler", "failure audit", "\u932F\u8AA4" -> 2;
			case "warning", "warnung", "\u8B66\u544A" -> 3;
			case "information", "informationen", "\u8CC7\u8A0A" -> 4;
			default -> 0;
		};
	}
}
