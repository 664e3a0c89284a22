// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** The site documents that were used last, in the menu File. */
public final class RecentSites extends CompoundContributionItem {
	private static final int KEPT = 8;
	private static final String KEY = "recent";
	private static final String NODE = "org.lynchpin.site.ui";

	@Override
	protected IContributionItem[] getContributionItems() {
		remember();
		List<IContributionItem> items = new ArrayList<>();
		for (String file : files()) {
			items.add(item(items.size() + 1, file));
		}
		return items.toArray(IContributionItem[]::new);
	}

	/** The one that is open now is the latest. */
	private static void remember() {
		Services.find(Desk.class).flatMap(Desk::site).map(site -> site.file().toString()).ifPresent(current -> {
			List<String> all = Stream.concat(Stream.of(current), files().stream()).distinct().limit(KEPT).toList();
			InstanceScope.INSTANCE.getNode(NODE).put(KEY, String.join("\n", all));
		});
	}

	private static List<String> files() {
		return InstanceScope.INSTANCE.getNode(NODE).get(KEY, "").lines().filter(file -> !file.isBlank() && Files.exists(Path.of(file))).toList();
	}

	private static IContributionItem item(int number, String file) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), "org.lynchpin.site.ui.recent." + number,
				"org.lynchpin.site.ui.open", CommandContributionItem.STYLE_PUSH);
		parameter.label = "&" + number + "  " + file.replace("&", "&&");
		parameter.parameters = Map.of(OpenSite.FILE, file);
		return new CommandContributionItem(parameter);
	}
}
