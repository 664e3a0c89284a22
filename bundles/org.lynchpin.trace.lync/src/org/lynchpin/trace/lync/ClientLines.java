// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.List;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.message.HttpMessage;

/**
 * Texts of a client log that are no SIP: those that matter for a sign-in become rows, HTTP messages among them. Their
 * wording changes from build to build, so they are found by words wherever they stand.
 */
final class ClientLines {
	private static final Keywords WORDS = new Keywords(List.of("autodiscover", "lyncdiscover", "webticket", "web ticket", "certprov",
			"getandpublishcert", "passiveauth", "passive auth", "_sipinternal", "_sip._tls", "sipinternal.", "sipexternal.", "querydns", "dns_", "dns name",
			"getaddrinfo", "sec_e_", "hr=0x8", "hr = 0x8", "hr: 0x8", "hr=80", "hresult", "0x80ee", "80ee0", "0x80ef", "80ef0", "0x8009", "0x800b0",
			"0x8010", "0x8007", "0x80c8", "0x80f1", "cuccserverendpoint", "registration state", "registrationstate", "logonrequest", "logonwebticket", "sign-in", "signin", "adfs/",
			"wsignin", "http/1.", "httpheader:", "http status", "ms-diagnostics", "errorid", "smartcard", "smart card", "scard_", "certificate", "negotiat", "tls-dsk", "x-ms-",
			"get http", "post http", "credential", "oauth"));

	private int process;

	/** Adds rows for a text, if it matters. @param from the first byte of its row @param text the first byte behind its prefix */
	void describe(byte[] bytes, int from, int text, int to, Frame frame, RowWriter rows) {
		// another process shows how a session ended, whatever it writes
		boolean another = process != 0 && frame.process != 0 && frame.process != process;
		process = frame.process != 0 ? frame.process : process;
		boolean matters = WORDS.find(bytes, text, to) >= 0;
		if (!matters && !another || matters && http(bytes, from, text, to, frame, rows)) {
			return;
		}
		rows.row(RecordKind.LINE, bytes, from, to);
		frame.fill(rows);
		if (!matters) {
			return;
		}
		rows.mark(Mark.SIGN_IN);
		int code = ResultCode.find(bytes, text, to);
		if (code != 0) {
			rows.code(code);
		}
	}

	/** HTTP messages at the beginning of lines. */
	private static boolean http(byte[] bytes, int from, int text, int to, Frame frame, RowWriter rows) {
		int start = next(bytes, text, to);
		if (start < 0) {
			return false;
		}
		int first = from;
		while (start >= 0) {
			int following = next(bytes, Lines.next(bytes, start, to), to);
			int end = following < 0 ? to : following;
			HttpMessage message = HttpText.read(bytes, start, end);
			HttpText.row(rows, message, bytes, first, end);
			frame.fill(rows);
			first = following;
			start = following;
		}
		return true;
	}

	/** Where the next HTTP message begins, behind the marks that the log puts before it. */
	static int next(byte[] bytes, int from, int to) {
		for (int line = from; line < to; line = Lines.next(bytes, line, to)) {
			int at = Ascii.blanks(bytes, line, to);
			if (at < to && bytes[at] == '<') {
				int close = Lines.find(bytes, at, Math.min(to, at + 64), '>');
				at = close < 0 ? at : Ascii.skipped(bytes, close + 1, to);
			}
			if (HttpText.startLine(bytes, at, to)) {
				return at;
			}
		}
		return -1;
	}
}
