// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.h2.jdbcx.JdbcDataSource;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.Journal;

/** Opens an inventory in an H2 file, in a folder that only its owner can enter. */
final class FileInventory {
	/** Where two computers could write at once without either knowing: no lock of H2 holds there. */
	private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "webdav", "davfs",
			"fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "ceph", "fuse.ceph", "lustre", "gpfs");
	/** How long another process may take to open or to leave the file. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);
	/** The same where it is about to: each try may take H2 five seconds then, and other processes of ours are in between. */
	private static final Duration LONGER = Duration.ofSeconds(45);
	private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
	private static final String EXTENSION = ".mv.db";
	private static final String BYTES_TYPE = "varbinary";
	/** Whoever creates the file holds this lock. */
	private static final UUID CREATING = UUID.fromString("0d5a5d0e-8c0f-4c1c-9a55-1f6f1f3e9b77");

	/** Whoever opens the file holds this lock: where several do so at once, H2 makes each wait for seconds, and refuses some. */
	private static final UUID OPENING = UUID.fromString("7c7a4a2e-53d1-4d0b-8f0e-2f5b6a9d4c11");

	private final Path file;
	private final Failures failures;

	private FileInventory(Path folder) {
		Path own = folder.resolve("inventory");
		this.file = own.resolve("inventory" + EXTENSION);
		this.failures = new Failures(file.toString());
	}

	static Inventory open(Path dataFolder, Keyring keyring) throws Failure {
		return new FileInventory(dataFolder.toAbsolutePath()).open(keyring);
	}

	private Inventory open(Keyring keyring) throws Failure {
		refuseNetwork();
		createFolder();
		// read when the driver's classes are loaded; without it the server that H2 starts for other processes listens on every interface
		System.setProperty("h2.bindAddress", "127.0.0.1");
		if (file.toString().indexOf(';') >= 0) { // where H2 ends the name of the file, whatever stands before it
			throw new DataFailure("inventory-folder-semicolon", Failures.TEXT, file.getParent());
		}
		RunLocks locks = FileRunLocks.open(file.resolveSibling("journal.lock"));
		try {
			if (Files.exists(file)) {
				refuseLaterUntouched();
			} else {
				create(locks);
			}
			return new JdbcInventory(connectPool(locks), locks, keyring);
		} catch (Failure | RuntimeException e) {
			locks.close();
			throw e;
		}
	}

	private Database connectPool(RunLocks locks) throws Failure {
		JdbcDataSource source = source(file, ";AUTO_SERVER=TRUE;WRITE_DELAY=0;QUERY_CACHE_SIZE=64");
		// kept open until the pool has its own: a database closes with its last connection
		try (Connection first = connectInTurn(source, locks)) {
			if (Schema.isEarlier(first, failures)) {
				Schema.migrate(source, BYTES_TYPE, failures);
			}
			Database database = new Database(source, failures);
			database.read(sql -> sql.connection().getAutoCommit());
			return database;
		} catch (SQLException e) {
			throw failures.of(e);
		}
	}

	/** Under another name first: a file that was begun and not finished must not look like a damaged inventory the next time. */
	private void create(RunLocks locks) throws Failure {
		Path unfinished = file.resolveSibling("unfinished" + EXTENSION);
		try (Journal.Lock creating = waitFor(locks, CREATING)) {
			if (Files.exists(file)) {
				return; // another process was faster
			}
			Files.deleteIfExists(unfinished);
			JdbcDataSource source = source(unfinished, ";WRITE_DELAY=0");
			try (Connection first = connect(source)) {
				Schema.migrate(source, BYTES_TYPE, failures);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (SQLException e) {
			throw failures.of(e);
		} catch (IOException e) {
			throw new DataFailure("inventory-folder-unusable", Failures.TEXT, file.getParent()).because(e);
		}
	}

	private Connection connectInTurn(JdbcDataSource source, RunLocks locks) throws Failure {
		try (Journal.Lock opening = waitFor(locks, OPENING)) {
			return connect(source);
		}
	}

	private Journal.Lock waitFor(RunLocks locks, UUID which) throws Failure {
		long end = System.nanoTime() + LONGER.toNanos();
		while (true) {
			Optional<Journal.Lock> lock = locks.tryLock(which);
			if (lock.isPresent()) {
				return lock.get();
			}
			if (System.nanoTime() > end) {
				throw new DataFailure("inventory-locked", Failures.TEXT, file);
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/**
	 * Looks at the version through a connection that can only read: opening a file for writing changes it. Where another process
	 * has the file open, that one has already decided, and the version is looked at once more through it.
	 */
	private void refuseLaterUntouched() throws Failure {
		if (length() == 0) {
			throw new DataFailure("inventory-damaged", Failures.TEXT, file);
		}
		try (Connection reading = source(file, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;FILE_LOCK=NO;TRACE_LEVEL_FILE=0").getConnection()) {
			Schema.isEarlier(reading, failures);
		} catch (SQLException e) {
			if (!Failures.locked(e)) {
				throw failures.of(e);
			}
		}
	}

	/** Another process may just be opening the file, or have been ended while it served it. */
	private Connection connect(JdbcDataSource source) throws Failure {
		long begun = System.nanoTime();
		while (true) {
			try {
				return source.getConnection();
			} catch (SQLException e) {
				Duration patience = Failures.locked(e) ? PATIENCE : LONGER;
				if (!Failures.passing(e) || System.nanoTime() - begun > patience.toNanos()) {
					throw failures.of(e);
				}
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

	private static JdbcDataSource source(Path of, String options) {
		String path = of.toString();
		String database = path.substring(0, path.length() - EXTENSION.length());
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + database + options);
		source.setUser("lynchpin");
		source.setPassword("");
		return source;
	}

	private void refuseNetwork() throws Failure {
		Path there = file;
		while (!Files.exists(there)) {
			there = there.getParent();
		}
		try {
			if (onNetwork(there.toRealPath().toString(), Files.getFileStore(there).type())) {
				throw new DataFailure("inventory-on-network", Failures.TEXT, file.getParent());
			}
		} catch (IOException e) {
			throw new DataFailure("inventory-folder-unusable", Failures.TEXT, file.getParent()).because(e);
		}
	}

	/** @param type as the operating system names the file system */
	static boolean onNetwork(String path, String type) {
		return path.startsWith("\\\\") || path.startsWith("//") || NETWORK.contains(type.toLowerCase(Locale.ROOT));
	}

	private void createFolder() throws Failure {
		Path folder = file.getParent();
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder.getParent());
				boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
				Files.createDirectories(folder, posix
						? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
						: new FileAttribute<?>[0]);
			}
		} catch (IOException e) {
			throw new DataFailure("inventory-folder-unusable", Failures.TEXT, folder).because(e);
		}
	}

	private long length() throws Failure {
		try {
			return Files.size(file);
		} catch (IOException e) {
			throw new DataFailure("inventory-folder-unusable", Failures.TEXT, file.getParent()).because(e);
		}
	}
}
