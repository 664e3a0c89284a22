// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

/** Each way to break the contracts of formats and rules is noticed. */
class TraceContractsTest {
	/** One line is one record; how it is wrong is up to each test. */
	private static class LineFormat implements TraceFormat {
		@Override
		public String id() {
			return "lines";
		}

		@Override
		public String title() {
			return "Lines";
		}

		@Override
		public Side side() {
			return Side.UNKNOWN;
		}

		@Override
		public int confidence(Sample sample) {
			return sample.head().length() > 0 && sample.head().bytes()[sample.head().from()] == '!' ? 60 : 0;
		}

		@Override
		public Times times() {
			return Times.UTC;
		}

		@Override
		public RecordReader reader(Sample sample) {
			return new RecordReader() {
				@Override
				public int nextStart(byte[] bytes, int from, int to) {
					int at = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
					return at < to ? at : -1;
				}

				@Override
				public void describe(Slice record, RowWriter rows) {
					LineFormat.this.describe(record, rows);
				}
			};
		}

		void describe(Slice record, RowWriter rows) {
			rows.row(RecordKind.LINE, record.bytes(), record.from(), record.to());
		}

		@Override
		public TraceRecord decode(Origin origin, Slice bytes) {
			return new TraceRecord.Line(origin, "", "", bytes.text());
		}
	}

	private static String violations(TraceFormat format) {
		return String.join("\n", TraceFormatContract.violations(format, List.of("!one\n!two\n"), 7));
	}

	@Test
	void aFormatThatKeepsToItIsNotBlamed() {
		assertThat(violations(new LineFormat())).isEmpty();
	}

	@Test
	void aFormatThatThrowsIsNamedWithItsPlace() {
		assertThat(violations(new LineFormat() {
			@Override
			public TraceRecord decode(Origin origin, Slice bytes) {
				return new TraceRecord.Line(origin, "", "", bytes.text().substring(2));
			}
		})).contains("Damage number", "of seed 7 made it throw");
	}

	@Test
	void rowsOutsideOfTheirRecordAreNoticed() {
		assertThat(violations(new LineFormat() {
			@Override
			void describe(Slice record, RowWriter rows) {
				rows.row(RecordKind.LINE, record.bytes(), record.from(), record.to() + 1);
			}
		})).contains("is not inside its record");
	}

	@Test
	void aDecodedRecordThatIsAnotherThanTheIndexSaysIsNoticed() {
		assertThat(violations(new LineFormat() {
			@Override
			void describe(Slice record, RowWriter rows) {
				rows.row(RecordKind.EVENT, record.bytes(), record.from(), record.to());
			}
		})).contains("The index says EVENT");
	}

	@Test
	void timeThatGrowsWithTheSquareIsNoticed() {
		assertThat(violations(new LineFormat() {
			@Override
			void describe(Slice record, RowWriter rows) {
				long sum = 0;
				for (int i = record.from(); i < record.to(); i++) {
					for (int j = record.from(); j < i; j++) {
						sum += record.bytes()[j];
					}
				}
				rows.row(RecordKind.LINE, record.bytes(), record.from(), record.to()).status((int) (sum & 1));
			}
		})).contains("times the time");
	}

	@Test
	void aFormatThatKnowsNotItsOwnSampleIsNoticed() {
		assertThat(String.join("\n", TraceFormatContract.violations(new LineFormat(), List.of("?\n"), 7))).contains("It is sure of its own sample by 0");
	}

	@RuleInfo(id = "blames-all", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class BlamesAll implements DiagnosisRule {
		@Override
		public List<Finding> check(AttemptSubject subject) {
			return List.of(new Finding("blames-all", Stage.CARD, Severity.ERROR, "title", "detail", "remedy", "", "", List.of(), List.of()));
		}
	}

	@RuleInfo(id = "throws", stage = Stage.CARD, severity = Severity.ERROR, needs = EvidenceKind.CLIENT_TRACE)
	private static final class Throws implements DiagnosisRule {
		@Override
		public List<Finding> check(AttemptSubject subject) {
			subject.attempt().signedIn().orElseThrow();
			return List.of();
		}
	}

	@Test
	void aRuleThatBlamesHealthySignInsOrProvesNothingIsNoticed() {
		assertThat(String.join("\n", DiagnosisRuleContract.violations(new BlamesAll(), List.of()))).contains("It finds an error in a healthy sign-in", "shows no record that proves it",
				"There is no messages.properties", "None of its own subjects");
	}

	@Test
	void aRuleThatThrowsAtABreakItDoesNotExpectIsNoticed() {
		assertThat(String.join("\n", DiagnosisRuleContract.violations(new Throws(), List.of()))).contains("Of NOT_FOUND in [UCCAPI]");
	}

	@Test
	void theTestKitsOwnFormatKeepsToTheContract() {
		TraceBuilder trace = TraceBuilder.seed(3).breaks(Break.NOT_FOUND);
		SampleFile file = SampleFormat.read(TraceStyle.UCCAPI, trace.happenings(), trace.cast());
		assertThat(file.index().size()).isGreaterThan(20);
		assertThat(TraceFormatContract.violations(file.format().orElseThrow(), List.of(file.text(0, 1 << 20)), 5)).isEmpty();
	}

	@Test
	void samplesAreGroupedAsTheyWereMade() {
		assertThat(SampleAttempts.all()).filteredOn(sample -> sample.where() == Break.NONE && sample.subject().signIn()).hasSize(3)
				.allSatisfy(sample -> assertThat(sample.subject().attempt().signedIn()).isPresent());
	}
}
