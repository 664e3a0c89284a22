// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A case that was opened or saved lately, as it was then.
 *
 * @param file its document
 * @param title its title
 * @param who the sign-in address or UPN it is about
 * @param verdict the verdict in one sentence
 * @param used when it was opened or saved last
 */
public record RecentCase(Path file, String title, Optional<String> who, Optional<String> verdict, Instant used) {
	public RecentCase {
		Objects.requireNonNull(file);
		Objects.requireNonNull(title);
		Objects.requireNonNull(used);
	}
}
