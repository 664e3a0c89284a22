// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.Parameters;

/**
 * What cmdlets of Lync print: lists of {@code Name : value}, lines of {@code -Verbose}, the lines of
 * {@code Get-CsPoolFabricState}. Test-CsPhoneBootstrap prints the PIN it was given: it is replaced before anything is kept.
 */
final class CmdletText {
	private static final int LONGEST = 1 << 20;
	private static final int LONGEST_NAME = 40;
	private static final String HIDDEN = "****";

	/** Properties that an output begins with or that tell that it is one; in lower case and without blanks. */
	private static final Set<String> KNOWN = Set.of("targetfqdn", "targeturi", "result", "latency", "errormessage", "diagnosis", "identity", "sipaddress",
			"primarypoolfqdn", "primarypoolprimaryregistrar", "backuppoolfqdn", "userservicespoolfqdn", "registrarpool", "userprincipalname", "scenarioresult",
			"enabled", "publicationtime", "expirationtime", "enabledforfederation", "displayname", "fqdn", "replicafqdn", "uptodate",
			"serviceid", "poolfqdn", "enabledforinternetaccess", "lineuri", "samaccountname", "certificateid", "deviceid", "endpointid", "subject",
			"targetserver", "testresult");
	/** Properties with which an object goes on even behind an empty line. */
	private static final Set<String> LATER = Set.of("latency", "errormessage", "diagnosis", "error", "subject");
	/** Properties with which an object begins. */
	private static final Set<String> FIRST = Set.of("targetfqdn", "targeturi", "identity", "primarypoolfqdn", "serviceid", "replicafqdn", "fqdn", "certificateid");
	private static final byte[] VERBOSE = Ascii.bytes("verbose: ");
	private static final byte[] WARNING = Ascii.bytes("warning: ");
	private static final byte[] SERVICE = Ascii.bytes("service: (");
	private static final byte[] VERB = Ascii.bytes("-cs");
	private static final Pattern CMDLET = Pattern.compile("\\b(Test|Get|Set|New|Grant|Revoke|Debug|Update|Invoke|Enable|Disable|Move)-Cs[A-Za-z]{2,40}");
	private static final Pattern PIN = Pattern.compile("(?i)(?<![a-z])((?:user|client)?pin['\"]?\\s{0,8}(?:[:=]|is|code)?\\s{0,8}['\"]?)([0-9]{3,16})(?![0-9])");
	private static final Pattern ERROR_CODE = Pattern.compile("(?i)(?:ErrorCode\\s{0,2}[=:]|ms-diagnostics\\s{0,2}:)\\s{0,4}(\\d{1,9})");

	private CmdletText() {
	}

	/** Whether output begins with this line: one of a cmdlet, and none before it that it goes on with. */
	static boolean begins(byte[] bytes, int floor, int at, int to) {
		Part part = part(bytes, at, to);
		return switch (part) {
			case PROMPT -> true;
			case MESSAGE -> {
				Part former = former(bytes, floor, at, at);
				yield former != Part.PROMPT && former != Part.MESSAGE && !near(bytes, floor, at);
			}
			case PROPERTY -> property(bytes, floor, at, to);
			case FIELD, NONE -> false;
		};
	}

	/** A list begins with a property behind other text, or with a first property behind the empty line after another list. */
	private static boolean property(byte[] bytes, int floor, int at, int to) {
		String name = name(bytes, at, to);
		Part former = former(bytes, floor, at, indent(bytes, floor, at));
		boolean more = part(bytes, Ascii.skipped(bytes, Lines.next(bytes, at, to), to), to).property();
		if (LATER.contains(name) || former == Part.PROMPT || former == Part.MESSAGE || near(bytes, floor, at)) {
			return false;
		}
		if (!former.property()) {
			return more;
		}
		int before = lineBefore(bytes, floor, at);
		boolean follows = name.equals("targetfqdn") && name(bytes, Ascii.blanks(bytes, before, at), at).equals("targeturi");
		return FIRST.contains(name) && blankBetween(bytes, floor, at) && more && !follows;
	}

	/** What the line before is; lines that are further in than {@code indent} go on with a value and are passed over. */
	private static Part former(byte[] bytes, int floor, int at, int indent) {
		int line = at;
		for (int i = 0; i < 4; i++) {
			line = lineBefore(bytes, floor, line);
			if (line < 0) {
				return Part.NONE;
			}
			int words = Ascii.blanks(bytes, line, at);
			Part part = part(bytes, words, at);
			if (part != Part.NONE || words - line <= indent) {
				return part;
			}
		}
		return Part.NONE;
	}

	/** Whether a message of the same output stands a few lines before, with the rest of a long one between. */
	private static boolean near(byte[] bytes, int floor, int at) {
		int line = at;
		for (int i = 0; i < 3; i++) {
			line = lineBefore(bytes, floor, line);
			if (line < 0) {
				return false;
			}
			if (part(bytes, Ascii.blanks(bytes, line, at), at) == Part.MESSAGE) {
				return true;
			}
		}
		return false;
	}

	private static int indent(byte[] bytes, int floor, int at) {
		int line = at;
		while (line > floor && (bytes[line - 1] == ' ' || bytes[line - 1] == '\t')) {
			line--;
		}
		return at - line;
	}

	private enum Part {
		NONE, PROMPT, MESSAGE, PROPERTY, FIELD;

		boolean property() {
			return this == PROPERTY || this == FIELD;
		}
	}

	private static Part part(byte[] bytes, int at, int to) {
		if (at >= to || bytes[at] < 'A' && bytes[at] != '[' || bytes[at] > 'z') {
			return Part.NONE;
		}
		if (Ascii.word(bytes, at, to, VERBOSE) || Ascii.word(bytes, at, to, SERVICE) || Ascii.word(bytes, at, to, WARNING)) {
			return Part.MESSAGE;
		}
		int end = Lines.end(bytes, at, Math.min(to, at + 400));
		if (prompt(bytes, at, end)) {
			return Part.PROMPT;
		}
		int colon = colon(bytes, at, end);
		if (colon < 0 || colon + 1 < end && bytes[colon + 1] != ' ') {
			return Part.NONE;
		}
		boolean listed = bytes[colon - 1] == ' ';
		return KNOWN.contains(squeezed(bytes, at, colon)) && (listed || colon + 1 < end) ? Part.PROPERTY : listed ? Part.FIELD : Part.NONE;
	}

	/** A prompt with a cmdlet of Lync behind it, or the cmdlet alone. */
	private static boolean prompt(byte[] bytes, int at, int end) {
		int verb = -1;
		for (int i = at; i + VERB.length < end && verb < 0; i++) {
			verb = bytes[i] == '-' && Ascii.word(bytes, i, end, VERB) && i > at ? i : -1;
		}
		if (verb < 0) {
			return false;
		}
		int word = verb;
		while (word > at && (bytes[word - 1] | 0x20) >= 'a' && (bytes[word - 1] | 0x20) <= 'z') {
			word--;
		}
		int before = Ascii.trimmed(bytes, at, word);
		return word < verb && (before == at || bytes[before - 1] == '>' && (bytes[at] == 'P' || bytes[at] == '['));
	}

	private static int colon(byte[] bytes, int at, int end) {
		int i = at;
		while (i < end && i - at < LONGEST_NAME + 20 && bytes[i] != ':') {
			boolean name = bytes[i] == ' ' || Ascii.digit(bytes[i]) || (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z';
			if (!name) {
				return -1;
			}
			i++;
		}
		return i > at && i < end && bytes[i] == ':' ? i : -1;
	}

	private static String squeezed(byte[] bytes, int at, int to) {
		StringBuilder name = new StringBuilder();
		for (int i = at; i < to; i++) {
			if (bytes[i] != ' ') {
				name.append((char) (bytes[i] & 0xFF));
			}
		}
		return name.toString().toLowerCase(Locale.ROOT);
	}

	private static String name(byte[] bytes, int at, int to) {
		int colon = colon(bytes, at, Lines.end(bytes, at, Math.min(to, at + 100)));
		return colon < 0 ? "" : squeezed(bytes, at, colon);
	}

	private static int lineBefore(byte[] bytes, int floor, int at) {
		int limit = Math.max(floor, at - 2000);
		int end = at;
		while (end > limit && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
			end--;
		}
		if (end == limit) {
			return -1;
		}
		while (end > limit && bytes[end - 1] != '\n') {
			end--;
		}
		return end;
	}

	private static boolean blankBetween(byte[] bytes, int floor, int at) {
		int feeds = 0;
		for (int i = at; i > floor && bytes[i - 1] >= 0 && bytes[i - 1] <= ' ' && feeds < 2; i--) {
			feeds += bytes[i - 1] == '\n' ? 1 : 0;
		}
		return feeds > 1;
	}

	/** Adds the row of an output. */
	static void add(byte[] bytes, int from, int to, Frame frame, RowWriter rows) {
		String text = new Slice(bytes, from, Math.min(to, from + LONGEST)).text();
		Map<String, String> fields = fields(text);
		rows.row(RecordKind.OUTPUT, bytes, from, Ascii.trimmed(bytes, from, to));
		frame.fill(rows);
		byte[] cmdlet = Ascii.bytes(cmdlet(text, fields));
		rows.method(cmdlet, 0, cmdlet.length);
		user(fields).map(Ascii::bytes).ifPresent(user -> rows.text(Field.FROM, user, 0, user.length));
		code(text, bytes, from, to).ifPresent(rows::code);
	}

	private static Optional<Integer> code(String text, byte[] bytes, int from, int to) {
		Matcher matcher = ERROR_CODE.matcher(text);
		if (matcher.find()) {
			return Parameters.of(matcher.group(1)).number();
		}
		int code = ResultCode.find(bytes, from, to);
		return code == 0 ? Optional.empty() : Optional.of(code);
	}

	private static Optional<String> user(Map<String, String> fields) {
		return List.of("SipAddress", "TargetUri", "Target Uri", "Identity", "UserPrincipalName").stream()
				.flatMap(name -> fields.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue))
				.filter(value -> value.indexOf('@') > 0 && value.indexOf(' ') < 0)
				.map(value -> value.regionMatches(true, 0, "sip:", 0, 4) ? value.substring(4) : value).findFirst();
	}

	/** Decodes an output. */
	static TraceRecord decode(Origin origin, Slice slice) {
		String text = new Slice(slice.bytes(), slice.from(), Math.min(slice.to(), slice.from() + LONGEST)).text();
		Map<String, String> fields = fields(text);
		return new TraceRecord.Output(origin, cmdlet(text, fields), fields, withoutPin(text).strip());
	}

	private static String cmdlet(String text, Map<String, String> fields) {
		Matcher matcher = CMDLET.matcher(text);
		if (matcher.find()) {
			return matcher.group();
		}
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(fields.keySet());
		return text.contains("fabric:/") ? "Get-CsPoolFabricState" : names.contains("PrimaryPoolFQDN") ? "Get-CsUserPoolInfo"
				: names.contains("PublicationTime") && names.contains("ExpirationTime") ? "Get-CsClientCertificate"
						: names.contains("SipAddress") && names.contains("RegistrarPool") ? "Get-CsUser" : "";
	}

	/** The properties; a value goes on in lines that begin with a blank. Of those that come twice the first is kept. */
	static Map<String, String> fields(String text) {
		Map<String, String> fields = new LinkedHashMap<>();
		String last = "";
		int indent = -1;
		boolean first = true;
		for (String line : withoutPin(text).lines().toList()) {
			String plain = line.stripLeading();
			int blanks = line.length() - plain.length();
			int colon = plain.indexOf(':');
			String name = colon > 0 && colon < LONGEST_NAME + 20 ? plain.substring(0, colon).strip() : "";
			if (property(plain, name, colon) && (indent < 0 || blanks <= indent)) {
				// Of the first line the row leaves the blanks before it out.
				indent = indent < 0 && !first ? blanks : indent;
				String value = plain.substring(colon + 1).strip();
				last = fields.putIfAbsent(name, pinless(name, value)) == null ? name : "";
			} else if (!last.isEmpty() && !plain.isEmpty() && blanks > indent && fields.get(last).length() < 8192) {
				fields.merge(last, plain.strip(), (former, more) -> former.isEmpty() ? more : former + " " + more);
			} else if (!plain.isEmpty()) {
				last = "";
			}
			first = false;
		}
		return fields;
	}

	private static boolean property(String line, String name, int colon) {
		return !name.isEmpty() && name.length() <= LONGEST_NAME && Character.isLetter(name.charAt(0))
				&& name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-') && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ')
				&& !name.equalsIgnoreCase("VERBOSE") && !name.equalsIgnoreCase("WARNING");
	}

	private static String pinless(String name, String value) {
		return name.toLowerCase(Locale.ROOT).endsWith("pin") && !value.isEmpty() ? HIDDEN : value;
	}

	/** The text with each PIN replaced. */
	static String withoutPin(String text) {
		return PIN.matcher(text).replaceAll("$1" + HIDDEN);
	}
}
