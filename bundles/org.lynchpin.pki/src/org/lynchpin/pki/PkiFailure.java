// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** A certificate, request, CRL or key store that cannot be read or made. */
public class PkiFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(PkiFailure.class);

	/** With texts of this package. */
	public PkiFailure(String id, Object... args) {
		super(Kind.DATA, id, Stage.CERTIFICATE, TEXT, args);
	}

	/** The same with its own type, so that {@code throw new PkiFailure(id).because(e)} needs no type argument. */
	@Override
	@SuppressWarnings("unchecked")
	public PkiFailure because(Throwable cause) {
		initCause(cause);
		return this;
	}
}
