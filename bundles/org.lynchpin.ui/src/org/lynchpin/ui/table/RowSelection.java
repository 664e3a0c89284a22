// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPartSite;

/** Offers the selected rows of a table to the commands of the workbench. */
public final class RowSelection<T> implements ISelectionProvider {
	private final Supplier<List<T>> rows;
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();

	/**
	 * Offers the rows as the selection of a part.
	 *
	 * @param onSelect takes what is to be called after the selection changed
	 */
	public RowSelection(Supplier<List<T>> rows, Consumer<Runnable> onSelect, IWorkbenchPartSite site) {
		this.rows = rows;
		onSelect.accept(() -> listeners.forEach(each -> each.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
		site.setSelectionProvider(this);
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public ISelection getSelection() {
		return new StructuredSelection(rows.get());
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void setSelection(ISelection selection) {
		// the person selects; commands only read
	}
}
