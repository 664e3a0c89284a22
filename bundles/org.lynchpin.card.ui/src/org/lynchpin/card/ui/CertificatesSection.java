// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.SlotContent;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Credential;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.page.CardSection;
import org.lynchpin.ui.page.CardSubject;
import org.lynchpin.ui.page.PageContext;

/** The slots of a card that hold something, with their certificates; without the card, the certificates in the inventory. */
public final class CertificatesSection implements CardSection {
	private static final Messages TEXT = Messages.of(CertificatesSection.class);

	private Composite area;
	private PageContext context;

	@Override
	public void create(Composite parent, PageContext page) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		context = page;
	}

	@Override
	public void show(CardSubject subject) {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		subject.content().ifPresentOrElse(this::slots, () -> remembered(subject.credentials()));
		context.layout();
	}

	private void slots(CardContent content) {
		List<SlotContent> filled = content.slots().stream().filter(slot -> !slot.isEmpty()).toList();
		filled.forEach(this::slot);
		int rest = content.slots().size() - filled.size();
		if (rest > 0) {
			say(filled.isEmpty() ? TEXT.text("slots.none", rest) : TEXT.text("slots.rest", rest));
		}
	}

	private void slot(SlotContent slot) {
		String key = slot.algorithm().map(algorithm -> TEXT.text("slot.key", algorithm.id().toUpperCase(Locale.ROOT))).orElse("");
		heading(slot.damage().isPresent() ? "warning" : slot.certificate().isPresent() ? "certificate" : "key",
				TEXT.text("slot", slot.slot().id(), slot.slot().purpose()), key);
		slot.damage().ifPresent(this::problem);
		slot.certificate().ifPresentOrElse(this::certificate, () -> {
			if (slot.damage().isEmpty()) {
				say(TEXT.text("slot.noCertificate"));
			}
		});
	}

	private void remembered(List<Credential> credentials) {
		for (Credential credential : credentials) {
			heading("certificate", TEXT.text("slot.remembered", credential.slot()), state(credential.state()));
			try {
				certificate(CertificateFiles.certificate(credential.encoded()));
			} catch (PkiFailure e) {
				problem(e.finding().detail());
			}
		}
		if (credentials.isEmpty()) {
			say(TEXT.text("slots.unread"));
		}
	}

	private static String state(Credential.State state) {
		return switch (state) {
		case VALID -> TEXT.text("credential.valid");
		case ON_HOLD -> TEXT.text("credential.hold");
		case REVOKED -> TEXT.text("credential.revoked");
		case REPLACED -> TEXT.text("credential.replaced");
		};
	}

	private void certificate(X509Certificate certificate) {
		CertificateView.create(area, certificate, Clock.systemDefaultZone().instant());
	}

	private void heading(String icon, String text, String more) {
		Composite line = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(line);
		new Label(line, SWT.NONE).setImage(Images.get(icon));
		Label name = new Label(line, SWT.NONE);
		name.setText(Look.literal(text));
		Look.style(name, Look.HEADING);
		Label detail = new Label(line, SWT.WRAP);
		detail.setText(Look.literal(more));
		Look.style(detail, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(detail);
	}

	private void say(String text) {
		label(text, Look.HINT);
	}

	private void problem(String text) {
		label(text, Look.WARNING);
	}

	private void label(String text, String style) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}
}
