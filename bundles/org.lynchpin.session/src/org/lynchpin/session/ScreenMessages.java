// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.core.Stage;

/**
 * What a person sees on the screen when the sign-in fails, and what it may mean. The messages are data: {@code screen-messages.tsv} and
 * {@code screen-causes.tsv} beside this class.
 */
public final class ScreenMessages {
	private static final int MESSAGE_FIELDS = 3;
	private static final int CAUSE_FIELDS = 10;
	private static final int CHINESE_CAUSE = 6;

	private final List<ScreenMessage> messages;

	/** The messages in the user's language. */
	public ScreenMessages() {
		this(Locale.getDefault());
	}

	ScreenMessages(Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh") && locale.getCountry().equals("TW");
		List<String[]> causes = rows("screen-causes.tsv", CAUSE_FIELDS);
		messages = rows("screen-messages.tsv", MESSAGE_FIELDS).stream().map(row -> new ScreenMessage(row[0], chinese ? row[2] : row[1], row[1],
				causes.stream().filter(cause -> cause[0].equals(row[0])).map(cause -> cause(cause, chinese ? CHINESE_CAUSE : 2)).toList())).toList();
	}

	private static ScreenMessage.Cause cause(String[] row, int first) {
		return new ScreenMessage.Cause(Stage.valueOf(row[1]), row[first], row[first + 1], row[first + 2], row[first + 3]);
	}

	/** All messages, those of the client first. */
	public List<ScreenMessage> all() {
		return messages;
	}

	/** The message of this id. */
	public Optional<ScreenMessage> message(String id) {
		return messages.stream().filter(each -> each.id().equals(id)).findFirst();
	}

	/**
	 * The messages that fit what somebody reads out or remembers, the best first: at least half of the words, in either language. Case,
	 * accents and punctuation do not matter.
	 */
	public List<ScreenMessage> find(String words) {
		String text = plain(words);
		List<String> parts = Stream.of(text.split(" ")).filter(part -> part.length() > 2 || !ascii(part)).toList();
		if (parts.isEmpty()) {
			return List.of();
		}
		record Hit(ScreenMessage message, double fit) {
		}
		return messages.stream().map(each -> new Hit(each, fit(each, text, parts))).filter(hit -> hit.fit >= 0.5)
				.sorted(Comparator.comparingDouble(Hit::fit).reversed()).map(Hit::message).toList();
	}

	private static double fit(ScreenMessage message, String text, List<String> parts) {
		String all = " " + plain(message.text()) + " " + plain(message.english()) + " ";
		if (all.contains(text)) {
			return 2;
		}
		return (double) parts.stream().filter(part -> ascii(part) ? all.contains(" " + part) : all.contains(part)).count() / parts.size();
	}

	private static boolean ascii(String text) {
		return text.chars().allMatch(each -> each < 128);
	}

	private static String plain(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	private static List<String[]> rows(String file, int fields) {
		List<String[]> rows = new ArrayList<>();
		try (InputStream stream = ScreenMessages.class.getResourceAsStream(file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.isEmpty() || line.startsWith("#")) {
					continue;
				}
				String[] row = line.split("\t", -1);
				if (row.length != fields) {
					throw new IllegalStateException(file + ": a row has " + fields + " fields: " + line);
				}
				rows.add(row);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return rows;
	}
}
