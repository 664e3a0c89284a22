// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lynchpin.ca.local.LocalCaTest.denied;
import static org.lynchpin.ca.local.LocalCaTest.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.KeyStoreLocked;

class LedgerTest {
	@TempDir
	Path data;
	private Lab lab;
	private Path ledger;

	@BeforeEach
	void laboratory() {
		lab = new Lab(data);
		ledger = lab.folder.resolve("ledger");
	}

	@Test
	void what_was_issued_is_found_again_by_number_and_by_key_in_another_process() throws Exception {
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		Submission answer = lab.create().submit(Lab.request(key, "SmartcardLogon", Lab.ANNA));

		CaConnection later = lab.connect();
		assertThat(later.poll(answer.requestId())).isEqualTo(answer);
		assertThat(later.find(key.getPublic())).contains(answer);
		assertThat(later.find(Lab.fresh(KeyAlgorithm.P256).getPublic())).isEmpty();
		assertThatThrownBy(() -> later.poll("77")).isInstanceOf(CaFailure.class);
	}

	@Test
	void a_denial_is_found_again_as_well() throws Exception {
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		Submission answer = lab.create().submit(Lab.request(key, "SmartcardUser", Lab.TING));

		assertThat(denied(lab.connect().find(key.getPublic()).orElseThrow())).isEqualTo(answer);
	}

	@Test
	void a_line_that_a_kill_cut_off_is_dropped_wherever_it_was_cut() throws Exception {
		CaConnection ca = lab.create();
		Submission first = ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA));
		byte[] before = Files.readAllBytes(ledger);
		ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.TING));
		byte[] after = Files.readAllBytes(ledger);

		for (int cut = before.length; cut < after.length; cut += 37) {
			Files.write(ledger, Arrays.copyOf(after, cut));
			CaConnection resumed = lab.connect();
			assertThat(resumed.poll("1")).isEqualTo(first);
			Submission next = resumed.submit(Lab.request(Lab.pair(KeyAlgorithm.P384), "SmartcardLogon", Lab.TING));
			assertThat(next.requestId()).as("cut at %d", cut).isEqualTo("2");
			assertThat(lab.connect().poll("2")).isEqualTo(next);
		}
	}

	@Test
	void a_changed_ledger_is_refused_and_left_as_it_is() throws Exception {
		CaConnection ca = lab.create();
		ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA));
		byte[] whole = Files.readAllBytes(ledger);
		for (int at = 25; at < whole.length - 1; at += 101) {
			byte[] changed = whole.clone();
			changed[at] ^= 4;
			Files.write(ledger, changed);
			assertThatThrownBy(lab::connect).as("changed at %d", at).isInstanceOfSatisfying(DataFailure.class,
					failure -> assertThat(failure.finding().rule()).isEqualTo("ledger-damaged"));
			assertThat(Files.readAllBytes(ledger)).isEqualTo(changed);
		}
	}

	@Test
	void a_ledger_of_a_later_version_is_refused() throws Exception {
		lab.create();
		String text = Files.readString(ledger);
		Files.writeString(ledger, text.replaceFirst("ledger 1", "ledger 2"));

		assertThatThrownBy(lab::connect).isInstanceOfSatisfying(DataFailure.class, failure -> assertThat(failure.finding().rule()).isEqualTo("ledger-later"));
	}

	@Test
	void a_full_disk_issues_nothing_and_loses_nothing() throws Exception {
		CaConnection ca = lab.create();
		Submission first = ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA));
		byte[] before = Files.readAllBytes(ledger);
		KeyPair key = Lab.fresh(KeyAlgorithm.P256);
		for (int room = 0; room < 1500; room += 100) {
			int bytes = room;
			lab.output = (channel, buffer) -> {
				int limit = buffer.limit();
				buffer.limit(Math.min(limit, buffer.position() + bytes));
				channel.write(buffer);
				throw new IOException("No space left on device");
			};
			assertThatThrownBy(() -> ca.submit(Lab.request(key, "SmartcardLogon", Lab.TING))).isInstanceOf(DataFailure.class)
					.hasMessageContaining("disk is full");
			assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
			assertThat(ca.find(key.getPublic())).isEmpty();
		}
		lab.output = LedgerFile.Output.DURABLE;

		assertThat(ca.submit(Lab.request(key, "SmartcardLogon", Lab.TING))).isInstanceOf(Issued.class);
		assertThat(lab.connect().poll("1")).isEqualTo(first);
	}

	@Test
	void missing_locked_and_foreign_stores_each_say_what_is_wrong() throws Exception {
		assertThat(rule(lab::connect)).isEqualTo("not-set-up");
		lab.create().submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA));
		Path store = lab.folder.resolve("store.p12");
		byte[] key = Files.readAllBytes(store);
		byte[] book = Files.readAllBytes(ledger);

		Files.delete(store);
		assertThat(rule(lab::connect)).isEqualTo("key-missing");
		assertThat(rule(lab::create)).as("a new key would orphan what was issued").isEqualTo("key-missing");
		Files.write(store, key);
		Files.delete(ledger);
		assertThat(rule(lab::connect)).isEqualTo("ledger-missing");
		Files.write(ledger, book);
		Files.write(store, Arrays.copyOf(key, key.length / 2));
		assertThat(rule(lab::connect)).isEqualTo("key-store-damaged");
		Files.write(store, key);
		lab.connect();

		Lab other = new Lab(data.resolve("other"));
		other.create();
		Files.copy(other.folder.resolve("store.p12"), store, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThatThrownBy(lab::connect).isInstanceOf(KeyStoreLocked.class);
		Files.write(store, key);
		Files.copy(other.folder.resolve("ledger"), ledger, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThat(rule(lab::connect)).isEqualTo("store-foreign");
		Files.write(ledger, book);
		lab.keyrings.forget();
		assertThat(rule(lab::connect)).isEqualTo("password-missing");
	}

	@Test
	void a_set_up_that_was_killed_before_the_key_was_written_can_be_repeated() throws Exception {
		lab.create();
		Files.delete(lab.folder.resolve("store.p12"));

		CaConnection again = lab.create();
		assertThat(again.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA))).isInstanceOf(Issued.class);
	}

	@Test
	void two_processes_at_once_lose_nothing_and_share_no_number() throws Exception {
		lab.create();
		List<CaConnection> processes = List.of(lab.connect(), lab.connect());
		Set<String> numbers = ConcurrentHashMap.newKeySet();
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<Callable<X509Certificate>> work = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				CaConnection ca = processes.get(i % 2);
				KeyPair key = Lab.fresh(KeyAlgorithm.P256);
				work.add(() -> {
					Submission answer = ca.submit(Lab.request(key, "SmartcardLogon", Lab.ANNA));
					numbers.add(answer.requestId());
					return issued(answer);
				});
			}
			for (Future<X509Certificate> each : pool.invokeAll(work)) {
				X509Certificate certificate = each.get();
				assertThat(processes.get(0).find(certificate.getPublicKey()).map(LocalCaTest::issued)).contains(certificate);
			}
		} finally {
			pool.shutdown();
		}
		assertThat(numbers).hasSize(60);
		assertThat(lab.connect().poll("60")).isInstanceOf(Issued.class);
	}

	@Test
	void cancelling_ends_the_wait_for_a_lock_that_somebody_holds() throws Exception {
		CaConnection ca = lab.create();
		try (var channel = java.nio.channels.FileChannel.open(lab.folder.resolve("lock"), StandardOpenOption.WRITE); var lock = channel.lock()) {
			lab.ask.cancellation().cancel();
			assertThatThrownBy(() -> ca.submit(Lab.request(Lab.fresh(KeyAlgorithm.P256), "SmartcardLogon", Lab.ANNA)))
					.isInstanceOf(org.lynchpin.core.Cancelled.class);
		}
	}

	@Test
	void the_password_of_the_key_store_stands_nowhere_in_the_folder() throws Exception {
		lab.create();
		String password = lab.keyrings.keyring(data).get("ca/" + lab.settings().id(), lab.ask).orElseThrow()
				.useChars(chars -> new String(chars));
		assertThat(password).matches("[0-9a-f]{64}");
		try (var files = Files.list(lab.folder)) {
			for (Path file : files.toList()) {
				assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(password);
			}
		}
	}

	private static String rule(Callable<?> call) {
		try {
			call.call();
			return "";
		} catch (Failure failure) {
			return failure.finding().rule();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
