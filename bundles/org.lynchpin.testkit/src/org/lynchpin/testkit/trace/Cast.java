// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Who takes part in a made-up sign-in. Names are invented, domains and addresses those that are set aside for examples.
 *
 * @param user the sign-in address, without {@code sip:}
 * @param display the person's name
 * @param upn the user principal name of the card's account
 * @param epid the client installation, ten hexadecimal digits
 * @param client the computer's address
 * @param port the client's port
 * @param userAgent what the client says it is
 * @param frontEnd the registrar
 * @param server its address
 * @param pool the pool, which is the host of the web services too
 * @param federation the host of AD FS
 * @param controller the domain controller
 * @param rtc the server's product: {@code RTC/5.0}
 */
public record Cast(String user, String display, String upn, String epid, String client, int port, String userAgent, String frontEnd, String server,
		String pool, String federation, String controller, String rtc) {
	/** Lync 2013 with the update that brought sign-in with smart cards. */
	public static final String LYNC_2013 = "UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync)";
	/** Lync 2013 as it first came out, which cannot sign in with smart cards. */
	public static final String LYNC_2013_OLD = "UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)";
	private static final List<String> FIRST = List.of("Anna", "Bruno", "Chiara", "David", "Elif", "Farid", "Grete", "Hugo", "Ines", "Jonas", "Yating", "Zoë");
	private static final List<String> LAST = List.of("Meier", "Okafor", "Silva", "Novak", "Lindqvist", "Tanaka", "Brandt", "Costa", "Dubois", "Wang", "Müller");

	/** People and machines for a seed: another seed, another person. */
	public static Cast of(long seed) {
		Random random = new Random(seed * 7919 + 17);
		String first = FIRST.get(random.nextInt(FIRST.size()));
		String last = LAST.get(random.nextInt(LAST.size()));
		String name = ascii(first) + "." + ascii(last);
		String domain = random.nextInt(4) == 0 ? "fabrikam.com" : "contoso.com";
		int number = random.nextInt(1, 5);
		return new Cast(name + "@" + domain, first + " " + last, name + "@corp." + domain, hex(random, 10), "192.0.2." + random.nextInt(100, 250),
				random.nextInt(49152, 65000), LYNC_2013, "fe0" + number + "." + domain, "192.0.2." + (10 + number), "pool01." + domain, "sts." + domain,
				"dc01." + domain, "RTC/5.0");
	}

	/** The same with another client. */
	public Cast withUserAgent(String other) {
		return new Cast(user, display, upn, epid, client, port, other, frontEnd, server, pool, federation, controller, rtc);
	}

	/** The same through an Edge Server. @param outside the computer's address outside */
	public Cast outside(String outside) {
		return new Cast(user, display, upn, epid, outside, port, userAgent, "edge." + domain(), "198.51.100.20", pool, federation, controller, rtc);
	}

	/** The SIP domain. */
	public String domain() {
		return user.substring(user.indexOf('@') + 1);
	}

	/** The account of the card as Windows writes it, without the domain. */
	public String account() {
		return upn.substring(0, upn.indexOf('@'));
	}

	/** The endpoint as a UUID, computed from the epid. */
	public String endpoint() {
		byte[] guid = guid();
		String plain = HexFormat.of().formatHex(new byte[] { guid[3], guid[2], guid[1], guid[0], guid[5], guid[4], guid[7], guid[6] })
				+ HexFormat.of().formatHex(guid, 8, 16);
		return plain.substring(0, 8) + "-" + plain.substring(8, 12) + "-" + plain.substring(12, 16) + "-" + plain.substring(16, 20) + "-" + plain.substring(20);
	}

	/** The gruu that the registrar gives to this endpoint. */
	public String gruu() {
		byte[] padded = java.util.Arrays.copyOf(guid(), 18);
		return "sip:" + user + ";opaque=user:epid:" + Base64.getUrlEncoder().encodeToString(padded) + ";gruu";
	}

	/** The recipe of clients (MS-SIPRE): SHA-1 over a name space and the epid, made a UUID of version 5, little-endian. */
	private byte[] guid() {
		try {
			MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
			sha1.update(HexFormat.of().parseHex("03fbacfc738aef4691b1e5ebeeaba4fe"));
			byte[] hash = sha1.digest(epid.getBytes(StandardCharsets.US_ASCII));
			hash[7] = (byte) (hash[7] & 0x0F | 0x50);
			hash[8] = (byte) (hash[8] & 0x3F | 0x80);
			return java.util.Arrays.copyOf(hash, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static String hex(Random random, int digits) {
		StringBuilder text = new StringBuilder(digits);
		while (text.length() < digits) {
			text.append(Character.forDigit(random.nextInt(16), 16));
		}
		return text.toString();
	}

	private static String ascii(String name) {
		return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "").toLowerCase(Locale.ROOT);
	}
}
