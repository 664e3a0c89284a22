// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.IOException;
import java.util.Arrays;

/** What the commands of one card share: its content, what was proven, and how it is kept. */
final class CardCore implements AutoCloseable {
	final SoftCardProfile profile;
	final SecurityStatus status = new SecurityStatus();
	private final CardMemory memory;
	private CardState state;
	private byte[] saved;

	CardCore(SoftCardProfile profile, CardState state, CardMemory memory) {
		this.profile = profile;
		this.state = state;
		this.memory = memory;
		this.saved = CardContentFormat.write(profile, state);
	}

	CardState state() {
		return state;
	}

	/** Keeps the content before the answer goes out. If that fails, the card is as it was and answers 6581. */
	void save() throws Refusal {
		keep(memory::save);
	}

	/** The same without waiting for the disk: for a counter that is full again, which costs a try at most if the power is lost now. */
	void saveSoon() throws Refusal {
		keep(memory::saveSoon);
	}

	private void keep(CardMemory way) throws Refusal {
		byte[] content = CardContentFormat.write(profile, state);
		try {
			way.save(content);
		} catch (IOException e) {
			Arrays.fill(content, (byte) 0);
			restore();
			throw new Refusal(Refusal.MEMORY_FAILURE);
		}
		Arrays.fill(saved, (byte) 0);
		saved = content;
	}

	private void restore() {
		CardState former = state;
		try {
			state = CardContentFormat.read(saved).state();
		} catch (IOException e) {
			throw new IllegalStateException("The card cannot read what it wrote", e);
		}
		former.close();
	}

	/** Back to the factory; the serial number stays. */
	void factory() throws Refusal {
		CardState former = state;
		SlotKey attestation = former.keys.get(CardState.ATTESTATION);
		byte[] certificate = former.objects.get(DataCommands.ATTESTATION_CERTIFICATE);
		state = CardState.factory(profile, former.serial);
		if (attestation != null && certificate != null) {
			state.keys.put(CardState.ATTESTATION, attestation);
			state.objects.put(DataCommands.ATTESTATION_CERTIFICATE, certificate);
		}
		former.close();
		status.reset();
		save();
	}

	@Override
	public void close() {
		Arrays.fill(saved, (byte) 0);
		state.close();
		status.reset();
	}
}
