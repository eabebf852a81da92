package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How many complaints about a payee are open: one look tells, however many there were. Its id is
 * made of the payee's.
 */
public record StandingBody(
    int v, String payee, int open, @JsonAnySetter Map<String, JsonNode> unknown) implements Body {}
