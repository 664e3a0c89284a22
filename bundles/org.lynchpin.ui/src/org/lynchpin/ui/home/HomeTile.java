// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.home;

import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.Registration;
import org.lynchpin.ui.desk.Desk;

/**
 * What a tile of Home says; named in an extension of {@code org.lynchpin.ui.homeTile}, with a public constructor without
 * arguments. Title, icon and what a click does stand in the extension.
 */
public interface HomeTile {
	/** How a figure is meant. */
	enum Tone {
		/** Nothing to do. */
		CALM,
		/** Something to do. */
		ATTENTION,
		/** Something is wrong. */
		ALARM
	}

	/**
	 * What is said now.
	 *
	 * @param figure a number or a word of at most ten characters; empty for none
	 * @param text one sentence
	 * @param tone how the figure is meant
	 */
	record Face(String figure, String text, Tone tone) {
	}

	/**
	 * What to say now; called in a job whenever the desk changed.
	 *
	 * @return empty to leave the tile as the extension describes it
	 */
	Optional<Face> face(Desk desk, Interaction ask) throws Failure;

	/**
	 * Calls {@code changed}, from any thread, when there may be something else to say for another reason than a change of the
	 * desk, until the registration is closed.
	 */
	default Registration onChange(Runnable changed) {
		return () -> { };
	}
}
