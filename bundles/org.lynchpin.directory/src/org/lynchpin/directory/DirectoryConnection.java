// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;

/** A conversation with one directory. */
public interface DirectoryConnection extends AutoCloseable {
	/**
	 * People whose name, UPN, sign-in address, mail or account contains every word of {@code text}, in any case; those that begin with it first.
	 *
	 * @param limit at most this many
	 */
	List<Person> find(String text, int limit) throws Failure;

	/** The person with this UPN, in any case. */
	Optional<Person> byUpn(String upn) throws Failure;

	/** The person who owns this sign-in address (with or without {@code sip:}), in any case. */
	Optional<Person> bySignInAddress(String address) throws Failure;

	@Override
	void close();
}
