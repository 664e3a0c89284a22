// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;

/** A limit for files stands in for a full disk: a write ends in the middle and fails. */
class FullDiskTest extends SiteFixture {
	private static final int PEOPLE = 400;

	@Test
	void aDocumentForWhichThereIsNoRoomStaysUnsavedAndTheFileIsAsItWas() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "files are limited by a shell");
		saved();
		byte[] before = Files.readAllBytes(file());
		Process other = new ProcessBuilder("/bin/bash", "-c", "ulimit -f 16 && exec \"$@\"", "bash", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Saver.class.getName(), folder.toString()).redirectErrorStream(true).start();
		try (BufferedReader said = other.inputReader()) {
			assertThat(said.lines()).containsExactly("site-cannot-be-written", "still to be saved", "saved once there was less");
			assertThat(other.waitFor()).isZero();
		} finally {
			other.destroyForcibly();
		}
		assertThat(folder.resolve("before")).as("what stood there when there was no room").hasBinaryContent(before);
		assertThat(sites().open(file()).site().getPersons()).isEmpty();
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("corp.lynchpin", "before");
		}
	}

	private static String classPath() {
		Stream<String> loaded = FullDiskTest.class.getClassLoader() instanceof URLClassLoader loader
				? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
				: Stream.empty();
		return Stream.concat(loaded, Stream.of(System.getProperty("java.class.path"))).collect(Collectors.joining(File.pathSeparator));
	}

	/** The other process: adds more people than there is room for, takes them out again, and says what it was told. */
	static final class Saver {
		public static void main(String[] args) throws Exception {
			Path folder = Path.of(args[0]);
			Path file = folder.resolve("corp.lynchpin");
			SiteDocument document = new Sites(new DataFolder(folder.resolve("data")), Map.of(), List.of()).open(file);
			document.execute("Add people", () -> {
				for (int i = 0; i < PEOPLE; i++) {
					document.site().getPersons().add(person("Person " + i, "person" + i + "@corp.example"));
				}
			});
			try {
				document.save();
				System.out.println("there was room");
			} catch (Failure e) {
				System.out.println(e.finding().rule());
			}
			System.out.println(document.dirty() ? "still to be saved" : "taken for saved");
			Files.copy(file, folder.resolve("before"));
			document.undo();
			document.save();
			System.out.println("saved once there was less");
		}
	}
}
