// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

/** Prints the letter with a PIN. It goes to the printer alone, character by character: no text of it ever exists. */
final class PinLetter {
	private static final Messages TEXT = Messages.of(PinLetter.class);

	private PinLetter() {
	}

	/**
	 * Asks for a printer and prints.
	 *
	 * @return whether a printer took it
	 */
	static boolean print(Shell shell, String person, Secret pin) {
		PrinterData data = new PrintDialog(shell, SWT.NONE).open();
		if (data == null) {
			return false;
		}
		Printer printer = new Printer(data);
		try {
			if (!printer.startJob(TEXT.text("letter.job", person))) {
				return false;
			}
			page(printer, person, pin);
			printer.endJob();
			return true;
		} finally {
			printer.dispose();
		}
	}

	private static void page(Printer printer, String person, Secret pin) {
		if (!printer.startPage()) {
			return;
		}
		GC gc = new GC(printer);
		Rectangle area = printer.getClientArea();
		Point dots = printer.getDPI();
		int x = area.x + dots.x;
		int line = gc.getFontMetrics().getHeight() * 3 / 2;
		int top = area.y + dots.y * 2;
		gc.drawText(TEXT.text("letter.to", person), x, top);
		gc.drawText(TEXT.text("letter.text"), x, top + 2 * line);
		pin.useChars(chars -> {
			int at = x;
			for (char each : chars) {
				gc.drawText(String.valueOf(each), at, top + 5 * line);
				at += gc.getFontMetrics().getHeight();
			}
			return null;
		});
		gc.drawText(TEXT.text("letter.keep"), x, top + 8 * line);
		gc.dispose();
		printer.endPage();
	}
}
