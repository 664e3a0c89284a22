// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that somebody sends: dropped on Home, or its name typed, it opens as a page with what the policy says. */
class CertificatePageTest {
	/** P-256 and SHA-256, for {@code anna.meier@corp.example}; made by openssl. */
	private static final String REQUEST = """
			-----BEGIN CERTIFICATE REQUEST-----
			MIIBFjCBvAIBADAVMRMwEQYDVQQDDApBbm5hIE1laWVyMFkwEwYHKoZIzj0CAQYI
			KoZIzj0DAQcDQgAE+haMIdAtblM+hC4k/16/0R02hvsam+MqHT+6sxwESdn+mO+q
			U45CaK2H90//KUUzUeitW6+XaNkuMhVwEfbfPaBFMEMGCSqGSIb3DQEJDjE2MDQw
			MgYDVR0RBCswKaAnBgorBgEEAYI3FAIDoBkMF2FubmEubWVpZXJAY29ycC5leGFt
			cGxlMAoGCCqGSM49BAMCA0kAMEYCIQD6rLHDqUAMlvt2mjimNajgIA0mY20Vgu3g
			A7ujNYprFwIhAK6DUwTuepTB+d+HSr9j/pmiOueCWx86k0MVOOjZ680+
			-----END CERTIFICATE REQUEST-----
			""";

	private Composite home;
	private Path folder;

	@BeforeEach
	void home() throws Exception {
		Bench.closePages();
		Bench.trial();
		folder = Bench.folder();
		Bench.command("org.lynchpin.ui.showHome");
		home = Bench.control(Bench.page().getActiveEditor());
		Bench.until("there is an ask box", () -> !Bench.all(home, Text.class).isEmpty());
	}

	@AfterEach
	void close() {
		Bench.closePages();
	}

	/** As a drop does: its name stands in the ask box, and what is found first opens. */
	private void open(Path file) {
		Text box = Bench.all(home, Text.class).getFirst();
		box.setText(file.toString());
		box.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private Composite page(Path file) {
		Bench.until("its page is open", () -> file.getFileName().toString().equals(Bench.page().getActiveEditor().getTitle()));
		IEditorPart page = Bench.page().getActiveEditor();
		return Bench.control(page);
	}

	@Test
	void aCertificateIsShownWithItsFieldsAndWhatThePolicyFinds() throws Exception {
		Path file = folder.resolve("bianca.cer");
		try (InputStream pem = CertificatePageTest.class.getResourceAsStream("bianca.pem")) {
			Files.copy(pem, file);
		}
		open(file);
		Composite page = page(file);
		Bench.until("it says of whom it is", () -> Bench.texts(page).stream().anyMatch(text -> text.contains("CN=Bianca Weiss")));
		assertThat(Bench.texts(page)).contains("bianca.weiss@corp.example", "Smart card logon, Client authentication");
		assertThat(Bench.shows(page, "Nobody of this name is in a directory")).isTrue();
	}

	@Test
	void aRequestIsShownWithWhatItAsksFor() throws Exception {
		Path file = Files.writeString(folder.resolve("anna.csr"), REQUEST);
		open(file);
		Composite page = page(file);
		Bench.until("it is a request of hers", () -> Bench.shows(page, "Certificate request"));
		assertThat(Bench.shows(page, "whoever asks has the key")).isTrue();
		assertThat(Bench.shows(page, "CN=Anna Meier")).isTrue();
	}

	@Test
	void aFileThatIsNeitherOpensNothing() throws Exception {
		Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Anna");
		open(file);
		Bench.until("it says that nothing fits", () -> Bench.shows(home, "Nothing fits"));
	}
}
