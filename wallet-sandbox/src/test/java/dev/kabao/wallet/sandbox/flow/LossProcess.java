package dev.kabao.wallet.sandbox.flow;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A host application that reports a card, made to be killed while the bank is being told. */
final class LossProcess {
  private LossProcess() {}

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
              .answerTimeout(Duration.ofMinutes(5))
              .build();
      Wallets wallets = Rig.platform(Path.of(args[0]), issuer, Clock.systemUTC()).build();
      Wallet wallet = wallets.open(HostAssertion.of(WalletId.parse(args[2]), Factor.KNOWLEDGE));
      wallet.cards().reportLost(wallets.newRequestId(), CardId.parse(args[3]), LossKind.STOLEN);
    }
  }
}
