package dev.kabao.wallet.bill;

import dev.kabao.wallet.value.BillerAccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's account with a biller.
 *
 * @param id its id
 * @param biller the biller's code
 * @param number the customer's number, all but its last four characters masked
 * @param label what the biller tells of the customer
 * @param askedAt when the biller last told what is owed; empty if it never has
 * @param autopay what pays its bills by itself, if anything was ever set up
 */
public record BillerAccount(
    BillerAccountId id,
    String biller,
    String number,
    String label,
    Optional<Instant> askedAt,
    Optional<Autopay> autopay) {
  /** Refuses null. */
  public BillerAccount {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(biller, "biller");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(askedAt, "askedAt");
    Objects.requireNonNull(autopay, "autopay");
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "BillerAccount[" + id + ", " + biller + "]";
  }
}
