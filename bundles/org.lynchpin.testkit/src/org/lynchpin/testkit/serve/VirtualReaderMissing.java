// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.serve;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

/** Nobody listens where the virtual reader of pcscd should be. */
final class VirtualReaderMissing extends CardFailure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(VirtualReaderMissing.class);

	VirtualReaderMissing(String host, int port) {
		super(Finding.of("virtual-reader-missing", Stage.CARD, Severity.ERROR, TEXT, host, Integer.toString(port)));
	}
}
