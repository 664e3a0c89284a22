// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A SIP message as it was logged (RFC 3261, 7), with the liberties that copies of logs take.
 *
 * @param startLine the first line
 * @param method of a request that of its first line, of a response that of CSeq; empty where neither is there
 * @param uri of a request; empty of a response
 * @param status of a response; 0 of a request
 * @param reason the words after the status
 * @param headers in their order, repeated ones repeated
 * @param body as text; may be empty
 */
public record SipMessage(String startLine, String method, String uri, int status, String reason, List<Header> headers, String body) {
	public SipMessage {
		Objects.requireNonNull(startLine);
		headers = List.copyOf(headers);
	}

	/** Whether it is a request. */
	public boolean request() {
		return status == 0;
	}

	/** The first header of this name, without regard to case and by its short form too (RFC 3261, 7.3.3). */
	public Optional<String> header(String name) {
		return headers(name).stream().findFirst();
	}

	/** All headers of this name, in their order. */
	public List<String> headers(String name) {
		return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
	}
}
