// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the model code without a workspace. Arguments: the bundle's folder, and the folder that the code goes into.
 * The generator works in a copy, so that it writes nothing but source: no manifest, no plugin.xml.
 */
public final class EmfGen {
	private static final String BUNDLE = "org.lynchpin.model";

	public static void main(String[] args) throws IOException {
		Path bundle = Path.of(args[0]).toRealPath();
		Path target = Path.of(args[1]).toAbsolutePath();
		Path copy = Files.createTempDirectory("emfgen");
		try {
			copy(bundle.resolve("model"), copy.resolve("model"));
			generate(copy);
			delete(target);
			copy(copy.resolve("src-gen"), target);
		} finally {
			delete(copy);
		}
	}

	private static void generate(Path bundle) throws IOException {
		EcorePlugin.getPlatformResourceMap().put(BUNDLE, URI.createFileURI(bundle + "/"));
		var factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new EcoreResourceFactoryImpl());
		GenModelPackage.eINSTANCE.eClass();
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);

		ResourceSet resources = new ResourceSetImpl();
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		Resource resource = resources.getResource(URI.createPlatformResourceURI("/" + BUNDLE + "/model/lynchpin.genmodel", true), true);
		EcoreUtil.resolveAll(resources);
		GenModel model = (GenModel) resource.getContents().get(0);
		model.reconcile();
		model.setCanGenerate(true);
		refuse(model.diagnose());

		Generator generator = new Generator();
		generator.setInput(model);
		refuse(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
	}

	private static void refuse(Diagnostic result) throws IOException {
		if (result.getSeverity() >= Diagnostic.ERROR) {
			throw new IOException(text(result, ""), result.getException());
		}
	}

	private static String text(Diagnostic result, String indent) {
		StringBuilder text = new StringBuilder(indent).append(result.getMessage());
		result.getChildren().forEach(child -> text.append('\n').append(text(child, indent + "  ")));
		return text.toString();
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.sorted().toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				} else {
					Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
