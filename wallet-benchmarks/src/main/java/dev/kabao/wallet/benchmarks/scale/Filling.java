package dev.kabao.wallet.benchmarks.scale;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.benchmarks.payments.Platform;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.TimeOrderedIds;
import dev.kabao.wallet.value.WalletId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Fills a store with payments of the last year, as they would stand there had they been made one by
 * one: each is the commit of a real payment with another wallet, id and time. One in fifty is of
 * the first wallet, which so gets a long history; the others are spread evenly.
 */
final class Filling {
  private static final int BATCH = 1000;
  private static final int LONG_HISTORY_SHARE = 50;
  private static final int PATTERN_PAYMENTS = 2;
  private static final int PAYEES = 10;
  private static final Duration PERIOD = Duration.ofDays(365);

  private final List<Commit> seen = new ArrayList<>();

  private Filling() {}

  /**
   * Fills what is in {@code folder} to so many transfers.
   *
   * @return the wallets
   */
  static List<WalletId> fill(Path folder, int wallets, long transfers) throws Exception {
    Filling filling = new Filling();
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE, filling::watching)) {
      List<WalletId> ids = platform.makeWallets(wallets);
      Pattern pattern = filling.pattern(platform, ids.get(0), PAYEES);
      // A transfer brought money into each wallet, and some more made the pattern.
      long payments = (transfers - wallets) / pattern.transfers() - PATTERN_PAYMENTS;
      filling.payAll(
          platform,
          payments,
          pattern,
          random ->
              ids.get(
                  random.nextInt(LONG_HISTORY_SHARE) == 0 ? 0 : 1 + random.nextInt(wallets - 1)));
      return ids;
    }
  }

  /**
   * Fills what is in {@code folder} with payments of one wallet.
   *
   * @return the wallet
   */
  static WalletId fillOne(Path folder, int payees, long payments) throws Exception {
    Filling filling = new Filling();
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE, filling::watching)) {
      WalletId id = platform.makeWallets(1).get(0);
      Pattern pattern = filling.pattern(platform, id, payees);
      filling.payAll(platform, payments - PATTERN_PAYMENTS, pattern, random -> id);
      return id;
    }
  }

  /** Keeps the commits that the SDK makes. */
  private Store watching(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                for (Object commit : (List<?>) arguments[0]) {
                  keep((Commit) commit);
                }
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private synchronized void keep(Commit commit) {
    seen.add(commit);
  }

  private Pattern pattern(Platform platform, WalletId payer, int payees) {
    Wallet wallet = platform.open(List.of(payer)).get(0);
    PayRequest request =
        PayRequest.of(
            FundingSource.balance(), "payee-0", Money.ofMinor(CurrencyUnit.of("CNY"), 42));
    // The first one also notes whom the wallet knows from then on.
    for (int i = 0; i < PATTERN_PAYMENTS; i++) {
      wallet.payments().pay(platform.wallets().newRequestId(), request);
    }
    return new Pattern(seen.get(seen.size() - 1), payer, payees);
  }

  private void payAll(
      Platform platform, long payments, Pattern pattern, Function<Random, WalletId> payer) {
    Random random = new Random(2);
    long end = Instant.now().toEpochMilli() - Duration.ofHours(1).toMillis();
    long[] now = {end - PERIOD.toMillis()};
    InstantSource source = () -> Instant.ofEpochMilli(now[0]);
    TimeOrderedIds ids = new TimeOrderedIds(source.withZone(ZoneOffset.UTC), random::nextBytes);
    List<Commit> batch = new ArrayList<>(BATCH);
    for (long i = 0; i < payments; i++) {
      now[0] = end - PERIOD.toMillis() + PERIOD.toMillis() * i / payments;
      batch.add(pattern.payment(payer.apply(random), ids.next(), now[0]));
      if (batch.size() == BATCH || i + 1 == payments) {
        if (!platform.store().commit(batch, platform.notary()).stream()
            .allMatch(CommitOutcome.Applied.class::isInstance)) {
          throw new IllegalStateException("A payment was not applied.");
        }
        batch.clear();
      }
    }
  }
}
