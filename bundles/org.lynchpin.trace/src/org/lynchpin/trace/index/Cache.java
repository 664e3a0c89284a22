// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

/** The folder with the indexes and the unpacked texts. */
final class Cache {
	/** How files end that are of no use to anybody after their process. */
	static final String TEMPORARY = ".tmp";

	private Cache() {
	}
}
