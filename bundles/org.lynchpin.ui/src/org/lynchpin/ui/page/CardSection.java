// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

/**
 * A section of the Card page; named in an extension of {@code org.lynchpin.ui.cardSection}, with a public constructor
 * without arguments. Title and order stand in the extension.
 */
public interface CardSection extends PageSection<CardSubject> {
}
