package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.ReviewService;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What waits to be looked at, of all wallets. */
public final class Reviews implements ReviewService {
  private final Platform platform;
  private final Captures captures;

  /** The reviews of one platform. */
  public Reviews(Platform platform) {
    this.platform = platform;
    this.captures = new Captures(platform);
  }

  @Override
  public Page<Payment> open(Optional<String> after, int limit) {
    Page<Document> page = platform.store().findByIndex(PaymentIndex.inReview(), after, limit);
    List<Payment> payments =
        page.items().stream()
            .map(document -> Json.read(PaymentBody.class, document))
            .filter(stored -> stored.body().state() == PaymentState.IN_REVIEW)
            .map(stored -> PaymentViews.payment(stored.id(), stored.body()))
            .toList();
    return new Page<>(payments, page.next());
  }

  @Override
  public StepResult release(RequestId requestId, PaymentId payment) {
    return captures.release(claim(requestId, "release", payment), payment.value());
  }

  @Override
  public StepResult reject(RequestId requestId, PaymentId payment) {
    return captures.reject(claim(requestId, "reject", payment), payment.value());
  }

  private RequestClaim claim(RequestId requestId, String what, PaymentId payment) {
    Objects.requireNonNull(requestId, "requestId");
    if (platform.find(PaymentBody.class, payment.value()).isEmpty()) {
      throw Platform.notFound("payment", payment.toString());
    }
    String content = "review|" + what + '|' + payment;
    return Requests.claim(
        Requests.PLATFORM, requestId, content.getBytes(StandardCharsets.UTF_8), payment.value());
  }
}
