package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transfers that wait for a person who had no wallet. */
public final class Waiting {
  private static final int PAGE = 100;

  private final Platform platform;

  /** What waits on one platform. */
  public Waiting(Platform platform) {
    this.platform = platform;
  }

  /** What waits for the holder of a phone, by its blind index, and has not expired. */
  public List<Stored<PaymentBody>> of(byte[] phone) {
    List<Stored<PaymentBody>> found = new ArrayList<>();
    long now = platform.clock().millis();
    Optional<String> after = Optional.empty();
    do {
      var page = platform.store().findByIndex(PaymentIndex.claimableBy(phone), after, PAGE);
      page.items().stream()
          .map(document -> Json.read(PaymentBody.class, document))
          .filter(one -> one.body().state() == PaymentState.WAITING)
          .filter(one -> now < one.body().expiresAt())
          .forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  /**
   * Lets only the person pass for whom a transfer was meant, or who has claimed it.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} otherwise
   */
  public void requireMeantFor(PaymentId transfer, WalletId wallet, byte[] phone) {
    PaymentBody body =
        platform
            .find(PaymentBody.class, transfer.value())
            .map(Stored::body)
            .orElseThrow(() -> Platform.notFound("transfer", transfer.toString()));
    boolean meant =
        body.claim() != null
            && (MessageDigest.isEqual(body.claim(), phone) || wallet.value().equals(body.peer()));
    if (!meant) {
      throw Platform.notFound("transfer", transfer.toString());
    }
  }

  /** How much waits. */
  public static long amount(PaymentBody body) {
    return body.legs().stream().mapToLong(LegBody::got).sum();
  }
}
