// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeTile;

/** How much is unfinished: enrollments that stopped or wait, and tasks. */
public final class WorkTile implements HomeTile {
	private static final Messages TEXT = Messages.of(WorkTile.class);

	@Override
	public Optional<Face> face(Desk desk, Interaction ask) throws Failure {
		Optional<Inventory> inventory = desk.inventory();
		if (inventory.isEmpty()) {
			return Optional.empty();
		}
		int runs = inventory.get().journal().runs("enrollment", true).size();
		int tasks = inventory.get().tasks(true).size();
		return Optional.of(new Face(Integer.toString(runs + tasks), runs + tasks == 0 ? TEXT.text("todo.none") : TEXT.text("todo.some", runs, tasks),
				runs + tasks == 0 ? Tone.CALM : Tone.ATTENTION));
	}
}
