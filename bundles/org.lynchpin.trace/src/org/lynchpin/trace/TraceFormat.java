// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/**
 * A kind of log. Stateless; called from any thread. Of all formats the one with the highest confidence reads a file. What
 * a file holds is untrusted: whatever the bytes are, no method throws, loops or keeps more than it was given.
 */
public interface TraceFormat {
	/** The word for it in commands and JSON: lower case, unique. */
	String id();

	/** Its name for people, in the user's language. */
	String title();

	/** Who wrote it. */
	Side side();

	/** How sure it is that this is a log of its kind: 0 is no, 100 is certain. 50 says that single records of it were found among other text. */
	int confidence(Sample sample);

	/** Counts up whenever the rows of the same file become others: indexes that were made before are then made anew. */
	default int version() {
		return 1;
	}

	/**
	 * Whether a reader that begins at some line in a log knows, after some hundred kilobytes, all that one from the first byte would know. Then
	 * what is added to a log is read from near its end, and a long log by several readers at once. False where, for example, midnights are counted.
	 */
	default boolean independent() {
		return false;
	}

	/** How times are to be read where a log of this kind does not say. */
	Times times();

	/** The same for one file, where its beginning tells more. */
	default Times times(Sample sample) {
		return times();
	}

	/** A reader for one pass over one file; it may keep what it has to remember from record to record. */
	RecordReader reader(Sample sample);

	/**
	 * Decodes one record that the reader has described.
	 *
	 * @param origin where it stands and what the index holds of it
	 * @param bytes its bytes, those that the row named
	 */
	TraceRecord decode(Origin origin, Slice bytes);

	/** The same where the beginning of the file is needed too: the names of its columns. */
	default TraceRecord decode(Sample sample, Origin origin, Slice bytes) {
		return decode(origin, bytes);
	}

	/** Who writes logs of a kind. */
	enum Side {
		/** The program in front of the person. */
		CLIENT,
		/** A Lync server: Edge, Director, Front End, web services. */
		SERVER,
		/** Windows: client, domain controller, AD FS. */
		EVENTS,
		/** The monitoring database. */
		DATABASE,
		/** Single messages without a log around them, or another program's log: nobody says who wrote them. */
		UNKNOWN
	}

	/** What a time in a log means. */
	enum Times {
		/** The clock of the machine, in a zone that is not written. */
		LOCAL,
		/** UTC; the reader has brought it to UTC where the record has a zone of its own. */
		UTC
	}
}
