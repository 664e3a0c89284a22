// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.Ladder;
import org.lynchpin.session.report.LadderOf;
import org.lynchpin.session.report.LadderSvg;
import org.lynchpin.session.report.LadderText;
import org.lynchpin.session.report.Report;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Copies the attempt that is looked at, for a ticket, or its ladder as a picture or text. What is copied names nobody. */
public final class CopyHandler extends AbstractHandler implements IExecutableExtension {
	private static final Messages TEXT = Messages.of(CopyHandler.class);

	private Form form = Form.TICKET;

	/** What is put on the clipboard. */
	enum Form {
		TICKET, SVG, TEXT
	}

	/** The form stands after the colon of the handler's class in {@code plugin.xml}. */
	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		form = Form.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		Form wanted = form;
		Services.get(SupportDesk.class).alone().ifPresentOrElse(alone -> Services.get(Desk.class).work(TEXT.text("report.writing"), ask -> content(wanted, alone))
				.waitedFor().then(text -> Clip.copy(shell, text)).failed(failure -> FailureDialog.show(shell, failure)).start(), () -> ReportHandler.nothing(shell));
		return null; // the platform's word for done
	}

	/** What is copied. */
	static String content(Form form, Inspected alone) throws Failure {
		Redactor redactor = new Redactor();
		Report report = new Report(alone, Optional.of(redactor)); // it tells the redactor the names that the attempt has
		if (form == Form.TICKET) {
			return report.text();
		}
		List<Verdict> verdicts = alone.verdicts();
		Ladder ladder = LadderOf.ladder(verdicts.getFirst());
		ZoneOffset zone = verdicts.getFirst().attempt().zone();
		String text = form == Form.SVG ? LadderSvg.of(ladder, zone, redactor::text) : LadderText.of(ladder, zone, redactor::text);
		redactor.check(text, TEXT.text("report.ladder"));
		return text;
	}
}
