// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.local.LocalCaConnector;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.site.SiteDirectory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.jdbc.JdbcInventoryStore;
import org.lynchpin.pki.CertificateIssuer;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.ca.CaConnectorContract;
import org.lynchpin.testkit.directory.PersonDirectoryContract;
import org.lynchpin.testkit.inventory.InventoryStoreContract;

/** The local authority, the people and the inventory of a site keep to what authors of others are asked to keep to. */
class SiteContractsTest {
	@Test
	void theLocalAuthorityKeepsToTheContractOfConnectors(@TempDir Path home) throws Exception {
		CaSettings settings = new CaSettings("5f0c7a64-0c1e-4a3e-9f57-0b5f8c1e2d3a", "Lab CA", "local",
				Map.of("folder", home.resolve("ca").toString(), "dataFolder", home.toString(), "key", "p256", "subject", "CN=Lab CA"));
		ScriptedInteraction ask = new ScriptedInteraction();
		LocalCaConnector connector = new LocalCaConnector(new MemoryKeyrings());
		connector.create(settings, ask).close();
		KeyPair pair = CertificateIssuer.pair(KeyAlgorithm.RSA2048);
		byte[] request = CertificationRequests.pkcs10("CN=Anna", pair.getPublic(), HashAlgorithm.SHA256, "SmartcardLogon",
				CertificateIssuer.signer(pair.getPrivate(), true));
		CaPerson anna = new CaPerson("Anna Meier", "anna.meier@corp.example", Optional.empty(), Optional.empty(), Optional.empty());
		assertThat(CaConnectorContract.violations(connector, settings, new CaRequest(request, CaRequest.Format.PKCS10, "SmartcardLogon", anna), ask)).isEmpty();
	}

	@Test
	void thePeopleOfASiteKeepToTheContractOfDirectories(@TempDir Path home) throws Exception {
		Sites sites = new Sites(new DataFolder(home), Map.of(), List.of());
		SiteDocument trial = sites.trial();
		assertThat(PersonDirectoryContract.violations(new SiteDirectory(sites), trial.directories().getFirst(), "corp.example", new ScriptedInteraction())).isEmpty();
	}

	@Test
	void theInventoryInAFileKeepsToTheContractOfInventories(@TempDir Path home) throws Exception {
		JdbcInventoryStore store = new JdbcInventoryStore(new MemoryKeyrings());
		assertThat(InventoryStoreContract.violations(store, new InventorySettings(home, Optional.empty()), new ScriptedInteraction())).isEmpty();
	}
}
