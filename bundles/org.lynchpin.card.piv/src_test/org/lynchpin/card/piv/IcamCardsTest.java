// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.card.capability.ContentStamp;

/** The objects of real PIV cards (ICAM test cards, U.S. General Services Administration), where they are at hand. */
class IcamCardsTest {
	private static final Path FOLDER = Path.of("../../../shared/data/piv-cards");
	private static final int CHUID = 0x5FC102;
	private static final int DISCOVERY = 0x7E;
	private static final int CARDS = 28;

	static List<Path> cards() throws IOException {
		if (!Files.isDirectory(FOLDER)) {
			return List.of(FOLDER);
		}
		try (Stream<Path> folders = Files.list(FOLDER)) {
			return folders.filter(each -> Character.isDigit(each.getFileName().toString().charAt(0))).sorted().toList();
		}
	}

	private static void assumePresent() {
		assumeTrue(Files.isDirectory(FOLDER), "The folder ../shared/data/piv-cards is not beside the repository: the ICAM cards are not read");
	}

	@Test
	void allCardsOfTheCollectionAreRead() throws Exception {
		assumePresent();
		assertThat(cards()).hasSize(CARDS);
	}

	@ParameterizedTest
	@MethodSource("cards")
	void showsTheCertificatesInTheirSlotsAndWhoseCardItIs(Path folder) throws Exception {
		assumePresent();
		Icam icam = new Icam(folder);
		for (boolean extended : new boolean[] { true, false }) {
			CardSession session = new PivDriver().open(icam.card(extended, false)).orElseThrow();
			CardContent content = session.content();
			icam.certificates.forEach((slot, certificate) -> assertThat(content.slot(slot).flatMap(SlotContent::certificate)).as(slot).contains(certificate));
			assertThat(content.slots()).extracting(SlotContent::damage).containsOnly(Optional.empty());
			assertThat(content.blank()).isFalse();
			assertThat(content.foreignIdentity()).as("a signed CHUID").isTrue();
			assertThat(content.guids()).isEqualTo(icam.guid());
			assertThat(content.pinRetries()).hasValue(3);
			assertThat(content.pinIsDefault()).as("not known without a try").isEmpty();
			assertThat(content.adminKeyIsDefault()).isEmpty();
			if (extended && !icam.objects.containsKey(KeyHistory.TAG)) {
				assertThat(session.exchanges()).isLessThanOrEqualTo(12);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("cards")
	void readsTheSameWhereTheCertificatesAreCompressed(Path folder) throws Exception {
		assumePresent();
		Icam icam = new Icam(folder);
		CardContent content = new PivDriver().open(icam.card(true, true)).orElseThrow().content();
		icam.certificates.forEach((slot, certificate) -> assertThat(content.slot(slot).flatMap(SlotContent::certificate)).as(slot).contains(certificate));
	}

	@ParameterizedTest
	@ValueSource(strings = { "01_Golden_PIV", "54_Golden_FIPS_201-2_NFI_PIV-I-X" })
	void aCardOfAnotherIssuerIsNotRestampedUnasked(String name) throws Exception {
		assumePresent();
		Icam icam = new Icam(FOLDER.resolve(name));
		CardSession session = new PivDriver().open(icam.card(true, false)).orElseThrow();
		ContentStamp stamp = session.capability(ContentStamp.class).orElseThrow();
		assertThat(stamp.breaksForeignIdentity()).isTrue();
		assertThat(stamp.renew(false)).isEqualTo(icam.guid().getFirst());
	}

	@Test
	void theRetiredKeysOfACardWithAKeyHistoryAreShown() throws Exception {
		assumePresent();
		Icam icam = new Icam(FOLDER.resolve("37_Golden_FIPS_201-2_PIV_PPS_F=512_D=64"));
		CardContent content = new PivDriver().open(icam.card(true, false)).orElseThrow().content();
		assertThat(content.slots()).extracting(each -> each.slot().id()).containsExactly("9A", "9C", "9D", "9E", "82", "83", "84", "85", "86");
		assertThat(content.slots()).allMatch(each -> each.certificate().isPresent());
	}

	/** One card of the collection. */
	private static final class Icam {
		private static final Map<String, Integer> OBJECTS = Map.of("1 - ", DISCOVERY, "2 - ", 0x5FC106, "7 - ", 0x5FC107, "8 - ", CHUID,
				"11 - ", 0x5FC109, "13 - ", KeyHistory.TAG);
		private static final Map<String, String> SLOTS = Map.of("3 - ICAM_PIV", "9A", "4 - ICAM_PIV", "9C", "5 - ICAM_PIV", "9D", "6 - ICAM_PIV", "9E",
				"14 - ICAM_PIV", "82", "15 - ICAM_PIV", "83", "16 - ICAM_PIV", "84", "17 - ICAM_PIV", "85", "18 - ICAM_PIV", "86");
		private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
		private final Map<String, X509Certificate> certificates = new LinkedHashMap<>();

		Icam(Path folder) throws Exception {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.toList()) {
					add(file);
				}
			}
		}

		private void add(Path file) throws Exception {
			String name = file.getFileName().toString();
			for (Map.Entry<String, String> slot : SLOTS.entrySet()) {
				if (name.startsWith(slot.getKey())) {
					try (InputStream in = Files.newInputStream(file)) {
						certificates.put(slot.getValue(), (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
					}
				}
			}
			for (Map.Entry<String, Integer> object : OBJECTS.entrySet()) {
				if (name.startsWith(object.getKey()) && !name.endsWith(".crt")) {
					objects.put(object.getValue(), Files.readAllBytes(file));
				}
			}
		}

		ObjectCard card(boolean extended, boolean compressed) throws Exception {
			ObjectCard card = new ObjectCard(extended);
			objects.forEach((tag, value) -> {
				if (tag == DISCOVERY) {
					card.answering(tag, value);
				} else {
					card.with(tag, value);
				}
			});
			for (Map.Entry<String, X509Certificate> each : certificates.entrySet()) {
				byte[] der = each.getValue().getEncoded();
				PivSlot slot = PivSlot.of(new Slot(each.getKey(), "")).orElseThrow();
				card.with(slot.object(), compressed ? CertificateObject.encodeCompressed(der) : CertificateObject.encode(der));
			}
			return card;
		}

		List<String> guid() throws Exception {
			return Tlv.find(Tlv.parse(objects.get(CHUID)), 0x34).map(each -> HexFormat.of().withUpperCase().formatHex(each.value())).stream().toList();
		}
	}
}
