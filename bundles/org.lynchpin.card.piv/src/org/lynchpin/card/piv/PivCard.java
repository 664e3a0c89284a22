// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.core.key.KeyAlgorithm;

/** A selected card and what is known of it by now, so that nothing is asked for twice. */
final class PivCard {
	private static final int GET_VERSION = 0xFD;
	private static final int GET_SERIAL = 0xF8;
	private static final int GET_METADATA = 0xF7;
	static final int APPLICATION_PIN = 0x80;
	static final int PUK = 0x81;
	static final int ADMIN_KEY = 0x9B;

	private final PivApplet applet;
	private final Map<Integer, Reading> objects = new HashMap<>();
	private final Map<Integer, Optional<Metadata>> metadata = new HashMap<>();
	private final Map<Integer, KeyAlgorithm> generated = new HashMap<>();
	private final PropertyTemplate properties;
	private boolean tellsMetadata;
	private boolean askedVersion;
	private Product product;
	private Optional<String> serial = Optional.empty();
	private boolean adminAuthenticated;
	private boolean pinVerified;
	private boolean signedSince;

	PivCard(PivApplet applet, ResponseApdu properties) {
		this.applet = applet;
		this.properties = PropertyTemplate.parse(properties.data());
		this.product = new Product(Product.makerOf(applet.reset(), this.properties.label()), Optional.empty());
	}

	PivApplet applet() {
		return applet;
	}

	/** What the card said of itself when it was selected. */
	PropertyTemplate properties() {
		return properties;
	}

	/** Finds out which of the widespread additions the card has. Each is an instruction that changes nothing, and a refusal is an answer. */
	void identify() throws CardFailure {
		tellsMetadata = askMetadata(APPLICATION_PIN).filter(pin -> pin.retriesLeft().isPresent()).isPresent();
		if (!tellsMetadata) {
			askVersion();
		}
		if (tellsMetadata || product.isYubiKey() && product.version().filter(v -> v.atLeast(5, 0, 0)).isPresent()) {
			askSerial();
		}
	}

	/** Whether the card has the widespread additions: set management key, set retries, and others by version. */
	boolean isExtended() {
		return tellsMetadata || product.version().isPresent();
	}

	boolean tellsMetadata() {
		return tellsMetadata;
	}

	/** What is known of the product by now. */
	Product product() {
		return product;
	}

	/** The product with its version, asked for if that was not necessary before. */
	Product productWithVersion() throws CardFailure {
		if (tellsMetadata && !askedVersion) {
			askVersion();
		}
		return product;
	}

	Optional<String> serial() {
		return serial;
	}

	private void askVersion() throws CardFailure {
		askedVersion = true;
		ResponseApdu answer = applet.addition("GET VERSION", GET_VERSION, 0, 0);
		byte[] data = answer.data();
		if (answer.isOk() && data.length == 3) {
			product = new Product(product.maker(), Optional.of(new Product.Version(data[0] & 0xFF, data[1] & 0xFF, data[2] & 0xFF)));
		}
	}

	private void askSerial() throws CardFailure {
		ResponseApdu answer = applet.addition("GET SERIAL", GET_SERIAL, 0, 0);
		if (answer.isOk() && answer.data().length == 4) {
			long number = 0;
			for (byte each : answer.data()) {
				number = number << 8 | each & 0xFF;
			}
			serial = Optional.of(Long.toString(number));
		}
	}

	private Optional<Metadata> askMetadata(int reference) throws CardFailure {
		boolean withPublicKey = reference != APPLICATION_PIN && reference != PUK && reference != ADMIN_KEY;
		ResponseApdu answer = withPublicKey ? applet.longAddition(Metadata.OPERATION, GET_METADATA, 0, reference)
				: applet.addition(Metadata.OPERATION, GET_METADATA, 0, reference);
		Optional<Metadata> known = Metadata.parse(answer);
		metadata.put(reference, known);
		return known;
	}

	/** What the card tells of a key, a PIN or the PUK; empty where it tells nothing or there is none. */
	Optional<Metadata> metadata(int reference) throws CardFailure {
		if (!tellsMetadata) {
			return Optional.empty();
		}
		Optional<Metadata> known = metadata.get(reference);
		return known != null ? known : askMetadata(reference);
	}

	/** What is said by metadata that was read already, or that of a key made in this session. */
	Optional<KeyAlgorithm> knownKey(int key) {
		if (generated.containsKey(key)) {
			return Optional.of(generated.get(key));
		}
		return knownMetadata(key).flatMap(each -> each.algorithm().isPresent() ? PivAlgorithm.of(each.algorithm().getAsInt()) : Optional.empty())
				.map(PivAlgorithm::key);
	}

	/** Whether there is a key; empty where nobody asked or the card does not tell. */
	Optional<Boolean> hasKey(int key) {
		if (generated.containsKey(key)) {
			return Optional.of(true);
		}
		return metadata.containsKey(key) && tellsMetadata ? Optional.of(metadata.get(key).isPresent()) : Optional.empty();
	}

	private Optional<Metadata> knownMetadata(int reference) {
		return metadata.getOrDefault(reference, Optional.empty());
	}

	/** What a card told may have changed; what it does not tell it will not tell later. */
	void forgetMetadata(int reference) {
		metadata.computeIfPresent(reference, (each, known) -> known.isPresent() ? null : known);
	}

	void made(int key, KeyAlgorithm algorithm) {
		metadata.remove(key);
		generated.put(key, algorithm);
	}

	/** A data object, read once. */
	Reading object(int tag) throws CardFailure {
		Reading known = objects.get(tag);
		return known != null ? known : fresh(tag);
	}

	/** A data object, read now. */
	Reading fresh(int tag) throws CardFailure {
		Reading reading = Reading.of(tag, applet.getData(tag));
		objects.put(tag, reading);
		return reading;
	}

	/** Whether the object was read already. */
	boolean isKnown(int tag) {
		return objects.containsKey(tag);
	}

	/** Writes a data object; an empty value removes it. */
	StatusWord put(int tag, byte[] value) throws CardFailure {
		objects.remove(tag);
		StatusWord status = applet.putData(tag, value);
		if (status.isOk()) {
			objects.put(tag, Reading.written(value));
		}
		return status;
	}

	/**
	 * The PIN that the card prefers: its own, or the one it shares with other applications (discovery object, SP 800-73-4 part
	 * 1, 3.3.2). YubiKeys have no global PIN.
	 */
	int pinReference() throws CardFailure {
		if (product.isYubiKey()) {
			return APPLICATION_PIN;
		}
		Reading reading = object(Discovery.TAG);
		return reading.isPresent() && Discovery.globalPinIsPrimary(reading.value()) ? 0x00 : APPLICATION_PIN;
	}

	/** Selects again, which ends what PIN and admin key have opened. */
	void selectAgain() throws CardFailure {
		pinVerified = false;
		adminAuthenticated = false;
		ResponseApdu answer = applet.select();
		if (!PivApplet.isSelected(answer)) {
			throw new CardFailure.UnexpectedAnswer("SELECT", answer.status().value());
		}
	}

	void adminAuthenticated(boolean yes) {
		adminAuthenticated = yes;
	}

	void pinVerified(boolean yes) {
		pinVerified = yes;
		signedSince = false;
	}

	/** A command that needed the admin key was refused. Where the card had accepted the key before, another program has undone that. */
	CardFailure refusedToAdmin(String operation, StatusWord status) {
		return refused(operation, status, adminAuthenticated);
	}

	/** A key was used after the PIN was presented. */
	void signed() {
		signedSince = true;
	}

	/** A command that needed the PIN was refused. After a first signature that may be the rule of a key that wants the PIN before each. */
	CardFailure refusedToHolder(String operation, StatusWord status) {
		return refused(operation, status, pinVerified && !signedSince);
	}

	private CardFailure refused(String operation, StatusWord status, boolean opened) {
		boolean undone = opened && status.equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
		return undone ? new CardFailure.CardReset(applet.reader()) : new CardFailure.UnexpectedAnswer(operation, status.value());
	}

	/** Tries left by metadata or by what a refusal said. */
	static OptionalInt retries(Optional<Metadata> metadata) {
		return metadata.map(Metadata::retriesLeft).orElse(OptionalInt.empty());
	}
}
