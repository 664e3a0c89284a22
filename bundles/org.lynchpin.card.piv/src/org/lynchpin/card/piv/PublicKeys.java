// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.Tlv;

/** Public keys in the template 7F49 (SP 800-73-4 part 2, 3.3.2): {@code 81} modulus and {@code 82} exponent, or {@code 86} point. */
final class PublicKeys {
	private static final int MODULUS = 0x81;
	private static final int EXPONENT = 0x82;
	private static final int POINT = 0x86;

	private PublicKeys() {
	}

	/** The key of that algorithm; empty where the bytes are no such key. */
	static Optional<PublicKey> decode(PivAlgorithm algorithm, List<Tlv> objects) {
		try {
			return algorithm.key().isRsa() ? rsa(algorithm, objects) : ec(algorithm, objects);
		} catch (GeneralSecurityException e) {
			return Optional.empty();
		}
	}

	private static Optional<PublicKey> rsa(PivAlgorithm algorithm, List<Tlv> objects) throws GeneralSecurityException {
		Optional<BigInteger> modulus = number(objects, MODULUS);
		Optional<BigInteger> exponent = number(objects, EXPONENT);
		if (modulus.isEmpty() || exponent.isEmpty() || modulus.get().bitLength() != algorithm.key().bits()
				|| exponent.get().bitLength() < 2 || exponent.get().bitLength() > 64 || !exponent.get().testBit(0)) {
			return Optional.empty();
		}
		return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus.get(), exponent.get())));
	}

	private static Optional<BigInteger> number(List<Tlv> objects, int tag) {
		return Tlv.find(objects, tag).map(each -> new BigInteger(1, each.value()));
	}

	private static Optional<PublicKey> ec(PivAlgorithm algorithm, List<Tlv> objects) throws GeneralSecurityException {
		int size = algorithm.bytes();
		Optional<byte[]> bytes = Tlv.find(objects, POINT).map(Tlv::value).filter(value -> value.length == 1 + 2 * size && value[0] == 0x04);
		if (bytes.isEmpty()) {
			return Optional.empty();
		}
		AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
		parameters.init(new ECGenParameterSpec("secp" + algorithm.key().bits() + "r1"));
		ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
		BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes.get(), 1, 1 + size));
		BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes.get(), 1 + size, 1 + 2 * size));
		return isOn(curve, x, y) ? Optional.of(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve))) : Optional.empty();
	}

	private static boolean isOn(ECParameterSpec curve, BigInteger x, BigInteger y) {
		BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
		BigInteger right = x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
		return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
	}
}
