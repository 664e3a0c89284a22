// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import org.eclipse.swt.widgets.Composite;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.page.CardSection;
import org.lynchpin.ui.page.CardSubject;
import org.lynchpin.ui.page.PageContext;

/** Which card it is, and in which state its PIN, PUK and admin key are. */
public final class IdentitySection implements CardSection {
	private static final Messages TEXT = Messages.of(IdentitySection.class);

	private Facts facts;
	private PageContext context;

	@Override
	public void create(Composite parent, PageContext page) {
		facts = new Facts(parent);
		context = page;
	}

	@Override
	public void show(CardSubject subject) {
		facts.clear();
		subject.content().ifPresentOrElse(this::content, () -> subject.record().ifPresentOrElse(this::record, () -> facts.add(TEXT.text("identity.state"),
				subject.reader().filter(Reader::hasCard).isPresent() ? TEXT.text("row.reading") : TEXT.text("identity.insert"), "wait-card", Look.VALUE)));
		context.layout();
	}

	private void content(CardContent content) {
		facts.add(TEXT.text("identity.kind"), content.product().map(product -> content.applet() + ", " + product).orElse(content.applet()));
		facts.add(TEXT.text("identity.serial"), content.serial().orElse(""));
		facts.add(TEXT.text("identity.guid"), String.join("\n", content.guids()));
		facts.add(TEXT.text("identity.pin"), pin(content), pinIcon(content), content.pinRetries().orElse(3) == 0 ? Look.ERROR : Look.VALUE);
		facts.add(TEXT.text("identity.puk"), CardWords.tries(content.pukRetries()));
		facts.add(TEXT.text("identity.pukDefault"), CardWords.factory(content.pukIsDefault()));
		facts.add(TEXT.text("identity.adminKey"), CardWords.factory(content.adminKeyIsDefault()));
		if (content.foreignIdentity()) {
			facts.add(TEXT.text("identity.foreign"), TEXT.text("identity.foreign.text"), "warning", Look.WARNING);
		}
	}

	private static String pin(CardContent content) {
		String tries = CardWords.tries(content.pinRetries());
		return content.pinIsDefault().orElse(false) ? TEXT.text("identity.pin.factory", tries) : tries;
	}

	private static String pinIcon(CardContent content) {
		return content.pinRetries().orElse(3) == 0 ? "locked" : content.pinIsDefault().orElse(false) ? "warning" : "pin";
	}

	private void record(CardRecord record) {
		facts.add(TEXT.text("identity.kind"), record.applet());
		facts.add(TEXT.text("identity.serial"), record.serial().orElse(""));
		facts.add(TEXT.text("identity.guid"), String.join("\n", record.guids()));
		facts.add(TEXT.text("identity.state"), TEXT.text("identity.elsewhere"), "info", Look.HINT);
	}
}
