// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.desk;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.lynchpin.card.Reader;

/**
 * One reader is used by one job at a time: two conversations with the same card would reset each other.
 *
 * @param transport the transport's id
 * @param reader the reader's name
 */
public record ReaderRule(String transport, String reader) implements ISchedulingRule {
	/** The rule of a reader. */
	public static ReaderRule of(Reader reader) {
		return new ReaderRule(reader.transport(), reader.name());
	}

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
