package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The points that a wallet has of one programme, by when they expire. What the lots hold together
 * is what the ledger says is available, always: both change in the same commits. Its id is made of
 * wallet and programme.
 *
 * @param lots those that expire first come first; no two expire together
 * @param owed points that were to be taken back and were not there: taken from what comes next.
 *     Where something is owed there are no lots, unless the wallet was frozen meanwhile.
 * @param months what was earned in each month of late, by rules that have a cap for a month
 * @param sweepAt when to take away what has expired, in Unix milliseconds; 0 for never
 */
public record LotsBody(
    int v,
    UUID wallet,
    String programme,
    List<LotBody> lots,
    long owed,
    List<Month> months,
    long sweepAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public LotsBody {
    Required.fields(wallet, programme, lots, months);
    Required.items(lots);
    Required.items(months);
  }

  /**
   * What one rule gave in one month.
   *
   * @param month such as {@code 2026-11}
   */
  public record Month(String rule, String month, long units) {
    /** Refuses what lacks a field. */
    public Month {
      Required.fields(rule, month);
    }
  }
}
