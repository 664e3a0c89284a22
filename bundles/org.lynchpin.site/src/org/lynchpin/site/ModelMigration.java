// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import org.w3c.dom.Document;

/**
 * Brings a site document of an earlier form one step further, before it is read. Stateless; a service. Steps are
 * chained: a document of version 1 goes through {@code 1 to 2}, then {@code 2 to 3}.
 */
public interface ModelMigration {
	/** The version that it takes. */
	int from();

	/** The version that it makes; greater than {@link #from()}. */
	int to();

	/**
	 * Changes the document in place. The version itself is written by the caller.
	 *
	 * @param document the XML with namespaces; its root is {@code lynchpin:Site}
	 */
	void migrate(Document document);
}
