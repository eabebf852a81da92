package dev.kabao.examples.load;

import dev.kabao.examples.setup.BankConnection;
import dev.kabao.examples.setup.LocalBank;
import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Wallets of made-up people on a store of their own, each with money that it got the real way: a
 * card of a sandbox bank was bound and drawn from. The bank is closed again before anything is
 * measured.
 */
final class FundedWallets implements AutoCloseable {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  /** The most that the sandbox bank lets one payment draw. */
  static final Money FUNDS = Money.ofMajor(CNY, 50_000);

  private static final int TELLERS = 8;
  private static final String NAME = "林小雨";
  private static final String ID_NUMBER = "440305199507150042";

  private final Wallets wallets;
  private final List<Wallet> funded = new ArrayList<>();

  private FundedWallets(Wallets wallets) {
    this.wallets = wallets;
  }

  static FundedWallets make(Path folder, int count, Secret passphrase) throws IOException {
    Path bankFolder = Files.createDirectory(folder.resolve("bank"));
    try (LocalBank bank = LocalBank.open(bankFolder, passphrase, 0, Duration.ZERO)) {
      FundedWallets made = new FundedWallets(platform(folder, bank, passphrase));
      boolean done = false;
      try {
        made.fundAll(bank.bank().admin(), count);
        done = true;
        return made;
      } finally {
        if (!done) {
          made.close();
        }
      }
    }
  }

  Wallets wallets() {
    return wallets;
  }

  List<Wallet> funded() {
    return funded;
  }

  @Override
  public void close() {
    wallets.close();
  }

  private static Wallets platform(Path folder, LocalBank bank, Secret passphrase)
      throws IOException {
    BankConnection connection = BankConnection.make(bank.bank().uri(), "load");
    return Wallets.builder()
        .store(SqliteStore.open(folder.resolve("wallet.db")))
        .vault(KeyringVault.create(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
        .issuer(connection.issuer())
        // What is measured is the store, and a wallet of class I may pay 1,000.00 in all.
        .limits(LimitPolicy.NONE)
        .risk(RiskPolicy.NONE)
        .build();
  }

  /** Several at a time: each waits for the bank's disk and for its own. */
  private void fundAll(SandboxAdmin bank, int count) {
    ExecutorService tellers = Executors.newFixedThreadPool(Math.min(count, TELLERS));
    try {
      List<Future<Wallet>> coming = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String phone = phone(i);
        coming.add(tellers.submit(() -> fund(bank, phone)));
      }
      for (Future<Wallet> one : coming) {
        funded.add(Workers.result(one));
      }
    } finally {
      tellers.shutdownNow();
    }
  }

  private static String phone(int i) {
    return String.format("139%08d", i);
  }

  private Wallet fund(SandboxAdmin bank, String phone) {
    NewWallet made = wallets.createWallet(wallets.newRequestId(), phone);
    if (!(made instanceof NewWallet.Created created)) {
      throw new IllegalStateException("A wallet was not made.");
    }
    Wallet wallet = wallets.open(HostAssertion.of(created.id(), Factor.POSSESSION));
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, phone).withOpeningBalance(FUNDS);
        IssuedCard card = bank.issueCard(order);
        CardHolderForm form =
            CardHolderForm.builder()
                .cardNumber(card.number().read(String::new))
                .name(NAME)
                .idNumber(ID_NUMBER)
                .phone(phone)
                .build()) {
      BindingResult started = wallet.cards().start(wallets.newRequestId(), form);
      if (!(started instanceof BindingResult.Challenged challenged)) {
        throw new IllegalStateException("A card was not challenged.");
      }
      try (Secret code = code(bank, phone)) {
        BindingResult bound =
            wallet.cards().confirm(wallets.newRequestId(), challenged.binding().id(), code);
        if (!(bound instanceof BindingResult.Active active)) {
          throw new IllegalStateException("A card was not bound.");
        }
        PaymentResult paid =
            wallet
                .payments()
                .topUp(wallets.newRequestId(), TopUpRequest.of(active.card().id(), FUNDS));
        if (!(paid instanceof PaymentResult.Succeeded)) {
          throw new IllegalStateException("A wallet was not funded.");
        }
      }
    }
    return wallet;
  }

  private static Secret code(SandboxAdmin bank, String phone) {
    try (Secret to = Secret.of(phone)) {
      List<SmsMessage> messages = bank.inbox(to);
      Secret code = messages.get(0).code().orElseThrow();
      messages.forEach(SmsMessage::close);
      return code;
    }
  }
}
