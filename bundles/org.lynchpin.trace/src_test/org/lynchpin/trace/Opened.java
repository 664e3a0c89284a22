// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.nio.file.Path;
import java.util.List;

import org.lynchpin.core.Failure;

/** Opens logs of the marked form for tests of other packages. */
public final class Opened {
	private Opened() {
	}

	public static TraceFile log(Path path, Path cache) throws Failure {
		return new TraceReader(List.of(new MarkedFormat()), cache).open(path, new Quiet());
	}
}
