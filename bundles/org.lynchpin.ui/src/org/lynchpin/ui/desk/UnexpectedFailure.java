// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.desk;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** An error in the program itself; its cause is in the error log. */
public final class UnexpectedFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(UnexpectedFailure.class);

	/** @param work what was being done, in the user's language */
	public UnexpectedFailure(String work, Throwable cause) {
		super(Kind.DATA, "unexpected", Stage.ACCOUNT, TEXT, work);
		initCause(cause);
	}
}
