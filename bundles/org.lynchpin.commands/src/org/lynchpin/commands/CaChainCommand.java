// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.pki.CertificateDocument;
import org.lynchpin.pki.CertificateFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;

/** {@code lynchpin ca chain}: the authority's certificates as PEM, from its own to the root. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=chain" })
@Command(name = "chain", description = "${bundle:command.ca-chain}")
public final class CaChainCommand extends CaCommand {
	@Activate
	public CaChainCommand(@Reference CertificationAuthorities authorities, @Reference SiteAccess access) {
		super(authorities, access);
	}

	@Override
	Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure {
		List<X509Certificate> chain = connection.chain();
		context.line(CertificateFiles.pem(chain).strip());
		context.document(Map.of("name", settings.name(), "chain", chain.stream().map(CertificateDocument::of).toList(), "pem", CertificateFiles.pem(chain)));
		return Exit.DONE;
	}
}
