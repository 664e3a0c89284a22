// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Ctrl+C (SIGINT) and SIGTERM as a request to cancel, so that a card is not left in the middle of an exchange and the
 * command can still say how to go on. The virtual machine's own way is to end at once, while bundles are being stopped
 * under the running command. A second signal takes that way.
 */
final class Interrupts implements AutoCloseable {
	private record Previous(Object signal, Object handler) {
	}

	private final List<Previous> previous = new ArrayList<>();
	private boolean asked;

	private Interrupts() {
	}

	/** Calls {@code cancel} at the first signal, until closed. Where the virtual machine has no such signals, nothing is done. */
	static Interrupts listen(Runnable cancel) {
		Interrupts interrupts = new Interrupts();
		for (String name : List.of("INT", "TERM")) {
			try {
				interrupts.handle(name, cancel);
			} catch (ReflectiveOperationException | IllegalArgumentException e) {
				continue; // the signal belongs to somebody else, or this system has none: then it ends the process as always
			}
		}
		return interrupts;
	}

	/** By reflection, since the package is not one that a bundle can import. */
	private void handle(String name, Runnable cancel) throws ReflectiveOperationException {
		ClassLoader platform = ClassLoader.getSystemClassLoader();
		Class<?> signalType = Class.forName("sun.misc.Signal", true, platform);
		Class<?> handlerType = Class.forName("sun.misc.SignalHandler", true, platform);
		Object signal = signalType.getConstructor(String.class).newInstance(name);
		Object handler = Proxy.newProxyInstance(platform, new Class<?>[] { handlerType }, (proxy, method, args) -> switch (method.getName()) {
		case "handle" -> {
			arrived(cancel);
			yield null;
		}
		case "equals" -> proxy == args[0];
		case "hashCode" -> System.identityHashCode(proxy);
		default -> "cancel on " + name;
		});
		Method register = signalType.getMethod("handle", signalType, handlerType);
		try {
			previous.add(new Previous(signal, register.invoke(null, signal, handler)));
		} catch (InvocationTargetException e) {
			throw new IllegalArgumentException(e.getCause());
		}
	}

	private synchronized void arrived(Runnable cancel) {
		if (asked) {
			Runtime.getRuntime().halt(org.lynchpin.command.Exit.INTERRUPTED.code());
		}
		asked = true;
		Thread.ofVirtual().name("cancel").start(cancel);
	}

	@Override
	public void close() {
		previous.clear(); // the process ends now; the handlers stay, so that a late signal does not change its exit code
	}
}
