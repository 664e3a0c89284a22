// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * What to collect to know more about an attempt: commands that are ready to be run in the Lync Server Management Shell or on Windows,
 * filled with its user and time. What stands in a log is never trusted: it is quoted so that PowerShell takes it as text.
 */
public final class Collect {
	/** Around an attempt, since clocks differ. */
	private static final Duration MARGIN = Duration.ofMinutes(5);
	/** A session that lasts all day is looked at only at its beginning. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final Optional<String> user;
	private final Optional<Instant> start;
	private final Optional<Instant> end;
	private final Optional<String> client;
	private final Optional<String> pool;
	private final Optional<String> federation;

	/** For an attempt at a site. */
	public Collect(SignInAttempt attempt, SiteFacts site) {
		this.user = attempt.user();
		this.start = attempt.start().map(time -> time.minus(MARGIN).truncatedTo(ChronoUnit.SECONDS));
		this.end = attempt.start().map(time -> attempt.end().filter(last -> last.isBefore(time.plus(LONGEST))).orElse(time.plus(LONGEST)).plus(MARGIN)
				.truncatedTo(ChronoUnit.SECONDS));
		this.client = attempt.client();
		this.pool = site.person().flatMap(SiteFacts.PersonFacts::pool).or(() -> onlyPool(site.pools()));
		this.federation = site.federationService();
	}

	/** For what a rule looks at. */
	public Collect(AttemptSubject subject) {
		this(subject.attempt(), subject.site());
	}

	private static Optional<String> onlyPool(List<PoolFacts> pools) {
		return pools.size() == 1 ? Optional.of(pools.getFirst().fqdn()) : Optional.empty();
	}

	/** Searches the traces of the pool for this user and time; its file is one that can be opened here. */
	public String serverTrace() {
		return "Search-CsClsLogging -Pools " + pool() + " -Components 'SIPStack' -Uri " + uri() + times(" -StartTime ", " -EndTime ")
				+ " -OutputFilePath '.\\cls.txt'";
	}

	/** Searches the traces of the web services: web ticket and certificate provisioning. */
	public String webTrace() {
		return "Search-CsClsLogging -Pools " + pool() + " -Components 'WebInfrastructure'" + times(" -StartTime ", " -EndTime ") + " -OutputFilePath '.\\cls-web.txt'";
	}

	/** The client certificates that the pool has issued to this user. */
	public String clientCertificates() {
		return "Get-CsClientCertificate -Identity " + uri();
	}

	/** On which servers this user is homed. */
	public String userPool() {
		return "Get-CsUserPoolInfo -Identity " + uri();
	}

	/** The account as Lync sees it. */
	public String user() {
		return "Get-CsUser -Identity " + uri() + " | Format-List SipAddress,UserPrincipalName,Enabled,RegistrarPool";
	}

	/** Which ways to sign in the registrars and Edge servers offer. */
	public String proxyConfiguration() {
		return "Get-CsProxyConfiguration | Format-List Identity,UseKerberosForClientToProxyAuth,UseNtlmForClientToProxyAuth,UseCertificateForClientToProxyAuth";
	}

	/** Which ways to sign in the web services offer. */
	public String webConfiguration() {
		return "Get-CsWebServiceConfiguration | Format-List Identity,UseWsFedPassiveAuth,WsFedPassiveMetadataUri,UseCertificateAuth,UsePinAuth,UseWindowsAuth";
	}

	/** Which routing groups of the pool have no primary. */
	public String poolFabric() {
		return "Get-CsPoolFabricState -PoolFqdn " + pool() + " -Type Routing -Verbose";
	}

	/** The logons that a domain controller has seen, as XML that can be opened here. */
	public String logonEvents() {
		return "Get-WinEvent -ComputerName '<domain controller>' -FilterHashtable @{LogName='Security';Id=4768,4771" + times(";StartTime=", ";EndTime=")
				+ "} | ForEach-Object { $_.ToXml() } | Set-Content -Encoding UTF8 '.\\logons.xml'";
	}

	/** What the federation service has logged, as XML that can be opened here. */
	public String federationEvents() {
		return "Get-WinEvent -ComputerName " + quoted(federation.orElse("<AD FS server>")) + " -FilterHashtable @{LogName='AD FS/Admin'"
				+ times(";StartTime=", ";EndTime=") + "} | ForEach-Object { $_.ToXml() } | Set-Content -Encoding UTF8 '.\\adfs.xml'";
	}

	/** What the computer of the user has logged about certificates, as XML that can be opened here; the log has to be switched on before. */
	public String certificateEvents() {
		return "Get-WinEvent -FilterHashtable @{LogName='Microsoft-Windows-CAPI2/Operational'" + times(";StartTime=", ";EndTime=")
				+ "} | ForEach-Object { $_.ToXml() } | Set-Content -Encoding UTF8 '.\\capi2.xml'";
	}

	/** Switches full logging of the client on. */
	public String clientLogging() {
		String version = client.filter(text -> text.contains("/15.0")).map(text -> "15.0").orElse("16.0");
		return "reg add HKCU\\Software\\Microsoft\\Office\\" + version + "\\Lync /v TracingLevel /t REG_SZ /d FULL /f; reg add HKCU\\Software\\Microsoft\\Office\\" + version
				+ "\\Lync /v EnableTracing /t REG_DWORD /d 1 /f";
	}

	/** The clock of a computer against that of its domain. */
	public String clock() {
		return "w32tm /query /status; w32tm /resync";
	}

	private String uri() {
		return quoted("sip:" + user.orElse("<sign-in address>"));
	}

	private String pool() {
		return quoted(pool.orElse("<pool>"));
	}

	private String times(String from, String to) {
		return start.map(time -> from + time(time) + to + time(end.orElse(time))).orElse("");
	}

	/** PowerShell makes local time of it, whatever the language of the computer. */
	private static String time(Instant instant) {
		return "([datetime]'" + instant + "')";
	}

	/**
	 * A text as one argument of PowerShell that is nothing but text: in single quotation marks, those within doubled. PowerShell takes the
	 * typographic ones for the same. Control characters are left out: none belongs into a name.
	 */
	public static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("'");
		Objects.requireNonNull(text).codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
				&& Character.getType(c) != Character.LINE_SEPARATOR && Character.getType(c) != Character.PARAGRAPH_SEPARATOR).forEach(c -> {
					if (c == '\'' || c >= '\u2018' && c <= '\u201B') {
						quoted.appendCodePoint(c);
					}
					quoted.appendCodePoint(c);
				});
		return quoted.append('\'').toString().strip();
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Collect[%s, %s]", user.orElse(""), start.map(Instant::toString).orElse(""));
	}
}
