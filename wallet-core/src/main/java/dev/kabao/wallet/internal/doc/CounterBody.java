package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How often something was done within a period that the document's id names.
 *
 * @param count how often
 */
public record CounterBody(int v, int count, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
