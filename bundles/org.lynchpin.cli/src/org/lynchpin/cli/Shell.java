// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Cancellation;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the words of a call, runs the command they name and turns its outcome into an exit code. */
final class Shell {
	private static final Messages TEXT = Messages.of(Shell.class);

	private final CommandSource source;
	private final Terminal terminal;
	private final String version;
	private final DataFolder dataFolder;
	private final Cancellation cancellation = new Cancellation();

	Shell(CommandSource source, Terminal terminal, String version, DataFolder dataFolder) {
		this.source = source;
		this.terminal = terminal;
		this.version = version;
		this.dataFolder = dataFolder;
	}

	/** Asks the running command to end. */
	void cancel() {
		cancellation.cancel();
	}

	/** Runs one call. */
	Exit run(String... words) {
		Options options = new Options();
		language(words);
		try {
			CommandLine root = new CommandTree(source, options).build(words);
			return run(root, options, words);
		} catch (IllegalStateException e) {
			return incomplete(String.valueOf(e.getMessage()), options);
		} finally {
			terminal.out().flush();
			terminal.err().flush();
		}
	}

	/** A command that did not come into being: most often because what it needs found no place for its data. */
	private Exit incomplete(String command, Options options) {
		if (!dataFolder.isUsable()) {
			return report(new DataFailure("data-folder-unusable", TEXT, dataFolder.path()).finding(), Exit.DATA, options);
		}
		return report(Finding.of("command-incomplete", Stage.ACCOUNT, Severity.ERROR, TEXT, command), Exit.CALL, options);
	}

	private Exit run(CommandLine root, Options options, String... words) {
		ParseResult parsed;
		try {
			parsed = root.parseArgs(words);
		} catch (ParameterException e) {
			options.json = Arrays.asList(words).contains("--json");
			return report(wrongCall(e), Exit.CALL, options);
		}
		if (parsed.isVersionHelpRequested() || options.version) {
			terminal.out().println("lynchpin " + version);
			return Exit.DONE;
		}
		ParseResult last = parsed;
		while (last.hasSubcommand()) {
			last = last.subcommand();
		}
		CommandLine called = last.commandSpec().commandLine();
		if (options.help) {
			terminal.out().print(usage(called));
			return Exit.DONE;
		}
		if (!(called.getCommand() instanceof CliCommand command)) {
			terminal.err().print(usage(called));
			terminal.err().println();
			String verbs = String.join(", ", called.getSubcommands().keySet());
			CallFailure unfinished = new CallFailure("call-unfinished", TEXT, called.getCommandSpec().qualifiedName(), verbs);
			return report(unfinished.finding(), Exit.CALL, options);
		}
		return run(command, options);
	}

	private Exit run(CliCommand command, Options options) {
		try (TerminalInteraction interaction = new TerminalInteraction(terminal, Optional.ofNullable(options.password), cancellation)) {
			TerminalContext context = new TerminalContext(terminal, options, interaction);
			try {
				return command.run(context);
			} catch (Failure e) {
				interaction.endProgress();
				context.fail(e.finding());
				return Exit.of(e);
			}
		}
	}

	private Exit report(Finding finding, Exit exit, Options options) {
		try (TerminalInteraction nobody = new TerminalInteraction(terminal, Optional.empty(), cancellation)) {
			new TerminalContext(terminal, options, nobody).fail(finding);
		}
		return exit;
	}

	private static String usage(CommandLine command) {
		StringWriter text = new StringWriter();
		command.usage(new PrintWriter(text, true), CommandLine.Help.Ansi.OFF);
		return text.toString();
	}

	/** The parser's own words are English only; the cases that people meet are said in theirs. */
	private static Finding wrongCall(ParameterException problem) {
		String command = problem.getCommandLine().getCommandSpec().qualifiedName();
		CallFailure failure = switch (problem) {
		case UnmatchedArgumentException e -> new CallFailure("call-unknown-word", TEXT, String.join(" ", e.getUnmatched()), command,
				similar(e));
		case MissingParameterException e -> new CallFailure("call-missing", TEXT, e.getMissing().stream()
				.map(each -> each instanceof CommandLine.Model.OptionSpec option ? option.longestName() : each.paramLabel()).distinct()
				.reduce((a, b) -> a + ", " + b).orElse(""), command);
		default -> problem.getArgSpec() instanceof CommandLine.Model.OptionSpec option
				? new CallFailure("call-wrong-value", TEXT, option.longestName(), String.valueOf(problem.getValue()), command, option.paramLabel())
				: new CallFailure("call-wrong", TEXT, String.valueOf(problem.getMessage()), command);
		};
		return failure.finding();
	}

	private static String similar(UnmatchedArgumentException problem) {
		List<String> known = problem.getSuggestions();
		return known.isEmpty() ? TEXT.text("call-see-help") : TEXT.text("call-did-you-mean", String.join(", ", known));
	}

	/** The start script hands {@code -nl} to the framework, which may or may not have made it the language of this process. */
	private static void language(String... words) {
		int at = Arrays.asList(words).indexOf("-nl");
		String wanted = at >= 0 && at + 1 < words.length ? words[at + 1] : System.getProperty("osgi.nl", "");
		if (!wanted.isBlank()) {
			Locale.setDefault(Locale.forLanguageTag(wanted.replace('_', '-')));
		}
	}
}
