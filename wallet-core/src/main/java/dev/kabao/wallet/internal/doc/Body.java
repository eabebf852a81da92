package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The body of a document.
 *
 * <p>Every body carries the version of its shape ({@code v}) and keeps fields that it does not
 * know, so that what a newer version of the SDK wrote survives a write by an older one.
 */
public interface Body {

  /** The version of the document's shape. */
  int v();

  /** Fields of a newer version, kept as they are. */
  @JsonAnyGetter
  Map<String, JsonNode> unknown();

  /** The collection that holds such documents. */
  @JsonIgnore
  default String collection() {
    return Json.collectionOf(getClass());
  }
}
