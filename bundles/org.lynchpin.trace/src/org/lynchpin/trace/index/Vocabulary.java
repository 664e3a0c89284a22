// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.Optional;

import org.lynchpin.trace.RowWriter;

/** Which columns share their texts: those that are compared with each other, or are few. */
enum Vocabulary {
	USERS, CALLS, ENDPOINTS, HOSTS, METHODS;

	/** The texts of a column; empty where it has numbers. */
	static Optional<Vocabulary> of(Column column) {
		return switch (column) {
		case METHOD -> Optional.of(METHODS);
		case FROM, TO -> Optional.of(USERS);
		case CALL_ID -> Optional.of(CALLS);
		case EPID -> Optional.of(ENDPOINTS);
		case PEER, LOCAL, MACHINE -> Optional.of(HOSTS);
		default -> Optional.empty();
		};
	}

	static Vocabulary of(RowWriter.Field field) {
		return switch (field) {
		case FROM, TO -> USERS;
		case CALL_ID -> CALLS;
		case EPID -> ENDPOINTS;
		case PEER, LOCAL, MACHINE -> HOSTS;
		};
	}
}
