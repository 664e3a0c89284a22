// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The XML of a site document before it becomes a model: looked through for what could harm, and brought to the present
 * form. Documents come by mail and from version control, so none is trusted.
 */
final class SiteXml {
	/** The version of the form that this program writes. */
	static final int VERSION = 1;
	private static final String NAMESPACE = "http://lynchpin.org/site/1";
	private static final int MAXIMUM_BYTES = 32 * 1024 * 1024;
	private static final int MAXIMUM_DEPTH = 64;
	private static final int MAXIMUM_ELEMENTS = 200_000;
	private static final Messages TEXT = Messages.of(SiteXml.class);

	private final List<ModelMigration> migrations;

	SiteXml(List<ModelMigration> migrations) {
		this.migrations = List.copyOf(migrations);
	}

	/**
	 * The bytes in the present form.
	 *
	 * @throws DataFailure if they are no site document, harmful, or of a later form
	 */
	byte[] present(Path file, byte[] bytes) throws DataFailure {
		if (bytes.length > MAXIMUM_BYTES) {
			throw new DataFailure("site-too-large", TEXT, file);
		}
		int version = version(file, bytes);
		if (version > VERSION) {
			throw new DataFailure("site-later-version", TEXT, file, version, VERSION);
		}
		return version == VERSION ? bytes : migrate(file, bytes, version);
	}

	private static int version(Path file, byte[] bytes) throws DataFailure {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		int version = -1;
		int depth = 0;
		int elements = 0;
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (reader.hasNext()) {
				switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (elements++ == 0) {
						version = rootVersion(file, reader);
					}
					if (++depth > MAXIMUM_DEPTH || elements > MAXIMUM_ELEMENTS) {
						throw new DataFailure("site-too-large", TEXT, file);
					}
				}
				case XMLStreamConstants.END_ELEMENT -> depth--;
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new DataFailure("site-has-doctype", TEXT, file);
				default -> {
					// text, comments and processing instructions say nothing here
				}
				}
			}
		} catch (XMLStreamException e) {
			throw new DataFailure("site-damaged", TEXT, file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()).<DataFailure>because(e);
		}
		return version;
	}

	private static int rootVersion(Path file, XMLStreamReader reader) throws DataFailure {
		if (!"Site".equals(reader.getLocalName()) || !NAMESPACE.equals(reader.getNamespaceURI())) {
			throw new DataFailure("site-not-a-site", TEXT, file);
		}
		String version = Optional.ofNullable(reader.getAttributeValue(null, "schemaVersion")).orElse("1");
		try {
			return Integer.parseInt(version.strip());
		} catch (NumberFormatException e) {
			throw new DataFailure("site-damaged", TEXT, file, reader.getLocation().getLineNumber()).<DataFailure>because(e);
		}
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
