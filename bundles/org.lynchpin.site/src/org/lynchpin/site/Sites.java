// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.xmi.XMIResource;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.model.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens site documents, and knows which one is being worked on. A service; safe for use from any thread. */
@Component(service = Sites.class)
public final class Sites {
	private static final Messages TEXT = Messages.of(Sites.class);
	/** Environment variable that names a site document. */
	private static final String VARIABLE = "LYNCHPIN_SITE";

	private final DataFolder dataFolder;
	private final Map<String, String> environment;
	private final SiteXml xml;
	private final Map<Path, SiteDocument> open = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Optional<SiteDocument> current = Optional.empty();

	/** With the data folder of this computer. */
	@Activate
	public Sites(@Reference List<ModelMigration> migrations) {
		this(DataFolder.locate(), System.getenv(), migrations);
	}

	/**
	 * With a data folder of one's own.
	 *
	 * @param environment may name a document under {@code LYNCHPIN_SITE}
	 */
	public Sites(DataFolder dataFolder, Map<String, String> environment, List<ModelMigration> migrations) {
		this.dataFolder = dataFolder;
		this.environment = Map.copyOf(environment);
		this.xml = new SiteXml(migrations);
	}

	/**
	 * A new document with the standard policy and plans ({@link StandardSite}); there is no file before it is saved.
	 *
	 * @throws DataFailure if there is a file already
	 */
	public SiteDocument create(Path file, String name) throws Failure {
		return create(file, StandardSite.site(name));
	}

	/**
	 * A new document with this content; there is no file before it is saved.
	 *
	 * @throws DataFailure if there is a file already
	 */
	public synchronized SiteDocument create(Path file, Site content) throws Failure {
		Path path = real(file);
		if (Files.exists(path) || open.containsKey(path)) {
			throw new DataFailure("site-exists", TEXT, path);
		}
		XMIResource resource = SiteFile.resource(path);
		resource.getContents().add(content);
		SiteDocument document = new SiteDocument(new SiteFile(path, xml), resource, dataFolder.path(), true);
		open.put(path, document);
		return document;
	}

	/**
	 * Opens a document. The same file is the same object until {@link #close}; where it was changed on the disk
	 * meanwhile and nothing is unsaved here, it is read again.
	 *
	 * @throws DataFailure if it is not there, unreadable, damaged, or of a later version; the file is not touched
	 */
	public synchronized SiteDocument open(Path file) throws Failure {
		Path path = real(file);
		SiteDocument document = open.get(path);
		if (document == null) {
			SiteFile source = new SiteFile(path, xml);
			document = new SiteDocument(source, source.read(), dataFolder.path(), false);
			open.put(path, document);
		} else if (!document.dirty() && document.changedOnDisk()) {
			document.reload();
		}
		return document;
	}

	/** Forgets a document; what is unsaved is lost. */
	public void close(SiteDocument document) {
		boolean wasCurrent;
		synchronized (this) {
			open.values().remove(document);
			wasCurrent = current.filter(each -> each == document).isPresent();
			if (wasCurrent) {
				current = Optional.empty();
			}
		}
		if (wasCurrent) {
			listeners.forEach(Runnable::run);
		}
	}

	/** The document that is being worked on. */
	public synchronized Optional<SiteDocument> current() {
		return current;
	}

	/** Makes a document the one that is being worked on, and remembers its file for the next start. */
	public void setCurrent(SiteDocument document) throws Failure {
		synchronized (this) {
			current = Optional.of(document);
			try {
				Files.createDirectories(dataFolder.path());
				Files.writeString(lastSite(), document.file() + System.lineSeparator());
			} catch (IOException e) {
				throw new DataFailure("data-folder-cannot-be-written", TEXT, dataFolder.path()).<DataFailure>because(e);
			}
		}
		listeners.forEach(Runnable::run);
	}

	/** Calls {@code listener} after another document became the current one. */
	public Registration onCurrentChanged(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/**
	 * The document to work on: the one that is named, else {@code $LYNCHPIN_SITE}, else the one used last, else the trial.
	 *
	 * @throws CallFailure if there is none of these
	 */
	public SiteDocument resolve(Optional<Path> named) throws Failure {
		Optional<Path> file = named.or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank()).map(Path::of));
		if (file.isEmpty()) {
			file = last();
		}
		if (file.isEmpty() && Files.exists(trialFile())) {
			file = Optional.of(trialFile());
		}
		return open(file.orElseThrow(() -> new CallFailure("no-site", TEXT)));
	}

	/** Where the trial's document is, or will be. */
	public Path trialFile() {
		return dataFolder.resolve("trial").resolve("trial.lynchpin");
	}

	/** The trial's document in the standard place: opened, or made and saved. */
	public SiteDocument trial() throws Failure {
		return trial(trialFile());
	}

	/** A trial's document: opened where the file exists, else made of {@link TrialSite} and saved. */
	public synchronized SiteDocument trial(Path file) throws Failure {
		if (Files.exists(file)) {
			return open(file);
		}
		SiteDocument document = create(file, TrialSite.site());
		document.save();
		return document;
	}

	private Optional<Path> last() throws DataFailure {
		if (!Files.exists(lastSite())) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readString(lastSite()).strip()).filter(text -> !text.isEmpty()).map(Path::of);
		} catch (IOException | InvalidPathException e) {
			throw new DataFailure("site-unreadable", TEXT, lastSite()).<DataFailure>because(e);
		}
	}

	private Path lastSite() {
		return dataFolder.resolve("last-site");
	}

	/** One name for one file, also where a folder on the way is a link, and before the file is there. */
	private static Path real(Path file) throws DataFailure {
		Path path = file.toAbsolutePath().normalize();
		try {
			if (Files.exists(path)) {
				return path.toRealPath();
			}
			Path folder = path.getParent();
			return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(path.getFileName()) : path;
		} catch (IOException e) {
			throw new DataFailure("site-unreadable", TEXT, path).<DataFailure>because(e);
		}
	}
}
