// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/** Which way a message went, as seen by the program that wrote the log. */
public enum Direction {
	/** Sent by it. */
	SENT,
	/** Received by it. */
	RECEIVED,
	/** Not said, or not a message. */
	UNKNOWN
}
