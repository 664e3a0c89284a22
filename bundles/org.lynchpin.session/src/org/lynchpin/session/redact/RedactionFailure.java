// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;

/** A redacted file that could not be made, or must not leave. */
public final class RedactionFailure extends DataFailure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(RedactionFailure.class);

	RedactionFailure(String id, Object... args) {
		super(id, TEXT, args);
	}

	/** A file that cannot be read or written. */
	static RedactionFailure unreadable(String file, Throwable cause) {
		return new RedactionFailure("redaction-file", file).because(cause);
	}

	/** Something that must not leave is still in the result. */
	static RedactionFailure leak(String file, long line, int count) {
		return new RedactionFailure("redaction-leak", file, line, count);
	}

	/** An archive, or a file in a form that is not text. */
	static RedactionFailure form(String file) {
		return new RedactionFailure("redaction-form", file);
	}

	/** More names than can be kept. */
	static RedactionFailure tooMany(String file) {
		return new RedactionFailure("redaction-too-many", file);
	}
}
