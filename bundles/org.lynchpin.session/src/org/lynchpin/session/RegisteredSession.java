// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One row of the registrations that a monitoring database keeps (LcsCDR.dbo.Registration, Lync Server 2013 and later). What a source does
 * not say is empty.
 *
 * @param user the sign-in address, lower case, without {@code sip:}
 * @param registered when it began
 * @param ended when it ended; empty where it goes on or the end was never recorded
 * @param response the SIP status of the REGISTER: 200 is success
 * @param diagnostic the ms-diagnostics id
 * @param reason why it ended
 * @param reasonText the same as the database has it
 * @param internal whether it came from inside
 * @param userServices false is the limited functionality that the client shows
 * @param primaryRegistrar false is a backup registrar
 * @param address the endpoint's address
 * @param endpoint the same computer of the same person keeps it
 * @param client the User-Agent
 * @param server the Front End
 * @param pool the pool
 * @param edge the Edge it came through
 * @param source who says it: the name of a database or of a file
 */
public record RegisteredSession(Optional<String> user, Instant registered, Optional<Instant> ended, OptionalInt response, OptionalInt diagnostic,
		Optional<End> reason, String reasonText, Optional<Boolean> internal, Optional<Boolean> userServices, Optional<Boolean> primaryRegistrar,
		String address, Optional<UUID> endpoint, String client, String server, String pool, String edge, String source) {
	/** Why a registration ended, in the order of DeRegisterTypeId. */
	public enum End {
		/** 0. */
		UNKNOWN,
		/** 1: sign out or exit. */
		CLIENT_INITIATED,
		/** 2. */
		EXPIRED,
		/** 3. */
		CLIENT_CRASHED,
		/** 4: the account was disabled or its addresses changed. */
		USER_ATTRIBUTES_CHANGED,
		/** 5: the person was moved. */
		PREFERRED_REGISTRAR_CHANGED,
		/** 6: an old client while only a branch appliance was left. */
		LEGACY_CLIENT_IN_SURVIVAL_MODE
	}

	public RegisteredSession {
		Objects.requireNonNull(registered);
		Objects.requireNonNull(reasonText);
		Objects.requireNonNull(source);
	}

	/** Whether the person was signed in by it. */
	public boolean succeeded() {
		return response.isEmpty() || response.getAsInt() == 200;
	}

	/** How long it lasted; empty where no end is recorded. */
	public Optional<Duration> lasted() {
		return ended.map(end -> Duration.between(registered, end));
	}
}
