// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lynchpin.core.Messages;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.core.code.CodeEntry.Certainty;

/**
 * One way to read what somebody typed as a number.
 *
 * @param bits the value; of 32 bits where {@code wide}
 * @param wide whether it can only be an HRESULT or an NTSTATUS
 * @param written the text in upper case, for codes that are compared as they are written
 */
record CodeNumber(long bits, boolean wide, String written) {
	private static final Pattern HEX = Pattern.compile("(0[xX])?([0-9A-Fa-f]{1,8})");
	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}");
	private static final Pattern STATUS_WORD = Pattern.compile("(0[xX])?([69][0-9A-Fa-f]{3})");
	private static final long WIDE = 0x1_0000;
	private static final long BITS = 0xFFFF_FFFFL;
	private static final int NTSTATUS_ERROR = 0xC;
	private static final Messages TEXT = Messages.of(CodeNumber.class);

	/** The ways to read it, the likelier first. */
	static List<CodeNumber> readings(String code) {
		String written = code.toUpperCase(Locale.ROOT);
		List<CodeNumber> readings = new ArrayList<>();
		var hex = HEX.matcher(code);
		boolean marked = written.startsWith("0X");
		// eight digits without a mark are an HRESULT as logs print it: nobody writes so large a decimal by hand
		if (hex.matches() && (marked || hex.group(2).length() == 8)) {
			long bits = Long.parseLong(hex.group(2), 16);
			readings.add(new CodeNumber(bits, bits >= WIDE, "0X" + hex.group(2).toUpperCase(Locale.ROOT)));
		} else if (DECIMAL.matcher(code).matches()) {
			long bits = Long.parseLong(code) & BITS;
			readings.add(new CodeNumber(bits, bits >= WIDE, written));
		} else if (code.matches("[0-9]{3}\\.[0-9]{1,2}") || STATUS_WORD.matcher(code).matches()) {
			readings.add(new CodeNumber(-1, false, written));
		}
		return readings;
	}

	/** The areas in which it may stand. */
	List<Area> areas() {
		return wide ? List.of(Area.HRESULT, Area.NTSTATUS) : List.of(Area.KDC, Area.SIP, Area.MS_DIAGNOSTICS, Area.HTTP, Area.TLS_ALERT, Area.CARD_STATUS);
	}

	/** Whether the row says what this number means. */
	boolean fits(CodeEntry entry) {
		return switch (entry.area()) {
		case HRESULT, NTSTATUS -> wide && entry.value().equals(hex());
		case CARD_STATUS -> STATUS_WORD.matcher(written).matches() && statusWord(entry.value());
		case HTTP -> entry.value().equals(written);
		case SCREEN -> false;
		case KDC -> !wide && Long.decode(entry.value()) == bits;
		case SIP, MS_DIAGNOSTICS, TLS_ALERT -> !wide && !written.startsWith("0X") && entry.value().equals(Long.toString(bits));
		};
	}

	/** A row's {@code X} stands for any digit: 63CX is 63C0 to 63CF. */
	private boolean statusWord(String row) {
		String digits = written.startsWith("0X") ? written.substring(2) : written;
		return Pattern.matches(row.replace('X', '.'), digits);
	}

	private String hex() {
		return String.format("0x%08X", bits);
	}

	/** What the fields of a code say that is in no row; empty for small numbers, which have no fields. */
	Optional<CodeEntry> takenApart(CodeBook book) {
		if (!wide) {
			return Optional.empty();
		}
		if (bits >>> 28 == NTSTATUS_ERROR || bits >>> 28 == 0x4) {
			return Optional.of(entry(Area.NTSTATUS, TEXT.text("unknown-ntstatus", severity(bits >>> 30), number(bits >>> 16 & 0xFFF), number(bits & 0xFFFF)), "MS-ERREF 2.3"));
		}
		long facility = bits >>> 16 & 0x7FF;
		long code = bits & 0xFFFF;
		boolean failed = bits >>> 31 == 1;
		if (facility == 0xEF) {
			String sip = book.find(Area.SIP, Long.toString(code)).map(CodeEntry::text).orElse("");
			return Optional.of(entry(Area.HRESULT, TEXT.text("unknown-sip", code, sip).strip(), "UccApiErr.h"));
		}
		String key = "facility." + facility;
		String name = TEXT.has(key) ? TEXT.text(key) : TEXT.text("facility.other");
		return Optional.of(entry(Area.HRESULT, TEXT.text(failed ? "unknown-hresult" : "unknown-success", facility, name, number(code)), "MS-ERREF 2.1"));
	}

	private static String severity(long bits) {
		return TEXT.text(bits == 3 ? "severity.error" : "severity.information");
	}

	private static String number(long value) {
		return String.format("0x%X (%d)", value, value);
	}

	private CodeEntry entry(Area area, String text, String source) {
		return new CodeEntry(hex(), "", area, Certainty.TAKEN_APART, text, source);
	}
}
