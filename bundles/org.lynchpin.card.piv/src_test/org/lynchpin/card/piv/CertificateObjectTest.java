// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.apdu.Tlv;

class CertificateObjectTest {
	private static final byte[] ERROR_DETECTION = Tlv.encode(0xFE);
	private final X509Certificate certificate = TestCertificate.small();

	private static CertificateObject.Damage damage(byte[] value) {
		return catchThrowableOfType(CertificateObject.Damaged.class, () -> CertificateObject.decode(value)).damage();
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] each : parts) {
			out.writeBytes(each);
		}
		return out.toByteArray();
	}

	private static byte[] gzip(byte[] bytes) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream zip = new GZIPOutputStream(out)) {
			zip.write(bytes);
		}
		return out.toByteArray();
	}

	@Test
	void isReadAsItWasWrittenCompressedOrNot() throws Exception {
		assertThat(CertificateObject.decode(CertificateObject.encode(certificate.getEncoded()))).isEqualTo(certificate);
		assertThat(CertificateObject.decode(CertificateObject.encodeCompressed(certificate.getEncoded()))).isEqualTo(certificate);
	}

	@Test
	void compressionIsToldByTheBytesAndNotByTheFlagThatWritersSetAsTheyLike() throws Exception {
		byte[] flagged = new byte[] { 1 };
		byte[] unflagged = new byte[] { 0 };
		assertThat(CertificateObject.decode(join(Tlv.encode(0x70, gzip(certificate.getEncoded())), Tlv.encode(0x71, unflagged), ERROR_DETECTION))).isEqualTo(certificate);
		assertThat(CertificateObject.decode(join(Tlv.encode(0x70, certificate.getEncoded()), Tlv.encode(0x71, flagged), ERROR_DETECTION))).isEqualTo(certificate);
		assertThat(CertificateObject.decode(Tlv.encode(0x70, certificate.getEncoded()))).isEqualTo(certificate);
	}

	@Test
	void aBareCertificateIsReadAsWell() throws Exception {
		assertThat(CertificateObject.decode(certificate.getEncoded())).isEqualTo(certificate);
	}

	@Test
	void compressedDataThatGrowsWithoutEndIsStopped() throws Exception {
		byte[] bomb = gzip(new byte[50_000_000]);
		assertThat(bomb.length).isLessThan(60_000);
		assertThat(damage(Tlv.encode(0x70, bomb))).isEqualTo(CertificateObject.Damage.COMPRESSION);
	}

	@Test
	void whatIsCutOffSaysWhatIsWrong() throws Exception {
		byte[] plain = CertificateObject.encode(certificate.getEncoded());
		byte[] zipped = gzip(certificate.getEncoded());
		assertThat(damage(Arrays.copyOf(plain, plain.length / 2))).isEqualTo(CertificateObject.Damage.STRUCTURE);
		assertThat(damage(Tlv.encode(0x70, Arrays.copyOf(zipped, zipped.length / 2)))).isEqualTo(CertificateObject.Damage.COMPRESSION);
		assertThat(damage(Tlv.encode(0x70, Arrays.copyOf(certificate.getEncoded(), 100)))).isEqualTo(CertificateObject.Damage.CERTIFICATE);
		assertThat(damage(Tlv.encode(0x71, new byte[1]))).isEqualTo(CertificateObject.Damage.STRUCTURE);
	}

	@Test
	void zerosAndEmptyObjectsAreEmptyAndACertificateIsNot() throws Exception {
		assertThat(CertificateObject.isEmpty(CertificateObject.filler(1200))).isTrue();
		assertThat(CertificateObject.isEmpty(join(Tlv.encode(0x70), Tlv.encode(0x71, new byte[1]), ERROR_DETECTION))).isTrue();
		assertThat(CertificateObject.isEmpty(CertificateObject.encode(certificate.getEncoded()))).isFalse();
		assertThat(CertificateObject.isEmpty(new byte[] { 0x05, 0x01, 0x01 })).isFalse();
		assertThat(CertificateObject.isEmpty(new byte[] { 0x70, 0x7F })).isFalse();
	}
}
