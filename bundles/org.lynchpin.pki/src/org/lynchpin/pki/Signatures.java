// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.lynchpin.core.key.HashAlgorithm;

/** Signature algorithms: identifiers, names and verification. */
final class Signatures {
	/** Handed to each call; never added to the runtime's list, where it would change what others get. */
	static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.ofEntries(
			Map.entry(PKCSObjectIdentifiers.md5WithRSAEncryption, "MD5withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA1withRSA"),
			Map.entry(OIWObjectIdentifiers.sha1WithRSA, "SHA1withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha224WithRSAEncryption, "SHA224withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA1, "SHA1withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA"));
	private static final Map<ASN1ObjectIdentifier, HashAlgorithm> HASHES = Map.of(OIWObjectIdentifiers.idSHA1, HashAlgorithm.SHA1,
			NISTObjectIdentifiers.id_sha256, HashAlgorithm.SHA256, NISTObjectIdentifiers.id_sha384, HashAlgorithm.SHA384,
			NISTObjectIdentifiers.id_sha512, HashAlgorithm.SHA512);

	private Signatures() {
	}

	static boolean isRsa(PublicKey key) {
		return key.getAlgorithm().startsWith("RSA");
	}

	/** The identifier of a signature by that key: RSA with NULL parameters, ECDSA without any (RFC 4055, 5; RFC 5758, 3.2). */
	static AlgorithmIdentifier algorithm(boolean rsa, HashAlgorithm hash) {
		if (rsa) {
			return new AlgorithmIdentifier(switch (hash) {
			case SHA1 -> PKCSObjectIdentifiers.sha1WithRSAEncryption;
			case SHA256 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
			case SHA384 -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
			case SHA512 -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
			}, DERNull.INSTANCE);
		}
		return new AlgorithmIdentifier(switch (hash) {
		case SHA1 -> X9ObjectIdentifiers.ecdsa_with_SHA1;
		case SHA256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
		case SHA384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
		case SHA512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
		});
	}

	static AlgorithmIdentifier digest(HashAlgorithm hash) {
		return new AlgorithmIdentifier(switch (hash) {
		case SHA1 -> OIWObjectIdentifiers.idSHA1;
		case SHA256 -> NISTObjectIdentifiers.id_sha256;
		case SHA384 -> NISTObjectIdentifiers.id_sha384;
		case SHA512 -> NISTObjectIdentifiers.id_sha512;
		});
	}

	static Optional<HashAlgorithm> hash(ASN1ObjectIdentifier digest) {
		return Optional.ofNullable(HASHES.get(digest));
	}

	/** The usual name, {@code SHA256withRSA}; the object identifier where it has none. */
	static String name(AlgorithmIdentifier algorithm) {
		if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
			return pssHash(algorithm).map(hash -> hash.name() + "withRSAandMGF1").orElse("RSASSA-PSS");
		}
		return NAMES.getOrDefault(algorithm.getAlgorithm(), algorithm.getAlgorithm().getId());
	}

	/** The hash of a signature; empty where it is none that this product knows (MD5 among them). */
	static Optional<HashAlgorithm> hashOf(AlgorithmIdentifier algorithm) {
		if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
			return pssHash(algorithm);
		}
		String name = NAMES.getOrDefault(algorithm.getAlgorithm(), "");
		return HashAlgorithm.of(name.substring(0, Math.max(0, name.indexOf("with"))));
	}

	private static Optional<HashAlgorithm> pssHash(AlgorithmIdentifier algorithm) {
		try {
			return hash(RSASSAPSSparams.getInstance(algorithm.getParameters()).getHashAlgorithm().getAlgorithm());
		} catch (RuntimeException e) {
			return Optional.empty();
		}
	}

	/** The key in the classes of the Java runtime where it knows the algorithm, so that equal keys are equal. */
	static PublicKey key(SubjectPublicKeyInfo info) throws GeneralSecurityException {
		X509EncodedKeySpec spec = new X509EncodedKeySpec(Asn1.der(info));
		ASN1ObjectIdentifier type = info.getAlgorithm().getAlgorithm();
		String name = type.equals(PKCSObjectIdentifiers.rsaEncryption) ? "RSA" : type.equals(X9ObjectIdentifiers.id_ecPublicKey) ? "EC" : type.getId();
		try {
			return KeyFactory.getInstance(name).generatePublic(spec);
		} catch (GeneralSecurityException | RuntimeException e) {
			try {
				return KeyFactory.getInstance(name, PROVIDER).generatePublic(spec);
			} catch (RuntimeException odd) {
				throw new GeneralSecurityException(odd);
			}
		}
	}

	/** Whether the signature over the message is right; false for anything that cannot be checked. */
	static boolean verify(PublicKey key, AlgorithmIdentifier algorithm, byte[] message, byte[] signature) {
		String name = name(algorithm);
		if (name.startsWith("MD5")) {
			return false; // broken since 2004: proves nothing
		}
		if (NAMES.containsKey(algorithm.getAlgorithm()) && (key instanceof RSAPublicKey || key instanceof ECPublicKey)) {
			try {
				return verify(Signature.getInstance(name), key, message, signature);
			} catch (GeneralSecurityException | RuntimeException e) {
				// a curve that the runtime does not know, which it says in several ways: Bouncy Castle may know it
				return verifyOther(key, algorithm, message, signature);
			}
		}
		return verifyOther(key, algorithm, message, signature);
	}

	private static boolean verifyOther(PublicKey key, AlgorithmIdentifier algorithm, byte[] message, byte[] signature) {
		try {
			Signature verifier = Signature.getInstance(algorithm.getAlgorithm().getId(), PROVIDER);
			if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
				verifier.setParameter(pss(algorithm));
			}
			return verify(verifier, key, message, signature);
		} catch (GeneralSecurityException | RuntimeException e) {
			return false;
		}
	}

	private static boolean verify(Signature verifier, PublicKey key, byte[] message, byte[] signature) throws GeneralSecurityException {
		verifier.initVerify(key);
		verifier.update(message);
		return verifier.verify(signature);
	}

	private static PSSParameterSpec pss(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
		RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
		String digest = pssHash(algorithm).map(HashAlgorithm::digest).orElseThrow(() -> new GeneralSecurityException("hash"));
		return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), parameters.getSaltLength().intValueExact(), 1);
	}

	/** {@code RSA}, {@code EC}, else what the key calls itself. */
	static String algorithm(PublicKey key) {
		return switch (key) {
		case RSAPublicKey rsa -> "RSA";
		case ECPublicKey ec -> "EC";
		default -> key.getAlgorithm();
		};
	}

	/** Bits of the modulus or the field; 0 where not known. */
	static int bits(PublicKey key) {
		return switch (key) {
		case RSAPublicKey rsa -> rsa.getModulus().bitLength();
		case ECPublicKey ec -> ec.getParams() == null ? 0 : ec.getParams().getCurve().getField().getFieldSize();
		default -> 0;
		};
	}
}
