package dev.kabao.examples;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.joda.money.Money;

/** The lines that README shows. They are compiled here, and a test runs them against a bank. */
final class Quickstart {
  private Quickstart() {}

  /** Binds a card to a new wallet, tops up, and pays; {@code typedCode} waits for the person. */
  static PaymentResult run(
      Path folder,
      Secret passphrase,
      HttpIssuer bank,
      String phone,
      CardHolderForm form,
      Supplier<Secret> typedCode) {
    // tag::quickstart
    try (Wallets wallets =
        Wallets.builder()
            .store(SqliteStore.open(folder.resolve("wallet.db")))
            .vault(
                KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
            .issuer(bank)
            .build()) {
      var made = (NewWallet.Created) wallets.createWallet(wallets.newRequestId(), phone);
      Wallet wallet = wallets.open(HostAssertion.of(made.id(), Factor.POSSESSION));
      var asked = (BindingResult.Challenged) wallet.cards().start(wallets.newRequestId(), form);
      var bound =
          (BindingResult.Active)
              wallet.cards().confirm(wallets.newRequestId(), asked.binding().id(), typedCode.get());
      var topUp = TopUpRequest.of(bound.card().id(), Money.parse("CNY 100.00"));
      wallet.payments().topUp(wallets.newRequestId(), topUp);
      var tea = PayRequest.of(FundingSource.balance(), "tea-house", Money.parse("CNY 12.30"));
      return wallet.payments().pay(wallets.newRequestId(), tea);
    }
    // end::quickstart
  }
}
