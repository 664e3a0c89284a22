// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class SecretTest {
	@Test
	void takingASecretZeroesItsSource() {
		char[] typed = "135790".toCharArray();
		byte[] bytes = { 1, 2, 3 };
		try (Secret pin = Secret.taking(typed); Secret key = Secret.taking(bytes)) {
			assertThat(typed).containsOnly('\0');
			assertThat(bytes).containsOnly(0);
			assertThat(pin.length()).isEqualTo(6);
			assertThat(key.length()).isEqualTo(3);
		}
	}

	@Test
	void whatIsLentIsZeroedAfterwardsAlsoWhereTheUseThrows() {
		try (Secret pin = Secret.taking("Pä9".toCharArray())) {
			AtomicReference<byte[]> bytes = new AtomicReference<>();
			AtomicReference<char[]> chars = new AtomicReference<>();
			assertThat(pin.<String, RuntimeException>use(lent -> {
				bytes.set(lent);
				return new String(lent, java.nio.charset.StandardCharsets.UTF_8);
			})).isEqualTo("Pä9");
			assertThatThrownBy(() -> pin.useChars(lent -> {
				chars.set(lent);
				throw new IllegalStateException("the card was removed");
			})).hasMessage("the card was removed");
			assertThat(bytes.get()).containsOnly(0);
			assertThat(chars.get()).containsOnly('\0');
		}
	}

	@Test
	void aClosedSecretCannotBeUsedAndItsCopyCan() {
		Secret pin = Secret.taking("135790".toCharArray());
		Secret copy = pin.copy();
		pin.close();
		assertThatThrownBy(() -> pin.use(bytes -> null)).isInstanceOf(IllegalStateException.class);
		assertThat(copy.<Integer, RuntimeException>use(bytes -> bytes.length)).isEqualTo(6);
		copy.close();
	}

	@Test
	void aSecretNeverPrintsAndItsHashTellsNothing() {
		try (Secret pin = Secret.taking("135790".toCharArray()); Secret other = Secret.taking("0".toCharArray())) {
			assertThat(pin.toString()).isEqualTo("***").isEqualTo(other.toString());
			assertThat(pin.hashCode()).isEqualTo(other.hashCode());
		}
	}

	@Test
	void secretsAreEqualByTheirBytes() {
		try (Secret pin = Secret.taking("135790".toCharArray()); Secret same = Secret.taking("135790".getBytes()); Secret other = Secret.taking("135791".toCharArray())) {
			assertThat(pin).isEqualTo(same).isNotEqualTo(other);
		}
	}

	@Test
	void aSecretCannotBeSerialized() {
		try (Secret pin = Secret.taking("135790".toCharArray())) {
			assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(pin)).isInstanceOf(NotSerializableException.class);
		}
	}
}
