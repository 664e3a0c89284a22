// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.util.List;

/**
 * Something that could not be done, said so that the person can do something about it. Subclasses are typed and carry
 * the facts ({@code WrongPin(retriesLeft)}); the texts come from messages {@code <id>.title .detail .remedy .tellUser .tellSupport}.
 */
public abstract class Failure extends Exception {
	private static final long serialVersionUID = 1;

	/** What kind of thing refused; decides the exit code of a command. */
	public enum Kind {
		/** The call is wrong. */
		CALL,
		/** A reader or a card. */
		CARD,
		/** A certification authority, a directory, or the key that unlocks credentials. */
		AUTHORITY,
		/** A file, a database or a document. */
		DATA,
		/** Cancelled or pending; what was done is kept. */
		INTERRUPTED
	}

	private final Kind kind;
	private final transient Finding finding;

	/**
	 * @param id the prefix of the five message keys
	 * @param texts the texts of the subclass's package
	 * @param args what fills them; never a secret
	 */
	protected Failure(Kind kind, String id, Stage stage, Messages texts, Object... args) {
		this(kind, Finding.of(id, stage, Severity.ERROR, texts, args));
	}

	protected Failure(Kind kind, Finding finding) {
		super(finding.detail());
		this.kind = kind;
		this.finding = finding;
	}

	/** What kind of thing refused. */
	public Kind kind() {
		return kind;
	}

	/** The same as a finding, with a remedy and the two sentences. */
	public Finding finding() {
		return finding;
	}

	/** The cause, for the error log; returns this for {@code throw new X().because(e)}. */
	@SuppressWarnings("unchecked")
	public <F extends Failure> F because(Throwable cause) {
		initCause(cause);
		return (F) this;
	}

	/** Codes that the other side gave, as seen. */
	public List<String> codes() {
		return finding.codes();
	}
}
