// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * Writes the cards of an inventory to a file, a page at a time, so that any number of them fits into memory. The file is
 * there whole or not at all.
 */
public final class InventoryExport {
	private static final Messages TEXT = Messages.of(InventoryExport.class);
	private static final int PAGE = 500;
	private static final int SCHEMA = 1;

	/** How a file is written. */
	public enum Format {
		/** RFC 4180, UTF-8, a header line; a cell that a spreadsheet would take for a formula has an apostrophe before it. */
		CSV,
		/** {@code {"schema":1,"cards":[...]}}; null where nothing is known. */
		JSON
	}

	/** Takes the cards one after the other. */
	private interface Sink extends AutoCloseable {
		void take(InventoryRow row) throws IOException;

		@Override
		void close() throws IOException;
	}

	private InventoryExport() {
	}

	/**
	 * Writes the cards that the query finds, in its order.
	 *
	 * @return how many
	 * @throws DataFailure if the file cannot be written; what was there before stays
	 */
	public static int write(Inventory inventory, InventoryQuery query, Format format, Path file) throws Failure {
		Path target = file.toAbsolutePath();
		Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			int written;
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
				written = write(inventory, query, format, out);
			}
			Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
			return written;
		} catch (IOException e) {
			throw new DataFailure("export-not-written", TEXT, target).because(e);
		} finally {
			unfinished.toFile().delete(); // nothing is lost if it stays
		}
	}

	/** The same to a stream, which the caller closes. */
	public static int write(Inventory inventory, InventoryQuery query, Format format, OutputStream out) throws Failure, IOException {
		int written = 0;
		try (Sink sink = format == Format.CSV ? csv(out) : json(out)) {
			List<InventoryRow> page;
			do {
				page = inventory.find(query, written, PAGE);
				for (InventoryRow row : page) {
					sink.take(row);
				}
				written += page.size();
			} while (page.size() == PAGE);
		}
		return written;
	}

	private static Sink csv(OutputStream out) {
		CsvWriter csv = CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
		csv.writeRecord(ExportColumn.names());
		return new Sink() {
			@Override
			public void take(InventoryRow row) {
				csv.writeRecord(ExportColumn.values(row).values().stream().map(cell -> cell.map(InventoryExport::literally).orElse("")).toList());
			}

			@Override
			public void close() throws IOException {
				csv.flush();
			}
		};
	}

	/** Names come from a directory that others write to; a spreadsheet would run what starts like a formula. */
	private static String literally(String cell) {
		return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
	}

	private static Sink json(OutputStream out) throws IOException {
		JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
		json.writeStartObject();
		json.writeNumberField("schema", SCHEMA);
		json.writeArrayFieldStart("cards");
		return new Sink() {
			@Override
			public void take(InventoryRow row) throws IOException {
				json.writeStartObject();
				for (Map.Entry<String, Optional<String>> field : ExportColumn.values(row).entrySet()) {
					json.writeStringField(field.getKey(), field.getValue().orElse(null)); // null is written as null
				}
				json.writeEndObject();
			}

			@Override
			public void close() throws IOException {
				json.close();
			}
		};
	}
}
