// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.security.cert.X509Certificate;

/** The certificate was issued. */
public record Issued(String requestId, X509Certificate certificate) implements Submission {
}
