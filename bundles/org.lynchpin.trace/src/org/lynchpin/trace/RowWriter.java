// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/**
 * Takes what the index keeps of a record. {@link #row} begins a row; the setters after it are of that row; what is not set
 * is not known. Text is given as bytes of the record: nothing is copied that is already known.
 */
public interface RowWriter {
	/**
	 * Begins a row.
	 *
	 * @param from its first byte in the array that {@link RecordReader#describe} was given
	 * @param to after its last
	 */
	RowWriter row(RecordKind kind, byte[] bytes, int from, int to);

	/** The time as it is written, in milliseconds since 1970 as if it were UTC. */
	RowWriter time(long millis);

	/** The direction. */
	RowWriter direction(Direction direction);

	/** The SIP or HTTP method; of a response, that of its CSeq. Upper case. For an event its provider, for output the cmdlet. */
	RowWriter method(byte[] bytes, int from, int to);

	/** The status of a response, the id of an event; 0 to 65535. */
	RowWriter status(int status);

	/** The ms-diagnostics id, or the 32-bit result code of a diagnostic record. The first that is written stays. */
	RowWriter code(int code);

	/** The number of CSeq. */
	RowWriter sequence(long number);

	/** A text of the record: upper and lower case are kept. An empty range is as good as none. */
	RowWriter text(Field field, byte[] bytes, int from, int to);

	/** Process and thread, as numbers. */
	RowWriter process(int process, int thread);

	/** The number of bytes that the log says the message has; compared with what is there by who decodes it. */
	RowWriter announced(int bytes);

	/** Marks the row. */
	RowWriter mark(Mark mark);

	/** Something is damaged here: becomes a warning of the file, in the user's language; the row, if there is one, stays. */
	void warning(int at, String text);

	/** Texts that the index keeps. */
	enum Field {
		/** The address in From, without {@code sip:} and parameters; of an event or a registration the user it names. */
		FROM,
		/** The address in To. */
		TO,
		/** Call-ID. */
		CALL_ID,
		/** The epid of From. */
		EPID,
		/** The address of the other side, with port. */
		PEER,
		/** The own address, with port. */
		LOCAL,
		/** The machine that wrote the record, where the log says so. */
		MACHINE
	}

	/** What can be seen of a message without decoding it. */
	enum Mark {
		/** A REGISTER, or its answer, that ends the registration: Expires 0. */
		ENDS_REGISTRATION,
		/** It has credentials or a challenge. */
		AUTHENTICATION,
		/** It belongs to a sign-in although it is no REGISTER. */
		SIGN_IN,
		/** It is cut off, or its length is not the announced one. */
		DAMAGED
	}
}
