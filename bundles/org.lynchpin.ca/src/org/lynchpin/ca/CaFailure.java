// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** A certification authority that refuses or cannot be reached. */
public class CaFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(CaFailure.class);

	/** With texts of this package. */
	public CaFailure(String id, Object... args) {
		super(Kind.AUTHORITY, id, Stage.CERTIFICATE, TEXT, args);
	}

	/** With texts of a connector. */
	public CaFailure(Finding finding) {
		super(Kind.AUTHORITY, finding);
	}
}
