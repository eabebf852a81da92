package dev.kabao.wallet.sandbox.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Two platforms on one store, as two processes of one host would be: what keeps races right must
 * not be something that only one of them knows.
 */
final class Till implements AutoCloseable {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final int DESKS = 2;

  final TestClock clock;
  final InMemoryStore store = new InMemoryStore();
  private final List<Wallets> desks = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger people = new AtomicInteger();

  Till(Path folder, TestClock clock, UnaryOperator<WalletsBuilder> setUp) {
    this.clock = clock;
    for (int i = 0; i < DESKS; i++) {
      try (Secret passphrase = Secret.of("open sesame 2026")) {
        desks.add(
            setUp
                .apply(
                    Wallets.builder()
                        .store(store)
                        .vault(
                            KeyringVault.openOrCreate(
                                folder.resolve("keyring"), passphrase, Suite.INTL_2026))
                        .clock(clock)
                        .resolveOnlyWhenCalled())
                .build());
      }
    }
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  static Money yuan(long minorUnits) {
    return Money.ofMinor(CNY, minorUnits);
  }

  /** The platform that a thread of this number works with. */
  Wallets desk(int thread) {
    return desks.get(thread % DESKS);
  }

  RequestId request() {
    return RequestId.of("request-" + requests.incrementAndGet());
  }

  /** A phone that nobody has. */
  String phone() {
    return "138" + String.format("%08d", people.incrementAndGet());
  }

  WalletId wallet(String phone) {
    return ((NewWallet.Created) desk(0).createWallet(request(), phone)).id();
  }

  /** A new wallet with money in it, which an issuer of no name has brought. */
  WalletId walletWith(Money balance) {
    WalletId wallet = wallet(phone());
    Transfer.Post gift =
        new Transfer.Post(
            new TransferId(UUID.randomUUID(), 0),
            AccountId.issuer("NOBODY", "CNY"),
            AccountId.wallet(wallet, "CNY"),
            balance.getAmountMinorLong());
    List<CommitOutcome> outcomes =
        store.commit(
            List.of(
                new Commit(clock.instant(), Optional.empty(), List.of(), List.of(gift), List.of())),
            TestNotary.NOTARY);
    assertThat(outcomes).containsExactly(new CommitOutcome.Applied());
    return wallet;
  }

  /** A session of its own, at the platform that a thread of this number works with. */
  Wallet session(int thread, WalletId wallet) {
    return desk(thread).open(HostAssertion.of(wallet, Factor.KNOWLEDGE));
  }

  Balance balance(WalletId wallet) {
    return store.balance(AccountId.wallet(wallet, "CNY"));
  }

  /** What a wallet holds, of which nothing is set aside. */
  Money restingIn(WalletId wallet) {
    return resting(AccountId.wallet(wallet, "CNY"));
  }

  Money restingWith(String payee) {
    return resting(AccountId.payee(payee, "CNY"));
  }

  Money resting(AccountId account) {
    Balance balance = store.balance(account);
    assertThat(balance.pendingOut()).as("set aside in %s", account).isZero();
    assertThat(balance.pendingIn()).as("on its way to %s", account).isZero();
    return yuan(balance.posted());
  }

  /** Nothing is between here and there, and every balance is what its transfers make it. */
  void assertBooksAreClosed() {
    assertThat(resting(AccountId.transit("CNY"))).isEqualTo(yuan(0));
    assertThat(resting(AccountId.suspense("CNY"))).isEqualTo(yuan(0));
    assertThat(desk(0).checkLedger().problems()).isEmpty();
  }

  @Override
  public void close() {
    desks.forEach(Wallets::close);
  }
}
