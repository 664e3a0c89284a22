// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.site.StandardSite;

/** What the wizard for a new site asks. Knows no widget. */
public final class NewSite {
	private static final Messages TEXT = Messages.of(NewSite.class);

	private final List<CaConnector> connectors;
	private final Path folder;
	private String name = "";
	private String file = "";
	private boolean fileChosen;
	private Optional<CaConnector> connector;
	private String caName = "";
	private boolean caNameChosen;
	private String address = "";

	/**
	 * @param connectors the kinds of certification authority that are installed
	 * @param folder where the document is proposed to be
	 */
	public NewSite(List<CaConnector> connectors, Path folder) {
		this.connectors = List.copyOf(connectors);
		this.folder = folder;
		this.connector = connectors.stream().filter(CaConnector::creates).findFirst().or(() -> connectors.stream().findFirst());
	}

	/** The kinds of certification authority that can be chosen. */
	public List<CaConnector> connectors() {
		return connectors;
	}

	/** The site's name. */
	public String name() {
		return name;
	}

	/** Names the site; the file and the certification authority are named after it until they are named themselves. */
	public void name(String text) {
		name = text.strip();
	}

	/** The document's file. */
	public String file() {
		return fileChosen || name.isEmpty() ? file : folder.resolve(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + SiteFiles.EXTENSION).toString();
	}

	/** Chooses the file; the one that was proposed is no choice. */
	public void file(String text) {
		fileChosen = fileChosen || !text.equals(file());
		file = text.strip();
	}

	/** The kind of certification authority; empty where none is installed. */
	public Optional<CaConnector> connector() {
		return connector;
	}

	/** Chooses the kind. */
	public void connector(CaConnector chosen) {
		connector = Optional.of(chosen);
	}

	/** What the certification authority is called. */
	public String caName() {
		return caNameChosen || name.isEmpty() ? caName : TEXT.text("new.caName", name);
	}

	/** Names the certification authority; the name that was proposed is no choice. */
	public void caName(String text) {
		caNameChosen = caNameChosen || !text.equals(caName());
		caName = text.strip();
	}

	/** Where a certification authority that exists elsewhere is reached. */
	public void address(String text) {
		address = text.strip();
	}

	/** Whether an address is asked for: an authority that is set up here has none. */
	public boolean needsAddress() {
		return connector.filter(each -> !each.creates()).isPresent();
	}

	/** What is missing on the first page. */
	public Optional<String> problemOfSite() {
		if (name.isEmpty()) {
			return Optional.of(TEXT.text("new.noName"));
		}
		if (file().isEmpty()) {
			return Optional.of(TEXT.text("new.noFile"));
		}
		try {
			return Files.exists(target()) ? Optional.of(TEXT.text("new.fileExists", target())) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of(TEXT.text("new.badFile"));
		}
	}

	/** What is missing on the second page. */
	public Optional<String> problemOfAuthority() {
		if (connector.isPresent() && caName().isEmpty()) {
			return Optional.of(TEXT.text("new.noCaName"));
		}
		return needsAddress() && address.isEmpty() ? Optional.of(TEXT.text("new.noAddress")) : Optional.empty();
	}

	private Path target() {
		return SiteFiles.withExtension(Path.of(file())).toAbsolutePath();
	}

	/**
	 * Writes the document, sets up the certification authority where that is done here (which makes the keyring, and asks
	 * for its password), and makes the site the current one.
	 */
	public SiteDocument create(Sites sites, Interaction ask) throws Failure {
		SiteDocument document = sites.create(target(), name);
		connector.ifPresent(chosen -> document.execute(TEXT.text("new.addCa"), () -> addAuthority(document, chosen)));
		boolean done = false;
		try {
			if (connector.filter(CaConnector::creates).isPresent()) {
				CaSettings settings = document.certificationAuthorities().getFirst();
				connector.get().create(settings, ask).close();
			}
			document.save();
			sites.setCurrent(document);
			done = true;
		} finally {
			if (!done) {
				sites.close(document); // the file was not written, so the same name can be tried again
			}
		}
		return document;
	}

	private void addAuthority(SiteDocument document, CaConnector chosen) {
		if (chosen.type().equals("local")) {
			StandardSite.addLocalCertificationAuthority(document.site(), caName());
		} else {
			StandardSite.addCertificationAuthority(document.site(), caName(), chosen.type(), needsAddress() ? Map.of("url", address) : Map.of());
		}
	}
}
