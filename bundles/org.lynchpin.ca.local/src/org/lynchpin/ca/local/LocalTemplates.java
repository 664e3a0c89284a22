// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.pki.Oids;

/**
 * The templates: the three that AD CS has for cards (MS-CRTD, appendix A), but with key sizes of today, and those of the
 * settings, as properties {@code template.<name>.<field>} with the fields {@code displayName}, {@code needsMail},
 * {@code validityDays}, {@code minimumKeySize}, {@code enrollmentAgent}, {@code test}, {@code hash}, {@code approval} and
 * {@code eku} (object identifiers with commas).
 */
final class LocalTemplates {
	static final String LOGON = "SmartcardLogon";
	static final String USER = "SmartcardUser";
	static final String AGENT = "EnrollmentAgent";
	private static final Messages TEXT = Messages.of(LocalTemplates.class);
	private static final String PREFIX = "template.";
	private static final int YEAR = 365;
	private static final int LONGEST_DAYS = 30 * YEAR;
	/** AD CS still has 512 in its smart card templates. */
	private static final int LEAST_BITS = 2048;
	private static final int LEAST_TEST_BITS = 1024;

	private final Map<String, String> properties;

	private LocalTemplates(CaSettings settings) {
		this.properties = settings.properties();
	}

	/** The templates that these settings offer, the built-in ones first. */
	static List<LocalTemplate> of(CaSettings settings) throws CallFailure {
		LocalTemplates reader = new LocalTemplates(settings);
		List<String> builtIn = List.of(LOGON, USER, AGENT);
		TreeSet<String> named = new TreeSet<>();
		for (String key : settings.properties().keySet()) {
			if (key.startsWith(PREFIX) && key.lastIndexOf('.') > PREFIX.length()) {
				named.add(key.substring(PREFIX.length(), key.lastIndexOf('.')));
			}
		}
		named.removeAll(builtIn);
		List<LocalTemplate> templates = new java.util.ArrayList<>();
		for (String name : Stream.concat(builtIn.stream(), named.stream()).toList()) {
			templates.add(reader.template(name));
		}
		return List.copyOf(templates);
	}

	private LocalTemplate template(String name) throws CallFailure {
		boolean agent = flag(name, "enrollmentAgent", name.equals(AGENT));
		boolean mail = flag(name, "needsMail", name.equals(USER));
		boolean test = flag(name, "test", false);
		Optional<HashAlgorithm> hash = hash(name, test);
		int least = test ? LEAST_TEST_BITS : LEAST_BITS;
		CaTemplate published = new CaTemplate(name, displayName(name), eku(name, agent, mail),
				Math.max(least, number(name, "minimumKeySize", LEAST_BITS, 16384)), mail, agent, test);
		return new LocalTemplate(published, number(name, "validityDays", agent ? 2 * YEAR : YEAR, LONGEST_DAYS), hash, flag(name, "approval", false), mail,
				agent);
	}

	private String displayName(String name) {
		return field(name, "displayName").orElseGet(() -> switch (name) {
		case LOGON -> TEXT.text("template-logon");
		case USER -> TEXT.text("template-user");
		case AGENT -> TEXT.text("template-agent");
		default -> name;
		});
	}

	private List<String> eku(String name, boolean agent, boolean mail) throws CallFailure {
		Optional<String> named = field(name, "eku");
		if (named.isPresent()) {
			List<String> purposes = Arrays.stream(named.get().split(",")).map(String::strip).toList();
			if (!purposes.stream().allMatch(oid -> oid.matches("[0-2](\\.\\d{1,10}){1,20}"))) {
				throw wrong(name, "eku", named.get());
			}
			return purposes;
		}
		if (agent) {
			return List.of(Oids.ENROLLMENT_AGENT);
		}
		return mail ? List.of(Oids.SMART_CARD_LOGON, Oids.SECURE_MAIL, Oids.CLIENT_AUTHENTICATION)
				: List.of(Oids.SMART_CARD_LOGON, Oids.CLIENT_AUTHENTICATION);
	}

	private Optional<HashAlgorithm> hash(String name, boolean test) throws CallFailure {
		Optional<String> named = field(name, "hash");
		if (named.isEmpty()) {
			return Optional.empty();
		}
		HashAlgorithm hash = HashAlgorithm.of(named.get()).orElseThrow(() -> wrong(name, "hash", named.get()));
		if (hash == HashAlgorithm.SHA1 && !test) {
			throw new CallFailure("template-sha1", TEXT, name);
		}
		return Optional.of(hash);
	}

	private int number(String name, String field, int otherwise, int most) throws CallFailure {
		String text = field(name, field).orElse("0");
		if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
			throw wrong(name, field, text);
		}
		// 0 is what a document has where nobody entered anything
		return Integer.parseInt(text) == 0 ? otherwise : Integer.parseInt(text);
	}

	private boolean flag(String name, String field, boolean otherwise) {
		// a document that never set a flag says false; that must not turn Smartcard User into a template without mail
		return otherwise || field(name, field).map(Boolean::parseBoolean).orElse(false);
	}

	private Optional<String> field(String name, String field) {
		return Optional.ofNullable(properties.get(PREFIX + name + "." + field)).filter(text -> !text.isBlank());
	}

	private static CallFailure wrong(String name, String field, String value) {
		return new CallFailure("template-wrong", TEXT, name, field, value);
	}
}
