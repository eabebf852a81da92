package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.value.Factor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What pays the bills of an account with a biller by itself, at rest, under the account's id.
 *
 * @param cap the most that a bill is paid for, in minor units of {@code currency}
 * @param perMonth the most that is paid in a calendar month; null where nothing was said, as in
 *     documents of before there was one
 * @param paid what was paid in the month in which it last paid anything; null for nothing
 * @param cards where the money comes from, in order: the id of a card, or {@link #BALANCE}; empty
 *     for the wallet's default source
 * @param factors what the session had shown in which it was set up
 * @param bill the bill that it pays, has paid last, or could not pay
 * @param run counts the tries at bills, so that each has a request id of its own
 * @param problem why the bill was not paid
 * @param askAt when to look at it next, in Unix milliseconds; 0 for never
 */
public record AutopayBody(
    int v,
    UUID wallet,
    AutopayState state,
    String currency,
    long cap,
    @Nullable Long perMonth,
    @Nullable Paid paid,
    List<UUID> cards,
    Set<Factor> factors,
    @Nullable UUID bill,
    int run,
    @Nullable BillProblem problem,
    long createdAt,
    long updatedAt,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Stands for the balance among cards. */
  public static final UUID BALANCE = new UUID(0, 0);

  /** Refuses what lacks a field. */
  public AutopayBody {
    Required.fields(wallet, state, cards, factors, unknown);
    Required.currency(currency);
    Required.items(cards);
    Required.items(factors);
    switch (state) {
      case DUE, PAYING, FAILED -> Required.fields(bill);
      default -> {
        // The others need nothing more.
      }
    }
  }

  /**
   * What was paid in a month.
   *
   * @param month year and month in one number, as 202611
   * @param amount in minor units
   */
  public record Paid(int month, long amount) {}

  /** The most that is paid in a calendar month; twice the cap where nothing was said. */
  @JsonIgnore
  public long bound() {
    if (perMonth != null) {
      return perMonth;
    }
    return cap > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * cap;
  }

  /** What was paid in a month; one before the last that is known is taken for that. */
  public long paidIn(int month) {
    return paid == null || month > paid.month() ? 0 : paid.amount();
  }

  /** The same, with another amount paid in a month. */
  public AutopayBody paying(int month, long amount) {
    Paid sum =
        new Paid(
            paid == null ? month : Math.max(month, paid.month()),
            Math.addExact(paidIn(month), amount));
    return new AutopayBody(
        v, wallet, state, currency, cap, perMonth, sum, cards, factors, bill, run, problem,
        createdAt, updatedAt, askAt, unknown);
  }

  /** Whether it has something to do once a bill comes. */
  @JsonIgnore
  public boolean isWaitingForBills() {
    return state == AutopayState.READY
        || state == AutopayState.PAID
        || state == AutopayState.FAILED;
  }

  /** The same, to be looked at next at another time. */
  public AutopayBody lookedAt(long later) {
    return with(state, bill, run, problem, updatedAt, later);
  }

  /** The same in another state, about another bill. */
  public AutopayBody with(
      AutopayState next,
      @Nullable UUID about,
      int tries,
      @Nullable BillProblem why,
      long now,
      long later) {
    return new AutopayBody(
        v, wallet, next, currency, cap, perMonth, paid, cards, factors, about, tries, why,
        createdAt, now, later, unknown);
  }

  /** The same, looked at next at another time. */
  public AutopayBody askedAt(long later) {
    return with(state, bill, run, problem, updatedAt, later);
  }

  /** What is left once the person's data is destroyed. */
  public AutopayBody erased() {
    return new AutopayBody(
        v,
        wallet,
        AutopayState.ENDED,
        currency,
        cap,
        perMonth,
        null,
        List.of(),
        Set.of(),
        null,
        run,
        null,
        createdAt,
        updatedAt,
        0,
        unknown);
  }
}
