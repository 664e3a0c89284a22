// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Json;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;

/** Writes to the terminal. */
final class TerminalContext implements CommandContext {
	private static final Messages TEXT = Messages.of(TerminalContext.class);

	private final Terminal terminal;
	private final Options options;
	private final TerminalInteraction interaction;
	private boolean written;

	TerminalContext(Terminal terminal, Options options, TerminalInteraction interaction) {
		this.terminal = terminal;
		this.options = options;
		this.interaction = interaction;
	}

	@Override
	public boolean json() {
		return options.json;
	}

	@Override
	public void line(String text) {
		if (!json()) {
			interaction.endProgress();
			terminal.out().println(text);
		}
	}

	@Override
	public void note(String text) {
		interaction.endProgress();
		terminal.err().println(text);
	}

	@Override
	public void finding(Finding finding) {
		if (!json()) {
			text(finding).forEach(this::line);
		}
	}

	private static List<String> text(Finding finding) {
		String head = TEXT.text("finding", TEXT.text("severity." + finding.severity()), finding.title());
		return finding.remedy().isBlank() ? List.of(head, TEXT.text("detail", finding.detail()))
				: List.of(head, TEXT.text("detail", finding.detail()), TEXT.text("remedy", finding.remedy()));
	}

	/** What ended the command: to people on standard error, and as a document where none was written yet. */
	void fail(Finding finding) {
		text(finding).forEach(this::note);
		if (!written) {
			document(Map.of("findings", List.of(finding)));
		}
	}

	@Override
	public void document(Object value) {
		if (!json()) {
			return;
		}
		if (written) {
			throw new IllegalStateException("A command has one document");
		}
		written = true;
		// JSON is UTF-8 whatever the terminal's encoding is (RFC 8259, 8.1)
		byte[] text = (Json.document(value) + "\n").getBytes(StandardCharsets.UTF_8);
		terminal.out().write(text, 0, text.length);
		terminal.out().flush();
	}

	@Override
	public Interaction interaction() {
		return interaction;
	}

	@Override
	public Optional<Path> site() {
		return Optional.ofNullable(options.site).or(() -> Optional.ofNullable(terminal.environment().get("LYNCHPIN_SITE")).filter(text -> !text.isBlank()).map(Path::of));
	}

	@Override
	public boolean terminal() {
		return terminal.console().isPresent();
	}
}
