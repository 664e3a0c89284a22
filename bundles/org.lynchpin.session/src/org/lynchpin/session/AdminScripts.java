// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Collect;

/**
 * Scripts (PowerShell) that an administrator can run for a person: they are shown and saved, never run. Each begins with a header that says
 * what it does, what it does not, and how it is taken back. The address is untrusted and stands in them as a quoted text only.
 */
public final class AdminScripts {
	private static final Messages TEXT = Messages.of(AdminScripts.class);

	private AdminScripts() {
	}

	/** Revokes the client certificates of a person on the server. @param address the sign-in address, with or without {@code sip:} */
	public static AdminScript revokeClientCertificates(String address) {
		return script("revoke-client-certificates", "sip:" + Inspected.address(address), false);
	}

	/** Takes the person's sign-in away and keeps everything else, and gives it back. */
	public static AdminScript pauseUser(String address) {
		return script("pause-user", "sip:" + Inspected.address(address), true);
	}

	/** Takes Lync away from the person, and gives it back as far as that can be done. */
	public static AdminScript disableUser(String address) {
		return script("disable-user", "sip:" + Inspected.address(address), true);
	}

	/** Deletes what the client has stored of the person on a computer. */
	public static AdminScript deleteProfile(String address) {
		return script("delete-profile", Inspected.address(address), true);
	}

	/** All of them. */
	public static List<AdminScript> all(String address) {
		return List.of(revokeClientCertificates(address), pauseUser(address), disableUser(address), deleteProfile(address));
	}

	private static AdminScript script(String id, String identity, boolean reverts) {
		String title = TEXT.text("script." + id + ".title");
		String head = head(TEXT.text("script." + id + ".does", identity), TEXT.text("script." + id + ".doesNot"), TEXT.text("script." + id + ".back"));
		Optional<String> revert = reverts
				? Optional.of(head(TEXT.text("script." + id + ".revert", identity)) + body(id + ".revert", identity)) : Optional.empty();
		return new AdminScript(id, title, id + ".ps1", head + body(id, identity), revert);
	}

	/** Lines that begin with a number sign: nothing in an address can end such a comment but the end of a line, and there is none. */
	private static String head(String... sentences) {
		return Stream.of(sentences).flatMap(text -> text.lines()).map(line -> "# " + plain(line)).collect(Collectors.joining("\n", "", "\n\n"));
	}

	private static String plain(String line) {
		return line.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.LINE_SEPARATOR
				&& Character.getType(c) != Character.PARAGRAPH_SEPARATOR).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static String body(String name, String identity) {
		try (InputStream stream = AdminScripts.class.getResourceAsStream("scripts/" + name + ".ps1")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("@ADDRESS@", Collect.quoted(identity));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
