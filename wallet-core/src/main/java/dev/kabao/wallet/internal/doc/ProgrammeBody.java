package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.reward.LotValidity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A points programme at rest. Its id is made of its code. Amounts are minor units; times are Unix
 * milliseconds.
 *
 * @param name in English and in Chinese
 * @param currency of what points are worth; null if they pay for nothing
 * @param units so many points
 * @param worth pay so much
 * @param period as ISO 8601 writes it; {@code P0D} for ever
 */
public record ProgrammeBody(
    int v,
    String code,
    Text name,
    String sponsor,
    @Nullable String currency,
    long units,
    long worth,
    String period,
    LotValidity.End end,
    boolean transferable,
    long least,
    long most,
    int graceDays,
    List<Rule> rules,
    boolean open,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public ProgrammeBody {
    Required.fields(code, name, sponsor, period, end, rules);
    Required.items(rules);
  }

  /** A text in both languages. */
  public record Text(String en, String zh) {}

  /** A rule of earning. */
  public record Rule(
      String id,
      Text name,
      long units,
      String currency,
      long per,
      long mostPerPayment,
      long mostPerMonth,
      List<String> payees,
      List<String> categories,
      @Nullable Long from,
      @Nullable Long until) {
    /** Refuses what lacks a field. */
    public Rule {
      Required.fields(id, name, payees, categories);
      Required.currency(currency);
    }
  }
}
