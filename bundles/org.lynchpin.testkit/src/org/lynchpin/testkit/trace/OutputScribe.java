// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

/** What a cmdlet printed, one block after the other. */
final class OutputScribe implements Scribe {
	@Override
	public void begin(Happening first, StringBuilder out) {
		out.append("# ").append(MARK).append("\r\n");
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		if (happening instanceof Happening.Output output) {
			out.append(output.text()).append("\r\n");
		}
	}
}
