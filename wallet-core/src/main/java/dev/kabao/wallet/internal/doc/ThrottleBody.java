package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How often something was guessed at, at rest. Times are Unix milliseconds.
 *
 * @param tries how many tries in a row were taken that did not succeed
 * @param until no try is taken before
 * @param triedAt when the last was taken
 */
public record ThrottleBody(
    int v, int tries, long until, long triedAt, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
