package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Resolution;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process under load is killed again and again, at a random moment, while the bank
 * misbehaves. Whatever it had acknowledged must be there; what was in flight must be decided, once;
 * and the books must balance, here and with the bank.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillTest {
  private static final int KILLS = 24;
  private static final List<String> FAULTS =
      List.of("drop-after", "drop-before", "garbage", "error-after 503", "bad-signature");
  private static final Money OPENING = Money.parse("CNY 1000000.00");

  @TempDir private Path folder;
  private final Random random = new Random(20261123);

  @Test
  void afterAKillEveryAcknowledgedPaymentIsThereAndWhatWasInFlightIsDecidedOnce() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      String number = rig.issueCard(Person.LI, "1000000.00");
      BoundCard card = rig.bind(wallet, number, Person.LI);
      // As much as one payment may draw.
      CardsWork.topUp(rig, wallet, card.id(), "50000.00");
      rig.wallets().close();

      Map<PaymentId, PaymentState> acknowledged = new HashMap<>();
      int inFlight = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        int before = acknowledged.size();
        loadAndKill(rig, wallet, card, acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(before);
        inFlight += checkAfterRestart(rig, wallet, number, acknowledged);
      }
      // The kills must have hit something: else this test shows nothing.
      assertThat(inFlight).isPositive();
    }
  }

  private void loadAndKill(
      Rig rig, Wallet wallet, BoundCard card, Map<PaymentId, PaymentState> acknowledged)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Rig.classPath(),
                LoadProcess.class.getName(),
                folder.toString(),
                rig.bankUri().toString(),
                wallet.id().toString(),
                card.id().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream keys = process.getOutputStream();
        Secret secret = rig.platformKeys().toSecret()) {
      keys.write(secret.utf8());
      keys.write('\n');
    }
    Thread killer =
        new Thread(
            () -> {
              try {
                misbehaveFor(rig, 150 + random.nextInt(500));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                // By its handle: the process object would close the pipe with what is still in it.
                process.toHandle().destroyForcibly();
              }
            });
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (killer.getState() == Thread.State.NEW) {
          killer.start();
        }
        String[] words = line.split(" ", -1);
        // The last line may be cut off; it was not acknowledged then.
        if (words.length == 3 && words[2].length() == 36) {
          acknowledged.put(PaymentId.parse(words[0]), PaymentState.valueOf(words[1]));
        }
      }
    }
    killer.join();
    assertThat(process.waitFor()).as("killed by a signal").isEqualTo(128 + 9);
    rig.staff().clearFaults();
  }

  private void misbehaveFor(Rig rig, int millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      String fault = FAULTS.get(random.nextInt(FAULTS.size()));
      rig.staff().addFault(FaultPoint.DEBIT, Fault.parse(fault), OptionalInt.of(1));
      Thread.sleep(20);
    }
  }

  /** How many payments the kill left undecided. */
  private int checkAfterRestart(
      Rig rig, Wallet wallet, String number, Map<PaymentId, PaymentState> acknowledged) {
    // Past the finality window, so that "no such order" decides.
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
    try (Wallets wallets = Rig.platform(folder, rig.issuer(), later).build()) {
      assertThat(wallets.audit().verify().findings()).isEmpty();
      Wallet again = wallets.open(HostAssertion.of(wallet.id(), Factor.KNOWLEDGE));
      Map<PaymentId, Payment> kept = history(again);
      acknowledged.forEach(
          (id, state) -> {
            assertThat(kept).containsKey(id);
            if (state.isDecided()) {
              assertThat(kept.get(id).state()).isEqualTo(state);
            }
          });
      Resolution resolution = wallets.resolve();
      assertThat(resolution.undecided()).isZero();
      Map<PaymentId, Payment> decided = history(again);
      assertThat(decided.values()).allMatch(payment -> payment.state().isDecided());
      decided.forEach((id, payment) -> acknowledged.replace(id, payment.state()));
      assertBooksAgree(rig, again, number, List.copyOf(decided.values()));
      assertThat(wallets.checkLedger().problems()).isEmpty();
      return resolution.decided();
    }
  }

  private static void assertBooksAgree(
      Rig rig, Wallet wallet, String number, List<Payment> payments) {
    Money drawn = Money.zero(CurrencyUnit.of("CNY"));
    Money balance = drawn;
    for (Payment payment : payments) {
      boolean byCard = payment.source() instanceof FundingSource.Card;
      drawn = byCard ? drawn.plus(payment.settled()) : drawn;
      balance =
          payment.kind() == PaymentKind.TOP_UP
              ? balance.plus(payment.settled())
              : byCard ? balance : balance.minus(payment.settled());
    }
    assertThat(rig.account(number).available()).isEqualTo(OPENING.minus(drawn));
    Money none = Money.zero(CurrencyUnit.of("CNY"));
    assertThat(wallet.payments().balances())
        .containsExactly(new WalletBalance(balance, none, none));
  }

  private static Map<PaymentId, Payment> history(Wallet wallet) {
    Map<PaymentId, Payment> all = new HashMap<>();
    List<Payment> page = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Payment> next = wallet.payments().history(after, 1000);
      page.addAll(next.items());
      after = next.next();
    } while (after.isPresent());
    page.forEach(payment -> all.put(payment.id(), payment));
    assertThat(all).hasSameSizeAs(page);
    return all;
  }
}
