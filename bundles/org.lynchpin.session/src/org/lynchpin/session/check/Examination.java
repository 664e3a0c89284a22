// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.directory.Person;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.session.Checkup;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;
import org.lynchpin.session.check.PersonCheck.Services;
import org.lynchpin.site.SiteDocument;

/** One check of one person, part by part. */
final class Examination {
	private static final Messages TEXT = Messages.of(Examination.class);
	private static final int PARTS = 5;
	private static final Set<String> EVERYONE = Set.of("check-crl-outdated", "check-authority-expired");

	private final Services services;
	private final SiteDocument site;
	private final Instant now;
	private final Duration limit;
	private final Consumer<Checkup> progress;
	private final Interaction ask;
	private final Map<Stage, StageAnswer> answers = new EnumMap<>(Stage.class);
	private final List<Inspected> inspected;
	private Person person;
	private List<Authority> authorities = List.of();
	private OptionalInt others = OptionalInt.empty();
	private boolean certain = true;
	private int done;

	Examination(Services services, SiteDocument site, Person person, List<Inspected> inspected, Instant now, Duration limit, Consumer<Checkup> progress,
			Interaction ask) {
		this.services = services;
		this.site = site;
		this.person = person;
		this.inspected = List.copyOf(inspected);
		this.now = now;
		this.limit = limit;
		this.progress = progress;
		this.ask = ask;
		for (Stage stage : Stage.values()) {
			answers.put(stage, new StageAnswer(stage, Answer.NOT_KNOWN, TEXT.text("unknown." + stage), List.of()));
		}
	}

	Checkup run() throws Cancelled {
		tell(TEXT.text("part.everyone"));
		everyone();
		tell(TEXT.text("part.account"));
		account();
		tell(TEXT.text("part.card"));
		cards();
		tell(TEXT.text("part.logs"));
		Logs logs = logs();
		tell(TEXT.text("part.others"));
		others(logs);
		ask.cancellation().check();
		Checkup whole = checkup(Optional.empty());
		progress.accept(whole);
		return whole;
	}

	private void tell(String running) throws Cancelled {
		ask.cancellation().check();
		ask.progress(new Progress(running, done++, PARTS));
		progress.accept(checkup(Optional.of(running)));
	}

	private void everyone() throws Cancelled {
		List<Authority> looked = new ArrayList<>();
		for (CaSettings settings : site.certificationAuthorities()) {
			looked.add(part(asking -> {
				try (CaConnection connection = services.authorities().connect(settings, asking)) {
					return Authority.look(settings, connection, now);
				}
			}, why -> Authority.silent(settings, why)));
		}
		authorities = List.copyOf(looked);
		if (!authorities.isEmpty()) {
			answers.put(Stage.CERTIFICATE, certificates(Optional.empty()).answer());
		}
	}

	private Certificates certificates(Optional<Person> known) {
		return new Certificates(services.policies(), site.policy(), known, authorities, now);
	}

	private void account() throws Cancelled {
		if (site.directories().isEmpty()) {
			return;
		}
		Person before = person;
		answers.put(Stage.ACCOUNT, part(asking -> {
			Account account = Account.look(site, services.directories(), before, asking);
			return Optional.of(account);
		}, why -> Optional.<Account>empty(), Stage.ACCOUNT).map(account -> {
			person = account.person().orElse(before);
			return account.answer(site, before);
		}).orElse(answers.get(Stage.ACCOUNT)));
	}

	private void cards() throws Cancelled {
		Optional<Holdings> holdings = part(asking -> Optional.of(Holdings.look(inventory(asking), person.upn())), why -> Optional.<Holdings>empty(), Stage.CARD);
		if (holdings.isPresent()) {
			answers.put(Stage.CARD, holdings.get().answer(person.displayName()));
			if (!holdings.get().active().isEmpty()) {
				answers.put(Stage.CERTIFICATE, certificates(Optional.of(person)).answer(holdings.get()));
			}
		}
	}

	private Inventory inventory(Interaction asking) throws Failure {
		return services.inventories().open(new InventorySettings(site.dataFolder(), site.inventoryUrl()), asking);
	}

	private Logs logs() {
		Logs logs = new Logs(inspected, person.signInAddress());
		Optional<Stage> before = firstBreak();
		logs.answers().forEach((stage, log) -> answers.put(stage, Logs.join(answers.get(stage), log)));
		// what was looked at here is certain; a log may rest on what is missing from it
		if (!firstBreak().equals(before)) {
			certain = logs.last().map(verdict -> verdict.certain()).orElse(true);
		}
		return logs;
	}

	private void others(Logs logs) throws Cancelled {
		Optional<Stage> broken = firstBreak();
		Optional<Finding> cause = cause();
		if (broken.isEmpty()) {
			return;
		}
		String rule = cause.map(Finding::rule).orElse("");
		if (EVERYONE.contains(rule)) {
			List<Authority> guilty = authorities.stream().filter(each -> each.breaks().stream().anyMatch(cause.get()::equals)).toList();
			others = part(asking -> OptionalInt.of(new Others(inventory(asking), person.upn()).withCardsOf(guilty, asking)), why -> OptionalInt.empty());
		} else if (rule.equals("check-certificate-expired")) {
			others = part(asking -> OptionalInt.of(new Others(inventory(asking), person.upn()).expiredBefore(now, asking)), why -> OptionalInt.empty());
		} else {
			others = logs.others(broken.get(), cause, person.signInAddress());
		}
	}

	/** What a part says that could not be made. */
	private interface Otherwise<T> {
		T because(String why);
	}

	private <T> T part(Bounded.Call<T> call, Otherwise<T> otherwise) throws Cancelled {
		try {
			return Bounded.call(ask, limit, call);
		} catch (Bounded.TimeUp e) {
			return otherwise.because(TEXT.text("part-too-long", limit.toSeconds()));
		} catch (Failure e) {
			ask.cancellation().check(); // a question that was left unanswered ends this part only
			if (Thread.currentThread().isInterrupted()) {
				throw new Cancelled();
			}
			return otherwise.because(e.finding().detail());
		} catch (IllegalStateException e) {
			System.getLogger(Examination.class.getName()).log(System.Logger.Level.WARNING, "A part of the check failed", e);
			return otherwise.because(TEXT.text("part-broken"));
		}
	}

	/** The same, noting at a link of the chain why it is not known. */
	private <T> T part(Bounded.Call<T> call, Otherwise<T> otherwise, Stage stage) throws Cancelled {
		return part(call, why -> {
			answers.put(stage, new StageAnswer(stage, Answer.NOT_KNOWN, why, List.of(Finding.of("check-part-failed", stage, Severity.NO_EVIDENCE, TEXT, why))));
			return otherwise.because(why);
		});
	}

	private Optional<Stage> firstBreak() {
		return answers.values().stream().filter(answer -> answer.answer() == Answer.FAIL).map(StageAnswer::stage).min(Comparator.naturalOrder());
	}

	private Optional<Finding> cause() {
		return firstBreak().flatMap(stage -> answers.get(stage).findings().stream().filter(finding -> finding.severity() == Severity.ERROR).findFirst());
	}

	private Checkup checkup(Optional<String> running) {
		Optional<Stage> broken = firstBreak();
		Optional<Finding> cause = cause();
		boolean everyone = cause.filter(finding -> EVERYONE.contains(finding.rule())).isPresent();
		Words words = new Words(List.copyOf(answers.values()), broken, cause, certain, others);
		return new Checkup(person.displayName(), person.upn(), person.signInAddress(), now, List.copyOf(answers.values()), broken, cause, certain, everyone, others,
				words.headline(), words.tellUser(), words.tellSupport(), running);
	}
}
