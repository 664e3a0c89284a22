// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.core.code.CodeEntry.Certainty;

/**
 * What codes mean. The codes are data: one row each in {@code codes-<area>.tsv} beside this class. A 32-bit code that is
 * in no row is taken apart into severity, facility and code.
 */
public final class CodeBook {
	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}");
	private static final int FIELDS = 6;
	private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{Nd}]+");
	/** A single word of a message is no question for it. */
	private static final int WORDS = 2;
	private static final int LONGEST = 1000;

	private final boolean chinese;
	private final Map<Area, List<CodeEntry>> areas = new ConcurrentHashMap<>();

	/** The book in the user's language. */
	public CodeBook() {
		this(Locale.getDefault());
	}

	CodeBook(Locale locale) {
		chinese = locale.getLanguage().equals("zh") && locale.getCountry().equals("TW");
	}

	/** All rows, by area and in the order of their values. */
	public List<CodeEntry> entries() {
		return Stream.of(Area.values()).flatMap(area -> area(area).stream()).toList();
	}

	/** The rows of an area, read when they are asked for: a command that looks up one code need not read all. */
	private List<CodeEntry> area(Area area) {
		return areas.computeIfAbsent(area, each -> read(each, chinese));
	}

	/**
	 * What a code means. Several answers where several areas use the same number; those whose writing fits best first.
	 *
	 * @param text hexadecimal with or without {@code 0x}, decimal, negative decimal as events print it, a sub-status such
	 *        as {@code 403.16}, a name with or without its prefix, or the words of a message on the client's screen
	 * @return empty where it is no code that anybody here knows
	 */
	public List<CodeEntry> lookup(String text) {
		String code = text.strip();
		if (code.isEmpty()) {
			return List.of();
		}
		List<CodeEntry> found = new ArrayList<>();
		for (CodeNumber number : CodeNumber.readings(code)) {
			List<CodeEntry> rows = number.areas().stream().flatMap(area -> area(area).stream()).filter(number::fits).toList();
			found.addAll(rows);
			if (rows.isEmpty()) {
				number.takenApart(this).ifPresent(found::add);
			}
		}
		if (found.isEmpty()) {
			found.addAll(named(code.toUpperCase(Locale.ROOT)));
		}
		if (found.isEmpty()) {
			found.addAll(said(code));
		}
		return found.size() < 2 ? List.copyOf(found) : found.stream().distinct().toList(); // a record's equals is costly the first time
	}

	/** The row of this area and value. @param value as the area writes it */
	public Optional<CodeEntry> find(Area area, String value) {
		return area(area).stream().filter(entry -> entry.value().equals(value)).findFirst();
	}

	/** What the client says, by most of its words, in either order; the best first. */
	private List<CodeEntry> said(String text) {
		List<String> words = words(text);
		if (words.size() < WORDS) {
			return List.of();
		}
		record Hit(CodeEntry entry, long count) {
		}
		return area(Area.SCREEN).stream().map(entry -> {
			List<String> all = words(entry.value());
			return new Hit(entry, words.stream().filter(all::contains).count());
		}).filter(hit -> hit.count() * 10 >= words.size() * 7L).sorted(Comparator.comparingLong((Hit hit) -> -hit.count())).map(Hit::entry).toList();
	}

	/** Words of four letters and more: shorter ones stand in every message. */
	private static List<String> words(String text) {
		return Stream.of(SEPARATOR.split(text.length() > LONGEST ? text.substring(0, LONGEST) : text)).map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> word.length() > 3)
				.distinct().toList();
	}

	private List<CodeEntry> named(String name) {
		if (!NAME.matcher(name).matches()) {
			return List.of();
		}
		return entries().stream().filter(entry -> entry.name().equals(name) || entry.name().endsWith("_" + name))
				.sorted(Comparator.comparing(entry -> !entry.name().equals(name))).toList();
	}

	private static List<CodeEntry> read(Area area, boolean chinese) {
		String file = "codes-" + area.name().toLowerCase(Locale.ROOT) + ".tsv";
		List<CodeEntry> rows = new ArrayList<>();
		try (InputStream stream = CodeBook.class.getResourceAsStream(file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.isEmpty() || line.startsWith("#")) {
					continue;
				}
				String[] fields = line.split("\t", -1);
				if (fields.length != FIELDS) {
					throw new IllegalStateException(file + ": a row has " + FIELDS + " fields: " + line);
				}
				rows.add(new CodeEntry(fields[0], fields[1], area, Certainty.valueOf(fields[2]), chinese ? fields[5] : fields[4], fields[3]));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return rows;
	}
}
