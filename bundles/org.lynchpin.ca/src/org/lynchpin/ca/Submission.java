// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

/** What became of a request. */
public sealed interface Submission permits Issued, Pending, Denied {
	/** The authority's own number of the request. */
	String requestId();
}
