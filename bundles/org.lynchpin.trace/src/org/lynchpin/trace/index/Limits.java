// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

/**
 * How much is kept, unpacked and looked at.
 *
 * @param leastIndexed texts shorter than this are read again each time, which is quicker than to look for an index; bytes
 * @param cache bytes that all indexes and unpacked texts may take together
 * @param unpacked bytes that one packed file may become
 * @param ratio how many times longer than packed a text may become, once it has {@code ratioFrom} bytes
 * @param ratioFrom see there
 * @param room bytes that unpacking leaves free on the disk
 * @param files files of one folder or archive that are opened
 * @param segment bytes of a long log that one of several readers reads
 */
public record Limits(long leastIndexed, long cache, long unpacked, int ratio, long ratioFrom, long room, int files, long segment) {
	/** What is good for a computer of today. */
	public static Limits standard() {
		return new Limits(1L << 20, 2L << 30, 16L << 30, 300, 256L << 20, 256L << 20, 20_000, 32L << 20);
	}
}
