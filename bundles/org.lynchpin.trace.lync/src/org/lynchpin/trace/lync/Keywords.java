// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Finds the first of many words, without regard to case, in one pass that looks at few of the bytes: at each place it reads
 * the two bytes where the shortest word would end, and leaps as far as these allow (Wu and Manber, 1994).
 */
final class Keywords {
	private final byte[][] words;
	private final int shortest;
	private final byte[] leap = new byte[1 << 16];
	private final int[][] ending = new int[1 << 16][];

	/** @param words in lower case, each at least four characters of ASCII */
	Keywords(List<String> words) {
		this.words = words.stream().map(word -> Ascii.bytes(word.toLowerCase(Locale.ROOT))).toArray(byte[][]::new);
		this.shortest = Arrays.stream(this.words).mapToInt(word -> word.length).min().orElse(4);
		Arrays.fill(leap, (byte) (shortest - 1));
		List<List<Integer>> lists = new ArrayList<>(Collections.nCopies(1 << 16, null));
		for (int word = 0; word < this.words.length; word++) {
			enter(word, lists);
		}
		for (int pair = 0; pair < lists.size(); pair++) {
			ending[pair] = lists.get(pair) == null ? null : lists.get(pair).stream().mapToInt(Integer::intValue).toArray();
		}
	}

	private void enter(int word, List<List<Integer>> lists) {
		byte[] bytes = words[word];
		for (int end = 1; end < shortest; end++) {
			int pair = pair(bytes[end - 1], bytes[end]);
			leap[pair] = (byte) Math.min(leap[pair], shortest - 1 - end);
		}
		int last = pair(bytes[shortest - 2], bytes[shortest - 1]);
		if (lists.get(last) == null) {
			lists.set(last, new ArrayList<>());
		}
		lists.get(last).add(word);
	}

	/** The number of the first word that is there; -1 where none is. */
	int find(byte[] bytes, int from, int to) {
		int end = from + shortest - 1;
		while (end < to) {
			int pair = pair(bytes[end - 1], bytes[end]);
			int far = leap[pair];
			if (far > 0) {
				end += far;
				continue;
			}
			int[] candidates = ending[pair];
			if (candidates != null) {
				for (int word : candidates) {
					if (Ascii.word(bytes, end - shortest + 1, to, words[word])) {
						return word;
					}
				}
			}
			end++;
		}
		return -1;
	}

	/** Upper case becomes lower case; what that mixes up is told apart where the word is compared. */
	private static int pair(byte first, byte second) {
		return (first & 0xFF | 0x20) << 8 | second & 0xFF | 0x20;
	}
}
