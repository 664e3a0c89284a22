// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.security.cert.X509CRL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.CertificatePaths;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin ca crl}: the certificate revocation list as PEM; with {@code --publish} a new one. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=crl" })
@Command(name = "crl", description = "${bundle:command.ca-crl}")
public final class CaCrlCommand extends CaCommand {
	@Option(names = "--publish", descriptionKey = "option.publish")
	private boolean publish;

	@Activate
	public CaCrlCommand(@Reference CertificationAuthorities authorities, @Reference SiteAccess access) {
		super(authorities, access);
	}

	@Override
	Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure {
		X509CRL crl = publish ? connection.publishCrl() : connection.crl();
		context.line(CertificateFiles.pem(crl).strip());
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", settings.name());
		document.put("number", CertificatePaths.number(crl).map(Object::toString));
		document.put("thisUpdate", crl.getThisUpdate().toInstant());
		document.put("nextUpdate", Optional.ofNullable(crl.getNextUpdate()).map(java.util.Date::toInstant));
		document.put("revoked", Optional.ofNullable(crl.getRevokedCertificates()).map(all -> all.stream().map(entry -> entry.getSerialNumber().toString(16)).sorted().toList())
				.orElse(List.of()));
		document.put("pem", CertificateFiles.pem(crl));
		context.document(document);
		return Exit.DONE;
	}
}
