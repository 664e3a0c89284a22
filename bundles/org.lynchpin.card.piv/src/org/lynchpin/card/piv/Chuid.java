// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/**
 * The card holder unique identifier (SP 800-73-4 part 1, 3.1.2 and table 9).
 *
 * @param guid the card's UUID in hexadecimal; empty where there is none or it is all zero
 * @param signed whether it has an issuer's signature
 * @param foreign whether an issuer stands behind it: a signature, or a FASC-N that is not the one for non-federal cards
 */
record Chuid(Optional<String> guid, boolean signed, boolean foreign) {
	private static final int FASC_N = 0x30;
	private static final int GUID = 0x34;
	private static final int EXPIRES = 0x35;
	private static final int SIGNATURE = 0x3E;
	private static final int ERROR_DETECTION = 0xFE;
	private static final int GUID_LENGTH = 16;
	private static final int YEARS = 10;

	/** Reads one; bytes that are none count as foreign, since nobody knows what they mean to whom. */
	static Chuid parse(byte[] value) {
		try {
			List<Tlv> objects = Tlv.parse(value);
			Optional<String> guid = Tlv.find(objects, GUID).map(Tlv::value).filter(each -> each.length == GUID_LENGTH && !isZero(each))
					.map(HexFormat.of().withUpperCase()::formatHex);
			boolean signed = Tlv.find(objects, SIGNATURE).filter(each -> each.value().length > 0).isPresent();
			Optional<byte[]> number = Tlv.find(objects, FASC_N).map(Tlv::value).filter(each -> !isZero(each));
			boolean federal = number.isPresent() && FascN.parse(number.get()).map(FascN::isFederal).orElse(true);
			return new Chuid(guid, signed, signed || federal);
		} catch (MalformedTlv e) {
			return new Chuid(Optional.empty(), false, true);
		}
	}

	private static boolean isZero(byte[] bytes) {
		for (byte each : bytes) {
			if (each != 0) {
				return false;
			}
		}
		return true;
	}

	/** A new one without a signature, for a card that no federal agency issued, with a random UUID (RFC 4122, version 4). */
	static byte[] create(SecureRandom random, LocalDate today) {
		byte[] guid = new byte[GUID_LENGTH];
		random.nextBytes(guid);
		guid[6] = (byte) (guid[6] & 0x0F | 0x40);
		guid[8] = (byte) (guid[8] & 0x3F | 0x80);
		String expires = today.plusYears(YEARS).format(DateTimeFormatter.BASIC_ISO_DATE);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(Tlv.encode(FASC_N, FascN.PLAIN.encode()));
		out.writeBytes(Tlv.encode(GUID, guid));
		out.writeBytes(Tlv.encode(EXPIRES, expires.getBytes(StandardCharsets.US_ASCII)));
		out.writeBytes(Tlv.encode(SIGNATURE));
		out.writeBytes(Tlv.encode(ERROR_DETECTION));
		return out.toByteArray();
	}
}
