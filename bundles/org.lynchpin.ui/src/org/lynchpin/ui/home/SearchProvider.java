// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.home;

import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ui.desk.Desk;

/**
 * Finds things for the ask box; named in an extension of {@code org.lynchpin.ui.searchProvider}, with a public
 * constructor without arguments. Called in a job while the person types; a search that is overtaken is cancelled.
 */
public interface SearchProvider {
	/**
	 * What fits.
	 *
	 * @param text what was typed, at least one character that is not blank
	 * @param limit at most this many
	 * @param desk the site and its inventory
	 * @param ask carries the cancellation; a search does not ask the person for anything
	 */
	List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) throws Failure;
}
