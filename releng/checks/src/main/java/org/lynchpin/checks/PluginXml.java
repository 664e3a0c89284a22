// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;

/** What a bundle contributes: its plugin.xml with the texts beside it, and the extension points with their documentation. */
public final class PluginXml {
	private static final Set<String> NAMED = Set.of("view", "category", "command", "perspective", "page", "newWizard", "wizard", "editor", "scheme",
			"theme", "themeElementCategory", "colorDefinition", "activity", "extension-point");
	private static final Set<String> ALWAYS_TEXT = Set.of("label", "tooltip");
	private static final int SHORTEST_PROSE = 15;

	private PluginXml() {
	}

	/** What is wrong with the plugin.xml of a bundle and what belongs to it, a sentence each. */
	public static List<String> violations(Bundle bundle) {
		List<String> found = new ArrayList<>();
		Path xml = bundle.folder().resolve("plugin.xml");
		if (!Files.exists(xml)) {
			return found;
		}
		Document document = parse(xml);
		found.addAll(included(bundle));
		found.addAll(texts(bundle, document));
		for (Element point : elements(document, "extension-point")) {
			String schema = point.getAttribute("schema");
			if (schema.isEmpty() || !Files.exists(bundle.folder().resolve(schema))) {
				found.add(bundle.name() + ": the extension point " + point.getAttribute("id") + " has no schema");
			} else {
				found.addAll(prose(bundle.name(), bundle.folder().resolve(schema)));
			}
		}
		return found;
	}

	/** What stands beside the manifest and is not in the built bundle. */
	private static List<String> included(Bundle bundle) {
		List<String> included = List.of(Texts.read(bundle.folder().resolve("build.properties")).getOrDefault("bin.includes", "").split("\\s*,\\s*"));
		return Stream.of("plugin.xml", "plugin.properties", "plugin_zh_TW.properties", "schema", "icons", "css", "model")
				.filter(name -> Files.exists(bundle.folder().resolve(name)))
				.filter(name -> included.stream().noneMatch(each -> name.matches(each.replaceAll("/$", "").replace(".", "\\.").replace("*", ".*"))))
				.map(name -> bundle.name() + ": build.properties leaves " + name + " out of the bundle").toList();
	}

	private static List<String> texts(Bundle bundle, Document document) {
		List<String> found = new ArrayList<>();
		Set<String> used = new TreeSet<>();
		for (Element element : elements(document, "*")) {
			NamedNodeMap attributes = element.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				Attr attribute = (Attr) attributes.item(i);
				String value = attribute.getValue();
				if (value.startsWith("%")) {
					used.add(value.substring(1));
				} else if (isText(element, attribute) && value.chars().anyMatch(Character::isLetter)) {
					found.add(bundle.name() + ": plugin.xml says \"" + value + "\" in one language only");
				}
			}
			String text = element.getChildNodes().getLength() == 1 ? element.getTextContent().strip() : "";
			if (text.startsWith("%")) {
				used.add(text.substring(1));
			}
		}
		bundle.manifest().getMainAttributes().values().stream().map(Object::toString).filter(value -> value.startsWith("%"))
				.forEach(value -> used.add(value.substring(1)));
		Path english = bundle.folder().resolve("plugin.properties");
		Path chinese = bundle.folder().resolve("plugin_zh_TW.properties");
		if (used.isEmpty() && !Files.exists(english)) {
			return found;
		}
		Map<String, String> texts = Files.exists(english) ? Texts.read(english) : new TreeMap<>();
		used.stream().filter(key -> !texts.containsKey(key)).forEach(key -> found.add(bundle.name() + ": plugin.properties has no " + key));
		texts.keySet().stream().filter(key -> !used.contains(key) && !key.equals("pluginName") && !key.equals("providerName"))
				.forEach(key -> found.add(bundle.name() + ": nothing uses " + key + " of plugin.properties"));
		if (Files.exists(english)) {
			Texts.compare(bundle.name() + " plugin.xml", english, chinese).stream().filter(why -> !why.contains("quotation mark") && !why.contains("message format"))
					.forEach(found::add);
		}
		return found;
	}

	private static boolean isText(Element element, Attr attribute) {
		return ALWAYS_TEXT.contains(attribute.getName()) || attribute.getName().equals("name") && NAMED.contains(element.getTagName());
	}

	/** Whether a schema says in sentences what the point is for, and what each element and attribute means. */
	static List<String> prose(String bundle, Path schema) {
		List<String> found = new ArrayList<>();
		Document document = parse(schema);
		String where = bundle + ": " + schema.getFileName();
		Element root = document.getDocumentElement();
		if (children(root, "annotation").stream().noneMatch(PluginXml::isProse)) {
			found.add(where + " does not say what the extension point is for");
		}
		for (String kind : List.of("element", "attribute")) {
			for (Element element : elements(document, kind)) {
				boolean declared = element.hasAttribute("name") && !element.getAttribute("name").equals("extension")
						&& !(element.getParentNode() instanceof Element parent && isOfExtension(parent));
				if (declared && children(element, "annotation").stream().noneMatch(PluginXml::isProse)) {
					found.add(where + ": the " + kind + " " + element.getAttribute("name") + " is not explained");
				}
			}
		}
		return found;
	}

	private static boolean isOfExtension(Element parent) {
		return parent.getParentNode() instanceof Element element && element.getAttribute("name").equals("extension");
	}

	private static boolean isProse(Element annotation) {
		return elements(annotation, "documentation").stream().map(each -> each.getTextContent().strip())
				.anyMatch(text -> text.length() >= SHORTEST_PROSE && !text.startsWith("[Enter"));
	}

	private static List<Element> children(Element element, String name) {
		return IntStream.range(0, element.getChildNodes().getLength()).mapToObj(element.getChildNodes()::item).filter(Element.class::isInstance)
				.map(Element.class::cast).filter(child -> child.getTagName().equals(name)).toList();
	}

	private static List<Element> elements(Element element, String name) {
		var nodes = element.getElementsByTagName(name);
		return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
	}

	private static List<Element> elements(Document document, String name) {
		var nodes = document.getElementsByTagName(name);
		return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
	}

	static Document parse(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			return factory.newDocumentBuilder().parse(file.toFile());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (SAXException | ParserConfigurationException e) {
			throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
