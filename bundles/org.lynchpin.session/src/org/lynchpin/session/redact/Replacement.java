// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.Objects;

/**
 * What is replaced by what in one export.
 *
 * @param kind what it is
 * @param original as it was first met; empty for secrets and credentials, which nobody needs to see again
 * @param alias what stands in its place; empty for what is replaced by noise
 * @param count how often
 */
public record Replacement(RedactionKind kind, String original, String alias, long count) {
	public Replacement {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(original);
		Objects.requireNonNull(alias);
	}
}
