// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.Json;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.testkit.ScriptedInteraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;

/** Calls a command and keeps what it writes. */
final class Written implements CommandContext {
	private final boolean json;
	private final Optional<Path> site;
	private final Interaction interaction = new ScriptedInteraction();
	private final List<String> lines = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private String document = "";
	private Exit exit;

	private Written(boolean json, Optional<Path> site) {
		this.json = json;
		this.site = site;
	}

	static Written call(CliCommand command, boolean json, Optional<Path> site, String... arguments) throws Failure {
		Written written = new Written(json, site);
		new CommandLine(command).parseArgs(arguments);
		written.exit = command.run(written);
		return written;
	}

	Exit exit() {
		return exit;
	}

	String text() {
		return String.join("\n", lines);
	}

	String notes() {
		return String.join("\n", notes);
	}

	JsonNode tree() {
		try {
			return new ObjectMapper().readTree(document);
		} catch (JsonProcessingException e) {
			throw new AssertionError(document, e);
		}
	}

	@Override
	public boolean json() {
		return json;
	}

	@Override
	public void line(String text) {
		if (!json) {
			lines.add(text);
		}
	}

	@Override
	public void note(String text) {
		notes.add(text);
	}

	@Override
	public void finding(Finding finding) {
		line(finding.severity() + " " + finding.title() + ": " + finding.detail());
	}

	@Override
	public void document(Object value) {
		if (json) {
			document = Json.document(value);
		}
	}

	@Override
	public Interaction interaction() {
		return interaction;
	}

	@Override
	public Optional<Path> site() {
		return site;
	}

	@Override
	public boolean terminal() {
		return false;
	}
}
