// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.model.ModelPackage;
import org.lynchpin.model.Site;

/**
 * A site document as a file: read as a whole, written beside and moved over. It remembers what was on the disk, so
 * that what somebody else wrote meanwhile is never overwritten.
 */
final class SiteFile {
	private static final Messages TEXT = Messages.of(SiteFile.class);

	private final Path path;
	private final SiteXml xml;
	private Optional<String> seen = Optional.empty();

	SiteFile(Path path, SiteXml xml) {
		this.path = path;
		this.xml = xml;
	}

	Path path() {
		return path;
	}

	/** An empty resource of the form in which documents are kept. */
	static XMIResource resource(Path path) {
		ResourceSet set = new ResourceSetImpl();
		set.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
		XMIResource resource = new XMIResourceImpl(URI.createFileURI(path.toString()));
		set.getResources().add(resource);
		resource.setEncoding("UTF-8");
		return resource;
	}

	/** Reads the document. */
	XMIResource read() throws DataFailure {
		byte[] bytes;
		try {
			if (Files.size(path) > SiteXml.MAXIMUM_BYTES) {
				throw new DataFailure("site-too-large", TEXT, path);
			}
			bytes = Files.readAllBytes(path);
		} catch (NoSuchFileException e) {
			throw new DataFailure("site-not-found", TEXT, path).<DataFailure>because(e);
		} catch (IOException e) {
			throw new DataFailure("site-unreadable", TEXT, path).<DataFailure>because(e);
		}
		XMIResource resource = resource(path);
		try {
			resource.load(new ByteArrayInputStream(xml.present(path, bytes)), loadOptions());
		} catch (IOException | RuntimeException e) {
			throw new DataFailure("site-damaged", TEXT, path, line(e)).<DataFailure>because(e);
		}
		if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof Site)) {
			throw new DataFailure("site-not-a-site", TEXT, path);
		}
		seen = Optional.of(hash(bytes));
		return resource;
	}

	/** Whether somebody else wrote, made or removed the file since it was read or written here. */
	boolean changedOnDisk() throws DataFailure {
		try {
			return !seen.equals(Files.exists(path) ? Optional.of(hash(Files.readAllBytes(path))) : Optional.empty());
		} catch (IOException e) {
			throw new DataFailure("site-unreadable", TEXT, path).<DataFailure>because(e);
		}
	}

	/** Writes the document durably: to a file beside it, which is then moved over it. */
	void write(XMIResource resource) throws DataFailure {
		if (Files.exists(path) && changedOnDisk()) {
			throw new DataFailure("site-changed-on-disk", TEXT, path);
		}
		Path beside = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			byte[] bytes = bytes(resource);
			Files.createDirectories(path.getParent());
			try {
				write(beside, bytes);
				keepPermissions(beside);
				move(beside);
			} finally {
				Files.deleteIfExists(beside);
			}
			seen = Optional.of(hash(bytes));
		} catch (IOException e) {
			throw new DataFailure("site-cannot-be-written", TEXT, path, Optional.ofNullable(e.getMessage()).orElse("")).<DataFailure>because(e);
		}
	}

	private static byte[] bytes(XMIResource resource) throws IOException {
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_ENCODING, "UTF-8");
		options.put(XMLResource.OPTION_LINE_WIDTH, 1); // one attribute a line: changes can be read in version control
		options.put(XMLResource.OPTION_SCHEMA_LOCATION, false);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		resource.save(bytes, options);
		return bytes.toByteArray();
	}

	private static void write(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	private void keepPermissions(Path beside) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
		if (view != null && Files.exists(path)) {
			view.setPermissions(Files.getPosixFilePermissions(path));
		}
	}

	private void move(Path beside) throws IOException {
		try {
			Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
		}
		if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
			// the name is durable only once the folder is; Windows opens no folder and needs none of this
			try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
				folder.force(true);
			}
		}
	}

	private static Map<Object, Object> loadOptions() {
		Map<Object, Object> options = new HashMap<>();
		// what a later version or a plug-in that is not here wrote is kept and written back
		options.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
		options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		options.put(XMLResource.OPTION_PARSER_FEATURES, Map.of("http://apache.org/xml/features/disallow-doctype-decl", true,
				"http://xml.org/sax/features/external-general-entities", false,
				"http://xml.org/sax/features/external-parameter-entities", false));
		return options;
	}

	private static int line(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof XMIException damage) {
				return damage.getLine();
			}
		}
		return 0;
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
