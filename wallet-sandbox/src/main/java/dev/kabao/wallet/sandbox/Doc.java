package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A JSON document of the bank, read to be looked at or to be changed and written back. */
final class Doc {
  private static final int SCHEMA = 1;

  private final String collection;
  private final UUID id;
  private final long version;
  private final ObjectNode json;

  private Doc(String collection, UUID id, long version, ObjectNode json) {
    this.collection = collection;
    this.id = id;
    this.version = version;
    this.json = json;
  }

  static Doc create(String collection, UUID id) {
    return new Doc(collection, id, 0, ApiJson.object().put("schema", SCHEMA));
  }

  static Doc of(Document document) {
    try {
      return new Doc(
          document.collection(), document.id(), document.version(), ApiJson.read(document.body()));
    } catch (UnreadableMessageException e) {
      throw unreadable(document.collection(), document.id(), "it is " + e.getMessage());
    }
  }

  UUID id() {
    return id;
  }

  boolean isNew() {
    return version == 0;
  }

  Doc put(String field, String value) {
    json.put(field, value);
    return this;
  }

  Doc put(String field, long value) {
    json.put(field, value);
    return this;
  }

  Doc put(String field, Instant value) {
    return put(field, value.toString());
  }

  Doc put(String field, byte[] value) {
    return put(field, Base64.getEncoder().encodeToString(value));
  }

  boolean has(String field) {
    return json.has(field);
  }

  String text(String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw unreadable(collection, id, "the field " + field + " is missing");
    }
    return value.textValue();
  }

  Optional<String> find(String field) {
    return has(field) ? Optional.of(text(field)) : Optional.empty();
  }

  long number(String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber()) {
      throw unreadable(collection, id, "the field " + field + " is missing");
    }
    return value.longValue();
  }

  Instant instant(String field) {
    return Instant.parse(text(field));
  }

  byte[] bytes(String field) {
    return Base64.getDecoder().decode(text(field));
  }

  UUID uuid(String field) {
    return UUID.fromString(text(field));
  }

  Money cny(String field) {
    return Money.ofMinor(CurrencyUnit.of("CNY"), number(field));
  }

  /** The write of this document; its keys are those of {@code unique}, by index. */
  DocumentWrite write(Map<String, byte[]> unique, Optional<UUID> stream) {
    List<IndexEntry> entries =
        unique.entrySet().stream()
            .map(entry -> new IndexEntry(entry.getKey(), entry.getValue(), true))
            .toList();
    return write(entries, stream);
  }

  /** The write of this document with all its keys. */
  DocumentWrite write(List<IndexEntry> entries, Optional<UUID> stream) {
    return new DocumentWrite(collection, id, version, ApiJson.write(json), entries, stream);
  }

  DocumentWrite write() {
    return write(Map.of(), Optional.empty());
  }

  /** Where it is; never its content. */
  @Override
  public String toString() {
    return "Doc[" + collection + "/" + id + " v" + version + "]";
  }

  private static WalletException unreadable(String collection, UUID id, String reason) {
    return new WalletException(
        ErrorCode.DOCUMENT_UNREADABLE,
        Map.of("collection", collection, "id", id.toString(), "reason", reason));
  }
}
