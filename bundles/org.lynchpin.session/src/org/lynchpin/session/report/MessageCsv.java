// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;

import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.RowWriter.Field;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Messages as a table for other programs. The columns are a contract. */
public final class MessageCsv {
	/** The first line. */
	public static final List<String> COLUMNS = List.of("time", "file", "line", "kind", "direction", "method", "status", "code", "from", "to", "callId", "cseq", "epid", "peer");
	private final CsvWriter csv;
	private final UnaryOperator<String> words;

	/** @param words what becomes of names: the redaction of the export, or nothing */
	public MessageCsv(Writer out, UnaryOperator<String> words) {
		this.csv = CsvWriter.builder().build(out);
		this.words = words;
		csv.writeRecord(COLUMNS);
	}

	/** One message. Read from the index alone. */
	public void write(Entry entry) {
		TraceIndex index = entry.file().index();
		int row = entry.row();
		String file = entry.file().name();
		csv.writeRecord(entry.time().map(Object::toString).orElse(""), cell(words.apply(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))), Long.toString(index.line(row)),
				index.kind(row).name(), index.direction(row).name(), cell(index.method(row)), index.status(row) == 0 ? "" : Integer.toString(index.status(row)),
				index.code(row) == 0 ? "" : index.code(row) < 0 ? "0x%08X".formatted(index.code(row)) : Integer.toString(index.code(row)), address(index.text(row, Field.FROM)),
				address(index.text(row, Field.TO)), cell(index.text(row, Field.CALL_ID)), index.sequence(row) < 0 ? "" : Long.toString(index.sequence(row)), cell(index.text(row, Field.EPID)),
				cell(words.apply(index.text(row, Field.PEER))));
	}

	private String address(String address) {
		return address.isEmpty() ? "" : cell(words.apply(address));
	}

	/** A cell that a spreadsheet would take for a formula is made a text: what stands in a log is not trusted. */
	private static String cell(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	/** What was written is handed on. */
	public void flush() throws IOException {
		csv.flush();
	}
}
