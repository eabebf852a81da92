package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A day whose settlement file was read to its end, with nothing in it that could not be read: what
 * the file does not name did not move on that day.
 *
 * @param issuer the issuer's code
 * @param currency the file's currency
 * @param date the day, as in ISO 8601, by the issuer's calendar
 * @param settledAt when that was, in Unix milliseconds
 */
public record SettledDayBody(
    int v,
    String issuer,
    String currency,
    String date,
    long settledAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {}
