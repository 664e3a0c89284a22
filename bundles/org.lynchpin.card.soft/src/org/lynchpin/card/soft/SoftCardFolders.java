// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;

/** The cards of some data folders, as far as they can be told without a key. */
final class SoftCardFolders {
	static final String ENDING = ".card";
	private static final String FOLDER = "cards";
	private final List<Path> dataFolders;

	SoftCardFolders(List<Path> dataFolders) {
		this.dataFolders = new CopyOnWriteArrayList<>(dataFolders);
	}

	/**
	 * A card that was found.
	 *
	 * @param header empty where the file is damaged or of a later version
	 */
	record Found(Path dataFolder, Path file, Optional<SoftCardHeader> header, String name) {
		/** A damaged card is in a reader, too: who connects to it is told what is wrong. */
		Reader reader() {
			return new Reader(SoftTransport.ID, name, true, header.map(SoftCardHeader::atr).orElse(""));
		}
	}

	/** From now on this folder counts, too. */
	synchronized void add(Path dataFolder) {
		Path folder = dataFolder.toAbsolutePath().normalize();
		if (dataFolders.stream().noneMatch(each -> each.toAbsolutePath().normalize().equals(folder))) {
			dataFolders.add(folder);
		}
	}

	static Path cards(Path dataFolder) {
		return dataFolder.resolve(FOLDER);
	}

	/** All cards, by folder and name of the file. Names are made unique: a file may have been copied. */
	List<Found> all() {
		List<Found> all = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Path dataFolder : dataFolders) {
			for (Path file : files(dataFolder)) {
				Optional<SoftCardHeader> header = header(file);
				String plain = header.map(SoftCardHeader::name).orElse(file.getFileName().toString());
				String name = plain;
				for (int i = 2; !names.add(name); i++) {
					name = plain + " (" + i + ")";
				}
				all.add(new Found(dataFolder, file, header, name));
			}
		}
		return all;
	}

	Optional<Found> find(String readerName) {
		return all().stream().filter(each -> each.name().equals(readerName)).findFirst();
	}

	/** What changes when a card is made or destroyed; cheap enough to be asked often. */
	Set<Path> listing() {
		Set<Path> listing = new HashSet<>();
		dataFolders.forEach(each -> listing.addAll(files(each)));
		return listing;
	}

	private static List<Path> files(Path dataFolder) {
		Path folder = cards(dataFolder);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(ENDING) && !file.getFileName().toString().startsWith(".")).sorted().toList();
		} catch (IOException | java.io.UncheckedIOException e) {
			// a folder that cannot be read, or vanishes meanwhile, has no readers
			return List.of();
		}
	}

	private static Optional<SoftCardHeader> header(Path file) {
		try {
			return Optional.of(SoftCardHeader.read(file));
		} catch (Failure e) {
			return Optional.empty();
		}
	}
}
