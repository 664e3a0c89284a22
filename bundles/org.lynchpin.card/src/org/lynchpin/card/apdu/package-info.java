// SPDX-License-Identifier: EPL-2.0
/** Commands, responses and data objects of ISO/IEC 7816-4, and wrappers of {@link org.lynchpin.card.CardChannel} that do what every card needs. */
package org.lynchpin.card.apdu;
