package dev.kabao.wallet.sandbox.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponClass;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;

/** Two platforms on one real store, as two processes of one host would be. */
final class Stand implements AutoCloseable {
  private static final int DESKS = 2;

  final TestClock clock = new TestClock();
  final SqliteStore store;
  private final Path folder;
  private final List<Wallets> desks = new ArrayList<>();
  private final List<WalletId> people = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();

  Stand(Path folder) {
    this.folder = folder;
    store = SqliteStore.open(folder.resolve("wallet.db"));
    for (int i = 0; i < DESKS; i++) {
      desks.add(deskOn(store));
    }
  }

  /** Another platform, on what stands before the store. */
  Wallets deskOn(Store front) {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      return Wallets.builder()
          .store(front)
          .vault(KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
          .clock(clock)
          .limits(LimitPolicy.NONE)
          .risk(RiskPolicy.NONE)
          .resolveOnlyWhenCalled()
          .build();
    }
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** Terms of a class that takes ten yuan off, for a week. */
  static CouponTerms ten(String code) {
    return terms(code, Discount.of(yuan("10.00")));
  }

  static CouponTerms terms(String code, Discount discount) {
    return CouponTerms.of(
        code,
        new LocalText("Coupon " + code, "券 " + code),
        "sponsor-1",
        discount,
        new Validity.FromIssue(7));
  }

  Wallets desk(int thread) {
    return desks.get(thread % DESKS);
  }

  Wallets desk() {
    return desk(0);
  }

  RequestId request() {
    return RequestId.of("request-" + requests.incrementAndGet());
  }

  WalletId person() {
    String phone = "138" + String.format("%08d", people.size() + 1);
    WalletId made = ((NewWallet.Created) desk().createWallet(request(), phone)).id();
    people.add(made);
    return made;
  }

  List<WalletId> people(int count) {
    List<WalletId> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(person());
    }
    return made;
  }

  Wallet open(WalletId wallet) {
    return open(0, wallet);
  }

  Wallet open(int thread, WalletId wallet) {
    return desk(thread).open(HostAssertion.of(wallet, Factor.KNOWLEDGE));
  }

  CouponClass define(CouponTerms terms) {
    return ((DefineResult.Defined) desk().couponClasses().define(request(), terms)).defined();
  }

  Coupon issue(String code, WalletId wallet) {
    IssueResult result = desk().couponClasses().issue(request(), code, wallet);
    return ((IssueResult.Issued) result).coupon();
  }

  List<String> codes(String code, int count) {
    List<String> codes = new ArrayList<>();
    desk().couponClasses().makeCodes(request(), code, count, Optional.empty(), keep(codes));
    return codes;
  }

  /** Writes down codes that are handed out. */
  static java.util.function.Consumer<Secret> keep(List<String> codes) {
    return secret -> {
      try (secret) {
        codes.add(secret.read(String::new));
      }
    };
  }

  List<String> events(String type) {
    return desk().events(0, 1000).stream()
        .filter(event -> event.type().equals(type))
        .map(event -> event.wallet().toString())
        .toList();
  }

  Balance held(WalletId wallet, String code) {
    return store.balance(AccountId.wallet(wallet, "cp-" + code));
  }

  /**
   * Of each class the ledger says what the documents say: the units in people's hands are their
   * coupons that are not over, what is set aside are those that are locked, and all of it sums to
   * zero with what was issued.
   */
  void assertBooksAreClosed() {
    LedgerCheck check = desk().checkLedger();
    assertThat(check.problems()).isEmpty();
    for (CouponClass one : desk().couponClasses().list(Optional.empty(), 1000).items()) {
      String code = one.terms().code();
      long inHands = 0;
      long documents = 0;
      for (WalletId person : people) {
        Map<CouponState, Integer> states = states(person, code);
        int locked = states.getOrDefault(CouponState.LOCKED, 0);
        int here = states.getOrDefault(CouponState.AVAILABLE, 0) + locked;
        Balance held = held(person, code);
        assertThat(held.posted()).as("%s of %s", code, person).isEqualTo(here);
        assertThat(held.pendingOut()).as("%s locked of %s", code, person).isEqualTo(locked);
        inHands += here;
        documents += states.values().stream().mapToInt(Integer::intValue).sum();
      }
      assertThat(store.balance(AccountId.programme("cp-" + code)).posted()).isEqualTo(-inHands);
      assertThat(one.issued()).isEqualTo(documents);
      assertThat(trialBalance(check, "cp-" + code)).isEqualTo(BigInteger.ZERO);
    }
    assertThat(trialBalance(check, "coupons.counted")).isEqualTo(BigInteger.ZERO);
    assertThat(trialBalance(check, "CNY")).isEqualTo(BigInteger.ZERO);
  }

  private static BigInteger trialBalance(LedgerCheck check, String asset) {
    return check.trialBalance().stream()
        .filter(line -> line.asset().equals(asset))
        .map(TrialLine::posted)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** How many coupons of a class are in which state, as they are kept. */
  private Map<CouponState, Integer> states(WalletId person, String code) {
    // What is over is swept first, so that what is shown is what is kept.
    desk().resolve();
    Map<CouponState, Integer> states = new TreeMap<>();
    Optional<String> after = Optional.empty();
    do {
      var page = desk().couponClasses().of(person, after, 1000);
      page.items().stream()
          .filter(coupon -> coupon.terms().code().equals(code))
          .forEach(coupon -> states.merge(coupon.state(), 1, Integer::sum));
      after = page.next();
    } while (after.isPresent());
    return states;
  }

  @Override
  public void close() {
    desks.forEach(Wallets::close);
  }
}
