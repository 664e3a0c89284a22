// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Speaks to one kind of directory of people. Stateless; a service; plug-ins may add others. */
public interface PersonDirectory {
	/** The kind as it stands in the site document: {@code site}, {@code ldap}. */
	String type();

	/** Connects, logging on as needed. */
	DirectoryConnection connect(DirectorySettings settings, Interaction ask) throws Failure;
}
