package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered payee at rest. All of it is public. Times are Unix milliseconds.
 *
 * @param account the mark of its account; null for none
 * @param removed whether it is registered no more
 */
public record PayeeBody(
    int v,
    String payee,
    String name,
    @Nullable String account,
    List<String> hosts,
    boolean removed,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
