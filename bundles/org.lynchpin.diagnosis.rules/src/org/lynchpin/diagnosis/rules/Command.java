// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.Locale;

import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;

/** The commands that a row of a table can name. */
enum Command {
	NONE, USER, POOL, FABRIC, SERVER, CERTIFICATES, CLOCK, WEB, PROXY, LOGONS, FEDERATION, CHAIN, WEBTRACE, LOGGING;

	static Command of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** The command, filled with user and time; empty where none is named. */
	String text(AttemptSubject subject) {
		Collect collect = new Collect(subject);
		return switch (this) {
		case NONE -> "";
		case USER -> collect.user();
		case POOL -> collect.userPool();
		case FABRIC -> collect.poolFabric();
		case SERVER -> collect.serverTrace();
		case CERTIFICATES -> collect.clientCertificates();
		case CLOCK -> collect.clock();
		case WEB -> collect.webConfiguration();
		case PROXY -> collect.proxyConfiguration();
		case LOGONS -> collect.logonEvents();
		case FEDERATION -> collect.federationEvents();
		case CHAIN -> collect.certificateEvents();
		case WEBTRACE -> collect.webTrace();
		case LOGGING -> collect.clientLogging();
		};
	}
}
