// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The XML of a site document before it becomes a model: looked through for what could harm ({@link SiteScan}), and brought to
 * the present form. Documents come by mail and from version control, so none is trusted.
 */
final class SiteXml {
	/** The version of the form that this program writes. */
	static final int VERSION = 1;
	/** A document of ten thousand people has about five megabytes. */
	static final int MAXIMUM_BYTES = 32 * 1024 * 1024;
	private static final Messages TEXT = Messages.of(SiteXml.class);

	private final List<ModelMigration> migrations;

	SiteXml(List<ModelMigration> migrations) {
		this.migrations = List.copyOf(migrations);
	}

	/**
	 * The bytes in the present form.
	 *
	 * @throws DataFailure if they are no site document, damaged, harmful, or of a later form
	 */
	byte[] present(Path file, byte[] bytes) throws DataFailure {
		int version = SiteScan.version(file, bytes);
		if (version > VERSION) {
			throw new DataFailure("site-later-version", TEXT, file, version, VERSION);
		}
		return version == VERSION ? bytes : migrate(file, bytes, version);
	}

	private byte[] migrate(Path file, byte[] bytes, int from) throws DataFailure {
		try {
			Document document = parse(bytes);
			int version = from;
			while (version < VERSION) {
				int reached = version;
				ModelMigration step = migrations.stream().filter(each -> each.from() == reached && each.to() > reached && each.to() <= VERSION)
						.findFirst().orElseThrow(() -> new DataFailure("site-no-migration", TEXT, file, reached, VERSION));
				step.migrate(document);
				version = step.to();
			}
			document.getDocumentElement().setAttribute("schemaVersion", Integer.toString(version));
			return write(document);
		} catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
			throw new DataFailure("site-damaged", TEXT, file, 0).<DataFailure>because(e);
		}
	}

	private static Document parse(byte[] bytes) throws ParserConfigurationException, SAXException, IOException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
	}

	private static byte[] write(Document document) throws TransformerException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
		return bytes.toByteArray();
	}
}
