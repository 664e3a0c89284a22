// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** A directory that refuses or cannot be reached, or a person that is not in it. */
public class DirectoryFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(DirectoryFailure.class);

	/** With texts of this package. */
	public DirectoryFailure(String id, Object... args) {
		super(Kind.AUTHORITY, id, Stage.ACCOUNT, TEXT, args);
	}

	/** With texts of a provider. */
	public DirectoryFailure(Finding finding) {
		super(Kind.AUTHORITY, finding);
	}
}
