// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that people read: complete in English and Traditional Chinese, none dead, none missing, no word that a reader in Taiwan would stumble over. */
public final class Texts {
	/** What follows the identifier of a finding or of a failure in its five keys. */
	static final List<String> FINDING = List.of(".title", ".detail", ".remedy", ".tellUser", ".tellSupport");
	/** Words of machine translation or of mainland usage that must not appear, each with the reason or the right word. */
	static final Map<String, String> FORBIDDEN = new TreeMap<>(Map.of("會話", "工作階段", "流覽", "瀏覽", "高級", "進階", "登錄", "登入", "退出", "結束 or 登出", "登記",
			"註冊", "雙要素", "雙因素", "認證機構", "憑證授權單位"));
	/** 登錄檔 is the registry of Windows, 登錄器 a registrar. */
	private static final List<String> RIGHT = List.of("登錄檔", "登錄器");

	private static final Pattern OWNER = Pattern.compile("(\\w+)\\s*=\\s*Messages\\.of\\((\\w+)\\.class\\)");
	/** Asks for a text by a literal; %s is the name of the field with the texts. */
	private static final String USED = "\\b%s\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]";

	private static final Pattern FILLED_IN = Pattern.compile("\\$\\{bundle:([^}]+)}");

	private Texts() {
	}

	/** The literals of all bundles: the identifier of a finding of the ring may stand in a provider. */
	public static Set<String> literals(List<Bundle> bundles) {
		return bundles.stream().flatMap(bundle -> bundle.sources().stream()).flatMap(file -> file.literals().stream()).collect(Collectors.toSet());
	}

	/** What is wrong with the texts of a bundle, a sentence each; {@code everywhere} are the literals of all bundles. */
	public static List<String> violations(Bundle bundle, Set<String> everywhere) {
		Path sources = bundle.folder().resolve("src");
		if (!Files.isDirectory(sources)) {
			return List.of();
		}
		List<String> found = new ArrayList<>();
		List<SourceFile> files = bundle.sources();
		Set<String> literals = files.stream().flatMap(file -> file.literals().stream()).flatMap(Texts::withOptions)
				.collect(Collectors.toCollection(HashSet::new));
		try (Stream<Path> all = Files.walk(sources)) {
			for (Path english : all.filter(file -> file.endsWith("messages.properties")).sorted().toList()) {
				String where = sources.relativize(english.getParent()).toString().replace('/', '.');
				found.addAll(compare(where, english, english.resolveSibling("messages_zh_TW.properties")));
				read(english).keySet().stream().filter(key -> !isUsed(key, literals, everywhere)).sorted()
						.forEach(key -> found.add(where + ": nothing uses the text " + key));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		files.forEach(file -> found.addAll(missing(file)));
		return found;
	}

	/** A literal, and the keys in it that the command line fills in ({@code ${bundle:key}}). */
	private static Stream<String> withOptions(String literal) {
		return Stream.concat(Stream.of(literal), FILLED_IN.matcher(literal).results().map(result -> result.group(1)));
	}

	/** The two files of one package, key by key. */
	static List<String> compare(String where, Path english, Path chinese) {
		if (!Files.exists(chinese)) {
			return List.of(where + ": there is no " + chinese.getFileName());
		}
		List<String> found = new ArrayList<>();
		Map<String, String> first = read(english);
		Map<String, String> second = read(chinese);
		first.keySet().stream().filter(key -> !second.containsKey(key)).forEach(key -> found.add(where + ": " + key + " is missing in Chinese"));
		second.keySet().stream().filter(key -> !first.containsKey(key)).forEach(key -> found.add(where + ": " + key + " is missing in English"));
		Stream.of(first, second).flatMap(texts -> texts.entrySet().stream()).filter(entry -> entry.getValue().isBlank())
				// There is not always a user to tell something to.
				.filter(entry -> !entry.getKey().endsWith(".tellUser"))
				.forEach(entry -> found.add(where + ": " + entry.getKey() + " is empty"));
		for (Map.Entry<String, String> entry : first.entrySet()) {
			String other = second.get(entry.getKey());
			if (other != null && !arguments(entry.getValue()).equals(arguments(other))) {
				found.add(where + ": " + entry.getKey() + " does not have the same arguments in both languages");
			}
		}
		Stream.of(first, second).forEach(texts -> texts.forEach((key, text) -> format(text).ifPresent(why -> found.add(where + ": " + key + " " + why))));
		second.forEach((key, text) -> forbidden(text).forEach(why -> found.add(where + ": " + key + " " + why)));
		first.keySet().stream().filter(key -> key.endsWith(".tellUser") || key.endsWith(".tellSupport"))
				.map(key -> key.substring(0, key.lastIndexOf('.'))).distinct()
				.forEach(id -> FINDING.stream().filter(suffix -> !first.containsKey(id + suffix))
						.forEach(suffix -> found.add(where + ": the finding " + id + " has no " + suffix)));
		return found;
	}

	/** The keys that a file asks for by a literal and that its package does not have. */
	static List<String> missing(SourceFile file) {
		String code = file.withoutComments();
		Matcher owner = OWNER.matcher(code);
		if (!owner.find()) {
			return List.of();
		}
		Path texts = file.path().resolveSibling("messages.properties");
		boolean beside = Files.exists(file.path().resolveSibling(owner.group(2) + ".java"));
		if (!beside) {
			return List.of();
		}
		Set<String> keys = Files.exists(texts) ? read(texts).keySet() : Set.of();
		List<String> found = new ArrayList<>();
		Matcher used = Pattern.compile(USED.formatted(owner.group(1))).matcher(code);
		while (used.find()) {
			if (!keys.contains(used.group(1))) {
				found.add(file.path().getFileName() + ":" + file.line(used.start()) + " asks for a text that is not there: " + used.group(1));
			}
		}
		return found;
	}

	/** A key is used if it stands in the code, if it belongs to a finding whose identifier does, or if the code makes it of two literals, or of a prefix that ends in a dot or hyphen. */
	private static boolean isUsed(String key, Set<String> literals, Set<String> everywhere) {
		if (literals.contains(key)) {
			return true;
		}
		for (String suffix : FINDING) {
			if (key.endsWith(suffix) && everywhere.contains(key.substring(0, key.length() - suffix.length()))) {
				return true;
			}
		}
		int dot = key.lastIndexOf('.');
		if (dot > 0 && literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot))) {
			return true;
		}
		return literals.stream().anyMatch(literal -> literal.length() > 2 && (literal.endsWith(".") || literal.endsWith("-")) && key.startsWith(literal));
	}

	/** Why a Chinese text must not stay as it is. */
	static List<String> forbidden(String text) {
		String rest = text;
		for (String right : RIGHT) {
			rest = rest.replace(right, "");
		}
		String searched = rest;
		return FORBIDDEN.entrySet().stream().filter(word -> searched.contains(word.getKey()))
				.map(word -> "says " + word.getKey() + " (say " + word.getValue() + "): " + text).toList();
	}

	private static Set<String> arguments(String text) {
		return Pattern.compile("\\{(\\d+)").matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Optional<String> format(String text) {
		try {
			new MessageFormat(text);
		} catch (IllegalArgumentException e) {
			return Optional.of("is no message format: " + e.getMessage());
		}
		boolean oddQuote = text.replace("''", "").contains("'");
		return oddQuote ? Optional.of("has a single quotation mark; two make one") : Optional.empty();
	}

	static Map<String, String> read(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> b, TreeMap::new));
	}
}
