// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.finding;

import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

/** Names of stages and severities, and their icons. */
public final class Stages {
	private static final Messages TEXT = Messages.of(Stages.class);

	private Stages() {
	}

	/** A stage in the user's language. */
	public static String name(Stage stage) {
		return switch (stage) {
		case ACCOUNT -> TEXT.text("stage.account");
		case CARD -> TEXT.text("stage.card");
		case CERTIFICATE -> TEXT.text("stage.certificate");
		case DISCOVERY -> TEXT.text("stage.discovery");
		case FEDERATION -> TEXT.text("stage.federation");
		case TOKEN -> TEXT.text("stage.token");
		case WEB_TICKET -> TEXT.text("stage.web-ticket");
		case CLIENT_CERTIFICATE -> TEXT.text("stage.client-certificate");
		case REGISTRATION -> TEXT.text("stage.registration");
		};
	}

	/** A severity in the user's language. */
	public static String severity(Severity severity) {
		return switch (severity) {
		case ERROR -> TEXT.text("severity.error");
		case WARNING -> TEXT.text("severity.warning");
		case INFO -> TEXT.text("severity.info");
		case NO_EVIDENCE -> TEXT.text("severity.no-evidence");
		};
	}

	/** The name of a severity's icon. */
	public static String icon(Severity severity) {
		return switch (severity) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case INFO -> "info";
		case NO_EVIDENCE -> "unknown";
		};
	}
}
