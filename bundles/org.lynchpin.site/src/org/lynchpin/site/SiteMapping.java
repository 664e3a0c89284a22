// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Messages;
import org.lynchpin.directory.DirectorySettings;
import org.lynchpin.model.CertificationAuthority;
import org.lynchpin.model.DirectorySource;
import org.lynchpin.model.Property;
import org.lynchpin.model.Site;
import org.lynchpin.model.Template;

/** Turns the content of a document into the records that connectors and providers take. */
final class SiteMapping {
	private static final Messages TEXT = Messages.of(SiteMapping.class);

	private final SiteDocument document;
	private final Path home;

	SiteMapping(SiteDocument document, Path home) {
		this.document = document;
		this.home = home;
	}

	/** The trial's data lie apart, so that nothing of it can be taken for production. */
	Path dataFolder() {
		return document.demoPassword().isPresent() ? home.resolve("trial") : home;
	}

	List<CaSettings> certificationAuthorities() {
		return document.site().getCertificationAuthorities().stream().map(this::settings).toList();
	}

	private CaSettings settings(CertificationAuthority ca) {
		Map<String, String> properties = properties(ca.getProperties());
		for (Template template : ca.getTemplates()) {
			String prefix = "template." + template.getName() + ".";
			properties.put(prefix + "displayName", template.getDisplayName());
			properties.put(prefix + "needsMail", Boolean.toString(template.isNeedsMail()));
			properties.put(prefix + "validityDays", Integer.toString(template.getValidityDays()));
			properties.put(prefix + "minimumKeySize", Integer.toString(template.getMinimumKeySize()));
			properties.put(prefix + "enrollmentAgent", Boolean.toString(template.isEnrollmentAgent()));
			properties.put(prefix + "test", Boolean.toString(template.isTest()));
		}
		if (ca.getType().equals("local")) {
			String folder = properties.getOrDefault("folder", "");
			properties.put("folder", dataFolder().resolve(folder.isBlank() ? "ca/" + ca.getId() : folder).toString());
			properties.put("dataFolder", dataFolder().toString());
			properties.put("demo", Boolean.toString(document.notForProduction()));
		}
		return new CaSettings(ca.getId(), ca.getName(), ca.getType(), properties);
	}

	List<DirectorySettings> directories() {
		Site site = document.site();
		if (site.getDirectories().isEmpty() && !site.getPersons().isEmpty()) {
			return List.of(new DirectorySettings(site.getId(), TEXT.text("people-of-the-site"), "site", Map.of("file", document.file().toString())));
		}
		List<DirectorySettings> directories = new ArrayList<>();
		for (DirectorySource source : site.getDirectories()) {
			Map<String, String> properties = properties(source.getProperties());
			if (source.getType().equals("site")) {
				properties.put("file", document.file().toString());
			}
			directories.add(new DirectorySettings(source.getId(), source.getName(), source.getType(), properties));
		}
		return List.copyOf(directories);
	}

	private static Map<String, String> properties(EList<Property> list) {
		Map<String, String> map = new LinkedHashMap<>();
		list.forEach(property -> map.put(property.getKey(), property.getValue()));
		return map;
	}
}
