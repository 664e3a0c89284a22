// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import org.lynchpin.trace.RowWriter;

/** Which columns share their texts: those that are compared with each other, or are few. */
enum Vocabulary {
	USERS, CALLS, ENDPOINTS, HOSTS, METHODS;

	static Vocabulary of(RowWriter.Field field) {
		return switch (field) {
		case FROM, TO -> USERS;
		case CALL_ID -> CALLS;
		case EPID -> ENDPOINTS;
		case PEER, LOCAL, MACHINE -> HOSTS;
		};
	}
}
