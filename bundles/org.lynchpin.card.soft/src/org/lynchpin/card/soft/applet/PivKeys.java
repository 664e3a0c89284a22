// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;

import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.core.key.KeyAlgorithm;

/** The arithmetic of the card's asymmetric keys, and their form in APDUs (SP 800-73-4 part 2, table 11). */
final class PivKeys {
	private PivKeys() {
	}

	/** Algorithm identifiers of SP 800-78-4, table 6-2, and of SP 800-78-5 for RSA 3072; 16 for RSA 4096 is common use. */
	static int id(KeyAlgorithm algorithm) {
		return switch (algorithm) {
		case RSA2048 -> 0x07;
		case RSA3072 -> 0x05;
		case RSA4096 -> 0x16;
		case P256 -> 0x11;
		case P384 -> 0x14;
		};
	}

	static Optional<KeyAlgorithm> of(int id) {
		return Arrays.stream(KeyAlgorithm.values()).filter(each -> id(each) == id).findFirst();
	}

	static KeyPair generate(KeyAlgorithm algorithm) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.isRsa() ? "RSA" : "EC");
		generator.initialize(algorithm.isRsa() ? new RSAKeyGenParameterSpec(algorithm.bits(), RSAKeyGenParameterSpec.F4)
				: new ECGenParameterSpec(curveName(algorithm)));
		return generator.generateKeyPair();
	}

	/** The RSA operation on a whole padded block (SP 800-73-4 part 2, A.4.1), or ECDSA over a hash. */
	static byte[] sign(SlotKey key, byte[] input) throws GeneralSecurityException, Refusal {
		int size = (key.algorithm().bits() + 7) / 8;
		if (key.algorithm().isRsa()) {
			boolean fits = input.length == size && new BigInteger(1, input).compareTo(((RSAPublicKey) key.publicKey()).getModulus()) < 0;
			Refusal.unless(fits, Refusal.WRONG_DATA);
			Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
			rsa.init(Cipher.DECRYPT_MODE, key.privateKey());
			return rsa.doFinal(input);
		}
		Refusal.unless(input.length > 0 && input.length <= size, Refusal.WRONG_DATA);
		Signature ecdsa = Signature.getInstance("NONEwithECDSA");
		ecdsa.initSign(key.privateKey());
		ecdsa.update(input);
		return ecdsa.sign();
	}

	/** The x coordinate of the shared point (SP 800-73-4 part 2, A.5). The provider refuses points that are not on the curve. */
	static byte[] agree(SlotKey key, byte[] point) throws Refusal, GeneralSecurityException {
		Refusal.unless(!key.algorithm().isRsa(), Refusal.WRONG_PARAMETER);
		PublicKey other = point(key.algorithm(), point);
		KeyAgreement ecdh = KeyAgreement.getInstance("ECDH");
		ecdh.init(key.privateKey());
		try {
			ecdh.doPhase(other, true);
		} catch (GeneralSecurityException e) {
			throw new Refusal(Refusal.WRONG_DATA);
		}
		return ecdh.generateSecret();
	}

	/** The parts of a public key: 81 modulus, 82 exponent; or 86 uncompressed point. */
	static byte[] encode(PublicKey key) {
		if (key instanceof RSAPublicKey rsa) {
			return DataObjects.join(Tlv.encode(0x81, unsigned(rsa.getModulus(), (rsa.getModulus().bitLength() + 7) / 8)),
					Tlv.encode(0x82, unsigned(rsa.getPublicExponent(), (rsa.getPublicExponent().bitLength() + 7) / 8)));
		}
		ECPublicKey ec = (ECPublicKey) key;
		int size = (ec.getParams().getCurve().getField().getFieldSize() + 7) / 8;
		return Tlv.encode(0x86, new byte[] { 4 }, unsigned(ec.getW().getAffineX(), size), unsigned(ec.getW().getAffineY(), size));
	}

	private static PublicKey point(KeyAlgorithm algorithm, byte[] point) throws Refusal, GeneralSecurityException {
		int size = algorithm.bits() / 8;
		Refusal.unless(point.length == 1 + 2 * size && point[0] == 4, Refusal.WRONG_DATA);
		ECPoint w = new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size)), new BigInteger(1, Arrays.copyOfRange(point, 1 + size, point.length)));
		Refusal.unless(onCurve(w, curve(algorithm)), Refusal.WRONG_DATA);
		return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, curve(algorithm)));
	}

	private static boolean onCurve(ECPoint point, ECParameterSpec spec) {
		BigInteger p = prime(spec);
		BigInteger y = point.getAffineY();
		return point.getAffineX().compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(squareOfY(point.getAffineX(), spec));
	}

	static BigInteger squareOfY(BigInteger x, ECParameterSpec spec) {
		return x.modPow(BigInteger.valueOf(3), prime(spec)).add(spec.getCurve().getA().multiply(x)).add(spec.getCurve().getB()).mod(prime(spec));
	}

	static BigInteger prime(ECParameterSpec spec) {
		return ((java.security.spec.ECFieldFp) spec.getCurve().getField()).getP();
	}

	static ECParameterSpec curve(KeyAlgorithm algorithm) throws GeneralSecurityException {
		AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
		parameters.init(new ECGenParameterSpec(curveName(algorithm)));
		return parameters.getParameterSpec(ECParameterSpec.class);
	}

	private static String curveName(KeyAlgorithm algorithm) {
		return algorithm == KeyAlgorithm.P256 ? "secp256r1" : "secp384r1";
	}

	static byte[] unsigned(BigInteger value, int size) {
		byte[] signed = value.toByteArray();
		byte[] result = new byte[size];
		int length = Math.min(signed.length, size);
		System.arraycopy(signed, signed.length - length, result, size - length, length);
		return result;
	}
}
