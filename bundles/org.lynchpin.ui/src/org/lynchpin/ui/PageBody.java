// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** The scrolling surface of a page: as wide as the page, as high as its content; texts wrap. */
public final class PageBody {
	private final ScrolledComposite scroller;
	private final Composite content;

	/** A surface that fills {@code parent}, with one column. */
	public PageBody(Composite parent) {
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		Look.style(scroller, Look.PAGE);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		content = new Composite(scroller, SWT.NONE);
		Look.style(content, Look.PAGE);
		GridLayoutFactory.fillDefaults().margins(Look.WIDE, Look.WIDE).spacing(Look.WIDE, Look.WIDE).applyTo(content);
		scroller.setContent(content);
		scroller.getVerticalBar().setIncrement(24);
		Listener resized = event -> fit();
		scroller.addListener(SWT.Resize, resized);
	}

	/** What fills the parent. */
	public Control control() {
		return scroller;
	}

	/** Where the page is built. */
	public Composite content() {
		return content;
	}

	/** Lays the page out anew after something was added, removed or changed. */
	public void refresh() {
		if (!content.isDisposed()) {
			content.layout(true, true);
			fit();
		}
	}

	/** Scrolls so that a control can be seen. */
	public void show(Control control) {
		scroller.showControl(control);
	}

	private void fit() {
		Rectangle area = scroller.getClientArea();
		if (area.width > 0) {
			scroller.setMinHeight(content.computeSize(area.width, SWT.DEFAULT).y);
		}
	}

	/** The body that a control is on, if any; so that a part of a page can ask for a new layout. */
	public static void refresh(Control part) {
		Composite parent = part.getParent();
		while (parent != null && !(parent instanceof ScrolledComposite)) {
			parent = parent.getParent();
		}
		if (parent instanceof ScrolledComposite scroller && scroller.getContent() instanceof Composite content) {
			content.layout(true, true);
			Rectangle area = scroller.getClientArea();
			if (area.width > 0) {
				scroller.setMinHeight(content.computeSize(area.width, SWT.DEFAULT).y);
			}
		} else if (part instanceof Composite composite) {
			composite.layout(true, true);
		}
	}
}
