// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.code;

import java.util.Objects;

/**
 * What one code means.
 *
 * @param value the code as its area writes it: {@code 0x80090304}, {@code 404}, {@code 4005}, {@code 403.16}, {@code 63CX}
 * @param name the symbolic name; empty where there is none
 * @param area where it comes from
 * @param certainty how sure the text is
 * @param text what it means and what to look at first, in the user's language
 * @param source where name and value are published
 */
public record CodeEntry(String value, String name, Area area, Certainty certainty, String text, String source) {
	/** Who speaks in these codes. */
	public enum Area {
		/** Windows, 32 bits: security, smart card, certificate, certification authority, TPM, web and Lync client errors. */
		HRESULT,
		/** Windows kernel and logon, 32 bits. */
		NTSTATUS,
		/** The Kerberos distribution centre: events 4768 and 4771. */
		KDC,
		/** A status of the SIP protocol, as Lync uses it in sign-in. */
		SIP,
		/** {@code ms-diagnostics} of Lync servers. */
		MS_DIAGNOSTICS,
		/** A status of a web server, with its sub-status where it is of IIS. */
		HTTP,
		/** A TLS alert. */
		TLS_ALERT,
		/** A status word of a card (ISO/IEC 7816-4). */
		CARD_STATUS,
		/** What the client says on its screen. */
		SCREEN
	}

	/** How sure the text is. */
	public enum Certainty {
		/** The publisher documents it. */
		DOCUMENTED,
		/** It was seen in source code or in a log. */
		SEEN,
		/** General knowledge of the product. */
		COMMON_KNOWLEDGE,
		/** Not in the book: only taken apart into its fields. */
		TAKEN_APART
	}

	public CodeEntry {
		Objects.requireNonNull(value);
		Objects.requireNonNull(name);
		Objects.requireNonNull(area);
		Objects.requireNonNull(certainty);
		Objects.requireNonNull(text);
		Objects.requireNonNull(source);
	}
}
