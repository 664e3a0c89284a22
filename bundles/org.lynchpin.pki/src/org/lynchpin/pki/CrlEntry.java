// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A revoked certificate on a CRL.
 *
 * @param serial which certificate
 * @param since when it was revoked
 * @param reason CRLReason (RFC 5280, 5.3.1); 0 is left out of the CRL, as the standard asks
 */
public record CrlEntry(BigInteger serial, Instant since, int reason) {
}
