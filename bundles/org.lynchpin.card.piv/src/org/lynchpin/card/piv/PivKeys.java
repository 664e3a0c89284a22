// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.PublicKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.apdu.CommandApdu;
import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.Messages;

/** GENERATE ASYMMETRIC KEY PAIR and GENERAL AUTHENTICATE for signatures (SP 800-73-4 part 2, 3.3.2 and 3.2.4). */
final class PivKeys implements Keys {
	private static final Messages TEXT = Messages.of(PivKeys.class);
	private static final String GENERATE = "GENERATE ASYMMETRIC KEY PAIR";
	private static final String SIGN = "GENERAL AUTHENTICATE";
	private static final int SHORT_ANSWER = 256;
	private static final int CHALLENGE = 0x81;
	private static final int RESPONSE = 0x82;
	private static final Set<KeyAlgorithm> MANDATORY = EnumSet.of(KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384);
	private static final Set<StatusWord> NO_SUCH_ALGORITHM = Set.of(StatusWord.INCORRECT_DATA, StatusWord.FUNCTION_NOT_SUPPORTED,
			StatusWord.INCORRECT_PARAMETERS, StatusWord.REFERENCE_DATA_NOT_FOUND);

	private final PivCard card;
	private final Set<KeyAlgorithm> algorithms;

	PivKeys(PivCard card) {
		this.card = card;
		this.algorithms = listed();
	}

	private Set<KeyAlgorithm> listed() {
		Set<KeyAlgorithm> listed = EnumSet.noneOf(KeyAlgorithm.class);
		card.properties().algorithms().stream().map(PivAlgorithm::of).flatMap(Optional::stream).map(PivAlgorithm::key).forEach(listed::add);
		return listed;
	}

	@Override
	public Slot logonSlot() {
		return PivSlot.AUTHENTICATION.slot();
	}

	@Override
	public Set<KeyAlgorithm> algorithms() {
		Set<KeyAlgorithm> can = EnumSet.copyOf(algorithms.isEmpty() ? MANDATORY : algorithms);
		if (algorithms.isEmpty() && hasLargeRsa()) {
			can.addAll(List.of(KeyAlgorithm.RSA3072, KeyAlgorithm.RSA4096));
		}
		if (card.product().makesWeakRsaKeys()) {
			can.removeIf(KeyAlgorithm::isRsa);
		}
		return can;
	}

	@Override
	public boolean canGenerate(KeyAlgorithm algorithm) {
		boolean certain = algorithms.isEmpty() && MANDATORY.contains(algorithm) && !card.product().makesWeakRsaKeys();
		return certain || algorithms().contains(algorithm);
	}

	/** Decided by the version, which is asked for if it was not necessary before. */
	private boolean hasLargeRsa() {
		try {
			return card.productWithVersion().hasLargeRsa();
		} catch (CardFailure e) {
			return false; // the card is gone: whoever uses it next is told
		}
	}

	@Override
	public PublicKey generate(Slot slot, KeyAlgorithm algorithm) throws CardFailure {
		PivSlot place = PivSlot.of(slot).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("slot", slot.id())));
		if (algorithm.isRsa() && card.product().makesWeakRsaKeys()) {
			throw new CardFailure.NotOnThisCard(TEXT.text("weak-rsa"));
		}
		PivAlgorithm piv = PivAlgorithm.of(algorithm);
		ResponseApdu answer = card.applet().generate(place.key(), piv.id(), expected(algorithm));
		if (NO_SUCH_ALGORITHM.contains(answer.status())) {
			throw new CardFailure.NotOnThisCard(TEXT.text("generate", algorithm.id()));
		}
		if (!answer.isOk()) {
			throw card.refusedToAdmin(GENERATE, answer.status());
		}
		card.made(place.key(), algorithm);
		return publicKey(piv, answer);
	}

	/** RSA keys and signatures are longer than what a short command can ask for. */
	private static int expected(KeyAlgorithm algorithm) {
		return algorithm.isRsa() ? CommandApdu.ALL : SHORT_ANSWER;
	}

	private static PublicKey publicKey(PivAlgorithm algorithm, ResponseApdu answer) throws CardFailure {
		CardFailure.UnexpectedAnswer broken = new CardFailure.UnexpectedAnswer(GENERATE, answer.status().value());
		List<Tlv> objects = PivApplet.objects(GENERATE, answer);
		Optional<Tlv> template = Tlv.find(objects, 0x7F49);
		try {
			// older cards leave the template out and give what belongs in it
			return PublicKeys.decode(algorithm, template.isPresent() ? template.get().children() : objects).orElseThrow(() -> broken);
		} catch (MalformedTlv e) {
			throw broken.<CardFailure>because(e);
		}
	}

	@Override
	public byte[] sign(Slot slot, KeyAlgorithm algorithm, HashAlgorithm hash, byte[] message) throws CardFailure {
		PivSlot place = PivSlot.of(slot).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("slot", slot.id())));
		PivAlgorithm piv = PivAlgorithm.of(algorithm);
		byte[] block = SignatureInput.of(piv, hash, message);
		ResponseApdu answer = card.applet().generalAuthenticate(piv.id(), place.key(), expected(algorithm),
				Tlv.encode(RESPONSE), Tlv.encode(CHALLENGE, block));
		if (!answer.isOk()) {
			throw card.refusedToHolder(SIGN, answer.status());
		}
		byte[] signature = PivApplet.within(SIGN, answer, 0x7C, RESPONSE).orElse(new byte[0]);
		Optional<byte[]> usual = algorithm.isRsa() ? fullLength(signature, piv.bytes()) : EcdsaSignature.usual(signature, piv.bytes());
		card.signed();
		return usual.orElseThrow(() -> new CardFailure.UnexpectedAnswer(SIGN, answer.status().value()));
	}

	/** Some cards leave leading zeros out. */
	private static Optional<byte[]> fullLength(byte[] signature, int size) {
		if (signature.length == 0 || signature.length > size) {
			return Optional.empty();
		}
		byte[] full = new byte[size];
		System.arraycopy(signature, 0, full, size - signature.length, signature.length);
		return Optional.of(full);
	}
}
