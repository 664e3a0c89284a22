// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.credentials;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Lets the real Equinox secure storage run in a plain test: its bundle is started with a framework that offers no service,
 * and a registry with its extension points alone stands in for the platform's. This is also what a headless command meets: nobody to prompt.
 */
final class SecureStorageOutsideOsgi implements BeforeAllCallback {
	private static boolean started;

	@Override
	public void beforeAll(ExtensionContext context) throws Exception {
		start();
	}

	static synchronized void start() throws Exception {
		if (started) {
			return;
		}
		Object token = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(null, token, token);
		URL jar = SecurePreferencesFactory.class.getProtectionDomain().getCodeSource().getLocation();
		try (InputStream declared = URI.create("jar:" + jar + "!/plugin.xml").toURL().openStream()) {
			registry.addContribution(declared, ContributorFactorySimple.createContributor("org.eclipse.equinox.security"), false, null, null, token);
		}
		RegistryFactory.setDefaultRegistryProvider(() -> registry);
		// by its name: the activator is not an exported class
		Class<?> activator = Class.forName("org.eclipse.equinox.internal.security.auth.AuthPlugin");
		((BundleActivator) activator.getConstructor().newInstance()).start(noServices());
		started = true;
	}

	private static BundleContext noServices() {
		return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] { BundleContext.class },
				(proxy, method, args) -> null);
	}
}
