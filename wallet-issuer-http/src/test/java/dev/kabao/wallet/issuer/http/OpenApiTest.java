package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI file and the code say the same. */
class OpenApiTest {
  private static final JsonNode SPEC = read();
  private static final JsonNode SCHEMAS = SPEC.path("components").path("schemas");

  @Test
  void itIsOpenApi31AndEveryReferenceInItLeadsSomewhere() {
    assertThat(SPEC.path("openapi").asText()).startsWith("3.1");
    for (JsonNode ref : SPEC.findValues("$ref")) {
      assertThat(SPEC.at(ref.asText().substring(1)).isMissingNode()).as(ref.asText()).isFalse();
    }
  }

  @Test
  void itsPathsAreThoseOfTheCode() {
    Map<String, String> inCode = new TreeMap<>();
    for (ApiOperation operation : ApiOperation.values()) {
      inCode.put(operation.path(), operation.label());
    }
    Map<String, String> inFile = new TreeMap<>();
    SPEC.path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("post")) {
                inFile.put(path.getKey(), path.getValue().path("post").path("x-label").asText());
              } else {
                assertThat(path.getKey()).isEqualTo(ApiOperation.BANK_PATH);
                assertThat(path.getValue().has("get")).isTrue();
              }
            });

    assertThat(inFile).isEqualTo(inCode);
    assertThat(SPEC.path("paths").size()).isEqualTo(inCode.size() + 1);
  }

  @Test
  void itsHeadersAreThoseOfTheCode() throws Exception {
    List<String> names = new ArrayList<>();
    SPEC.path("components").path("parameters").forEach(p -> names.add(p.path("name").asText()));

    assertThat(names).containsExactlyInAnyOrderElementsOf(constants(ApiHeaders.class));
  }

  @Test
  void itsCodesAreThoseOfTheTable() {
    Set<String> inFile = new TreeSet<>();
    SCHEMAS.path("Code").path("enum").forEach(code -> inFile.add(code.asText()));
    Map<String, String> meanings = new TreeMap<>();
    SCHEMAS
        .path("Code")
        .path("x-meanings")
        .properties()
        .forEach(m -> meanings.put(m.getKey(), m.getValue().asText()));

    assertThat(inFile).isEqualTo(ChannelCodes.issuerApi().codes());
    assertThat(meanings.keySet()).isEqualTo(inFile);
  }

  @Test
  void itsFieldsAreThoseOfTheCode() throws Exception {
    Set<String> spoken = new TreeSet<>();
    SCHEMAS
        .properties()
        .forEach(
            schema -> {
              schema.getValue().path("properties").fieldNames().forEachRemaining(spoken::add);
              String text = schema.getValue().path("description").asText();
              if (text.startsWith("Sealed: ")) {
                Stream.of(text.split("\\W+")).forEach(spoken::add);
              }
            });

    assertThat(spoken).containsAll(constants(ApiFields.class));
  }

  @Test
  void itsPurposesAreThoseOfTheSpi() {
    Set<String> purposes = new TreeSet<>();
    SCHEMAS.at("/Debit/properties/purpose/enum").forEach(purpose -> purposes.add(purpose.asText()));

    assertThat(purposes)
        .isEqualTo(new TreeSet<>(Stream.of(DebitOrder.Purpose.values()).map(Enum::name).toList()));
  }

  private static List<String> constants(Class<?> type) throws IllegalAccessException {
    List<String> values = new ArrayList<>();
    for (Field field : type.getFields()) {
      values.add((String) field.get(null));
    }
    return values;
  }

  private static JsonNode read() {
    try (InputStream in = HttpIssuer.class.getResourceAsStream("issuer-api.json")) {
      return new ObjectMapper().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
