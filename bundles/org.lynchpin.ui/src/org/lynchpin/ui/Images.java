// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

/**
 * The product's own icons by name ({@code card}, {@code reader}, {@code person}), as SVG in the folder {@code icons} of
 * this bundle, with a variant for the dark theme in {@code icons/dark}.
 */
public final class Images {
	private static final String PREFIX = "org.lynchpin.ui.";

	private Images() {
	}

	/** An icon of 16 pixels; owned by the registry, never disposed by the caller. */
	public static Image get(String name) {
		return image(name, 16);
	}

	/** The same icon with 32 pixels, for dialogs and tiles. */
	public static Image large(String name) {
		return image(name, 32);
	}

	/** The same icon with 64 pixels, for empty pages. */
	public static Image huge(String name) {
		return image(name, 64);
	}

	/** The icon for commands and parts. */
	public static ImageDescriptor descriptor(String name) {
		return scaled(name, 16);
	}

	private static Image image(String name, int size) {
		// the key holds the theme: controls may still show the variant of the former one
		String key = PREFIX + name + '.' + size + (Themes.dark() ? ".dark" : ".light");
		ImageRegistry registry = JFaceResources.getImageRegistry();
		Image image = registry.get(key);
		if (image == null) {
			registry.put(key, scaled(name, size));
			image = registry.get(key);
		}
		return image;
	}

	private static ImageDescriptor scaled(String name, int size) {
		URL url = url(name);
		return size == 16 ? ImageDescriptor.createFromURL(url) : ImageDescriptor.createFromImageDataProvider(zoom -> drawn(url, size * zoom / 100));
	}

	/** The drawing says how large it is: another size is sharp when the drawing says that. */
	private static ImageData drawn(URL url, int pixels) {
		try (InputStream source = url.openStream()) {
			String drawing = new String(source.readAllBytes(), StandardCharsets.UTF_8).replace("width=\"16\" height=\"16\"",
					"width=\"%1$d\" height=\"%1$d\"".formatted(pixels));
			return new ImageData(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static URL url(String name) {
		String path = (Themes.dark() ? "/icons/dark/" : "/icons/") + name + ".svg";
		return Objects.requireNonNull(Images.class.getResource(path), () -> "There is no icon named " + name);
	}
}
