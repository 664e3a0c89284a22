// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.List;

import org.eclipse.collections.impl.factory.primitive.IntLists;

/**
 * Makes the collections ready that NatTable works with. Their interfaces look for their implementation once, when they are
 * first used, with the thread's class loader; in OSGi that one does not see it, and the table would stay empty without a word.
 * An extender that rewrites classes would do the same, but has to know the format of every later Java.
 */
final class TableCollections {
	private static final String PACKAGE = "org.eclipse.collections.api.factory.";
	private static final List<String> USED = List.of("Lists", "Sets", "Maps", "Bags", "Stacks", "BiMaps", "primitive.IntLists", "primitive.IntSets", "primitive.IntBags", "primitive.IntStacks",
			"primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.ObjectIntMaps", "primitive.IntBooleanMaps", "primitive.IntDoubleMaps", "primitive.BooleanLists",
			"primitive.DoubleLists", "primitive.ObjectBooleanMaps", "primitive.BooleanSets", "primitive.BooleanBags", "primitive.DoubleSets", "primitive.DoubleBags");

	static {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		ClassLoader implementation = IntLists.class.getClassLoader();
		thread.setContextClassLoader(implementation);
		try {
			for (String name : USED) {
				Class.forName(PACKAGE + name, true, implementation);
			}
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException("The collections of the table do not fit together", e);
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	private TableCollections() {
	}

	/** Has them ready after the first call. */
	static void ready() {
		// the work is done once, when this class is initialised
	}
}
