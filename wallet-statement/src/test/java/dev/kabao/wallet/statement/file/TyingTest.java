package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A statement that does not tie is not handed out, and racing payments do not untie one. */
@Timeout(120)
class TyingTest {
  private static final int MOST_PAYMENTS = 1_500;

  private static final YearMonth MONTH = YearMonth.of(2026, 1);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @TempDir private Path folder;

  @Test
  void anEntryThatTheStoreKeepsBackIsNoticed() {
    AtomicBoolean hides = new AtomicBoolean(true);
    try (Till till = new Till(folder, SHANGHAI, store -> hiding(store, hides))) {
      Wallet wallet = till.newWallet();
      till.give(wallet, "CNY", List.of(100L, 200L, 300L), till.clock.instant());

      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> wallet.statements().month(MONTH))
          .matches(e -> e.code() == ErrorCode.STATEMENT_NOT_TIED)
          .satisfies(
              e -> assertThat(e.fields()).containsEntry("asset", "CNY").containsKey("difference"));

      hides.set(false);
      AssetStatement part = wallet.statements().month(MONTH).assets().get(0);
      assertThat(part.figures().in()).isEqualTo(600);
      hides.set(true);
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> part.lines().forEach(line -> assertThat(line.number()).isPositive()))
          .matches(e -> e.code() == ErrorCode.STATEMENT_NOT_TIED);
    }
  }

  @Test
  void aStatementMadeWhileTheWalletPaysTies() throws Exception {
    try (Till till = new Till(folder)) {
      Wallet wallet = till.newWallet();
      till.give(wallet, "CNY", 10_000_000, till.clock.instant());
      AtomicBoolean goesOn = new AtomicBoolean(true);
      ExecutorService payers = Executors.newFixedThreadPool(3);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(payers.submit(() -> pay(till, wallet, goesOn)));
      }
      for (int i = 0; i < 60; i++) {
        try {
          ties(wallet.statements().month(MONTH).assets().get(0));
        } catch (WalletException e) {
          // It is the same millisecond for ever, and the wallet may have kept moving.
          assertThat(e.code()).isEqualTo(ErrorCode.CONTENTION);
        }
      }
      goesOn.set(false);
      for (Future<?> payer : running) {
        payer.get(60, TimeUnit.SECONDS);
      }
      payers.shutdown();
      ties(wallet.statements().month(MONTH).assets().get(0));
    }
  }

  @Test
  void aLongSpanIsReadInPages() {
    AtomicInteger largest = new AtomicInteger();
    try (Till till = new Till(folder, SHANGHAI, store -> watching(store, largest))) {
      Wallet wallet = till.newWallet();
      Instant at = till.clock.instant();
      for (int i = 0; i < 30; i++) {
        till.give(wallet, "CNY", Collections.nCopies(999, 7L), at.plusSeconds(i));
      }
      till.clock.set(Instant.parse("2026-02-01T00:00:00Z"));

      AssetStatement part = wallet.statements().month(MONTH).assets().get(0);

      assertThat(part.figures().entries()).isEqualTo(29_970);
      ties(part);
      assertThat(largest.get()).isLessThanOrEqualTo(500);
    }
  }

  private static void ties(AssetStatement part) {
    StatementFigures figures = part.figures();
    long balance = figures.opening();
    long count = 0;
    for (StatementLine line : part.lines()) {
      balance += line.minorUnits();
      count++;
    }
    assertThat(balance).isEqualTo(figures.closing());
    assertThat(count).isEqualTo(figures.entries());
  }

  private static void pay(Till till, Wallet wallet, AtomicBoolean goesOn) {
    // A machine that pays faster than it reads would never come to an end.
    for (int i = 0; i < MOST_PAYMENTS && goesOn.get(); i++) {
      wallet
          .payments()
          .pay(till.request(), PayRequest.of(FundingSource.balance(), "shop", Town.yuan("0.01")));
    }
  }

  /** A store that forgets the oldest entry of each page as long as it is told to. */
  private static Store hiding(Store store, AtomicBoolean hides) {
    return between(
        store, page -> hides.get() && page.size() > 1 ? page.subList(0, page.size() - 1) : page);
  }

  private static Store watching(Store store, AtomicInteger largest) {
    return between(
        store,
        page -> {
          largest.accumulateAndGet(page.size(), Math::max);
          return page;
        });
  }

  private interface OfPages {
    List<Entry> change(List<Entry> page);
  }

  @SuppressWarnings("unchecked")
  private static Store between(Store store, OfPages change) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, args) -> {
              try {
                Object answer = method.invoke(store, args);
                return method.getName().equals("entries")
                    ? change.change((List<Entry>) answer)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
