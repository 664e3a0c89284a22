// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.Parameters;

/** HTTP messages in a log: where they begin and what the index keeps of them. */
final class HttpText {
	private static final int FIRST_LINE = 8192;
	/** As much of a message is read for the index; bodies of a sign-in are far smaller. */
	private static final int READ = 256 * 1024;
	private static final byte[] VERSION = Ascii.bytes("HTTP/");

	private HttpText() {
	}

	/** Whether an HTTP message begins here. */
	static boolean startLine(byte[] bytes, int at, int to) {
		if (to - at < 12 || bytes[at] < 'A' || bytes[at] > 'Z') {
			return false;
		}
		if (Lines.startsWith(bytes, at, to, VERSION) || capitals(bytes, at, to)) {
			int end = Lines.end(bytes, at, Math.min(to, at + FIRST_LINE));
			return HttpMessage.startLine(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip());
		}
		return false;
	}

	private static boolean capitals(byte[] bytes, int at, int to) {
		int blank = at;
		while (blank < to && blank - at < 8 && bytes[blank] >= 'A' && bytes[blank] <= 'Z') {
			blank++;
		}
		return blank - at > 2 && blank + 1 < to && bytes[blank] == ' '
				&& (bytes[blank + 1] == 'h' || bytes[blank + 1] == '/' || bytes[blank + 1] == '*' || bytes[blank + 1] == ' ');
	}

	/** The message that stands here. */
	static HttpMessage read(byte[] bytes, int from, int to) {
		return HttpMessage.parse(new Slice(bytes, from, Math.min(to, from + READ)).text());
	}

	/** Adds the row of a message and fills it. */
	static void row(RowWriter rows, HttpMessage message, byte[] bytes, int from, int to) {
		boolean answer = message.status() > 0 || message.startLine().isEmpty() && message.header("WWW-Authenticate").isPresent();
		rows.row(answer ? RecordKind.HTTP_RESPONSE : RecordKind.HTTP_REQUEST, bytes, from, to);
		text(message.method()).ifPresent(method -> rows.method(method, 0, method.length));
		if (message.status() > 0) {
			rows.status(message.status());
		}
		code(message).ifPresent(rows::code);
		host(message).map(Ascii::bytes).ifPresent(host -> rows.text(Field.PEER, host, 0, host.length));
		user(message).map(Ascii::bytes).ifPresent(user -> rows.text(Field.FROM, user, 0, user.length));
		rows.mark(Mark.SIGN_IN);
		if (message.header("WWW-Authenticate").isPresent() || message.header("Authorization").isPresent()
				|| message.header("X-MS-WebTicket").isPresent()) {
			rows.mark(Mark.AUTHENTICATION);
		}
		if (message.startLine().isEmpty()) {
			rows.mark(Mark.DAMAGED);
		}
	}

	/** The id in X-Ms-diagnostics or in the fault of a web service. */
	private static Optional<Integer> code(HttpMessage message) {
		Optional<Integer> header = message.header("X-Ms-diagnostics").or(() -> message.header("ms-diagnostics"))
				.flatMap(value -> Parameters.of(value).number());
		return header.or(() -> {
			int element = message.body().indexOf("ErrorId>");
			return element < 0 ? Optional.empty() : Parameters.of(message.body().substring(element + 8, Math.min(message.body().length(), element + 20))
					.strip()).number();
		});
	}

	/** The other side: who is asked, or who says that it has answered. */
	private static Optional<String> host(HttpMessage message) {
		String target = message.target();
		int scheme = target.indexOf("://");
		if (scheme < 0) {
			return message.status() > 0 ? message.header("X-MS-Server-Fqdn") : message.header("Host");
		}
		int end = scheme + 3;
		while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
			end++;
		}
		return Optional.of(target.substring(scheme + 3, end));
	}

	/** The user that autodiscovery asks for: {@code ?sipuri=}. */
	private static Optional<String> user(HttpMessage message) {
		int name = message.target().toLowerCase(Locale.ROOT).indexOf("sipuri=");
		if (name < 0) {
			return Optional.empty();
		}
		int end = name + 7;
		while (end < message.target().length() && "&# ".indexOf(message.target().charAt(end)) < 0) {
			end++;
		}
		String written = message.target().substring(name + 7, end);
		String user = unescaped(written);
		return Optional.of(user.regionMatches(true, 0, "sip:", 0, 4) ? user.substring(4) : user).filter(text -> !text.isBlank());
	}

	private static String unescaped(String written) {
		try {
			return URLDecoder.decode(written, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return written;
		}
	}

	private static Optional<byte[]> text(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(Ascii.bytes(text));
	}
}
