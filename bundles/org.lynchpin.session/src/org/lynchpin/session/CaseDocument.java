// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A case as text (JSON) and back. What this program does not know is carried along. */
final class CaseDocument {
	/** The version of the form that this program writes. */
	static final int VERSION = 1;
	private static final String VERSION_FIELD = "lynchpinCase";
	private static final String BESIDE = "./";
	private static final Messages TEXT = Messages.of(CaseDocument.class);
	private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
	private static final Set<String> KNOWN = Set.of(VERSION_FIELD, "id", "title", "person", "user", "files", "verdict", "notes", "marks", "created", "changed");
	private static final Set<String> KNOWN_FILE = Set.of("path", "name", "zone", "ahead");
	private static final Set<String> KNOWN_MARK = Set.of("file", "offset", "line", "title", "text", "attempt", "at");

	private final Path file;

	/** @param file where the document lies: the paths of logs are relative to it */
	CaseDocument(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** A map that nobody can change; it may hold nulls, which mean something in JSON. */
	static Map<String, Object> kept(Map<String, Object> more) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(more));
	}

	/**
	 * Reads a case.
	 *
	 * @throws DataFailure if it is no case, damaged, or of a later version
	 */
	SignInCase read(byte[] bytes) throws DataFailure {
		Map<String, Object> fields = fields(bytes);
		if (!(fields.get(VERSION_FIELD) instanceof Number)) {
			throw new DataFailure("case-no-case", TEXT, file);
		}
		refuseLater(fields);
		try {
			return new SignInCase(UUID.fromString(text(fields, "id").orElseThrow(IllegalArgumentException::new)), text(fields, "title").orElse(""),
					text(fields, "person"), text(fields, "user"), files(fields), text(fields, "verdict"), text(fields, "notes").orElse(""), marks(fields),
					instant(fields, "created"), instant(fields, "changed"), others(fields, KNOWN));
		} catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
			throw new DataFailure("case-damaged", TEXT, file).<DataFailure>because(e);
		}
	}

	private Map<String, Object> fields(byte[] bytes) throws DataFailure {
		try {
			Map<String, Object> fields = MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), new TypeReference<LinkedHashMap<String, Object>>() {
			});
			return fields == null ? Map.of() : fields;
		} catch (JsonProcessingException e) {
			throw new DataFailure("case-damaged", TEXT, file).<DataFailure>because(e);
		}
	}

	/** @throws DataFailure if these are a case of a later version; anything else is not asked for here */
	void refuseLater(byte[] bytes) throws DataFailure {
		Map<String, Object> fields;
		try {
			fields = fields(bytes);
		} catch (DataFailure e) {
			return; // the person has chosen this file to be replaced, and nothing of ours is in it
		}
		refuseLater(fields);
	}

	private void refuseLater(Map<String, Object> fields) throws DataFailure {
		if (fields.get(VERSION_FIELD) instanceof Number version && version.longValue() > VERSION) {
			throw new DataFailure("case-later-version", TEXT, file, version.longValue(), VERSION);
		}
	}

	/** The case as text. */
	byte[] write(SignInCase signIn) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put(VERSION_FIELD, VERSION);
		fields.put("id", signIn.id().toString());
		fields.put("title", signIn.title());
		signIn.person().ifPresent(upn -> fields.put("person", upn));
		signIn.user().ifPresent(address -> fields.put("user", address));
		signIn.verdict().ifPresent(sentence -> fields.put("verdict", sentence));
		fields.put("notes", signIn.notes());
		fields.put("created", signIn.created().toString());
		fields.put("changed", signIn.changed().toString());
		fields.put("files", signIn.files().stream().map(this::fields).toList());
		fields.put("marks", signIn.marks().stream().map(this::fields).toList());
		fields.putAll(signIn.more());
		try {
			return MAPPER.writeValueAsBytes(fields);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private Map<String, Object> fields(CaseFile log) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("path", relative(log.path()));
		if (!log.name().isEmpty()) {
			fields.put("name", log.name());
		}
		log.clock().ifPresent(clock -> {
			fields.put("zone", clock.zone().getId());
			fields.put("ahead", clock.ahead().toString());
		});
		fields.putAll(log.more());
		return fields;
	}

	private Map<String, Object> fields(CaseNote mark) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("file", moved(mark.file()));
		fields.put("offset", mark.offset());
		fields.put("line", mark.line());
		fields.put("title", mark.title());
		fields.put("text", mark.text());
		mark.attempt().ifPresent(id -> fields.put("attempt", id));
		fields.put("at", mark.at().toString());
		fields.putAll(mark.more());
		return fields;
	}

	/** With slashes on every system, so that a folder with case and logs can be handed on. */
	private String relative(Path log) {
		Path whole = log.toAbsolutePath().normalize();
		Path folder = file.getParent();
		return folder != null && whole.startsWith(folder) && !whole.equals(folder) ? folder.relativize(whole).toString().replace('\\', '/') : whole.toString();
	}

	/** The name of a log beside or below the document, so that a bookmark finds it elsewhere, too. */
	private String moved(String name) {
		int inside = name.indexOf('!');
		String path = inside < 0 ? name : name.substring(0, inside);
		try {
			if (Path.of(path).isAbsolute()) {
				String nearer = relative(Path.of(path));
				return (Path.of(nearer).isAbsolute() ? path : BESIDE + nearer) + name.substring(path.length());
			}
		} catch (InvalidPathException e) {
			return name; // a name of another system
		}
		return name;
	}

	/** The same name where the document lies now. */
	private String here(String name) {
		if (!name.startsWith(BESIDE)) {
			return name;
		}
		int inside = name.indexOf('!');
		String path = name.substring(BESIDE.length(), inside < 0 ? name.length() : inside);
		try {
			return file.resolveSibling(path).normalize() + (inside < 0 ? "" : name.substring(inside));
		} catch (InvalidPathException e) {
			return name;
		}
	}

	private List<CaseFile> files(Map<String, Object> fields) {
		List<CaseFile> files = new ArrayList<>();
		for (Map<String, Object> each : maps(fields, "files")) {
			Path path;
			try {
				path = file.resolveSibling(text(each, "path").orElseThrow(IllegalArgumentException::new)).normalize();
			} catch (InvalidPathException e) {
				continue; // a path of another system: there is no such log here
			}
			Optional<CaseFile.HandClock> clock = text(each, "zone").map(zone -> new CaseFile.HandClock(ZoneOffset.of(zone),
					text(each, "ahead").map(Duration::parse).orElse(Duration.ZERO)));
			files.add(new CaseFile(path, text(each, "name").orElse(""), clock, others(each, KNOWN_FILE)));
		}
		return files;
	}

	private List<CaseNote> marks(Map<String, Object> fields) {
		return maps(fields, "marks").stream().map(each -> new CaseNote(here(text(each, "file").orElseThrow(IllegalArgumentException::new)), number(each, "offset"),
				number(each, "line"), text(each, "title").orElse(""), text(each, "text").orElse(""), text(each, "attempt"), instant(each, "at"),
				others(each, KNOWN_MARK))).toList();
	}

	private static Optional<String> text(Map<String, Object> fields, String name) {
		return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
	}

	private static long number(Map<String, Object> fields, String name) {
		return fields.get(name) instanceof Number number ? number.longValue() : 0;
	}

	private static Instant instant(Map<String, Object> fields, String name) {
		return text(fields, name).map(Instant::parse).orElse(Instant.EPOCH);
	}

	@SuppressWarnings("unchecked") // the keys of a JSON object are strings
	private static List<Map<String, Object>> maps(Map<String, Object> fields, String name) {
		return fields.get(name) instanceof List<?> list
				? list.stream().filter(Map.class::isInstance).map(each -> (Map<String, Object>) each).toList() : List.of();
	}

	private static Map<String, Object> others(Map<String, Object> fields, Set<String> known) {
		Map<String, Object> others = new LinkedHashMap<>(fields);
		others.keySet().removeAll(known);
		return others;
	}
}
