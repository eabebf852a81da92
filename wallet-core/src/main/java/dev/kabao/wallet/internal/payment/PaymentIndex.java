package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys under which payments and refunds are found again. */
final class PaymentIndex {
  private static final String ORDER = "order";
  private static final String CLAIM = "claim";
  private static final String REVIEW = "review";

  private PaymentIndex() {}

  /**
   * All keys of a payment: when to look at it next, its issuers' orders that do not bear its own
   * id, and the phone whose holder may claim it.
   */
  static List<IndexEntry> of(UUID id, PaymentBody body) {
    List<IndexEntry> keys = new ArrayList<>(Asking.index(body.askAt()));
    for (LegBody leg : body.legs()) {
      if (leg.order() != null && !leg.order().equals(id)) {
        keys.add(order(leg.order()));
      }
    }
    if (body.claim() != null && body.state() == PaymentState.WAITING) {
      keys.add(new IndexEntry(CLAIM, body.claim(), false));
    }
    if (body.state() == PaymentState.IN_REVIEW) {
      keys.add(new IndexEntry(REVIEW, time(body.askAt()), false));
    }
    return keys;
  }

  /** What is to be looked at, by when it would be declined. */
  static IndexRange inReview() {
    return new IndexRange(Json.collectionOf(PaymentBody.class), REVIEW, time(0), Optional.empty());
  }

  private static byte[] time(long millis) {
    return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
  }

  /** All keys of a refund. */
  static List<IndexEntry> of(RefundBody body) {
    List<IndexEntry> keys = new ArrayList<>(Asking.index(body.askAt()));
    for (RefundBody.Part part : body.parts()) {
      part.orders().forEach(order -> keys.add(order(order)));
    }
    return keys;
  }

  /** The payment with an issuer's order of this id, if the order does not bear the payment's id. */
  static IndexRange paymentWithOrder(UUID order) {
    return IndexRange.exactly(Json.collectionOf(PaymentBody.class), ORDER, bytes(order));
  }

  /** The refund with an issuer's order of this id. */
  static IndexRange refundWithOrder(UUID order) {
    return IndexRange.exactly(Json.collectionOf(RefundBody.class), ORDER, bytes(order));
  }

  /** What waits for the holder of a phone. */
  static IndexRange claimableBy(byte[] phone) {
    return IndexRange.exactly(Json.collectionOf(PaymentBody.class), CLAIM, phone);
  }

  private static IndexEntry order(UUID order) {
    return new IndexEntry(ORDER, bytes(order), true);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
