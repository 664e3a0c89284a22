// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Looks through the XML of a document once, without building anything: what could harm is refused, the version is read. */
final class SiteScan extends DefaultHandler2 {
	private static final String NAMESPACE = "http://lynchpin.org/site/1";
	private static final int MAXIMUM_DEPTH = 64;
	private static final int MAXIMUM_ELEMENTS = 200_000;
	private static final Messages TEXT = Messages.of(SiteScan.class);

	/** Carries the reason through the parser. */
	private static final class Refused extends SAXException {
		private static final long serialVersionUID = 1;
		private final DataFailure reason;

		Refused(DataFailure reason) {
			super(reason);
			this.reason = reason;
		}
	}

	private final Path file;
	private int version;
	private int depth;
	private int elements;
	private int line;
	private Optional<Locator> locator = Optional.empty();

	private SiteScan(Path file) {
		this.file = file;
	}

	/**
	 * The version of the document's form.
	 *
	 * @throws DataFailure if it is no site document, damaged, or could harm
	 */
	static int version(Path file, byte[] bytes) throws DataFailure {
		SiteScan scan = new SiteScan(file);
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			SAXParser parser = factory.newSAXParser();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", scan);
			parser.parse(new ByteArrayInputStream(bytes), scan);
			return scan.version;
		} catch (Refused e) {
			throw e.reason;
		} catch (SAXException | IOException | NumberFormatException e) {
			throw new DataFailure("site-damaged", TEXT, file, scan.line()).<DataFailure>because(e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("Every Java platform has this parser", e);
		}
	}

	@Override
	public void setDocumentLocator(Locator given) {
		locator = Optional.of(given);
	}

	private int line() {
		return Math.max(line, locator.map(Locator::getLineNumber).orElse(0));
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
		if (elements++ == 0) {
			if (!name.equals("Site") || !uri.equals(NAMESPACE)) {
				throw new Refused(new DataFailure("site-not-a-site", TEXT, file));
			}
			version = Integer.parseInt(Optional.ofNullable(attributes.getValue("", "schemaVersion")).orElse("1").strip());
		}
		if (++depth > MAXIMUM_DEPTH || elements > MAXIMUM_ELEMENTS) {
			throw new Refused(new DataFailure("site-too-large", TEXT, file));
		}
		line = line();
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		depth--;
	}

	@Override
	public void startDTD(String name, String publicId, String systemId) throws SAXException {
		throw new Refused(new DataFailure("site-has-doctype", TEXT, file));
	}
}
