// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An HTTP message as it was logged (RFC 9112, 2).
 *
 * @param startLine the first line; may be empty where a copy begins with a header
 * @param method of a request, upper case; empty of a response
 * @param target of a request: what was asked for, as written; of a response what it answers, where the log says so
 * @param status of a response; 0 of a request
 * @param headers in their order
 * @param body as text; may be empty
 */
public record HttpMessage(String startLine, String method, String target, int status, List<Header> headers, String body) {
	public HttpMessage {
		Objects.requireNonNull(startLine);
		headers = List.copyOf(headers);
	}

	/** Whether it is a request. */
	public boolean request() {
		return status == 0;
	}

	/** The first header of this name, without regard to case. */
	public Optional<String> header(String name) {
		return headers(name).stream().findFirst();
	}

	/** All headers of this name, in their order. */
	public List<String> headers(String name) {
		return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
	}
}
