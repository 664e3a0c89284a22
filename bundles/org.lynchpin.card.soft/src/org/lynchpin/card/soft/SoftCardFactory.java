// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport.CardFactory;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.SoftCardFolders.Found;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;

/** Makes and destroys software cards. */
final class SoftCardFactory implements CardFactory {
	private static final Messages TEXT = Messages.of(SoftCardFactory.class);
	private static final String STANDARD = "standard";
	private static final String PLAIN = "plain";
	private static final String SHORT = "plain-short";
	private static final int LONGEST_NAME = 120;
	private static final int KEY_BYTES = 32;
	private final Keyrings keyrings;
	private final SoftCardFolders folders;

	SoftCardFactory(Keyrings keyrings, SoftCardFolders folders) {
		this.keyrings = keyrings;
		this.folders = folders;
	}

	static String keyName(String id) {
		return "card.soft/" + id;
	}

	@Override
	public List<String> kinds() {
		return List.of(STANDARD, PLAIN, SHORT);
	}

	@Override
	public Reader create(String name, Path dataFolder, Interaction ask) throws Failure {
		return create(name, STANDARD, dataFolder, ask);
	}

	@Override
	public Reader create(String name, String kind, Path dataFolder, Interaction ask) throws Failure {
		if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new CallFailure("soft-card-name", TEXT, LONGEST_NAME);
		}
		folders.add(dataFolder);
		if (folders.find(name).isPresent()) {
			throw new CallFailure("soft-card-name-taken", TEXT, name);
		}
		String id = UUID.randomUUID().toString();
		Path path = SoftCardFolders.cards(dataFolder).resolve(id + SoftCardFolders.ENDING);
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		try (Secret key = Secret.taking(random)) {
			// the key is kept first: a key without a card is forgotten space, a card without its key is lost
			keyrings.keyring(dataFolder).put(keyName(id), key, ask);
			write(path, new SoftCardHeader(id, name, profile(kind).atr()), profile(kind), key.copy());
		}
		return folders.find(name).map(Found::reader).orElseThrow(() -> new CardFailure.ReaderMissing(name));
	}

	private static void write(Path path, SoftCardHeader header, SoftCardProfile profile, Secret key) throws Failure {
		try (SoftCardFile file = new SoftCardFile(path, header, key); PivApplet applet = PivApplet.blank(profile)) {
			Files.createDirectories(path.getParent());
			byte[] content = applet.content();
			file.save(content);
			Arrays.fill(content, (byte) 0);
		} catch (IOException e) {
			throw SoftCardFailure.unusable(path, e.getLocalizedMessage()).because(e);
		}
	}

	private static SoftCardProfile profile(String kind) {
		return switch (kind) {
		case PLAIN -> SoftCardProfile.plain();
		case SHORT -> SoftCardProfile.plain().withShortLengthOnly();
		default -> SoftCardProfile.standard();
		};
	}

	@Override
	public void destroy(Reader reader, Interaction ask) throws Failure {
		Found found = folders.find(reader.name()).orElseThrow(() -> new CardFailure.ReaderMissing(reader.name()));
		try (CardLock held = CardLock.take(found.file()).orElseThrow(() -> new CardFailure.CardInUse(found.name()))) {
			Files.delete(found.file());
			if (found.header().isPresent()) {
				Keyring keyring = keyrings.keyring(found.dataFolder());
				keyring.remove(keyName(found.header().get().id()), ask);
			}
			Files.deleteIfExists(CardLock.file(found.file()));
		} catch (IOException e) {
			throw SoftCardFailure.unusable(found.file(), e.getLocalizedMessage()).because(e);
		}
	}
}
