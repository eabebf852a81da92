package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads confirm one transfer, or claim, void and expire one that waits. */
@Timeout(120)
class TransferRaceTest {
  private static final int ROUNDS = 100;
  private static final Money START = yuan("100.00");
  private static final Money SENT = yuan("12.34");

  @TempDir private Path folder;
  private final Race race = new Race();
  private Till till;

  @BeforeEach
  void open() {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
  }

  @AfterEach
  void theBooksAreClosed() {
    till.assertBooksAreClosed();
    till.close();
    race.close();
  }

  private String offer(WalletId payer, Recipient to) {
    return ((TransferPreview.Offer) till.session(0, payer).transfers().preview(to, SENT)).token();
  }

  private PaymentResult confirm(int thread, WalletId payer, RequestId request, String token) {
    TransferResult result =
        till.session(thread, payer)
            .transfers()
            .confirm(request, token, Funding.inOrder(FundingSource.balance()));
    return ((TransferResult.Started) result).result();
  }

  private List<Payment> receipts(WalletId wallet) {
    return till.session(0, wallet).payments().history(Optional.empty(), 100).items().stream()
        .filter(payment -> payment.kind() == PaymentKind.RECEIPT)
        .toList();
  }

  @Test
  void oneConfirmationFromSixtyFourThreadsSendsOnceAndAllGetTheSameAnswer() {
    for (int round = 0; round < ROUNDS; round++) {
      WalletId payer = till.walletWith(START);
      WalletId payee = till.wallet(till.phone());
      String token = offer(payer, Recipient.wallet(payee));
      RequestId request = till.request();
      List<PaymentResult> results = race.run(thread -> confirm(thread, payer, request, token));
      assertThat(results.get(0)).isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(results).containsOnly(results.get(0));
      assertThat(till.restingIn(payer)).isEqualTo(START.minus(SENT));
      assertThat(till.restingIn(payee)).isEqualTo(SENT);
      assertThat(receipts(payee)).hasSize(1);
    }
  }

  @Test
  void oneOfferConfirmedUnderSixtyFourRequestIdsIsOnePayment() {
    for (int round = 0; round < ROUNDS; round++) {
      WalletId payer = till.walletWith(START);
      WalletId payee = till.wallet(till.phone());
      String token = offer(payer, Recipient.wallet(payee));
      List<TransferResult> results =
          race.run(
              thread ->
                  till.session(thread, payer)
                      .transfers()
                      .confirm(till.request(), token, Funding.inOrder(FundingSource.balance())));
      assertThat(results).filteredOn(TransferResult.Started.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(TransferResult.Refused.class::isInstance)
          .hasSize(Race.THREADS - 1)
          .containsOnly(new TransferResult.Refused(TransferRefusal.OFFER_USED));
      assertThat(till.restingIn(payer)).isEqualTo(START.minus(SENT));
      assertThat(till.restingIn(payee)).isEqualTo(SENT);
      assertThat(receipts(payee)).hasSize(1);
    }
  }

  @Test
  void peopleWhoSendEachOtherMoneyAllAtOnceLoseNone() {
    for (int round = 0; round < ROUNDS; round++) {
      WalletId one = till.walletWith(START);
      WalletId other = till.walletWith(START);
      List<String> offers =
          IntStream.range(0, Race.THREADS)
              .mapToObj(
                  thread ->
                      thread % 2 == 0
                          ? offer(one, Recipient.wallet(other))
                          : offer(other, Recipient.wallet(one)))
              .toList();
      List<PaymentResult> results =
          race.run(
              thread ->
                  confirm(
                      thread, thread % 2 == 0 ? one : other, till.request(), offers.get(thread)));
      long balance = START.getAmountMinorLong();
      for (int thread = 0; thread < results.size(); thread++) {
        if (results.get(thread) instanceof PaymentResult.Succeeded) {
          balance += (thread % 2 == 0 ? -1 : 1) * SENT.getAmountMinorLong();
        }
      }
      assertThat(till.restingIn(one)).isEqualTo(yuan(balance));
      assertThat(till.restingIn(other)).isEqualTo(START.multipliedBy(2).minus(yuan(balance)));
    }
  }

  @Test
  void aTransferThatWaitsIsClaimedOrVoidedOrExpiresOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean expires = round % 2 == 0;
      int turn = round;
      WalletId payer = till.walletWith(START);
      String phone = till.phone();
      String token = offer(payer, Recipient.phone(phone));
      PaymentResult sent = confirm(0, payer, till.request(), token);
      assertThat(sent).isInstanceOf(PaymentResult.SetAside.class);
      PaymentId transfer = sent.payment().id();
      WalletId payee = till.wallet(phone);
      RequestId again = till.request();
      if (round % 5 == 4) {
        // Too late for claims: only the payer and the time itself can end it.
        till.clock.advance(Duration.ofDays(1));
      }
      List<Optional<Object>> results =
          race.run(
              thread -> {
                if (thread == turn % 50 && expires) {
                  till.clock.advance(Duration.ofDays(1));
                }
                return switch ((thread + turn) % 4) {
                  case 0 ->
                      Optional.of(
                          till.session(thread, payer)
                              .payments()
                              .voidPayment(till.request(), transfer));
                  case 1 -> {
                    till.session(thread, payer).payments().find(transfer);
                    till.desk(thread).resolve();
                    yield Optional.empty();
                  }
                  default -> {
                    RequestId request = (thread + turn) % 8 == 2 ? again : till.request();
                    yield Optional.of(
                        till.session(thread, payee).transfers().claim(request, transfer));
                  }
                };
              });
      Payment after = till.session(1, payer).payments().find(transfer).payment();
      assertThat(after.state())
          .isIn(PaymentState.SUCCEEDED, PaymentState.VOIDED, PaymentState.EXPIRED);
      boolean claimed = after.state() == PaymentState.SUCCEEDED;
      boolean voided = after.state() == PaymentState.VOIDED;
      for (int thread = 0; thread < results.size(); thread++) {
        Optional<Object> result = results.get(thread);
        Optional<PaymentRefusal> refusal = result.flatMap(TransferRaceTest::refusal);
        if (refusal.isPresent()) {
          assertThat(refusal.get())
              .isIn(PaymentRefusal.COMPLETE, PaymentRefusal.VOIDED, PaymentRefusal.EXPIRED);
        } else if (result.isPresent()) {
          assertThat((thread + turn) % 4 == 0 ? voided : claimed).isTrue();
        }
      }
      // One claim of several is carried out; the one request that came eight times counts as one.
      long doneByOwnRequests = done(results, turn, role -> role % 4 != 1 && role % 8 != 2);
      long doneByTheSame = done(results, turn, role -> role % 8 == 2);
      assertThat(doneByTheSame).isIn(0L, 8L);
      assertThat(doneByOwnRequests + doneByTheSame / 8).isEqualTo(claimed || voided ? 1 : 0);
      assertThat(till.restingIn(payer)).isEqualTo(claimed ? START.minus(SENT) : START);
      assertThat(till.restingIn(payee)).isEqualTo(claimed ? SENT : yuan(0));
      assertThat(receipts(payee)).hasSize(claimed ? 1 : 0);
      assertThat(till.session(0, payee).transfers().claimable()).isEmpty();
    }
  }

  /** Why a void or a claim was refused, if it was. */
  private static Optional<PaymentRefusal> refusal(Object result) {
    if (result instanceof StepResult.Refused refused) {
      return Optional.of(refused.refusal());
    }
    return result instanceof ClaimResult.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private static long done(
      List<Optional<Object>> results, int turn, java.util.function.IntPredicate roles) {
    return IntStream.range(0, results.size())
        .filter(thread -> roles.test(thread + turn))
        .filter(thread -> results.get(thread).filter(one -> refusal(one).isEmpty()).isPresent())
        .count();
  }
}
