// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import org.lynchpin.core.interaction.Interaction;

/** An interaction with answers of its own, secrets among them, which are zeroed when it is closed. */
public interface AnsweredInteraction extends Interaction, AutoCloseable {
	@Override
	void close();
}
