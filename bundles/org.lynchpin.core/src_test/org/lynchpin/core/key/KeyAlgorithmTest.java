// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;

import org.junit.jupiter.api.Test;

class KeyAlgorithmTest {
	@Test
	void theKeysOfCardsAreTold() throws Exception {
		assertThat(KeyAlgorithm.of(curve("secp256r1"))).contains(KeyAlgorithm.P256);
		assertThat(KeyAlgorithm.of(curve("secp384r1"))).contains(KeyAlgorithm.P384);
		assertThat(KeyAlgorithm.of(curve("secp521r1"))).isEmpty();
		assertThat(KeyAlgorithm.of(rsa(2048))).contains(KeyAlgorithm.RSA2048);
		assertThat(KeyAlgorithm.of(rsa(1024))).isEmpty();
	}

	@Test
	void anotherCurveOfTheSameSizeIsNotTakenForP256() throws Exception {
		ECPublicKey key = (ECPublicKey) curve("secp256r1");
		ECParameterSpec own = key.getParams();
		ECParameterSpec other = new ECParameterSpec(new EllipticCurve(own.getCurve().getField(), own.getCurve().getA(), own.getCurve().getB()), own.getGenerator(),
				own.getOrder().subtract(BigInteger.TWO), 1);
		assertThat(KeyAlgorithm.of(new ForeignKey(key.getW(), other))).isEmpty();
	}

	private static PublicKey curve(String name) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec(name));
		return generator.generateKeyPair().getPublic();
	}

	private static PublicKey rsa(int bits) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(bits);
		return generator.generateKeyPair().getPublic();
	}

	private record ForeignKey(ECPoint point, ECParameterSpec parameters) implements ECPublicKey {
		@Override
		public ECPoint getW() {
			return point;
		}

		@Override
		public ECParameterSpec getParams() {
			return parameters;
		}

		@Override
		public String getAlgorithm() {
			return "EC";
		}

		@Override
		public String getFormat() {
			return "X.509";
		}

		@Override
		public byte[] getEncoded() {
			return new byte[0];
		}
	}
}
