// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Each reader, and below it what is in it, line by line. */
final class ReaderTree implements ITreeContentProvider {
	/** A line about the card in a reader. */
	record Line(ReaderRow row, String text, String icon) implements IAdaptable {
		@Override
		public <T> T getAdapter(Class<T> adapter) {
			return row.getAdapter(adapter);
		}
	}

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return parent instanceof ReaderRow row ? lines(row).toArray() : new Object[0];
	}

	private static List<Line> lines(ReaderRow row) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(row, CardWords.card(row), CardWords.icon(row)));
		row.content().ifPresent(content -> {
			lines.add(new Line(row, CardWords.whose(row), row.holder().isPresent() ? "person" : content.blank() ? "info" : "unknown"));
			lines.add(new Line(row, CardWords.pin(content), content.pinRetries().orElse(1) == 0 ? "locked" : "pin"));
		});
		return lines;
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof Line line ? line.row() : null; // null is JFace's word for a root
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof ReaderRow;
	}
}
