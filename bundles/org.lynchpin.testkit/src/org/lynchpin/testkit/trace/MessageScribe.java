// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

/** SIP messages as they go over the wire, one after the other, with a line between. */
final class MessageScribe implements Scribe {
	@Override
	public void write(Happening happening, StringBuilder out) {
		if (happening instanceof Happening.Sip sip) {
			out.append(sip.text()).append("\r\n");
		}
	}
}
