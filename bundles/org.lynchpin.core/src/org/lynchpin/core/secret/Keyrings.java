// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.secret;

import java.nio.file.Path;

/** Opens the keyring of a data folder. A service; one keyring a folder. */
public interface Keyrings {
	/** The keyring in this data folder; nothing is read or asked until it is used. */
	Keyring keyring(Path dataFolder);
}
