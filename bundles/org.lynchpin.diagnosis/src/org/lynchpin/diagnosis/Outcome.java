// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

/** What became of an attempt. */
public enum Outcome {
	/** The person was signed in. */
	SUCCEEDED,
	/** It failed at a stage. */
	FAILED,
	/** The person was signed in and the session was ended. */
	SIGNED_OUT,
	/** The logs do not show how it ended. */
	INCOMPLETE
}
