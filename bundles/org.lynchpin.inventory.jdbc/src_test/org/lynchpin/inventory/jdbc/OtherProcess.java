// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.JournalStep;

/** A second Java process that works on the same inventory, says on its standard output what is done, and can be killed at any moment. */
final class OtherProcess implements AutoCloseable {
	private final Process process;
	private final BufferedReader says;

	private OtherProcess(List<String> command) throws IOException {
		this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/** Starts {@code what} in a Java process of its own. */
	static OtherProcess start(String what, Path folder, Object... args) throws IOException {
		return new OtherProcess(java(what, folder, args));
	}

	/** The same with files that cannot grow beyond so many kilobytes: what a full disk does, without filling one. */
	static OtherProcess startWithSmallFiles(int kilobytes, String what, Path folder, Object... args) throws IOException {
		List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
		command.addAll(java(what, folder, args));
		return new OtherProcess(command);
	}

	private static List<String> java(String what, Path folder, Object... args) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", classPath(), OtherProcess.class.getName(), what, folder.toString()));
		for (Object arg : args) {
			command.add(arg.toString());
		}
		return command;
	}

	private static String classPath() {
		Stream<String> named = Stream.of(System.getProperty("java.class.path"));
		Stream<String> loaded = OtherProcess.class.getClassLoader() instanceof URLClassLoader loader
				? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
				: Stream.empty();
		return Stream.concat(loaded, named).collect(Collectors.joining(File.pathSeparator));
	}

	/** The next line that it says; null when it has ended. */
	String line() throws IOException {
		return says.readLine();
	}

	/** Ends it as kill -9 does. */
	void kill() throws InterruptedException {
		process.toHandle().destroyForcibly(); // by its handle: what it said before can still be read
		process.waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	/** What the other process does. */
	public static void main(String[] args) throws Exception {
		try (Inventory inventory = new JdbcInventoryStore(new TestKeyrings()).open(new InventorySettings(Path.of(args[1]), Optional.empty()),
				new Nobody())) {
			switch (args[0]) {
			case "append" -> append(inventory, UUID.fromString(args[2]));
			case "open" -> say("ready");
			case "lock" -> say(inventory.journal().lock(UUID.fromString(args[2])).isPresent() ? "locked" : "refused");
			case "fill" -> fill(inventory);
			default -> throw new IllegalArgumentException(args[0]);
			}
			while (System.in.read() >= 0) {
				continue;
			}
		} catch (Failure e) {
			say(e.finding().rule());
		}
	}

	private static void append(Inventory inventory, UUID run) throws Failure {
		for (int i = 0; i < 100_000; i++) {
			inventory.journal().append(run, new JournalStep(Instant.now(), "S" + i, "deed", JournalStep.Outcome.DONE, Map.of("last", "" + i)));
			say("" + i);
		}
	}

	private static void fill(Inventory inventory) throws Failure {
		String much = "x".repeat(20_000);
		for (int i = 0; i < 100_000; i++) {
			inventory.record(new HistoryEntry(Instant.now(), "filled", Optional.empty(), Optional.empty(), "operator", Map.of("n", "" + i, "much", much)));
			say("" + i);
		}
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}
}
