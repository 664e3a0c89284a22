// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

/** A header of a SIP or HTTP message. @param name as written @param value unfolded, without blanks around it */
public record Header(String name, String value) {
}
