package dev.kabao.examples.tour;

import dev.kabao.examples.setup.BankConnection;
import dev.kabao.examples.setup.LocalBank;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.Argon2idHasher;
import dev.kabao.wallet.crypto.KeySources;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.crypto.ZxcvbnMeter;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.sandbox.AccountView;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Everything that the tour plays with: a bank, a platform, and the secrets to look for later. */
final class TourStage implements AutoCloseable {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private final LocalBank bank;
  private final Wallets wallets;
  private final Secret cardNumber;
  private final Consumer<TourStep> teller;
  private final TourPhones phones;
  private final WrappingKeys wrappingKeys;
  private @Nullable Secret code;

  private TourStage(
      LocalBank bank,
      Wallets wallets,
      TourPhones phones,
      WrappingKeys wrappingKeys,
      Secret cardNumber,
      Consumer<TourStep> teller) {
    this.bank = bank;
    this.phones = phones;
    this.wrappingKeys = wrappingKeys;
    this.wallets = wallets;
    this.cardNumber = cardNumber;
    this.teller = teller;
  }

  /** A bank with one customer, and a platform that the bank knows, each in a folder of its own. */
  static TourStage build(Path folder, Secret passphrase, Consumer<TourStep> teller)
      throws IOException {
    Path bankFolder = Files.createDirectory(folder.resolve("bank"));
    Path platformFolder = Files.createDirectory(folder.resolve("platform"));
    LocalBank bank = LocalBank.open(bankFolder, passphrase, 0, Duration.ZERO);
    boolean built = false;
    try {
      BankConnection connection = BankConnection.make(bank.bank().uri(), "tour");
      Path keyring = platformFolder.resolve("keyring");
      KeyringVault vault = KeyringVault.create(keyring, passphrase, Suite.INTL_2026);
      TourPhones phones = new TourPhones();
      Wallets wallets =
          Wallets.builder()
              .store(SqliteStore.open(platformFolder.resolve("wallet.db")))
              .vault(vault)
              .messages(phones)
              .passwords(Argon2idHasher.standard(), new ZxcvbnMeter())
              .issuer(connection.issuer())
              // The tour shows when it resolves; by default this runs in the background.
              .resolveOnlyWhenCalled()
              .build();
      TourStage stage =
          new TourStage(
              bank,
              wallets,
              phones,
              vault.wrappingKeys(keyring, KeySources.passphrase(passphrase)),
              issueCard(bank),
              teller);
      built = true;
      return stage;
    } finally {
      if (!built) {
        bank.close();
      }
    }
  }

  private static Secret issueCard(LocalBank bank) {
    try (CardOrder order =
            CardOrder.of(MadeUpPerson.NAME, MadeUpPerson.ID_NUMBER, MadeUpPerson.PHONE)
                .withOpeningBalance(Money.ofMajor(CNY, 1000));
        IssuedCard card = bank.bank().admin().issueCard(order)) {
      return card.number().copy();
    }
  }

  void tell(TourStep step) {
    teller.accept(step);
  }

  Wallets wallets() {
    return wallets;
  }

  TourPhones phones() {
    return phones;
  }

  /** The wrapping keys of the platform. */
  WrappingKeys wrappingKeys() {
    return wrappingKeys;
  }

  SandboxAdmin bank() {
    return bank.bank().admin();
  }

  URI bankUrl() {
    return bank.bank().uri();
  }

  Secret cardNumber() {
    return cardNumber;
  }

  /** The code that was in the person's inbox. */
  Secret code() {
    return Objects.requireNonNull(code, "a code was sent");
  }

  /** The card's account at the bank, as only the bank can see it. */
  AccountView account() {
    return bank().account(cardNumber).orElseThrow();
  }

  /** The newest code in the person's inbox; kept to be looked for on the disk. */
  Secret newestCode() {
    try (Secret phone = Secret.of(MadeUpPerson.PHONE)) {
      List<SmsMessage> messages = bank().inbox(phone);
      Secret newest = messages.get(0).code().orElseThrow();
      messages.forEach(SmsMessage::close);
      code = newest;
      return newest;
    }
  }

  /** Closes platform and bank; what is to be looked for stays. */
  @Override
  public void close() {
    wallets.close();
    bank.close();
  }

  static void require(boolean condition, String what) {
    if (!condition) {
      throw new TourFailedException(what);
    }
  }
}
