package dev.kabao.wallet.reward;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a statement of points.
 *
 * @param kind what happened
 * @param units by how much what the wallet has grew (above zero) or fell (below zero); zero for
 *     {@code HELD} and {@code FREED}. The sum of all lines is what is available and held together.
 * @param moved how many points it was about, above zero
 * @param payment the payment that it belongs to, if it belongs to one
 * @param wallet whom they went to or came from; for {@code SENT} and {@code RECEIVED} only
 * @param at when
 */
public record PointsEntry(
    Kind kind,
    long units,
    long moved,
    Optional<PaymentId> payment,
    Optional<WalletId> wallet,
    Instant at) {

  /** What happened to points. */
  public enum Kind {
    /** Earned by paying. */
    EARNED("Earned", "获得"),
    /** Taken back after a refund of what they were earned by. */
    TAKEN_BACK("Taken back", "收回"),
    /** Given by the platform. */
    GRANTED("Granted", "赠送"),
    /** Set aside for a payment. */
    HELD("Set aside", "冻结"),
    /** Set aside before, and free again. */
    FREED("Freed", "解冻"),
    /** Paid with. */
    SPENT("Spent", "使用"),
    /** Given back after a refund of what they had paid. */
    GIVEN_BACK("Given back", "退回"),
    /** Good no more. */
    EXPIRED("Expired", "过期"),
    /** Given to another person. */
    SENT("Sent", "转出"),
    /** Got from another person. */
    RECEIVED("Received", "转入"),
    /** Given up with the wallet. */
    GIVEN_UP("Given up", "注销作废");

    private final LocalText text;

    Kind(String en, String zh) {
      this.text = new LocalText(en, zh);
    }

    /** What to tell people. */
    public LocalText text() {
      return text;
    }
  }

  /** Refuses null. */
  public PointsEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(at, "at");
  }
}
