// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;

/**
 * What a database says, as something that a person can do something about.
 *
 * @param place the file, or the address of the server
 */
record Failures(String place) {
	static final Messages TEXT = Messages.of(Failures.class);

	/** H2: broken, closed, already open elsewhere, lock not granted in time. */
	private static final Set<Integer> PASSING_H2 = Set.of(90067, 90121, 90098, 90007, 90020, 50200, 40001);
	/** H2: a page, a version or a whole file that cannot be understood. */
	private static final Set<Integer> DAMAGED_H2 = Set.of(90030, 90048, 90049, 90055);
	private static final Set<Integer> LOCKED_H2 = Set.of(90020);
	/** A key is there already because another process was faster: the next try finds it. Deadlock, serialization. PostgreSQL is being stopped. */
	private static final Set<String> PASSING_STATES = Set.of("23505", "40001", "40P01", "57P01", "57P02", "57P03");
	private static final String[] FULL = { "no space left", "not enough space", "disk full", "file too large", "quota exceeded" };

	/** Whether the same work may succeed in a moment. */
	static boolean passing(SQLException e) {
		return causes(e).noneMatch(Failures::full) && sqlCauses(e).anyMatch(each -> PASSING_H2.contains(each.getErrorCode())
				|| state(each).startsWith("08") || PASSING_STATES.contains(state(each)));
	}

	/** Whether the server refused the name or the password. */
	static boolean refused(SQLException e) {
		return sqlCauses(e).anyMatch(each -> state(each).startsWith("28"));
	}

	/** Whether another process has the file to itself. */
	static boolean locked(SQLException e) {
		return sqlCauses(e).anyMatch(each -> LOCKED_H2.contains(each.getErrorCode()));
	}

	/** The failure that this error is. */
	Failure of(SQLException e) {
		return new DataFailure(id(e), TEXT, place).because(e);
	}

	private static String id(SQLException e) {
		if (causes(e).anyMatch(Failures::full) || sqlCauses(e).anyMatch(each -> "53100".equals(state(each)))) {
			return "inventory-no-room";
		}
		if (sqlCauses(e).anyMatch(each -> DAMAGED_H2.contains(each.getErrorCode())) || causes(e).anyMatch(Failures::damaged)) {
			return "inventory-damaged";
		}
		if (locked(e)) {
			return "inventory-locked";
		}
		if (refused(e)) {
			return "inventory-refused";
		}
		if (sqlCauses(e).anyMatch(each -> state(each).startsWith("08"))) {
			return "inventory-unreachable";
		}
		return "inventory-failed";
	}

	private static boolean full(Throwable cause) {
		String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		return Stream.of(FULL).anyMatch(message::contains);
	}

	/** The file store of H2 gives its errors a number at the end of the message; 6 is a file that it cannot make sense of. One that was cut ends too early. */
	private static boolean damaged(Throwable cause) {
		return cause instanceof EOFException || cause.getClass().getName().endsWith(".MVStoreException") && String.valueOf(cause.getMessage()).endsWith("/6]");
	}

	private static Stream<SQLException> sqlCauses(SQLException e) {
		return causes(e).filter(SQLException.class::isInstance).map(SQLException.class::cast);
	}

	private static Stream<Throwable> causes(Throwable e) {
		return Stream.iterate(e, each -> each != null, Throwable::getCause).limit(50);
	}

	private static String state(SQLException e) {
		return e.getSQLState() == null ? "" : e.getSQLState();
	}
}
