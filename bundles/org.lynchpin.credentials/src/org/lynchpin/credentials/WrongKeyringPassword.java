// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.nio.file.Path;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** The password does not open the keyring. The keyring is as it was, and the next use asks again. */
final class WrongKeyringPassword extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(WrongKeyringPassword.class);

	WrongKeyringPassword(Path folder) {
		super(Kind.AUTHORITY, "keyring-password-wrong", Stage.ACCOUNT, TEXT, folder);
	}
}
