// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.interaction.SecretPrompt.Kind;
import org.lynchpin.ui.ask.SecretDialog;

/** The dialog in which a PIN is typed. */
class SecretDialogTest {
	private SecretDialog dialog;

	@AfterEach
	void close() {
		dialog.close();
	}

	@Test
	void aNewPinIsTakenOnlyWhenItIsTypedTheSameTwice() {
		List<Text> fields = open(new SecretPrompt(Kind.NEW_PIN, "Card 1187", "Choose a PIN.", OptionalInt.empty(), 6, 8));
		assertThat(fields).hasSize(2);
		type(fields.get(0), "271828");
		assertThat(ok().isEnabled()).isFalse();
		type(fields.get(1), "271829");
		assertThat(ok().isEnabled()).as("the second differs").isFalse();
		assertThat(Bench.shows(dialog.getShell(), "differ")).isTrue();
		type(fields.get(1), "271828");
		assertThat(ok().isEnabled()).isTrue();
	}

	@Test
	void aPinThatIsTooShortIsNotTaken() {
		List<Text> fields = open(new SecretPrompt(Kind.CURRENT_PIN, "Card 1187", "Type the PIN.", OptionalInt.of(2), 6, 8));
		type(fields.getFirst(), "1234");
		assertThat(ok().isEnabled()).isFalse();
		assertThat(Bench.shows(dialog.getShell(), "6 to 8")).isTrue();
	}

	@Test
	void theTriesThatAreLeftAreSaid() {
		open(new SecretPrompt(Kind.CURRENT_PIN, "Card 1187", "Type the PIN.", OptionalInt.of(1), 6, 8));
		assertThat(Bench.shows(dialog.getShell(), "One try is left")).isTrue();
	}

	@Test
	void whatIsTypedCannotBeRead() {
		List<Text> fields = open(new SecretPrompt(Kind.PASSWORD, "Server", "Type the password.", OptionalInt.empty(), 1, 64));
		assertThat(fields.getFirst().getStyle() & SWT.PASSWORD).isNotZero();
	}

	private List<Text> open(SecretPrompt prompt) {
		dialog = new SecretDialog(Bench.window().getShell(), prompt);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return Bench.all(dialog.getShell(), Text.class);
	}

	private static void type(Text field, String digits) {
		field.setTextChars(digits.toCharArray());
		Bench.settle();
	}

	private Button ok() {
		return Bench.all(dialog.getShell(), Button.class).stream().filter(button -> Integer.valueOf(IDialogConstants.OK_ID).equals(button.getData())).findFirst().orElseThrow();
	}
}
