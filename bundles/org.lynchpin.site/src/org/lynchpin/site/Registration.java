// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

/** Ends a subscription. Closing it twice does nothing. */
public interface Registration extends AutoCloseable {
	@Override
	void close();
}
