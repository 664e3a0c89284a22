// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;

/** The file of an inventory: where it is, who can read it, and what is said when it cannot be used. */
class FileInventoryTest {
	@TempDir
	private Path temp;

	private Inventory open(Path folder) throws Failure {
		return new JdbcInventoryStore(new TestKeyrings()).open(new InventorySettings(folder, Optional.empty()), new Nobody());
	}

	private Path create(Path folder) throws Failure {
		try (Inventory inventory = open(folder)) {
			inventory.save(Samples.holder("a@x", "Ann"));
		}
		return folder.resolve("inventory/inventory.mv.db");
	}

	@Test
	void onlyTheFileAndAnEmptyLockFileStayBehind() throws Exception {
		Path file = create(temp.resolve("data"));
		try (Stream<Path> all = Files.list(file.getParent())) {
			assertThat(all.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("inventory.mv.db", "journal.lock");
		}
		assertThat(file.resolveSibling("journal.lock")).isEmptyFile();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheOwnerCanEnterItsFolder() throws Exception {
		Path file = create(temp.resolve("data"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
	}

	@Test
	void aFolderMayHaveAnyName() throws Exception {
		Path folder = temp.resolve("C# 100% of %20 & 智慧卡").resolve("new");
		create(folder);
		try (Inventory inventory = open(folder)) {
			assertThat(inventory.holder("a@x")).isPresent();
		}
	}

	@Test
	void theServerForOtherProcessesListensOnThisComputerOnly() throws Exception {
		try (Inventory inventory = open(temp)) {
			assertThat(Files.readString(temp.resolve("inventory/inventory.lock.db"))).containsPattern("server=(localhost|127\\.0\\.0\\.1)\\\\?:");
		}
	}

	@Test
	void aLaterVersionIsRefusedAndLeftByteForByte() throws Exception {
		Path file = create(temp);
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + file.toString().replace(".mv.db", ""));
		source.setUser("lynchpin");
		try (Connection connection = source.getConnection()) {
			new Sql(connection).update("insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", \"script\", \"checksum\","
					+ " \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '1'");
		}
		Map<String, Object> before = state(file.getParent());
		assertFails(temp, "inventory-later", "99");
		assertThat(state(file.getParent())).usingRecursiveComparison().isEqualTo(before);
	}

	@Test
	void aFileThatIsNotADatabaseIsCalledDamagedAndLeftAsItIs() throws Exception {
		Path file = create(temp);
		byte[] noise = new byte[100_000];
		new Random(1).nextBytes(noise);
		for (byte[] other : new byte[][] { {}, { 1 }, "this is no database".repeat(1000).getBytes(), new byte[8192], noise }) {
			Files.write(file, other);
			assertFails(temp, "inventory-damaged", file.toString());
			assertThat(Files.readAllBytes(file)).isEqualTo(other);
		}
	}

	@Test
	void aFileThatWasCutIsCalledDamagedOrKeepsWhatWasThere() throws Exception {
		Path file = create(temp);
		byte[] whole = Files.readAllBytes(file);
		for (int eighth = 1; eighth < 8; eighth++) {
			byte[] cut = java.util.Arrays.copyOf(whole, whole.length * eighth / 8);
			Files.write(file, cut);
			try (Inventory inventory = open(temp)) {
				assertThat(inventory.holder("a@x")).as("cut to %d/8", eighth).isPresent();
			} catch (Failure said) {
				assertThat(said.finding().rule()).as("cut to %d/8: %s", eighth, org.assertj.core.util.Throwables.getStackTrace(said)).isEqualTo("inventory-damaged");
			}
		}
	}

	@Test
	void aFileThatAnotherProgramHasToItselfIsSaid() throws Exception {
		Path file = create(temp);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertFails(temp, "inventory-locked", file.toString());
		}
		open(temp).close();
	}

	@Test
	void aFolderThatCannotBeMadeIsSaid() throws Exception {
		Files.writeString(temp.resolve("file"), "");
		assertFails(temp.resolve("file/data"), "inventory-folder-unusable", "file");
	}

	@Test
	void aFolderWithASemicolonIsSaid() {
		assertFails(temp.resolve("a;b"), "inventory-folder-semicolon", "a;b");
	}

	@Test
	void networkDrivesAreToldFromDisks() {
		for (String type : new String[] { "nfs", "nfs4", "cifs", "smb3", "SMBFS", "afpfs", "fuse.sshfs" }) {
			assertThat(FileInventory.onNetwork("/data", type)).as(type).isTrue();
		}
		for (String type : new String[] { "ext4", "xfs", "btrfs", "tmpfs", "overlay", "NTFS", "apfs", "zfs" }) {
			assertThat(FileInventory.onNetwork("/data", type)).as(type).isFalse();
		}
		assertThat(FileInventory.onNetwork("\\\\server\\share\\data", "NTFS")).isTrue();
	}

	private void assertFails(Path folder, String id, String named) {
		assertThatThrownBy(() -> open(folder).close()).asInstanceOf(type(DataFailure.class)).satisfies(failure -> {
			assertThat(failure.finding().rule()).as(org.assertj.core.util.Throwables.getStackTrace(failure)).isEqualTo(id);
			assertThat(failure.finding().detail()).contains(named);
			assertThat(failure.finding().remedy()).isNotBlank();
		});
	}

	private static Map<String, Object> state(Path folder) throws Exception {
		Map<String, Object> state = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path file : all.toList()) {
				state.put(file.getFileName() + " time", Files.getLastModifiedTime(file));
				state.put(file.getFileName() + " bytes", Files.readAllBytes(file));
			}
		}
		return state;
	}
}
