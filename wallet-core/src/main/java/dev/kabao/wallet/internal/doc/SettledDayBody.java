package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A day whose settlement file was read to its end, with nothing in it that could not be read: what
 * the file does not name did not move on that day.
 *
 * @param issuer the issuer's code
 * @param currency the file's currency
 * @param date the day, as in ISO 8601, by the issuer's calendar
 * @param leftOpen the orders that the file names without deciding them: a person has to look
 * @param settledAt when that was, in Unix milliseconds
 */
public record SettledDayBody(
    int v,
    String issuer,
    String currency,
    String date,
    List<UUID> leftOpen,
    long settledAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** Copies the list; one that is not there is empty. Refuses what lacks a field. */
  public SettledDayBody {
    Required.fields(issuer, currency, date);
    leftOpen = List.copyOf(Objects.requireNonNullElse(leftOpen, List.of()));
  }

  /** The same with other orders left open. */
  public SettledDayBody with(List<UUID> newLeftOpen, long now) {
    return new SettledDayBody(v, issuer, currency, date, newLeftOpen, now, unknown);
  }
}
