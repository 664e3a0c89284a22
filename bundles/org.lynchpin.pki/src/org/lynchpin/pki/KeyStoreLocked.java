// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.nio.file.Path;

/** The password does not open the key store. */
public class KeyStoreLocked extends PkiFailure {
	private static final long serialVersionUID = 1;

	/** @param file the key store */
	public KeyStoreLocked(Path file) {
		super("key-store-locked", file.toString());
	}
}
