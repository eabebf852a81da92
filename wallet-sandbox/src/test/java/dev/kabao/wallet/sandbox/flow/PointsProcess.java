package dev.kabao.wallet.sandbox.flow;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A host application that gives, earns, spends, refunds and sweeps points, made to be killed: after
 * each round it prints by how much its clock is ahead. A round takes some hours, so that lots
 * expire all the time.
 */
final class PointsProcess {
  private static final int USERS = 4;
  private static final Duration ROUND = Duration.ofHours(3);

  private PointsProcess() {}

  /** Arguments: folder, wallet, and by how many hours the clock is ahead. */
  public static void main(String[] args) {
    MovableClock clock = new MovableClock();
    clock.forward(Duration.ofHours(Long.parseLong(args[2])));
    Wallets wallets = Rig.platformWithoutIssuer(Path.of(args[0]), clock).build();
    WalletId wallet = WalletId.parse(args[1]);
    for (int i = 0; i < USERS; i++) {
      int user = i;
      new Thread(() -> use(wallets, wallet, clock, user)).start();
    }
  }

  private static void use(Wallets wallets, WalletId id, MovableClock clock, int user) {
    Wallet wallet = wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
    for (int round = 0; ; round++) {
      wallets.rewards().grant(wallets.newRequestId(), id, PointsRig.STARS, 120);
      PaymentResult paid =
          wallet
              .payments()
              .pay(
                  wallets.newRequestId(),
                  PointsRig.request("3.00", PointsRig.stars(90), FundingSource.balance()));
      PaymentResult open =
          wallet
              .payments()
              .authorize(
                  wallets.newRequestId(),
                  PointsRig.request("2.00", PointsRig.stars(70), FundingSource.balance())
                      .validFor(Duration.ofHours(1)));
      PaymentId held = open.payment().id();
      if (round % 2 == 0) {
        wallet
            .payments()
            .capture(wallets.newRequestId(), held, Capture.last(PointsRig.cny("0.55")));
      } else if (user > 0) {
        wallet.payments().voidPayment(wallets.newRequestId(), held);
      }
      wallet
          .payments()
          .refund(wallets.newRequestId(), paid.payment().id(), Optional.of(PointsRig.cny("2.45")));
      if (user == 0) {
        clock.forward(ROUND);
        wallets.resolve();
        acknowledge(clock);
      }
    }
  }

  private static void acknowledge(MovableClock clock) {
    byte[] line = (clock.ahead().toHours() + "\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
