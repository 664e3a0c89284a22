// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Messages;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lynchpin code VALUE...}: what a code means. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=", "verb=code" })
@Command(name = "code", description = "${bundle:command.code}")
public final class CodeCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(CodeCommand.class);

	@Parameters(arity = "1..*", paramLabel = "VALUE", descriptionKey = "param.code")
	private List<String> values;

	private record Answer(String value, List<CodeEntry> meanings) {
	}

	@Override
	public String area() {
		return "";
	}

	@Override
	public Exit run(CommandContext context) {
		CodeBook book = new CodeBook();
		List<Answer> answers = new ArrayList<>();
		boolean unknown = false;
		for (String value : values) {
			List<CodeEntry> meanings = book.lookup(value);
			answers.add(new Answer(value, meanings));
			unknown |= meanings.isEmpty();
			if (meanings.isEmpty()) {
				context.line(TEXT.text("code.unknown", value));
			}
			for (CodeEntry meaning : meanings) {
				context.line(TEXT.text("code.head", meaning.value(), meaning.name(), TEXT.text("code.area." + meaning.area())));
				context.line(TEXT.text("code.text", meaning.text()));
				context.line(TEXT.text("code.source", meaning.source(), TEXT.text("code.certainty." + meaning.certainty())));
			}
		}
		context.document(Map.of("codes", answers));
		return unknown ? Exit.WRONG : Exit.DONE;
	}
}
