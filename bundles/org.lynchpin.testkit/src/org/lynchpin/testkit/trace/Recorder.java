// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Takes down what happens, one thing after the other, with a little time between. */
final class Recorder {
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

	final Cast cast;
	final Random random;
	private final List<Happening> happenings = new ArrayList<>();
	private Instant now;

	Recorder(Cast cast, Instant start, long seed) {
		this.cast = cast;
		this.now = start;
		this.random = new Random(seed);
	}

	List<Happening> happenings() {
		return List.copyOf(happenings);
	}

	Instant now() {
		return now;
	}

	String hex(int digits) {
		return Cast.hex(random, digits);
	}

	void pass(Duration time) {
		now = now.plus(time);
	}

	/** The network and the server take some time. */
	private Instant next() {
		now = now.plusMillis(random.nextInt(8, 90));
		return now;
	}

	void line(String level, String text) {
		happenings.add(new Happening.Line(next(), level, text));
	}

	void add(Happening happening) {
		happenings.add(happening);
	}

	/** An HTTP request. @param target the whole URL */
	void ask(String method, String target, List<String> headers, String body) {
		List<String> head = new ArrayList<>();
		String host = target.replaceFirst("^https?://", "").replaceFirst("[:/?].*$", "");
		String path = target.replaceFirst("^https?://[^/]*", "");
		head.add(method + " " + (path.isEmpty() ? "/" : path) + " HTTP/1.1");
		head.add("Host: " + host);
		head.add("User-Agent: " + cast.userAgent().replaceFirst("^(\\S+) \\S+ ", "$1 "));
		head.addAll(headers);
		length(head, body);
		happenings.add(new Happening.Http(next(), true, host, target, head, body));
	}

	/** The answer to the last request. */
	void answer(String status, List<String> headers, String body) {
		Happening.Http request = (Happening.Http) happenings.reversed().stream().filter(one -> one instanceof Happening.Http http && http.sent()).findFirst()
				.orElseThrow();
		List<String> head = new ArrayList<>();
		Instant at = next();
		head.add("HTTP/1.1 " + status);
		head.addAll(headers);
		head.add("X-MS-Server-Fqdn: " + cast.frontEnd());
		head.add("X-MS-Correlation-Id: 2147" + random.nextInt(100000, 999999));
		head.add("Date: " + DATE.format(at));
		length(head, body);
		happenings.add(new Happening.Http(at, false, request.host(), request.target(), head, body));
	}

	private static void length(List<String> head, String body) {
		head.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
	}

	void sip(boolean sent, List<String> head, String body) {
		List<String> all = new ArrayList<>(head);
		all.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
		happenings.add(new Happening.Sip(next(), sent, all, body));
	}

	String date() {
		return DATE.format(now);
	}

	/** An event. @param pairs names and values in turn */
	void event(String provider, int id, int level, String channel, String computer, String... pairs) {
		happenings.add(new Happening.Event(next(), provider, id, level, channel, computer, map(pairs)));
	}

	/** A diagnostic record of the registrar. @param pairs names and values in turn */
	void diagnostic(String level, String... pairs) {
		happenings.add(new Happening.Diagnostic(next(), level, map(pairs)));
	}

	private static Map<String, String> map(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
