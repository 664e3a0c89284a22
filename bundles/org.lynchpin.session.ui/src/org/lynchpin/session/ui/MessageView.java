// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Messages;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.DecodedPart;
import org.lynchpin.trace.decode.Decoder;
import org.lynchpin.trace.message.Header;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.PageBody;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.Themes;

/** The message that is looked at: its headers and codes explained, its credentials decoded, and the text as it stands in the log. */
public final class MessageView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.message";
	private static final Messages TEXT = Messages.of(MessageView.class);
	/** Of the log around the record, in bytes. */
	private static final int AROUND = 2_000;
	private static final int SHOWN = 200_000;

	private final CodeBook book = new CodeBook();
	private SupportDesk support;
	private StackedView stack;
	private CTabFolder folder;
	private PageBody body;
	private StyledText raw;
	private Optional<Entry> shown = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		support = Services.get(SupportDesk.class);
		stack = new StackedView(parent);
		folder = new CTabFolder(stack.area(), SWT.TOP | SWT.FLAT);
		Composite explained = new Composite(folder, SWT.NONE);
		explained.setLayout(new org.eclipse.swt.layout.FillLayout());
		body = new PageBody(explained);
		tab("message", TEXT.text("message.explained"), explained);
		raw = new StyledText(folder, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		raw.setFont(JFaceResources.getTextFont());
		raw.setMargins(Look.GAP, Look.GAP, Look.GAP, Look.GAP);
		tab("log", TEXT.text("message.raw"), raw);
		folder.setSelection(0);
		support.onChange(folder, this::refresh);
		refresh();
	}

	private void tab(String icon, String title, org.eclipse.swt.widgets.Control content) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setImage(Images.get(icon));
		item.setControl(content);
	}

	private void refresh() {
		Optional<Entry> entry = support.entry();
		if (entry.isEmpty()) {
			stack.say("message", TEXT.text("message.empty"), TEXT.text("message.empty.do"));
			shown = entry;
			return;
		}
		stack.show(folder);
		if (!entry.equals(shown)) {
			shown = entry;
			explain(entry.get());
			raw(entry.get());
		}
	}

	private void explain(Entry entry) {
		for (var child : body.content().getChildren()) {
			child.dispose();
		}
		TraceRecord record = entry.record();
		heading(title(record));
		place(record.origin(), entry);
		codes(entry);
		Decoder.parts(record).forEach(this::decoded);
		switch (record) {
		case TraceRecord.Sip sip -> {
			headers(sip.message().headers());
			text(sip.message().body());
		}
		case TraceRecord.Http http -> {
			headers(http.message().headers());
			text(http.message().body());
		}
		case TraceRecord.Event event -> {
			fields(event.data());
			text(event.text());
		}
		case TraceRecord.Diagnostic diagnostic -> fields(diagnostic.fields());
		case TraceRecord.Registration registration -> fields(registration.columns());
		case TraceRecord.Output output -> {
			fields(output.fields());
			text(output.text());
		}
		case TraceRecord.Line line -> text(line.text());
		}
		Themes.restyle(body.control());
		body.refresh();
	}

	private static String title(TraceRecord record) {
		return switch (record) {
		case TraceRecord.Sip sip -> sip.message().startLine();
		case TraceRecord.Http http -> http.message().startLine();
		case TraceRecord.Event event -> TEXT.text("message.event", event.provider(), event.id());
		case TraceRecord.Diagnostic diagnostic -> diagnostic.value("Text").orElse(diagnostic.component());
		case TraceRecord.Registration registration -> registration.value("RegisterTime").orElse(TEXT.text("message.registration"));
		case TraceRecord.Output output -> output.cmdlet().isEmpty() ? TEXT.text("message.output") : output.cmdlet();
		case TraceRecord.Line line -> line.component().isEmpty() ? TEXT.text("message.line") : line.component();
		};
	}

	private void place(Origin origin, Entry entry) {
		Facts facts = new Facts(body.content());
		facts.add(TEXT.text("fact.time"), Words.day(origin.time(), entry.file().clock().zone()) + origin.time().map(at -> " " + entry.file().clock().zone()).orElse(""));
		facts.add(TEXT.text("fact.direction"), Words.direction(origin.direction()));
		facts.add(TEXT.text("fact.peer"), origin.peer());
		facts.add(TEXT.text("fact.local"), origin.local());
		facts.add(TEXT.text("fact.machine"), origin.machine());
		facts.add(TEXT.text("fact.place"), TEXT.text("fact.place.value", origin.file(), origin.line(), origin.offset()));
	}

	/** The status and the code of the message, explained. */
	private void codes(Entry entry) {
		TraceIndex index = entry.file().index();
		List<CodeEntry.Area> areas = switch (index.kind(entry.row())) {
		case SIP_RESPONSE, SIP_REQUEST -> List.of(CodeEntry.Area.SIP, CodeEntry.Area.MS_DIAGNOSTICS);
		case HTTP_RESPONSE, HTTP_REQUEST -> List.of(CodeEntry.Area.HTTP, CodeEntry.Area.MS_DIAGNOSTICS);
		default -> List.of(CodeEntry.Area.HRESULT, CodeEntry.Area.NTSTATUS, CodeEntry.Area.KDC);
		};
		Facts facts = new Facts(body.content());
		int code = index.code(entry.row());
		String written = code >>> 16 == 0 ? Integer.toString(code) : String.format("0x%08X", code);
		explain(facts, index.status(entry.row()) == 0 ? "" : Integer.toString(index.status(entry.row())), areas);
		explain(facts, code == 0 ? "" : written, areas);
	}

	private void explain(Facts facts, String code, List<CodeEntry.Area> areas) {
		if (!code.isEmpty()) {
			book.lookup(code).stream().filter(each -> areas.contains(each.area())).findFirst()
					.ifPresent(each -> facts.add((each.value() + " " + each.name()).strip(), each.text()));
		}
	}

	private void decoded(DecodedPart part) {
		heading(part.title());
		Facts facts = new Facts(body.content());
		part.lines().forEach(line -> facts.add(line.name(), line.value()));
	}

	private void headers(List<Header> headers) {
		if (headers.isEmpty()) {
			return;
		}
		heading(TEXT.text("message.headers"));
		for (Header header : headers) {
			Facts facts = new Facts(body.content());
			facts.add(header.name(), HeaderWords.shown(header));
			HeaderWords.meaning(header.name()).ifPresent(meaning -> facts.add(" ", meaning, "", Look.HINT));
		}
	}

	private void fields(Map<String, String> fields) {
		Facts facts = new Facts(body.content());
		fields.forEach(facts::add);
	}

	private void text(String text) {
		if (!text.isBlank()) {
			heading(TEXT.text("message.body"));
			StyledText shownText = new StyledText(body.content(), SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
			shownText.setFont(JFaceResources.getTextFont());
			shownText.setText(text.substring(0, Math.min(text.length(), SHOWN)));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(shownText);
		}
	}

	private void heading(String text) {
		Label label = new Label(body.content(), SWT.WRAP);
		label.setText(Look.literal(text));
		Look.style(label, Look.HEADING);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	/** The log around the record, the record marked. */
	private void raw(Entry entry) {
		TraceFile file = entry.file();
		long offset = file.index().offset(entry.row());
		int length = Math.min(file.index().length(entry.row()), SHOWN);
		long from = Math.max(0, offset - AROUND);
		String before = file.text(from, (int) (offset - from)).replace('\0', '\u2400');
		String record = file.text(offset, length).replace('\0', '\u2400');
		String after = file.text(offset + length, AROUND).replace('\0', '\u2400');
		raw.setText(before + record + after);
		int start = raw.getText().isEmpty() ? 0 : Math.min(before.length(), raw.getCharCount());
		raw.setSelection(start);
		raw.setStyleRange(null); // the platform's word for all of it
		org.eclipse.swt.custom.StyleRange mark = new org.eclipse.swt.custom.StyleRange();
		mark.start = start;
		mark.length = Math.min(record.length(), raw.getCharCount() - start);
		mark.fontStyle = SWT.BOLD;
		raw.setStyleRange(mark);
		raw.setTopIndex(Math.max(0, raw.getLineAtOffset(start) - 2));
	}

	@Override
	public void setFocus() {
		folder.setFocus();
	}
}
