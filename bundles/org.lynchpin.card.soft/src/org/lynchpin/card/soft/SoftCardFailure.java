// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.nio.file.Path;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

/** The file of a software card that cannot be used. It is never written over. */
final class SoftCardFailure extends DataFailure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(SoftCardFailure.class);

	private SoftCardFailure(String id, Object... args) {
		super(id, TEXT, args);
	}

	/** Its content is not what was written. */
	static SoftCardFailure damaged(Path file) {
		return new SoftCardFailure("soft-card-damaged", file.toString());
	}

	/** Written by a later version of this program. */
	static SoftCardFailure later(Path file, int version) {
		return new SoftCardFailure("soft-card-later", file.toString(), version);
	}

	/** The keyring of the data folder has no key for it. */
	static SoftCardFailure keyMissing(Path file) {
		return new SoftCardFailure("soft-card-key-missing", file.toString());
	}

	/** It cannot be read, made or removed: the operating system says why. */
	static SoftCardFailure unusable(Path file, String reason) {
		return new SoftCardFailure("soft-card-unusable", file.toString(), reason);
	}

	/** A change could not be kept while the card was worked with. */
	static CardFailure notKept(Path file, String reason) {
		return new CardFailure(Finding.of("soft-card-not-kept", Stage.CARD, Severity.ERROR, TEXT, file.toString(), reason));
	}
}
