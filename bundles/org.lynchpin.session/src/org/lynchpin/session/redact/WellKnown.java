// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.Locale;
import java.util.Set;

/** Words that belong to the protocols and products, and so are nobody's name. */
final class WellKnown {
	/** Labels by which a client finds its servers: a verdict rests on them. */
	private static final Set<String> LABELS = words("lyncdiscover lyncdiscoverinternal sip sipinternal sipexternal sips _sipinternaltls _sipinternal _sip _tls _tcp _sipfederationtls "
			+ "_ntp _ldap certauth www meet dialin webcon adfs enterpriseregistration");

	private static final Set<String> HOSTS = words("schemas.microsoft.com schemas.xmlsoap.org docs.oasis-open.org www.w3.org lcs.microsoft.com login.microsoftonline.com "
			+ "schemas.openxmlformats.org go.microsoft.com learn.microsoft.com docs.microsoft.com technet.microsoft.com support.microsoft.com localhost tempuri.org");

	private static final Set<String> TOP = words("com net org info biz edu gov mil int local loc lan lab corp intra intranet internal home test example invalid localdomain ad dom domain priv private "
			+ "office company inc global cloud online de at ch uk us eu fr it es nl be lu dk se no fi pl cz sk hu ro bg gr tr ru ua cn tw hk jp kr sg in au nz ca br mx ar cl za il ie pt lt lv ee "
			+ "si hr rs by kz th vn my id ph ae sa is");

	private static final Set<String> SECOND = words("co com org net gov edu ac gob or ne go idv");

	/** Too general to be replaced wherever they stand; where a name has to stand they are replaced all the same. */
	private static final Set<String> GENERAL = words("user users test tester admin administrator guest server servers client clients host hosts pool edge director frontend front end web mail "
			+ "lync skype communicator microsoft windows office business service services system local network account accounts domain domains name names number phone sip sips tls tcp udp via from "
			+ "contact event events date time error info warning severity text type source reason data result code status message messages record direction incoming outgoing request response peer "
			+ "register invite subscribe notify benotify publish options info ack bye cancel refer update prack negotiate http https html xml json soap get post put delete head true false null "
			+ "none unknown authentication authorization realm target targetname version opaque token ticket certificate certificates card cards smart pin key keys root issuer subject serial "
			+ "internal external internet intranet company group team support help desk sales marketing security info corp dev prod schemas docs www anonymous everyone self public private federation federated "
			+ "adfs sts ldap kerberos ntlm krbtgt nt authority the and for with not that this new old one two all any you she his her are was has had can may june will mark grant max rich art "
			+ "bill rose page call frank ray dean line link log logs trace traces session sessions endpoint endpoints registrar provisioning discovery autodiscover communications synthetic "
			+ "application applications communication enabled disabled failed failure success succeeded person people unknown localhost computer desktop laptop home work mobile main "
			+ "conference meeting presence state states available away busy offline online");

	/** Texts in certificates and headers that Microsoft has put there. */
	private static final Set<String> NAMES = Set.of("communications server", "sip communications service", "microsoft", "microsoft corporation", "lync", "skype for business");

	private WellKnown() {
	}

	private static Set<String> words(String words) {
		return Set.of(java.util.Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
	}

	static boolean label(String label) {
		return LABELS.contains(lower(label));
	}

	static boolean host(String host) {
		return HOSTS.contains(lower(host));
	}

	static boolean top(String label) {
		return TOP.contains(lower(label));
	}

	static boolean second(String label) {
		return SECOND.contains(lower(label));
	}

	/** Whether a word is too short or too general to be looked for everywhere. */
	static boolean general(String word) {
		return word.length() < 3 || GENERAL.contains(lower(word)) || word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
	}

	static boolean name(String name) {
		return NAMES.contains(lower(name));
	}

	/** Lower case of ASCII letters only: the characters here are bytes of whatever encoding. */
	static String lower(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				char[] chars = text.toCharArray();
				for (int j = i; j < chars.length; j++) {
					if (chars[j] >= 'A' && chars[j] <= 'Z') {
						chars[j] += 32;
					}
				}
				return new String(chars);
			}
		}
		return text;
	}

	/** Whether it is a word in capitals. */
	static boolean capitals(String text) {
		return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
	}
}
