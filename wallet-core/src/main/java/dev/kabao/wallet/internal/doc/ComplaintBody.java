package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.trust.Complaint;
import java.util.Map;

/**
 * A complaint at rest. Times are Unix milliseconds.
 *
 * @param payee a payee's id, or a wallet's in its written form
 * @param settledAt 0 as long as it is open
 */
public record ComplaintBody(
    int v,
    String payee,
    Complaint.Kind kind,
    String reference,
    long createdAt,
    long settledAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
