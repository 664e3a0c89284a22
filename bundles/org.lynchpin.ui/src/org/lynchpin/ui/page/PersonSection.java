// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

/**
 * A section of the Person page; named in an extension of {@code org.lynchpin.ui.personSection}, with a public
 * constructor without arguments. Title and order stand in the extension.
 */
public interface PersonSection extends PageSection<PersonSubject> {
}
