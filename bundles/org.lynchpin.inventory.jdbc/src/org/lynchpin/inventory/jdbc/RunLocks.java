// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Journal;

/** Locks that the operating system or the server releases when the process that has one ends, however it ends. */
interface RunLocks extends AutoCloseable {
	/** Takes a lock if nobody has it: no other process, no other thread. */
	Optional<Journal.Lock> tryLock(UUID id) throws Failure;

	/** Releases all. */
	@Override
	void close();
}
