package dev.kabao.wallet.internal.risk;

import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskFacts;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts about one act, each read from the store when it is first asked for. One thread's. */
final class StoreFacts implements RiskFacts {
  /** How far back habits are looked for. */
  private static final int LATELY = 50;

  private final Platform platform;
  private final Act act;
  private final Acting acting;
  private final Instant at;
  private @Nullable List<PaymentBody> latest;

  StoreFacts(Platform platform, Act act, Acting acting) {
    this.platform = platform;
    this.act = act;
    this.acting = acting;
    this.at = platform.clock().instant();
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Signals signals() {
    return acting.signals();
  }

  @Override
  public Set<Factor> shown() {
    return acting.factors();
  }

  @Override
  public Optional<Duration> deviceAge() {
    return Optional.ofNullable(acting.device())
        .flatMap(id -> platform.find(DeviceBody.class, id))
        .map(device -> since(device.body().firstSeen()));
  }

  @Override
  public boolean newPayee() {
    return act.payee().isPresent()
        && latest().stream().filter(StoreFacts::succeeded).noneMatch(this::hasSamePayee);
  }

  @Override
  public boolean payeeUnderComplaint() {
    return false;
  }

  @Override
  public Optional<Money> largestLately() {
    if (act.amount().isEmpty()) {
      return Optional.empty();
    }
    Money amount = act.amount().get();
    String currency = amount.getCurrencyUnit().getCode();
    return latest().stream()
        .filter(StoreFacts::succeeded)
        .filter(payment -> payment.currency().equals(currency))
        .map(payment -> Money.ofMinor(amount.getCurrencyUnit(), payment.settled()))
        .max(Money::compareTo);
  }

  @Override
  public int startedWithin(Duration time) {
    long from = at.minus(time).toEpochMilli();
    return (int) latest().stream().filter(payment -> payment.createdAt() >= from).count();
  }

  @Override
  public Optional<Duration> sinceSecretChanged() {
    long changed =
        platform
            .find(SecurityBody.class, acting.wallet().value())
            .map(Stored::body)
            .map(body -> Math.max(body.passwordAt(), Math.max(body.pinAt(), body.phoneAt())))
            .orElse(0L);
    return changed == 0 ? Optional.empty() : Optional.of(since(changed));
  }

  /** The newest payments out of this wallet. */
  private List<PaymentBody> latest() {
    if (latest == null) {
      latest =
          platform
              .store()
              .findByStream(
                  Json.collectionOf(PaymentBody.class),
                  acting.wallet().value(),
                  Optional.empty(),
                  LATELY)
              .items()
              .stream()
              .map(document -> Json.read(PaymentBody.class, document).body())
              .filter(payment -> payment.kind() != PaymentKind.RECEIPT)
              .filter(payment -> payment.kind() != PaymentKind.BANK_TOP_UP)
              .toList();
    }
    return latest;
  }

  private static boolean succeeded(PaymentBody payment) {
    return payment.state() == PaymentState.SUCCEEDED;
  }

  private boolean hasSamePayee(PaymentBody payment) {
    String payee =
        payment.peer() != null ? new WalletId(payment.peer()).toString() : payment.payee();
    return act.payee().filter(name -> name.equals(payee)).isPresent();
  }

  private Duration since(long millis) {
    Duration since = Duration.between(Instant.ofEpochMilli(millis), at);
    // Clocks of several machines differ a little.
    return since.isNegative() ? Duration.ZERO : since;
  }
}
