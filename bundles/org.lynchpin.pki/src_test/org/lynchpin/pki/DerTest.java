// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 255, 256, 65_535, 65_536 })
	void a_value_of_any_length_reads_back(int length) throws PkiFailure {
		byte[] written = DerWriter.octetString(new byte[length]);

		DerReader.Value read = new DerReader(written).next(DerWriter.OCTET_STRING);
		assertThat(read.content()).hasSize(length);
		assertThat(read.encoded()).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.3.6.1.4.1.311.20.2.2", "2.5.29.37", "2.999.1", "0.9.2342.19200300.100.1.25", "1.2.840.113549.1.1.11" })
	void object_identifiers_are_written_as_bouncy_castle_writes_them(String oid) {
		assertThat(DerWriter.oid(oid)).isEqualTo(Asn1.der(new org.bouncycastle.asn1.ASN1ObjectIdentifier(oid)));
	}

	@Test
	void a_structure_is_walked_value_by_value() throws PkiFailure {
		byte[] written = DerWriter.sequence(DerWriter.integer(BigInteger.valueOf(-129)), DerWriter.utf8("林"), DerWriter.value(0x7F49, new byte[] { 1 }));

		DerReader inside = new DerReader(written).next(DerWriter.SEQUENCE).inside();
		assertThat(new BigInteger(inside.next(DerWriter.INTEGER).content())).isEqualTo(-129);
		assertThat(HexFormat.of().formatHex(inside.next().encoded())).isEqualTo("0c03e69e97");
		assertThat(inside.next().tag()).isEqualTo(0x7F49);
		assertThat(inside.hasNext()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "30", "3005", "3080", "30850000000001", "308480000000", "1f", "1f80808001", "3002" })
	void what_is_cut_off_or_out_of_bounds_is_refused(String hex) {
		assertThatThrownBy(() -> new DerReader(HexFormat.of().parseHex(hex)).next()).isInstanceOf(PkiFailure.class);
	}

	@Test
	void another_tag_than_the_expected_one_is_refused() {
		assertThatThrownBy(() -> new DerReader(DerWriter.utf8("x")).next(DerWriter.SEQUENCE)).isInstanceOf(PkiFailure.class);
	}
}
