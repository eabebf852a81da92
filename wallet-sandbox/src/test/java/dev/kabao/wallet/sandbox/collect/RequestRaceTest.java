package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.look;
import static dev.kabao.wallet.sandbox.collect.CollectRig.started;
import static dev.kabao.wallet.sandbox.collect.CollectRig.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class RequestRaceTest {
  private static final int PAYERS = 64;
  private static final int ROUNDS = 100;

  @TempDir private Path folder;
  private CollectRig rig;
  private Wallet payee;
  private final List<Wallet> payers = new ArrayList<>();

  @BeforeEach
  void manyPayers() {
    rig = new CollectRig(folder);
    payee = rig.walletWith("0.00");
    for (int i = 0; i < PAYERS; i++) {
      payers.add(rig.walletWith("100.00"));
    }
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets.checkLedger().problems()).isEmpty();
    rig.close();
  }

  private Money held() {
    return payers.stream()
        .map(rig::balance)
        .reduce(Money.zero(CurrencyUnit.of("CNY")), Money::plus);
  }

  private static boolean endedForThem(ScanPayResult result) {
    return result.equals(new ScanPayResult.Refused(ScanRefusal.ENDED))
        || (result instanceof ScanPayResult.Started started
            && started.result() instanceof PaymentResult.Declined declined
            && declined.decline().reason() == DeclineReason.REQUEST_ENDED);
  }

  @Test
  void ofManyWhoPayWhatMayBePaidOnceOneDoesAndEachIsAnswered() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      PaymentRequest request =
          payee.collecting().request(rig.request(), RequestDraft.once(cny("1.00"), ""));
      List<Callable<ScanPayResult>> parts = new ArrayList<>();
      for (Wallet payer : payers) {
        ScanResult.Shown shown = look(payer, request.code());
        RequestId id = rig.request();
        parts.add(() -> rig.pay(payer, id, shown, Optional.empty()));
      }
      List<ScanPayResult> results = CollectRig.together(parts);
      assertThat(results).filteredOn(CollectRig::succeeded).hasSize(1);
      assertThat(results).filteredOn(RequestRaceTest::endedForThem).hasSize(PAYERS - 1);
      assertThat(rig.balance(payee)).isEqualTo(cny(round + ".00"));
      assertThat(held()).isEqualTo(cny("6400.00").minus(cny(round + ".00")));
      PaymentRequest after = payee.collecting().find(request.id());
      ScanPayResult winner =
          results.stream().filter(CollectRig::succeeded).findFirst().orElseThrow();
      assertThat(after.paidBy()).contains(started(winner).payment().id());
    }
  }

  @Test
  void whoPaysWhileThePayeeEndsEitherPaysOrDoesNot() throws Exception {
    int paid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      PaymentRequest request =
          payee.collecting().request(rig.request(), RequestDraft.once(cny("1.00"), ""));
      List<Callable<Boolean>> parts = new ArrayList<>();
      for (Wallet payer : payers.subList(0, 4)) {
        ScanResult.Shown shown = look(payer, request.code());
        parts.add(() -> succeeded(rig.pay(payer, shown)));
      }
      parts.add(
          () ->
              payee.collecting().end(rig.request(), request.id()).state()
                  == PaymentRequest.State.ENDED);
      List<Boolean> ends = CollectRig.together(parts);
      // Exactly one of all five had it.
      assertThat(ends).filteredOn(end -> end).hasSize(1);
      paid += ends.get(4) ? 0 : 1;
      assertThat(payee.collecting().find(request.id()).state())
          .isEqualTo(ends.get(4) ? PaymentRequest.State.ENDED : PaymentRequest.State.PAID);
    }
    assertThat(rig.balance(payee)).isEqualTo(cny(paid + ".00"));
  }

  @Test
  void manyCallsWithOneRequestIdAreOnePayment() throws Exception {
    Wallet payer = payers.get(0);
    for (int round = 1; round <= 20; round++) {
      PaymentRequest request =
          payee.collecting().request(rig.request(), RequestDraft.once(cny("1.00"), ""));
      ScanResult.Shown shown = look(payer, request.code());
      RequestId id = rig.request();
      List<Callable<ScanPayResult>> parts = new ArrayList<>();
      for (int i = 0; i < PAYERS; i++) {
        parts.add(() -> rig.pay(payer, id, shown, Optional.empty()));
      }
      Set<ScanPayResult> answers = new HashSet<>(CollectRig.together(parts));
      assertThat(answers).hasSize(1).allMatch(CollectRig::succeeded);
      assertThat(rig.balance(payee)).isEqualTo(cny(round + ".00"));
    }
  }

  @Test
  void oneLookAtAStaticCodePaidUnderManyRequestIdsIsOnePayment() throws Exception {
    PaymentRequest request =
        payee.collecting().request(rig.request(), RequestDraft.open(CurrencyUnit.of("CNY"), "box"));
    Wallet payer = payers.get(0);
    for (int round = 1; round <= 20; round++) {
      ScanResult.Shown shown = look(payer, request.code());
      List<Callable<ScanPayResult>> parts = new ArrayList<>();
      for (int i = 0; i < PAYERS; i++) {
        parts.add(() -> rig.pay(payer, rig.request(), shown, Optional.of(cny("2.00"))));
      }
      List<ScanPayResult> results = CollectRig.together(parts);
      assertThat(results).filteredOn(CollectRig::succeeded).hasSize(1);
      assertThat(results)
          .filteredOn(result -> result.equals(new ScanPayResult.Refused(ScanRefusal.OFFER_USED)))
          .hasSize(PAYERS - 1);
      assertThat(rig.balance(payee)).isEqualTo(cny(2 * round + ".00"));
    }
  }

  @Test
  void manyPayersOfOneStaticCodeDoNotHinderEachOther() throws Exception {
    PaymentRequest request =
        payee.collecting().request(rig.request(), RequestDraft.open(CurrencyUnit.of("CNY"), "box"));
    List<Callable<ScanPayResult>> parts = new ArrayList<>();
    for (Wallet payer : payers) {
      ScanResult.Shown shown = look(payer, request.code());
      parts.add(() -> rig.pay(payer, rig.request(), shown, Optional.of(cny("2.00"))));
    }
    assertThat(CollectRig.together(parts)).allMatch(CollectRig::succeeded);
    assertThat(rig.balance(payee)).isEqualTo(cny("128.00"));
  }
}
