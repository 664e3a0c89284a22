// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.session.EndingAction.Consequence;
import org.lynchpin.session.EndingAction.Kind;

/**
 * The four ways in which a person ends a session or its traces, with their consequences: what becomes of the session, the program, what the
 * computer has stored, the server, and the next sign-in. What sign out forgets depends on passive authentication of the pool and on the
 * policy value SavePassword; what no document says is marked as not known.
 */
public final class EndingActions {
	private static final Messages TEXT = Messages.of(EndingActions.class);

	private final String address;
	private final Optional<Boolean> passive;

	private EndingActions(String address, Optional<Boolean> passive) {
		this.address = address;
		this.passive = passive;
	}

	/**
	 * All four, in the order of the procedure.
	 *
	 * @param address the sign-in address, for the scripts
	 * @param site whether the person's pool demands smart cards
	 */
	public static List<EndingAction> of(String address, SiteFacts site) {
		Optional<String> home = site.person().flatMap(SiteFacts.PersonFacts::pool);
		Optional<Boolean> passive = site.pools().stream().filter(pool -> home.filter(pool.fqdn()::equalsIgnoreCase).isPresent()).findFirst()
				.map(PoolFacts::twoFactor);
		EndingActions actions = new EndingActions(address, passive);
		return List.of(actions.close(), actions.signOut(), actions.exit(), actions.delete());
	}

	private EndingAction close() {
		return action(Kind.CLOSE, List.of(known("session", "close.session"), known("program", "close.program"), known("computer", "close.computer"),
				known("server", "close.server"), known("next", "close.next")), List.of());
	}

	private EndingAction signOut() {
		List<Consequence> consequences = new ArrayList<>(List.of(known("session", "signOut.session"), known("program", "signOut.program")));
		if (passive.orElse(true)) {
			consequences.add(known("computer", "signOut.passive-0"));
			consequences.add(known("computer", "signOut.passive-unset"));
			consequences.add(unknown("computer", "signOut.passive-1"));
		}
		if (!passive.orElse(false)) {
			consequences.add(known("computer", "signOut.saved"));
		}
		consequences.add(known("server", "signOut.server"));
		consequences.add(known("next", "signOut.next"));
		return action(Kind.SIGN_OUT, consequences, List.of(AdminScripts.pauseUser(address), AdminScripts.revokeClientCertificates(address)));
	}

	private EndingAction exit() {
		return action(Kind.EXIT, List.of(known("session", "exit.session"), known("program", "exit.program"), unknown("computer", "exit.computer"),
				known("server", "exit.server"), known("next", "exit.next")), List.of());
	}

	private EndingAction delete() {
		return action(Kind.DELETE_SIGN_IN_INFORMATION, List.of(known("session", "delete.session"), known("computer", "delete.computer"),
				known("server", "delete.server"), known("next", "delete.next")),
				List.of(AdminScripts.deleteProfile(address), AdminScripts.revokeClientCertificates(address), AdminScripts.disableUser(address)));
	}

	private static EndingAction action(Kind kind, List<Consequence> consequences, List<AdminScript> scripts) {
		return new EndingAction(kind, TEXT.text("action." + kind + ".title"), TEXT.text("action." + kind + ".where"), consequences, scripts);
	}

	private static Consequence known(String about, String key) {
		return new Consequence(TEXT.text("about." + about), TEXT.text("action." + key), true);
	}

	private static Consequence unknown(String about, String key) {
		return new Consequence(TEXT.text("about." + about), TEXT.text("action." + key), false);
	}
}
