package dev.kabao.wallet.statement;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the ledger, as its wallet reads it.
 *
 * @param number the line's number in its account's part of the statement, from 1
 * @param sequence the ledger's own number of the transfer, which names the line for ever
 * @param at when it moved, to the millisecond
 * @param day the day of that, in the span's time zone
 * @param kind what it is
 * @param party who got it or gave it; empty for fees and where nobody is known
 * @param category what it was for; empty for points and coupons
 * @param payment the wallet's own payment that it is part of; empty where there is none
 * @param minorUnits what came in (above zero) or left (below zero)
 * @param balance what the account held after it
 */
public record StatementLine(
    long number,
    long sequence,
    Instant at,
    LocalDate day,
    StatementKind kind,
    Optional<StatementParty> party,
    Optional<Category> category,
    Optional<PaymentId> payment,
    long minorUnits,
    long balance) {

  /** Refuses null. */
  public StatementLine {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(payment, "payment");
  }
}
