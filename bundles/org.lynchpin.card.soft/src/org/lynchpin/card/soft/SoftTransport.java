// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.card.soft.SoftCardFolders.Found;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.core.secret.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Software cards, each in a reader of its own, in the data folder and in that of the trial. */
@Component(service = CardTransport.class)
public final class SoftTransport implements CardTransport {
	static final String ID = "soft";
	private static final String TRIAL = "trial";
	private final Keyrings keyrings;
	private final SoftCardFolders folders;
	private final SoftCardFactory factory;

	@Activate
	public SoftTransport(@Reference Keyrings keyrings) {
		this(keyrings, List.of(DataFolder.locate().path(), DataFolder.locate().resolve(TRIAL)));
	}

	/** @param dataFolders the folders whose cards are there; others come in with the first card that is made in them */
	public SoftTransport(Keyrings keyrings, List<Path> dataFolders) {
		this.keyrings = keyrings;
		this.folders = new SoftCardFolders(dataFolders);
		this.factory = new SoftCardFactory(keyrings, folders);
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Reader> readers() {
		return folders.all().stream().map(Found::reader).toList();
	}

	@Override
	public CardChannel connect(Reader reader, Interaction ask) throws Failure {
		Found found = folders.find(reader.name()).orElseThrow(() -> new CardFailure.ReaderMissing(reader.name()));
		SoftCardHeader header = found.header().isPresent() ? found.header().get() : SoftCardHeader.read(found.file());
		CardLock lock = lock(found);
		CardChannel channel = null;
		try {
			channel = open(found, header, lock, ask);
			return channel;
		} finally {
			if (channel == null) {
				lock.close();
			}
		}
	}

	private static CardLock lock(Found found) throws Failure {
		try {
			return CardLock.take(found.file()).orElseThrow(() -> new CardFailure.CardInUse(found.name()));
		} catch (IOException e) {
			throw SoftCardFailure.unusable(found.file(), e.getLocalizedMessage()).because(e);
		}
	}

	private CardChannel open(Found found, SoftCardHeader header, CardLock lock, Interaction ask) throws Failure {
		Optional<Secret> key = keyrings.keyring(found.dataFolder()).get(SoftCardFactory.keyName(header.id()), ask);
		SoftCardFile file = new SoftCardFile(found.file(), header, key.orElseThrow(() -> SoftCardFailure.keyMissing(found.file())));
		PivApplet applet = null;
		try {
			byte[] content = file.load();
			applet = PivApplet.restored(content, file);
			Arrays.fill(content, (byte) 0);
		} catch (IOException e) {
			throw SoftCardFailure.damaged(found.file()).because(e);
		} finally {
			if (applet == null) {
				file.close();
			}
		}
		return new SoftCardChannel(applet, found.name(), file, lock);
	}

	@Override
	public Watch watch(Consumer<List<Reader>> changed) {
		return new FolderWatch(folders, changed);
	}

	@Override
	public Optional<CardFactory> factory() {
		return Optional.of(factory);
	}
}
