// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.core.secret.Secret;

/** The PIN and PUK that cards of this kind leave the factory with. Trying them is a try like any other. */
public interface FactoryDefaults {
	/** The factory PIN: on PIV cards by maker, else 12345678 as the seed procedure says. */
	Secret pin();

	/** The factory PUK. */
	Secret puk();
}
