package dev.kabao.wallet.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A platform on its real vault, with an outbox for codes and a clock that is put forward by hand.
 */
final class FactorRig implements AutoCloseable {
  static final String RP_ID = "pay.example";
  static final String ORIGIN = "https://pay.example";

  final StillClock clock = new StillClock();
  final List<String> outbox = Collections.synchronizedList(new ArrayList<>());
  final InMemoryStore store = new InMemoryStore();
  final Wallets wallets;
  final Wallet wallet;
  private final AtomicInteger requests = new AtomicInteger();

  /** A clock that stands still until it is put forward. */
  static final class StillClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalArgumentException("Only UTC.");
    }
  }

  /** A platform whose policy asks for nothing. */
  FactorRig(Path folder) {
    this(folder, RiskPolicy.NONE);
  }

  FactorRig(Path folder, RiskPolicy risk) {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      wallets =
          Wallets.builder()
              .store(store)
              .vault(
                  KeyringVault.create(folder.resolve("test.keyring"), passphrase, Suite.INTL_2026))
              .clock(clock)
              .risk(risk)
              .resolveOnlyWhenCalled()
              .messages(
                  message -> message.code().ifPresent(code -> outbox.add(code.read(String::new))))
              .passkeys(WebAuthn.of(RP_ID, "Kabao", Set.of(ORIGIN)))
              .build();
    }
    wallet = newWallet("13800138000");
  }

  RequestId request() {
    return RequestId.of("r" + requests.incrementAndGet());
  }

  Wallet newWallet(String phone) {
    NewWallet.Created created = (NewWallet.Created) wallets.createWallet(request(), phone);
    return wallets.open(HostAssertion.of(created.id(), Factor.KNOWLEDGE));
  }

  /** Another session of the same person. */
  Wallet session(Factor... shown) {
    return wallets.open(new HostAssertion(wallet.id(), Set.of(shown)));
  }

  List<String> facts(String type) {
    return wallets.events(0, 1000).stream()
        .filter(event -> event.type().equals(type))
        .map(WalletEvent::type)
        .toList();
  }

  /** Enrols an authenticator app as the first factor. */
  App enrolApp() {
    EnrolResult.ConfirmTotp begun =
        (EnrolResult.ConfirmTotp)
            wallet.factors().enrol(request(), new NewFactor.Totp("app", "Kabao", "li"));
    App app = new App(begun.id(), begun.seed().read(String::new), clock);
    confirmed(wallet, begun.id(), app.proof());
    return app;
  }

  void confirmed(Wallet by, FactorId factor, FactorProof proof) {
    assertThat(by.factors().confirm(request(), factor, proof))
        .isInstanceOf(ConfirmResult.Enrolled.class);
  }

  /** A step-up to remove a factor: it waits for proof. */
  StepUp stepUp(FactorId factor) {
    return ((RevokeResult.NeedsFactors) wallet.factors().revoke(request(), factor)).stepUp();
  }

  /** Lets the next step of time begin, so that the app has another code. */
  void nextStep() {
    clock.forward(Duration.ofSeconds(30));
  }

  static ShowResult.Refused refused(ShowResult result) {
    assertThat(result).isInstanceOf(ShowResult.Refused.class);
    return (ShowResult.Refused) result;
  }

  @Override
  public void close() {
    wallets.close();
  }
}
