// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

/** The kinds of logs that the trace builder writes. */
public enum TraceStyle {
	/** The log of Lync 2010 to Skype for Business 2016, with its framing lines. */
	UCCAPI("client.uccapilog"),
	/** The text that Search-CsClsLogging writes. */
	CLS("server.cls.txt"),
	/** The text of OCSLogger, 2007 to 2010. */
	OCSLOGGER("server.ocs.txt"),
	/** SIP messages and nothing else. */
	SIP("messages.sip"),
	/** The debug log of pidgin-sipe, with its HTTP in clear. */
	SIPE("client.sipe.log"),
	/** Windows events of domain controller and AD FS. */
	EVENTS("events.xml"),
	/** The rows of the registrations. */
	REGISTRATIONS("registrations.csv"),
	/** What Test-CsClientAuth printed about the same. */
	CMDLET("output.txt");

	private final String file;

	TraceStyle(String file) {
		this.file = file;
	}

	/** A file name as such logs have it. */
	public String file() {
		return file;
	}

	/** Whether the program in front of the person writes it. */
	boolean client() {
		return this == UCCAPI || this == SIP || this == SIPE;
	}

	Scribe scribe(Cast cast, MachineClock clock, long seed) {
		return switch (this) {
		case UCCAPI -> new ClientScribe(cast, clock, seed);
		case CLS -> new ServerScribe(cast, clock, seed, true);
		case OCSLOGGER -> new ServerScribe(cast, clock, seed, false);
		case SIP -> new MessageScribe();
		case SIPE -> new DebugScribe(clock);
		case EVENTS -> new EventScribe(clock);
		case REGISTRATIONS -> new RowScribe();
		case CMDLET -> new OutputScribe();
		};
	}
}
