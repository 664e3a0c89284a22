// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;

/** Finds the certificates or the request in a file that was dropped, or whose name was typed. */
public final class CertificateSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(CertificateSearch.class);

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) {
		return file(text).filter(CertificateSearch::readable)
				.map(file -> new SearchHit(TEXT.text("hit.certificate"), "certificate", file.getFileName().toString(), file.toString(), page -> CertificateInput.open(page, file)))
				.stream().toList();
	}

	/** Only a whole path is meant as a file: a word is a name or a code. */
	private static Optional<Path> file(String text) {
		try {
			return Optional.of(Path.of(text)).filter(Path::isAbsolute).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static boolean readable(Path file) {
		try {
			CertificateFiles.request(file);
			return true;
		} catch (PkiFailure notARequest) {
			try {
				return !CertificateFiles.certificates(file).isEmpty();
			} catch (PkiFailure e) {
				return false;
			}
		}
	}
}
