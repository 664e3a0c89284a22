// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.h2.jdbcx.JdbcDataSource;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.inventory.Inventory;

/** Opens an inventory in an H2 file, in a folder that only its owner can enter. */
final class FileInventory {
	/** Where two computers could write at once without either knowing: no lock of H2 holds there. */
	private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "webdav", "davfs",
			"fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "ceph", "fuse.ceph", "lustre", "gpfs");
	/** How long another process may take to open or to leave the file. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);
	private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
	private static final String EXTENSION = ".mv.db";

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
		boolean wasThere = Files.exists(file);
		if (wasThere) {
			refuseLaterUntouched();
		}
		JdbcDataSource source = source(";AUTO_SERVER=TRUE;WRITE_DELAY=0");
		boolean done = false;
		// kept open until the pool has its own: a database closes with its last connection
		try (Connection first = connect(source)) {
			if (Schema.isEarlier(first, failures)) {
				Schema.migrate(source, "varbinary", failures);
			}
			Inventory inventory = new JdbcInventory(new Database(source, failures), FileRunLocks.open(file.resolveSibling("journal.lock")), keyring);
			done = true;
			return inventory;
		} catch (SQLException e) {
			throw failures.of(e);
		} finally {
			if (!done && !wasThere) {
				deleteIfEmpty();
			}
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
		try (Connection reading = source(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;FILE_LOCK=NO;TRACE_LEVEL_FILE=0").getConnection()) {
			Schema.isEarlier(reading, failures);
		} catch (SQLException e) {
			if (!Failures.locked(e)) {
				throw failures.of(e);
			}
		}
	}

	/** Another process may just be opening the file, or have been ended while it served it. */
	private Connection connect(JdbcDataSource source) throws Failure {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return source.getConnection();
			} catch (SQLException e) {
				if (!Failures.passing(e) || System.nanoTime() > end) {
					throw failures.of(e);
				}
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

	private JdbcDataSource source(String options) {
		String path = file.toString();
		String database = path.substring(0, path.length() - EXTENSION.length());
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + database.replace("\\", "/").replace(";", "\\;") + options);
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

	/** What was begun where there was no room must not look like a damaged inventory the next time. */
	private void deleteIfEmpty() throws Failure {
		try {
			if (Files.exists(file) && Files.size(file) == 0) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new DataFailure("inventory-folder-unusable", Failures.TEXT, file.getParent()).because(e);
		}
	}
}
