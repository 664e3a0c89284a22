// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.util.Set;

/** What a rule looks at. It says itself what evidence it holds. */
public interface Subject {
	/** The kinds of evidence that this subject holds. */
	Set<EvidenceKind> evidence();
}
