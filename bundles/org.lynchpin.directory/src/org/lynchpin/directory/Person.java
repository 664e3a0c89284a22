// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.directory;

import java.util.Objects;
import java.util.Optional;

/**
 * A person as the directory answers.
 *
 * @param id stable identifier within the directory
 * @param displayName as shown
 * @param upn user principal name; empty if none
 * @param signInAddress SIP address without {@code sip:}; empty if not enabled for Lync
 * @param mail e-mail address
 * @param account {@code DOMAIN\name}
 * @param sid security identifier, {@code S-1-5-21-...}
 * @param department for telling people of one name apart
 * @param pool the registrar pool that the person is homed on
 * @param enabled whether the account is enabled
 * @param sipEnabled whether the person is enabled for Lync (msRTCSIP-UserEnabled)
 * @param privileged whether the account is protected (adminCount=1, Protected Users): refused for enrollment on behalf unless the site allows it
 */
public record Person(String id, String displayName, String upn, String signInAddress, Optional<String> mail, Optional<String> account,
		Optional<String> sid, Optional<String> department, Optional<String> pool, boolean enabled, boolean sipEnabled, boolean privileged) {
	public Person {
		Objects.requireNonNull(id);
		Objects.requireNonNull(displayName);
		Objects.requireNonNull(upn);
		Objects.requireNonNull(signInAddress);
	}
}
