// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.command;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Writes the documents of the command line: the components of records and the entries of maps become fields, an empty
 * {@code Optional} becomes null, an {@code Instant} ISO 8601, and {@code "schema":1} comes first.
 */
public final class Json {
	/** The version of all documents. A field that is added leaves it; one that goes or changes its meaning raises it. */
	public static final int SCHEMA = 1;

	// components alone: a method like isDone() of a record is not part of the contract
	private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule())
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
			.visibility(PropertyAccessor.ALL, Visibility.NONE).visibility(PropertyAccessor.FIELD, Visibility.ANY)
			.enable(SerializationFeature.INDENT_OUTPUT).build();

	private Json() {
	}

	/**
	 * The document as text.
	 *
	 * @param value a record or a map
	 * @throws IllegalArgumentException if it is neither: a list would have no place for the schema
	 */
	public static String document(Object value) {
		JsonNode tree = MAPPER.valueToTree(value);
		if (!(tree instanceof ObjectNode fields)) {
			throw new IllegalArgumentException("A document is a record or a map");
		}
		ObjectNode document = MAPPER.createObjectNode().put("schema", SCHEMA);
		document.setAll(fields);
		try {
			return MAPPER.writeValueAsString(document);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}
}
