// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.command.CliCommand;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The tree of commands as the parser wants it. Where the words of the call name one command, it is the only one that is
 * made: the others may need a database or a smart card service to come into being.
 */
final class CommandTree {
	/** Options whose value is a word that could be taken for a command's. */
	private static final Set<String> WITH_VALUE = Set.of("--site", "--password-from", "-nl");

	private final List<CommandSource.Entry> entries;
	private final Options options;

	CommandTree(CommandSource source, Options options) {
		this.entries = source.entries().stream().sorted(Comparator.comparing(entry -> String.join(" ", entry.words()))).toList();
		this.options = options;
	}

	CommandLine build(String... words) {
		CommandLine root = new CommandLine(options);
		prepare(root.getCommandSpec(), CommandTree.class);
		for (CommandSource.Entry entry : called(words).map(List::of).orElse(entries)) {
			add(root, entry);
		}
		return root;
	}

	private Optional<CommandSource.Entry> called(String... words) {
		List<String> plain = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			if (WITH_VALUE.contains(words[i])) {
				i++;
			} else if (!words[i].startsWith("-")) {
				plain.add(words[i]);
			}
		}
		return entries.stream().filter(entry -> plain.size() >= entry.words().size() && plain.subList(0, entry.words().size()).equals(entry.words()))
				.max(Comparator.comparingInt(entry -> entry.words().size()));
	}

	private static void add(CommandLine root, CommandSource.Entry entry) {
		CommandLine parent = root;
		List<String> words = entry.words();
		for (String area : words.subList(0, words.size() - 1)) {
			CommandLine group = parent.getSubcommands().get(area);
			if (group == null) {
				CommandSpec spec = CommandSpec.create().name(area);
				prepare(spec, CommandTree.class);
				String key = "area." + area;
				if (spec.resourceBundle().containsKey(key)) {
					spec.usageMessage().description(spec.resourceBundle().getString(key));
				}
				parent.addSubcommand(area, new CommandLine(spec));
				group = parent.getSubcommands().get(area);
			}
			parent = group;
		}
		CliCommand command = entry.make();
		CommandLine line = new CommandLine(command);
		prepare(line.getCommandSpec(), command.getClass());
		parent.addSubcommand(words.getLast(), line);
	}

	/** Words of the parser in the user's language. The package of the command is asked first, then {@code command}, then this one. */
	private static void prepare(CommandSpec spec, Class<?> owner) {
		JoinedTexts texts = JoinedTexts.of(owner, CliCommand.class, CommandTree.class);
		spec.resourceBundle(texts);
		spec.usageMessage().synopsisHeading(texts.getString("usage.synopsis") + " ").optionListHeading("%n" + texts.getString("usage.options") + "%n")
				.commandListHeading("%n" + texts.getString("usage.commands") + "%n").descriptionHeading("%n")
				.synopsisSubcommandLabel(texts.getString("usage.command")).sortOptions(true).abbreviateSynopsis(true);
		spec.parser().caseInsensitiveEnumValuesAllowed(true);
	}
}
