// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;

/** A conversation with one certification authority. Cancelling the interaction it was opened with ends a blocked call. */
public interface CaConnection extends AutoCloseable {
	/** What not every certification authority can do over the wire. */
	enum Feature {
		REVOKE, PUBLISH_CRL, FIND_BY_KEY, LIST_PENDING, DECIDE
	}

	/** What this one can do. */
	Set<Feature> features();

	/** Submits a request. */
	Submission submit(CaRequest request) throws Failure;

	/** Asks what became of a request. */
	Submission poll(String requestId) throws Failure;

	/**
	 * What this authority has made of a request with this key: after a crash between sending and hearing the answer.
	 * Empty where it never saw one, or cannot tell ({@link Feature#FIND_BY_KEY}).
	 */
	Optional<Submission> find(PublicKey key) throws Failure;

	/**
	 * Revokes, holds, or (with {@link RevocationReason#REMOVE_FROM_CRL}) releases a held certificate.
	 * Takes effect for others with the next CRL.
	 */
	void revoke(BigInteger serial, RevocationReason reason) throws Failure;

	/** The authority's certificate, its issuer, and so on to the root. */
	List<X509Certificate> chain() throws Failure;

	/** The CRL as published now. */
	X509CRL crl() throws Failure;

	/** Publishes a new CRL ({@link Feature#PUBLISH_CRL}). */
	X509CRL publishCrl() throws Failure;

	/** The templates that it issues from. */
	List<CaTemplate> templates() throws Failure;

	/** Requests that wait for a decision ({@link Feature#LIST_PENDING}). */
	List<Pending> pending() throws Failure;

	/**
	 * Approves a request that waits for a decision ({@link Feature#DECIDE}).
	 *
	 * @throws CaFailure if it does not wait, or the authority does not take decisions from here
	 */
	default Submission approve(String requestId) throws Failure {
		throw new CaFailure("ca-decides-elsewhere", requestId);
	}

	/** Denies a request that waits for a decision ({@link Feature#DECIDE}); see {@link #approve}. */
	default Submission deny(String requestId) throws Failure {
		throw new CaFailure("ca-decides-elsewhere", requestId);
	}

	/** What would stop enrollment: expired certificate, outdated CRL, missing templates. */
	List<Finding> selfTest() throws Failure;

	@Override
	void close();
}
