// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import org.lynchpin.core.Failure;

/**
 * One {@code lynchpin <area> <verb>}. A prototype-scoped service whose class carries a picocli {@code @Command} (its verb,
 * or the whole word for a command without area) and the options as picocli fields. It must not write to
 * {@code System.out}: what it has to say goes through the context.
 */
public interface CliCommand {
	/** The area under which it is listed; empty for a command that stands alone ({@code trial}, {@code code}). */
	String area();

	/** Does it. */
	Exit run(CommandContext context) throws Failure;
}
