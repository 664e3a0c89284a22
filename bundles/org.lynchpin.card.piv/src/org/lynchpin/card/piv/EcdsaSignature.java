// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/**
 * Signatures on an elliptic curve as cards give them. The standard has ECDSA-Sig-Value (SP 800-73-4 part 2, 3.2.4; SEC 1, C.5), a
 * SEQUENCE of two INTEGERs; some cards do not mind the rules of DER, with which authorities and verifiers then refuse the signature.
 */
final class EcdsaSignature {
	private EcdsaSignature() {
	}

	/**
	 * The same signature in DER: numbers without needless zeros, and with the zero that keeps them positive.
	 *
	 * @param size bytes of a coordinate of the curve
	 * @return empty where the bytes are no signature
	 */
	static Optional<byte[]> usual(byte[] signature, int size) {
		try {
			List<Tlv> outer = Tlv.parse(signature);
			if (outer.size() == 1 && outer.getFirst().tag() == 0x30) {
				List<Tlv> numbers = outer.getFirst().children();
				boolean plausible = numbers.size() == 2 && numbers.stream().allMatch(each -> each.tag() == 0x02 && each.value().length > 0 && new BigInteger(1, each.value()).bitLength() <= 8 * size);
				return plausible ? Optional.of(sequence(numbers.get(0).value(), numbers.get(1).value())) : Optional.empty();
			}
		} catch (MalformedTlv e) {
			return concatenated(signature, size);
		}
		return concatenated(signature, size);
	}

	/** Both numbers at full length, one after the other, as IEEE 1363 has it. */
	private static Optional<byte[]> concatenated(byte[] signature, int size) {
		return signature.length == 2 * size
				? Optional.of(sequence(Arrays.copyOf(signature, size), Arrays.copyOfRange(signature, size, 2 * size))) : Optional.empty();
	}

	private static byte[] sequence(byte[] first, byte[] second) {
		return Tlv.encode(0x30, Tlv.encode(0x02, positive(first)), Tlv.encode(0x02, positive(second)));
	}

	private static byte[] positive(byte[] number) {
		return new BigInteger(1, number).toByteArray();
	}
}
