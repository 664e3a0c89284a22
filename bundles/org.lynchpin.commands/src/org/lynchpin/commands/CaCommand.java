// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.site.SiteDocument;

import picocli.CommandLine.Parameters;

/** What the commands about one certification authority share: its name and the connection to it. */
abstract sealed class CaCommand implements CliCommand permits CaChainCommand, CaCrlCommand, CaPendingCommand, CaTemplatesCommand, CaTestCommand {
	private final CertificationAuthorities authorities;
	private final SiteAccess access;

	@Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "param.ca")
	private String name;

	CaCommand(CertificationAuthorities authorities, SiteAccess access) {
		this.authorities = authorities;
		this.access = access;
	}

	@Override
	public String area() {
		return "ca";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		SiteDocument site = access.site(context);
		CaSettings settings = SiteAccess.authority(site, Optional.ofNullable(name));
		try (CaConnection connection = authorities.connect(settings, access.asking(site, context))) {
			return run(settings, connection, context);
		}
	}

	abstract Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure;
}
