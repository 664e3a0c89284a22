// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The console with everything that ships, started as a person starts it. */
class ConsoleTest {
	private final BundleContext context = FrameworkUtil.getBundle(ConsoleTest.class).getBundleContext();

	@Test
	void theConsoleOpensOnTheCardDesk() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		assertThat(window.getShell().isVisible()).isTrue();
		assertThat(window.getActivePage().getPerspective().getId()).isEqualTo("org.lynchpin.app.cardDesk");
	}

	@Test
	void everyBundleIsResolved() {
		List<String> unresolved = ours().filter(bundle -> bundle.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName).toList();
		assertThat(unresolved).isEmpty();
	}

	@Test
	void everyComponentHasWhatItNeeds() {
		ServiceComponentRuntime runtime = context.getService(context.getServiceReference(ServiceComponentRuntime.class));
		List<ComponentDescriptionDTO> components = List.copyOf(runtime.getComponentDescriptionDTOs(ours().toArray(Bundle[]::new)));
		assertThat(components).isNotEmpty();
		assertThat(components.stream().filter(component -> !satisfied(runtime, component)).map(component -> component.name)).isEmpty();
	}

	private static boolean satisfied(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
		int trouble = ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION | ComponentConfigurationDTO.UNSATISFIED_REFERENCE | ComponentConfigurationDTO.FAILED_ACTIVATION;
		return runtime.getComponentConfigurationDTOs(component).stream().noneMatch(configuration -> (configuration.state & trouble) != 0);
	}

	private Stream<Bundle> ours() {
		return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.lynchpin."));
	}
}
