// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

/** Authentication with the card management key 9B, mutual where the card can (SP 800-73-4 part 2, 3.2.4 and appendix A.1), and setting it anew. */
final class PivAdminKey implements AdminKey {
	private static final Messages TEXT = Messages.of(PivAdminKey.class);
	private static final String OPERATION = "GENERAL AUTHENTICATE";
	private static final int SHORT_ANSWER = 256;
	private static final int WITNESS = 0x80;
	private static final int CHALLENGE = 0x81;
	private static final int RESPONSE = 0x82;

	/** With these a card says that it does not know the command: nothing was changed. */
	private static final Set<StatusWord> NO_SUCH_COMMAND = Set.of(StatusWord.INSTRUCTION_NOT_SUPPORTED, StatusWord.CLASS_NOT_SUPPORTED,
			StatusWord.FUNCTION_NOT_SUPPORTED);

	private final PivCard card;
	private final SecureRandom random;
	private Optional<AdminAlgorithm> algorithm = Optional.empty();
	private Optional<Boolean> isDefault = Optional.empty();
	private boolean mutual = true;
	private byte[] nonce = {};
	private int nonceAt = -1;

	PivAdminKey(PivCard card, SecureRandom random) {
		this.card = card;
		this.random = random;
	}

	@Override
	public String algorithm() throws CardFailure {
		return current().label();
	}

	@Override
	public boolean canSet() {
		return card.isExtended();
	}

	@Override
	public Secret factory() throws CardFailure {
		return current().factory();
	}

	@Override
	public Secret random() throws CardFailure {
		return current().random(random);
	}

	/** Whether the factory key is in use: told by the card, or known from what was set here; never tried. */
	Optional<Boolean> isDefault() throws CardFailure {
		return isDefault.isPresent() ? isDefault : card.metadata(PivCard.ADMIN_KEY).flatMap(Metadata::isDefault);
	}

	/** The algorithm: by metadata, else the first for which the card gives a nonce. Asking for one changes nothing. */
	private AdminAlgorithm current() throws CardFailure {
		if (algorithm.isEmpty()) {
			Optional<Metadata> told = card.metadata(PivCard.ADMIN_KEY);
			algorithm = told.flatMap(each -> each.algorithm().isPresent() ? AdminAlgorithm.of(each.algorithm().getAsInt()) : Optional.empty());
		}
		return algorithm.isPresent() ? algorithm.get() : search(candidates());
	}

	/** Those that the card lists, else all, in the order in which they are found in the field. */
	private List<AdminAlgorithm> candidates() {
		List<AdminAlgorithm> listed = card.properties().algorithms().stream().map(AdminAlgorithm::of).flatMap(Optional::stream).distinct().toList();
		if (!listed.isEmpty()) {
			return listed;
		}
		return card.isExtended() ? List.of(AdminAlgorithm.TDES, AdminAlgorithm.AES192, AdminAlgorithm.AES128, AdminAlgorithm.AES256)
				: List.of(AdminAlgorithm.TDES, AdminAlgorithm.AES128, AdminAlgorithm.AES256, AdminAlgorithm.AES192);
	}

	private AdminAlgorithm search(List<AdminAlgorithm> candidates) throws CardFailure {
		StatusWord last = StatusWord.OK;
		for (int way : new int[] { WITNESS, CHALLENGE }) {
			for (AdminAlgorithm candidate : candidates) {
				last = begin(candidate, way);
				if (last.isOk() && nonceAt == card.applet().exchanges()) {
					algorithm = Optional.of(candidate);
					return candidate;
				}
			}
		}
		throw new CardFailure.UnexpectedAnswer(OPERATION, last.value());
	}

	/**
	 * Asks the card for its nonce, which is kept as long as nothing else is sent to the card: the encrypted witness of mutual
	 * authentication, or, from cards that know no better, the challenge of external authentication.
	 */
	private StatusWord begin(AdminAlgorithm candidate, int way) throws CardFailure {
		ResponseApdu answer = card.applet().generalAuthenticate(candidate.id(), PivCard.ADMIN_KEY, SHORT_ANSWER, Tlv.encode(way));
		if (answer.isOk()) {
			// one of another length was given by a card that does not look at the algorithm that it is asked for
			Optional<byte[]> given = PivApplet.within(OPERATION, answer, 0x7C, way).filter(bytes -> bytes.length == candidate.blockLength());
			nonce = given.orElse(new byte[0]);
			nonceAt = given.isPresent() ? card.applet().exchanges() : -1;
			mutual = way == WITNESS;
		}
		return answer.status();
	}

	@Override
	public void authenticate(Secret key) throws CardFailure {
		AdminAlgorithm current = fitting(key);
		if (nonceAt != card.applet().exchanges()) {
			StatusWord status = begin(current, mutual ? WITNESS : CHALLENGE);
			if (!status.isOk() || nonceAt < 0) {
				throw new CardFailure.UnexpectedAnswer(OPERATION, status.value());
			}
		}
		card.adminAuthenticated(false);
		key.<Void, CardFailure>use(bytes -> {
			prove(current, bytes);
			return null;
		});
		card.adminAuthenticated(true);
		isDefault = Optional.of(isFactory(current, key));
	}

	/** A key of a length that the card's algorithm does not have is refused without asking the card. */
	private AdminAlgorithm fitting(Secret key) throws CardFailure {
		boolean known = algorithm.isPresent() || card.metadata(PivCard.ADMIN_KEY).isPresent();
		List<AdminAlgorithm> fitting = known ? List.of(current()) : candidates();
		fitting = fitting.stream().filter(each -> each.keyLength() == key.length()).toList();
		if (fitting.isEmpty()) {
			throw new CardFailure.AdminKeyRejected();
		}
		return known ? fitting.getFirst() : search(fitting);
	}

	private void prove(AdminAlgorithm current, byte[] key) throws CardFailure {
		byte[] challenge = new byte[current.blockLength()];
		random.nextBytes(challenge);
		byte[] proof = {};
		byte[] expected = {};
		try {
			proof = current.crypt(mutual ? Cipher.DECRYPT_MODE : Cipher.ENCRYPT_MODE, key, nonce);
			if (mutual) {
				expected = current.crypt(Cipher.ENCRYPT_MODE, key, challenge);
				check(current, expected, Tlv.encode(WITNESS, proof), Tlv.encode(CHALLENGE, challenge));
			} else {
				check(current, expected, Tlv.encode(RESPONSE, proof));
			}
		} catch (GeneralSecurityException e) {
			throw new CardFailure.AdminKeyRejected().<CardFailure>because(e);
		} finally {
			Arrays.fill(proof, (byte) 0);
			Arrays.fill(expected, (byte) 0);
			nonceAt = -1;
		}
	}

	/** @param expected what the card has to answer to prove that it knows the key; empty for external authentication */
	private void check(AdminAlgorithm current, byte[] expected, byte[]... parts) throws CardFailure {
		ResponseApdu answer = card.applet().generalAuthenticate(current.id(), PivCard.ADMIN_KEY, SHORT_ANSWER, parts);
		StatusWord status = answer.status();
		boolean rejected = status.equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED) || status.equals(StatusWord.INCORRECT_DATA)
				|| status.equals(StatusWord.AUTHENTICATION_METHOD_BLOCKED) || status.sw1() == 0x63;
		if (rejected) {
			throw new CardFailure.AdminKeyRejected();
		}
		Refusal.unless(OPERATION, status);
		if (expected.length > 0) {
			byte[] proof = PivApplet.within(OPERATION, answer, 0x7C, RESPONSE).orElseThrow(() -> new CardFailure.UnexpectedAnswer(OPERATION, status.value()));
			if (!MessageDigest.isEqual(proof, expected)) {
				throw new CardFailure.AdminKeyRejected();
			}
		}
	}

	@Override
	public void set(Secret next) throws CardFailure {
		if (!canSet()) {
			throw new CardFailure.NotOnThisCard(TEXT.text("set-admin-key"));
		}
		AdminAlgorithm current = current();
		if (next.length() != current.keyLength()) {
			throw new CardFailure.AdminKeyRejected();
		}
		byte[] data = next.use(bytes -> {
			byte[] command = new byte[3 + bytes.length];
			command[0] = (byte) current.id();
			command[1] = (byte) PivCard.ADMIN_KEY;
			command[2] = (byte) bytes.length;
			System.arraycopy(bytes, 0, command, 3, bytes.length);
			return command;
		});
		StatusWord status = card.applet().setManagementKey(data);
		if (NO_SUCH_COMMAND.contains(status)) {
			throw new CardFailure.NotOnThisCard(TEXT.text("set-admin-key"));
		}
		if (!status.isOk()) {
			throw card.refusedToAdmin("SET MANAGEMENT KEY", status);
		}
		card.forgetMetadata(PivCard.ADMIN_KEY);
		isDefault = Optional.of(isFactory(current, next));
	}

	private static boolean isFactory(AdminAlgorithm algorithm, Secret key) {
		try (Secret factory = algorithm.factory()) {
			return factory.equals(key);
		}
	}
}
