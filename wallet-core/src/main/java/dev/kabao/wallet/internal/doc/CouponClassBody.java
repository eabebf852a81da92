package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class of coupons at rest. Its id is made of its code. Amounts are minor units of {@code
 * currency}, 0 for none; times are Unix milliseconds.
 *
 * @param en its name in English
 * @param zh its name in Chinese
 * @param fixed the amount that it takes off; 0 if it takes off a part
 * @param basisPoints the part that it takes off; 0 if it takes off an amount
 * @param cap the most that the part may be
 * @param from when the window begins in which its coupons are good; 0 if they are good from their
 *     issue on
 * @param until when that window ends
 * @param days how many days they are good from their issue on; 0 if there is a window
 * @param perPerson how many a person gets; {@link Long#MAX_VALUE} for no limit
 * @param total how many there are; {@link Long#MAX_VALUE} for no limit
 * @param ended whether no more are issued
 */
public record CouponClassBody(
    int v,
    String code,
    String en,
    String zh,
    String sponsor,
    String currency,
    long fixed,
    int basisPoints,
    long cap,
    long from,
    long until,
    int days,
    long minimum,
    List<String> payees,
    List<String> categories,
    long perPerson,
    long total,
    boolean alone,
    int mostOfClass,
    @Nullable String group,
    boolean back,
    int graceDays,
    boolean ended,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public CouponClassBody {
    Required.fields(code, en, zh, sponsor, payees, categories);
    Required.currency(currency);
    Required.items(payees);
    Required.items(categories);
  }

  /** The same, of which no more are issued. */
  public CouponClassBody ended(long now) {
    return new CouponClassBody(
        v,
        code,
        en,
        zh,
        sponsor,
        currency,
        fixed,
        basisPoints,
        cap,
        from,
        until,
        days,
        minimum,
        payees,
        categories,
        perPerson,
        total,
        alone,
        mostOfClass,
        group,
        back,
        graceDays,
        true,
        createdAt,
        now,
        unknown);
  }
}
