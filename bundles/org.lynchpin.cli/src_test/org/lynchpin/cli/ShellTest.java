// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.command.AnsweredInteraction;
import org.lynchpin.command.Answers;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.Unanswered;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls as a person or a script makes them, without a framework. */
class ShellTest {
	/** Greets, or fails in the way that it is told to. */
	@Command(name = "greet", description = "Greets.")
	static final class Greet implements CliCommand {
		@Parameters(index = "0", paramLabel = "NAME")
		private String name;

		@Option(names = "--fail")
		private Failure.Kind fail;

		@Option(names = "--ask")
		private SecretPrompt.Kind ask;

		@Option(names = "--consent")
		private Consent.Kind consent;

		@Mixin
		private Answers answers = new Answers();

		@Override
		public String area() {
			return "people";
		}

		@Override
		public Exit run(CommandContext context) throws Failure {
			if (fail != null) {
				throw new Refusal(fail);
			}
			try (AnsweredInteraction interaction = answers.over(context)) {
				if (ask != null) {
					try (Secret secret = interaction.ask(new SecretPrompt(ask, "the folder", "Say it.", OptionalInt.empty(), 1, 9))) {
						context.line(secret.length() + " characters");
					}
				}
				if (consent != null) {
					boolean same = !name.equals("stranger");
					context.line("agreed: " + interaction.consent(new Consent(consent, "Well?", "Is it so?", List.of(new Consent.Comparison("name", "Ann", name, same)))));
				}
			}
			context.line("Hello " + name);
			context.document(Map.of("greeted", name, "site", context.site().map(Path::toString)));
			return name.equals("nobody") ? Exit.WRONG : Exit.DONE;
		}
	}

	static final class Refusal extends Failure {
		private static final long serialVersionUID = 1;

		Refusal(Kind kind) {
			super(kind, new Finding("refusal", Stage.CARD, Severity.ERROR, "Refused", "It was refused.", "Ask again.", "", "", List.of(), List.of()));
		}
	}

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<String> made = new ArrayList<>();
	private Map<String, String> environment = Map.of();
	private Locale before;
	@TempDir
	Path folder;

	@BeforeEach
	void english() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asItWas() {
		Locale.setDefault(before);
	}

	private Exit call(String... words) {
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Optional.empty(), environment);
		return new Shell(() -> List.of(entry("people", "greet"), entry("people", "ignore")), terminal, "1.2.3", new DataFolder(folder)).run(words);
	}

	private CommandSource.Entry entry(String area, String verb) {
		return new CommandSource.Entry() {
			@Override
			public List<String> words() {
				return List.of(area, verb);
			}

			@Override
			public CliCommand make() {
				made.add(verb);
				return new Greet();
			}
		};
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aCommandRunsAndNoOtherIsMade() {
		assertThat(call("people", "greet", "Ann")).isEqualTo(Exit.DONE);
		assertThat(out()).isEqualToNormalizingNewlines("Hello Ann\n");
		assertThat(made).containsExactly("greet");
	}

	@Test
	void somethingWrongFoundIsExitOne() {
		assertThat(call("people", "greet", "nobody").code()).isEqualTo(1);
	}

	@Test
	void jsonIsOneDocumentAndNothingElse() {
		assertThat(call("people", "greet", "Ann", "--json")).isEqualTo(Exit.DONE);
		assertThat(out()).startsWith("{").contains("\"schema\" : 1").contains("\"greeted\" : \"Ann\"").contains("\"site\" : null").doesNotContain("Hello");
	}

	@ParameterizedTest
	@CsvSource({ "CALL, 2", "CARD, 3", "AUTHORITY, 4", "DATA, 5", "INTERRUPTED, 6" })
	void aFailureIsSaidOnStandardErrorAndHasItsExitCode(Failure.Kind kind, int code) {
		assertThat(call("people", "greet", "Ann", "--fail", kind.name(), "--json").code()).isEqualTo(code);
		assertThat(err()).contains("Error: Refused").contains("It was refused.").contains("Ask again.");
		assertThat(out()).contains("\"rule\" : \"refusal\"").contains("\"schema\" : 1");
	}

	@Test
	void aWrongWordAMissingOneAndAWrongValueAreSaid() {
		assertThat(call("people", "gret").code()).isEqualTo(2);
		assertThat(err()).contains("\"gret\" is not understood");
		assertThat(call("people", "greet").code()).isEqualTo(2);
		assertThat(err()).contains("needs NAME");
		assertThat(call("people", "greet", "Ann", "--fail", "LOUDLY").code()).isEqualTo(2);
		assertThat(err()).contains("--fail cannot have the value \"LOUDLY\"");
		assertThat(call("people", "greet", "Ann", "--nonsense").code()).isEqualTo(2);
	}

	@Test
	void helpIsThereEverywhereAndKnowsTheSharedOptions() {
		assertThat(call("--help").code()).isZero();
		assertThat(out()).contains("Usage: lynchpin").contains("people");
		assertThat(call("people", "--help").code()).isZero();
		assertThat(call("people", "greet", "--help").code()).isZero();
		assertThat(out()).contains("--pin-from").contains("Where the PIN comes from that the card has now.").contains("--json");
		assertThat(call("--version").code()).isZero();
		assertThat(out()).contains("lynchpin 1.2.3");
	}

	@Test
	void anAreaAloneShowsWhatIsInItAndIsAWrongCall() {
		assertThat(call("people").code()).isEqualTo(2);
		assertThat(err()).contains("needs one more word: greet, ignore");
	}

	private Exit callWithout(Path data) {
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Optional.empty(), environment);
		CommandSource missing = () -> List.of(new CommandSource.Entry() {
			@Override
			public List<String> words() {
				return List.of("people", "greet");
			}

			@Override
			public CliCommand make() {
				throw new IllegalStateException("people greet");
			}
		});
		return new Shell(missing, terminal, "1.2.3", new DataFolder(data)).run("people", "greet", "Ann");
	}

	@Test
	void aCommandThatLacksAPlugInSaysSoAndOneWithoutAPlaceForItsDataSaysThat() throws Exception {
		assertThat(callWithout(folder).code()).isEqualTo(2);
		assertThat(err()).contains("lacks a plug-in").contains("selftest");
		Path file = Files.writeString(folder.resolve("file"), "not a folder");
		assertThat(callWithout(file).code()).isEqualTo(5);
		assertThat(callWithout(file.resolve("below")).code()).isEqualTo(5);
		assertThat(err()).contains("Nothing can be written in the data folder").contains("LYNCHPIN_HOME");
	}

	@Test
	void theLanguageIsTheOneThatWasAskedFor() {
		assertThat(call("-nl", "zh_TW", "people", "greet").code()).isEqualTo(2);
		assertThat(err()).contains("缺少項目");
	}

	@Test
	void theSiteIsNamedByOptionElseByTheEnvironment() {
		environment = Map.of("LYNCHPIN_SITE", "b.lynchpin");
		call("people", "greet", "Ann", "--json");
		assertThat(out()).contains("b.lynchpin");
		call("--site", "a.lynchpin", "people", "greet", "Ann", "--json");
		assertThat(out()).contains("a.lynchpin");
	}

	@ParameterizedTest
	@CsvSource({ "CURRENT_PIN, 2, --pin-from", "NEW_PIN, 2, --new-pin-from", "CURRENT_PUK, 2, --puk-from", "CURRENT_ADMIN_KEY, 2, --admin-key-from",
			"KEYRING_PASSWORD, 4, --password-from" })
	void aSecretThatNobodyIsThereToTypeNamesTheOption(SecretPrompt.Kind kind, int code, String option) {
		assertThat(call("people", "greet", "Ann", "--ask", kind.name()).code()).isEqualTo(code);
		assertThat(err()).contains(option);
	}

	@ParameterizedTest
	@CsvSource({ "COMPARE, Ann, --yes, true", "COMPARE, stranger, --yes, false", "SECOND_CARD, Ann, --yes, true", "OVERWRITE, Ann, --yes, false",
			"OVERWRITE, Ann, --overwrite, true", "REPLACE_SIGNED_CHUID, Ann, --overwrite, true", "LAST_TRY, Ann, --yes, false", "LAST_TRY, Ann, --overwrite, false" })
	void withoutATerminalTheOptionsAnswer(Consent.Kind kind, String name, String option, boolean agreed) {
		assertThat(call("people", "greet", name, "--consent", kind.name(), option).code()).isZero();
		assertThat(out()).contains("agreed: " + agreed);
	}

	@ParameterizedTest
	@CsvSource({ "COMPARE", "SECOND_CARD", "TRY_DEFAULT", "WARNING" })
	void aDecisionThatNoOptionTakesEndsTheCommandAndNamesTheOption(Consent.Kind kind) {
		assertThat(call("people", "greet", "Ann", "--consent", kind.name()).code()).isEqualTo(2);
		assertThat(err()).contains("--yes");
	}

	@Test
	void whatIsOnACardStandsInTheWayWhereNobodySaysThatItMayBeOverwritten() {
		Unanswered unanswered = Unanswered.of(new Consent(Consent.Kind.OVERWRITE, "Overwrite?", "There is a key on the card.", List.of()));
		assertThat(Exit.of(unanswered).code()).isEqualTo(3);
		assertThat(unanswered.finding().remedy()).contains("--overwrite");
	}

	@Test
	void cancellingIsExitSix() {
		assertThat(Exit.of(new Cancelled()).code()).isEqualTo(6);
	}
}
