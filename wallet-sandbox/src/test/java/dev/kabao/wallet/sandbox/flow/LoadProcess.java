package dev.kabao.wallet.sandbox.flow;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A host application under load, made to be killed: it prints a line for each answer that it got,
 * and only then.
 */
final class LoadProcess {
  private static final int PAYERS = 6;
  private static final int CARD_USERS = 3;
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private LoadProcess() {}

  /** Arguments: folder, bank, wallet, card; the platform's keys come on standard input. */
  public static void main(String[] args) throws Exception {
    URI bank = URI.create(args[1]);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Secret keys = Secret.of(input.readLine())) {
      HttpIssuer issuer =
          HttpIssuer.builder()
              .endpoint(bank)
              .bank(BankOnboarding.at(bank).fetch())
              .platform(Rig.PLATFORM, PrivateKeys.fromSecret(keys))
              .connectTimeout(Duration.ofMillis(500))
              .answerTimeout(Duration.ofSeconds(1))
              .build();
      Wallets wallets = Rig.platform(Path.of(args[0]), issuer, Clock.systemUTC()).build();
      Wallet wallet = wallets.open(HostAssertion.of(WalletId.parse(args[2]), Factor.KNOWLEDGE));
      CardId card = CardId.parse(args[3]);
      for (int i = 0; i < PAYERS; i++) {
        new Thread(() -> pay(wallets, wallet)).start();
      }
      for (int i = 0; i < CARD_USERS; i++) {
        int user = i;
        new Thread(() -> useCard(wallets, wallet, card, user)).start();
      }
    }
  }

  private static void pay(Wallets wallets, Wallet wallet) {
    for (int i = 0; ; i++) {
      RequestId id = wallets.newRequestId();
      Money amount = Money.ofMinor(CNY, 1 + i % 9);
      PayRequest request = PayRequest.of(FundingSource.balance(), "shop-" + i % 3, amount);
      acknowledge(id, wallet.payments().pay(id, request));
    }
  }

  private static void useCard(Wallets wallets, Wallet wallet, CardId card, int user) {
    for (int i = 0; ; i++) {
      RequestId id = wallets.newRequestId();
      Money amount = Money.ofMinor(CNY, 100 + i % 50);
      acknowledge(
          id,
          user == 0
              ? wallet.payments().topUp(id, TopUpRequest.of(card, amount))
              : wallet
                  .payments()
                  .pay(id, PayRequest.of(FundingSource.card(card), "hotel", amount)));
    }
  }

  private static void acknowledge(RequestId id, PaymentResult result) {
    // One write for one line: a line that is cut by the kill was not acknowledged.
    String line = result.payment().id() + " " + result.payment().state() + " " + id + "\n";
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    synchronized (System.out) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }
}
