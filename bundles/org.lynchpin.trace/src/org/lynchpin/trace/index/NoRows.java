// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;

/** Takes rows that are known already. */
enum NoRows implements RowWriter {
	INSTANCE;

	@Override
	public RowWriter row(RecordKind kind, byte[] bytes, int from, int to) {
		return this;
	}

	@Override
	public RowWriter time(long millis) {
		return this;
	}

	@Override
	public RowWriter direction(Direction direction) {
		return this;
	}

	@Override
	public RowWriter method(byte[] bytes, int from, int to) {
		return this;
	}

	@Override
	public RowWriter status(int status) {
		return this;
	}

	@Override
	public RowWriter code(int code) {
		return this;
	}

	@Override
	public RowWriter sequence(long number) {
		return this;
	}

	@Override
	public RowWriter text(Field field, byte[] bytes, int from, int to) {
		return this;
	}

	@Override
	public RowWriter process(int process, int thread) {
		return this;
	}

	@Override
	public RowWriter announced(int bytes) {
		return this;
	}

	@Override
	public RowWriter mark(Mark mark) {
		return this;
	}

	@Override
	public void warning(int at, String text) {
		// it was said the first time
	}
}
