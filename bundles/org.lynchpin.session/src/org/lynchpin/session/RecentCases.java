// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.pki.DurableFiles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The list of cases used lately, in a file of the data folder. It is a convenience: one that cannot be read is an empty one, one that cannot
 * be written is as it was. Two processes that write at the same time leave the list of one of them.
 */
final class RecentCases {
	private static final int KEPT = 50;
	private static final ObjectMapper MAPPER = JsonMapper.builder().build();

	private final Path file;

	RecentCases(Path file) {
		this.file = file;
	}

	synchronized void add(Path document, SignInCase signIn, Instant now) {
		List<RecentCase> all = new ArrayList<>(List.of(new RecentCase(document, signIn.title(), signIn.user().or(signIn::person), signIn.verdict(), now)));
		all.addAll(without(document));
		write(all.subList(0, Math.min(KEPT, all.size())));
	}

	synchronized void remove(Path document) {
		write(without(document));
	}

	private List<RecentCase> without(Path document) {
		return list().stream().filter(each -> !each.file().equals(document)).toList();
	}

	synchronized List<RecentCase> list() {
		List<Map<String, String>> rows;
		try {
			rows = MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Map<String, String>>>() {
			});
		} catch (IOException e) {
			return List.of();
		}
		return rows.stream().flatMap(row -> read(row).stream()).toList();
	}

	/** A damaged row does not take the others with it. */
	private static Optional<RecentCase> read(Map<String, String> row) {
		try {
			return Optional.of(new RecentCase(Path.of(row.getOrDefault("file", "")), row.getOrDefault("title", ""), Optional.ofNullable(row.get("who")),
					Optional.ofNullable(row.get("verdict")), Instant.parse(row.getOrDefault("used", ""))));
		} catch (InvalidPathException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private void write(List<RecentCase> all) {
		List<Map<String, String>> rows = all.stream().map(each -> {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("file", each.file().toString());
			row.put("title", each.title());
			each.who().ifPresent(who -> row.put("who", who));
			each.verdict().ifPresent(verdict -> row.put("verdict", verdict));
			row.put("used", each.used().toString());
			return row;
		}).toList();
		try {
			Files.createDirectories(file.getParent());
			DurableFiles.writePrivate(file, MAPPER.writeValueAsBytes(rows));
		} catch (IOException e) {
			System.getLogger(RecentCases.class.getName()).log(System.Logger.Level.DEBUG, "The list of recent cases cannot be written", e);
		}
	}
}
