// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.lynchpin.card.soft.applet.CardMemory;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.pki.DurableFiles;

/**
 * The file of one software card: a readable header, and then one record for each change: the length, its complement, a nonce
 * of 12 bytes, and the whole content under AES-256-GCM (SP 800-38D) with the header as additional data. The last record
 * counts. One that was cut off, by a kill or with the power, was never answered for: it is dropped. When the records have
 * become many, a new file with the last one takes the place of the old one.
 */
final class SoftCardFile implements CardMemory, AutoCloseable {
	private static final int NONCE = 12;
	private static final int TAG = 16;
	private static final int LENGTHS = 8;
	private static final long LONGEST = 512 * 1024;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path path;
	private final SoftCardHeader header;
	private final Secret key;
	private String trouble = "";
	/** Where the next record goes; 0 where the file has to be written anew. */
	private long end;
	private FileChannel channel;

	/** @param key 32 bytes; closed with this */
	SoftCardFile(Path path, SoftCardHeader header, Secret key) {
		this.path = path;
		this.header = header;
		this.key = key;
	}

	/** The decrypted content; the caller zeroes it. */
	byte[] load() throws Failure {
		byte[] file;
		try {
			file = Files.readAllBytes(path);
		} catch (IOException e) {
			throw SoftCardFailure.unusable(path, e.getLocalizedMessage()).because(e);
		}
		int start = SoftCardHeader.length(file, path);
		byte[] open = Arrays.copyOf(file, start);
		if (SoftCardHeader.version(file, path) == 1) {
			return opened(open, file, start, file.length);
		}
		int last = -1;
		int at = start;
		while (isWhole(file, at)) {
			last = at;
			at += LENGTHS + length(file, at);
		}
		if (last < 0) {
			throw SoftCardFailure.damaged(path);
		}
		end = at;
		return opened(open, file, last + LENGTHS, at);
	}

	/** Whether there is a record that ends within the file; nothing, the beginning of one, or space that was never written is none. */
	private boolean isWhole(byte[] file, int at) throws Failure {
		if (file.length - at < LENGTHS + NONCE + TAG) {
			return false;
		}
		int length = length(file, at);
		if (length != ~ByteBuffer.wrap(file, at + 4, 4).getInt() || length < NONCE + TAG) {
			if (isZero(file, at)) {
				return false;
			}
			throw SoftCardFailure.damaged(path);
		}
		int after = at + LENGTHS + length;
		return after > 0 && after <= file.length && !isZero(file, after - TAG);
	}

	private static int length(byte[] file, int at) {
		return ByteBuffer.wrap(file, at, 4).getInt();
	}

	private static boolean isZero(byte[] file, int from) {
		for (int i = from; i < file.length; i++) {
			if (file[i] != 0) {
				return false;
			}
		}
		return true;
	}

	private byte[] opened(byte[] open, byte[] file, int from, int to) throws Failure {
		if (to - from < NONCE + TAG) {
			throw SoftCardFailure.damaged(path);
		}
		try {
			byte[] nonce = Arrays.copyOfRange(file, from, from + NONCE);
			return cipher(Cipher.DECRYPT_MODE, nonce, open).doFinal(file, from + NONCE, to - from - NONCE);
		} catch (GeneralSecurityException e) {
			throw SoftCardFailure.damaged(path).because(e);
		}
	}

	@Override
	public void save(byte[] content) throws IOException {
		keep(content, true);
	}

	@Override
	public void saveSoon(byte[] content) throws IOException {
		keep(content, false);
	}

	private void keep(byte[] content, boolean durably) throws IOException {
		byte[] open = header.encode();
		try {
			ByteBuffer record = record(open, content);
			if (end == 0 || end + record.remaining() > LONGEST) {
				begin(open, record);
			} else {
				append(record, durably);
			}
		} catch (IOException e) {
			trouble = e.getLocalizedMessage();
			throw e;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java runtime has no AES-GCM", e);
		}
	}

	private ByteBuffer record(byte[] open, byte[] content) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, open).doFinal(content);
		int length = NONCE + sealed.length;
		return ByteBuffer.allocate(LENGTHS + length).putInt(length).putInt(~length).put(nonce).put(sealed).flip();
	}

	/** A file with one record, in place of what is there. */
	private void begin(byte[] open, ByteBuffer record) throws IOException {
		closeChannel();
		byte[] whole = ByteBuffer.allocate(open.length + record.remaining()).put(open).put(record).array();
		DurableFiles.writePrivate(path, whole);
		end = whole.length;
	}

	private void append(ByteBuffer record, boolean durably) throws IOException {
		if (channel == null || !channel.isOpen()) { // an interrupt closes it
			channel = FileChannel.open(path, StandardOpenOption.WRITE);
			if (channel.size() > end) {
				channel.truncate(end); // the beginning of a record that nobody was answered for
			}
		}
		int length = record.remaining();
		boolean written = false;
		try {
			while (record.hasRemaining()) {
				channel.write(record, end + length - record.remaining());
			}
			if (durably) {
				channel.force(false);
			}
			written = true;
		} finally {
			if (!written && channel.isOpen()) {
				channel.truncate(end);
			}
		}
		end += length;
	}

	/** Why the last change could not be kept; tells it once. */
	Optional<String> takeTrouble() {
		String taken = trouble;
		trouble = "";
		return Optional.of(taken).filter(text -> !text.isEmpty());
	}

	Path path() {
		return path;
	}

	private Cipher cipher(int mode, byte[] nonce, byte[] additional) throws GeneralSecurityException {
		return key.<Cipher, GeneralSecurityException>use(bytes -> {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG * 8, nonce));
			cipher.updateAAD(additional);
			return cipher;
		});
	}

	private void closeChannel() throws IOException {
		if (channel != null) {
			channel.close();
			channel = null;
		}
	}

	@Override
	public void close() {
		key.close();
		try {
			closeChannel();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
