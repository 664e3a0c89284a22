// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;

import javax.crypto.KeyAgreement;

import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.core.key.KeyAlgorithm;

/** A key pair out of the numbers that the import instruction carries: 01 to 05 the RSA factors and CRT exponents, or 06 the scalar. */
final class KeyImport {
	private KeyImport() {
	}

	static KeyPair read(KeyAlgorithm algorithm, List<Tlv> parts) throws Refusal, GeneralSecurityException {
		return algorithm.isRsa() ? rsa(algorithm, parts) : ec(algorithm, parts);
	}

	private static KeyPair rsa(KeyAlgorithm algorithm, List<Tlv> parts) throws Refusal, GeneralSecurityException {
		BigInteger p = number(parts, 1);
		BigInteger q = number(parts, 2);
		BigInteger dp = number(parts, 3);
		BigInteger dq = number(parts, 4);
		BigInteger inverse = number(parts, 5);
		BigInteger n = p.multiply(q);
		BigInteger phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
		try {
			BigInteger e = dp.modInverse(p.subtract(BigInteger.ONE));
			BigInteger d = e.modInverse(phi);
			boolean consistent = n.bitLength() == algorithm.bits() && d.mod(q.subtract(BigInteger.ONE)).equals(dq) && q.modInverse(p).equals(inverse);
			Refusal.unless(consistent, Refusal.WRONG_DATA);
			KeyFactory factory = KeyFactory.getInstance("RSA");
			return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(n, e)),
					factory.generatePrivate(new RSAPrivateCrtKeySpec(n, e, d, p, q, dp, dq, inverse)));
		} catch (ArithmeticException e) {
			throw new Refusal(Refusal.WRONG_DATA);
		}
	}

	/**
	 * The public point is not sent. Agreeing with the generator gives its x coordinate; of the two points with that x it is
	 * the one that verifies a signature. So no point arithmetic is written here.
	 */
	private static KeyPair ec(KeyAlgorithm algorithm, List<Tlv> parts) throws Refusal, GeneralSecurityException {
		ECParameterSpec curve = PivKeys.curve(algorithm);
		BigInteger scalar = number(parts, 6);
		Refusal.unless(scalar.compareTo(curve.getOrder()) < 0, Refusal.WRONG_DATA);
		KeyFactory factory = KeyFactory.getInstance("EC");
		PrivateKey privateKey = factory.generatePrivate(new ECPrivateKeySpec(scalar, curve));
		KeyAgreement ecdh = KeyAgreement.getInstance("ECDH");
		ecdh.init(privateKey);
		ecdh.doPhase(factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
		BigInteger x = new BigInteger(1, ecdh.generateSecret());
		BigInteger prime = PivKeys.prime(curve);
		// both primes are 3 modulo 4, so a root is the power (p + 1) / 4
		BigInteger y = PivKeys.squareOfY(x, curve).modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
		PublicKey one = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
		PublicKey other = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, prime.subtract(y)), curve));
		return new KeyPair(belong(privateKey, one) ? one : other, privateKey);
	}

	private static boolean belong(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(privateKey);
		signature.update((byte) 0);
		byte[] signed = signature.sign();
		signature.initVerify(publicKey);
		signature.update((byte) 0);
		return signature.verify(signed);
	}

	private static BigInteger number(List<Tlv> parts, int tag) throws Refusal {
		byte[] value = DataObjects.find(parts, tag).orElseThrow(() -> new Refusal(Refusal.WRONG_DATA));
		BigInteger number = new BigInteger(1, value);
		Refusal.unless(number.signum() > 0, Refusal.WRONG_DATA);
		return number;
	}
}
