// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.security.cert.X509Certificate;

import org.eclipse.swt.widgets.Composite;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Look;

/** What a certificate request asks for. */
final class RequestView {
	private static final Messages TEXT = Messages.of(RequestView.class);

	private RequestView() {
	}

	static Composite create(Composite parent, RequestFacts request) {
		Facts view = new Facts(parent);
		view.add(TEXT.text("certificate.subject"), request.subject());
		view.add(TEXT.text("certificate.upn"), request.upn().orElse(""));
		view.add(TEXT.text("certificate.sid"), request.sid().orElse(""));
		view.add(TEXT.text("certificate.template"), request.template().orElse(""));
		view.add(TEXT.text("certificate.key"), request.algorithm() + ' ' + request.keySize() + ", " + request.signatureAlgorithm());
		boolean proven = request.proofOfPossession();
		view.add(TEXT.text("request.proof"), TEXT.text(proven ? "request.proven" : "request.unproven"), proven ? "ok" : "error", proven ? Look.VALUE : Look.ERROR);
		view.add(TEXT.text("request.for"), request.requesterName().orElse(""));
		view.add(TEXT.text("request.agent"), request.agent().map(X509Certificate::getSubjectX500Principal).map(name -> name.getName()).orElse(""));
		return view.control();
	}
}
