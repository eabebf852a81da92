package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks messages against the OpenAPI file: as much of JSON Schema as the file uses. */
final class OpenApiSchemas {
  private final JsonNode spec;

  OpenApiSchemas() throws IOException {
    try (InputStream in = HttpIssuer.class.getResourceAsStream("issuer-api.json")) {
      spec = new ObjectMapper().readTree(in);
    }
  }

  List<String> problemsOfRequest(String path, JsonNode body) {
    JsonNode operation = spec.path("paths").path(path).path("post");
    assertThat(operation.isMissingNode()).as(path).isFalse();
    return problems(schema(operation.path("requestBody")), body);
  }

  List<String> problemsOfAnswer(String path, JsonNode body) {
    JsonNode operation = spec.path("paths").path(path);
    JsonNode either = operation.has("post") ? operation.path("post") : operation.path("get");
    return problems(schema(either.path("responses").path("200")), body);
  }

  private static JsonNode schema(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }

  private List<String> problems(JsonNode schema, JsonNode value) {
    List<String> found = new ArrayList<>();
    check("$", schema, value, found);
    return found;
  }

  private void check(String at, JsonNode raw, JsonNode value, List<String> found) {
    JsonNode schema = raw.has("$ref") ? spec.at(raw.path("$ref").asText().substring(1)) : raw;
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(at, schema, value, found);
      case "array" -> {
        require(value.isArray(), at + " is no array", found);
        value.forEach(item -> check(at + "[]", schema.path("items"), item, found));
      }
      case "integer" -> {
        require(value.isIntegralNumber(), at + " is no whole number", found);
        require(
            value.asLong() >= schema.path("minimum").asLong(Long.MIN_VALUE)
                && value.asLong() <= schema.path("maximum").asLong(Long.MAX_VALUE),
            at + " is out of range",
            found);
      }
      case "string" -> {
        require(value.isTextual(), at + " is no text", found);
        if (schema.has("pattern")) {
          require(
              value.asText().matches(schema.path("pattern").asText()),
              at + " is not of its form",
              found);
        }
        if (schema.has("enum")) {
          List<String> allowed = new ArrayList<>();
          schema.path("enum").forEach(one -> allowed.add(one.asText()));
          require(allowed.contains(value.asText()), at + " is not in its list", found);
        }
      }
      default -> found.add(at + " has a schema of no type");
    }
  }

  private void checkObject(String at, JsonNode schema, JsonNode value, List<String> found) {
    require(value.isObject(), at + " is no object", found);
    schema
        .path("required")
        .forEach(name -> require(value.has(name.asText()), at + " lacks " + name, found));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.path("properties").path(field.getKey());
      require(!property.isMissingNode(), at + " has an unspecified " + field.getKey(), found);
      if (!property.isMissingNode()) {
        check(at + "." + field.getKey(), property, field.getValue(), found);
      }
    }
  }

  private static void require(boolean holds, String problem, List<String> found) {
    if (!holds) {
      found.add(problem);
    }
  }
}
