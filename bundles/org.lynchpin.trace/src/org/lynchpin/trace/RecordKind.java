// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/** What a record of a log is. */
public enum RecordKind {
	/** A SIP request. */
	SIP_REQUEST,
	/** A SIP response. */
	SIP_RESPONSE,
	/** An HTTP request, of the web part of a sign-in. */
	HTTP_REQUEST,
	/** An HTTP response. */
	HTTP_RESPONSE,
	/** A Windows event. */
	EVENT,
	/** What a server says of itself: a diagnostic record. */
	DIAGNOSTIC,
	/** A connection that was opened, negotiated or closed. */
	CONNECTION,
	/** A row of the registrations in the monitoring database. */
	REGISTRATION,
	/** What a cmdlet printed. */
	OUTPUT,
	/** Another line that matters for a sign-in. */
	LINE
}
