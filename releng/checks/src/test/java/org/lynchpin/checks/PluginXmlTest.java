// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginXmlTest {
	private static final String PROSE = "<annotation><documentation>Says what this is good for, in a sentence.</documentation></annotation>";

	@TempDir
	private Path repository;
	private Path bundle;

	@BeforeEach
	void makeABundle() {
		bundle = Sample.bundle(repository, "ui");
		Sample.write(bundle.resolve("build.properties"), "bin.includes = META-INF/,.,plugin.xml,plugin.properties,plugin_zh_TW.properties,schema/\n");
		Sample.write(bundle.resolve("plugin.xml"),
				"<plugin><extension-point id=\"tile\" name=\"%tile\" schema=\"schema/tile.exsd\"/><extension point=\"p\"><view name=\"%view\" id=\"v\"/></extension></plugin>");
		Sample.write(bundle.resolve("plugin.properties"), "tile=Tile\nview=View\n");
		Sample.write(bundle.resolve("plugin_zh_TW.properties"), "tile=磚\nview=檢視\n");
		Sample.write(bundle.resolve("schema/tile.exsd"), schema(PROSE, PROSE, PROSE));
	}

	@Test
	void aContributionInOrderPasses() {
		assertThat(violations()).isEmpty();
	}

	@Test
	void aTextInOneLanguageOnlyIsFound() {
		Sample.write(bundle.resolve("plugin.xml"), "<plugin><extension point=\"p\"><view name=\"Readers\"/><page name=\"%view\"/><x label=\"%tile\"/></extension></plugin>");
		assertThat(violations()).containsExactly("ui: plugin.xml says \"Readers\" in one language only");
	}

	@Test
	void missingAndDeadKeysAreFound() {
		Sample.write(bundle.resolve("plugin.properties"), "tile=Tile\ndead=Dead\n");
		Sample.write(bundle.resolve("plugin_zh_TW.properties"), "tile=磚\ndead=死\n");
		assertThat(violations()).containsExactly("ui: plugin.properties has no view", "ui: nothing uses dead of plugin.properties");
	}

	@Test
	void whatIsLeftOutOfTheBundleIsFound() {
		Sample.write(bundle.resolve("build.properties"), "bin.includes = META-INF/,.,plugin.xml,plugin.properties,plugin_zh_TW.properties\n");
		assertThat(violations()).containsExactly("ui: build.properties leaves schema out of the bundle");
	}

	@Test
	void anExtensionPointWithoutASchemaIsFound() {
		Sample.write(bundle.resolve("plugin.xml"), "<plugin><extension-point id=\"tile\" name=\"%tile\" schema=\"schema/none.exsd\"/><x label=\"%view\"/></plugin>");
		assertThat(violations()).containsExactly("ui: the extension point tile has no schema");
	}

	@Test
	void aSchemaWithoutProseIsFound() {
		Sample.write(bundle.resolve("schema/tile.exsd"), schema("", "<annotation><documentation> </documentation></annotation>", ""));
		assertThat(violations()).containsExactly("ui: tile.exsd does not say what the extension point is for", "ui: tile.exsd: the element tile is not explained",
				"ui: tile.exsd: the attribute class is not explained");
	}

	private static String schema(String point, String element, String attribute) {
		return "<schema>" + point + "<element name=\"extension\"><complexType><attribute name=\"point\"/></complexType></element><element name=\"tile\">" + element
				+ "<complexType><attribute name=\"class\">" + attribute + "</attribute></complexType></element></schema>";
	}

	private List<String> violations() {
		return PluginXml.violations(Bundle.read(bundle));
	}
}
