package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.statement.StatementTotal;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Whatever happened in a wallet, and whichever days are asked for, a statement ties to the ledger.
 */
class StatementTiesPropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("UTC"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Asia/Kathmandu"));
  private static final List<String> ASSETS = List.of("CNY", "JPY", "BHD", "pt-stars");

  @Property(tries = 25)
  void aStatementTiesToTheLedger(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) throws IOException {
    Path folder = Files.createTempDirectory("ties");
    try (Till till = new Till(folder)) {
      Wallet wallet = till.newWallet();
      Random random = new Random(seed);
      History history = new History(till, wallet, random);
      for (int i = 0; i < length; i++) {
        history.goOn();
      }
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      for (int i = 0; i < 4; i++) {
        check(till, wallet, span(random, till.clock.instant(), zone));
      }
      spansThatFollowEachOtherLeaveNothingOut(wallet, zone, till.clock.instant());
    } finally {
      Files.delete(folder.resolve("keyring"));
      Files.deleteIfExists(folder.resolve("keyring.lock"));
      Files.delete(folder);
    }
  }

  private static StatementSpan span(Random random, Instant now, ZoneId zone) {
    long days = Duration.between(Till.START, now).toDays() + 4;
    LocalDate first =
        Till.START.atZone(zone).toLocalDate().plusDays(random.nextInt((int) days) - 2);
    return new StatementSpan(first, first.plusDays(random.nextInt(40)), zone);
  }

  private static void check(Till till, Wallet wallet, StatementSpan span) {
    Statement statement = wallet.statements().of(span);
    Instant end = statement.over() ? span.end() : till.clock.instant().plusMillis(1);
    for (String asset : ASSETS) {
      AccountId account = AccountId.wallet(wallet.id(), asset);
      Balance closing = till.store.balanceAt(account, end.minusMillis(1));
      Balance opening =
          till.store.balanceAt(
              account, (span.begin().isBefore(end) ? span.begin() : end).minusMillis(1));
      Optional<AssetStatement> part =
          statement.assets().stream().filter(one -> one.asset().code().equals(asset)).findFirst();
      if (part.isEmpty()) {
        assertThat(opening.posted()).isZero();
        assertThat(closing.posted()).isZero();
        continue;
      }
      StatementFigures figures = part.get().figures();
      assertThat(figures.opening()).isEqualTo(opening.posted());
      assertThat(figures.closing()).isEqualTo(closing.posted());
      assertThat(figures.openingHeld()).isEqualTo(opening.pendingOut());
      assertThat(figures.closingHeld()).isEqualTo(closing.pendingOut());
      linesMakeTheFigures(part.get(), span, end);
    }
  }

  private static void linesMakeTheFigures(AssetStatement part, StatementSpan span, Instant end) {
    StatementFigures figures = part.figures();
    List<StatementLine> lines = new ArrayList<>();
    part.lines().forEach(lines::add);
    assertThat(lines).hasSize((int) figures.entries());
    long balance = figures.opening();
    long sequence = 0;
    for (StatementLine line : lines) {
      balance += line.minorUnits();
      assertThat(line.balance()).isEqualTo(balance);
      assertThat(line.sequence()).isGreaterThan(sequence);
      assertThat(line.at()).isBetween(span.begin(), end.minusMillis(1));
      assertThat(line.day()).isBetween(span.first(), span.last());
      sequence = line.sequence();
    }
    assertThat(balance).isEqualTo(figures.closing());
    totalsAreThoseOf(lines, part.kinds(), line -> Optional.of(line.kind()));
    totalsAreThoseOf(lines, part.categories(), StatementLine::category);
    long ofDays = part.days().stream().mapToLong(day -> day.in() - day.out()).sum();
    assertThat(ofDays).isEqualTo(figures.closing() - figures.opening());
  }

  private static <T> void totalsAreThoseOf(
      List<StatementLine> lines,
      List<StatementTotal<T>> totals,
      Function<StatementLine, Optional<T>> sort) {
    Map<T, Long> net = new HashMap<>();
    Map<T, Long> count = new HashMap<>();
    for (StatementLine line : lines) {
      sort.apply(line)
          .ifPresent(
              one -> {
                net.merge(one, line.minorUnits(), Long::sum);
                count.merge(one, 1L, Long::sum);
              });
    }
    assertThat(totals).hasSameSizeAs(net.keySet());
    for (StatementTotal<T> total : totals) {
      assertThat(total.in() - total.out()).isEqualTo(net.get(total.of()));
      assertThat(total.entries()).isEqualTo(count.get(total.of()));
    }
  }

  /** Day by day from before the beginning to now, each opening where the one before has closed. */
  private static void spansThatFollowEachOtherLeaveNothingOut(
      Wallet wallet, ZoneId zone, Instant now) {
    LocalDate last = now.atZone(zone).toLocalDate();
    Map<String, Long> closing = new HashMap<>();
    Map<String, Long> entries = new HashMap<>();
    LocalDate day = Till.START.atZone(zone).toLocalDate().minusDays(9);
    while (!day.isAfter(last)) {
      Statement statement = wallet.statements().of(new StatementSpan(day, day.plusDays(8), zone));
      for (AssetStatement part : statement.assets()) {
        String asset = part.asset().code();
        assertThat(part.figures().opening()).isEqualTo(closing.getOrDefault(asset, 0L));
        closing.put(asset, part.figures().closing());
        entries.merge(asset, part.figures().entries(), Long::sum);
      }
      day = day.plusDays(9);
    }
    StatementSpan all =
        new StatementSpan(Till.START.atZone(zone).toLocalDate().minusDays(9), day, zone);
    for (AssetStatement part : wallet.statements().of(all).assets()) {
      assertThat(part.figures().entries()).isEqualTo(entries.get(part.asset().code()));
      assertThat(part.figures().closing()).isEqualTo(closing.get(part.asset().code()));
    }
  }

  /** What happens in a wallet, at random. */
  private static final class History {
    private final Till till;
    private final Wallet wallet;
    private final Wallet friend;
    private final Random random;
    private final List<PaymentId> held = new ArrayList<>();
    private final List<PaymentId> paid = new ArrayList<>();

    History(Till till, Wallet wallet, Random random) {
      this.till = till;
      this.wallet = wallet;
      this.friend = till.newWallet();
      this.random = random;
    }

    void goOn() {
      till.clock.forward(Duration.ofMinutes(random.nextInt(60 * 30)));
      switch (random.nextInt(8)) {
        case 0, 1 -> give();
        case 2, 3 -> pay();
        case 4 -> hold();
        case 5 -> end();
        case 6 -> refund();
        default -> send();
      }
    }

    /** Some of it by a clock that is hours or days behind. */
    private void give() {
      Instant at = till.clock.instant();
      int behind = random.nextInt(6);
      Instant told =
          behind == 0
              ? at.minus(Duration.ofDays(3))
              : behind == 1 ? at.minus(Duration.ofHours(5)) : at;
      till.give(
          wallet, ASSETS.get(random.nextInt(ASSETS.size())), 1 + random.nextInt(100_000), told);
    }

    private Money amount() {
      return Money.ofMinor(CurrencyUnit.of("CNY"), 1 + random.nextInt(20_000));
    }

    private void pay() {
      PaymentResult result =
          wallet
              .payments()
              .pay(
                  till.request(),
                  PayRequest.of(FundingSource.balance(), "shop-" + random.nextInt(5), amount()));
      if (result instanceof PaymentResult.Succeeded done) {
        paid.add(done.payment().id());
      }
    }

    private void hold() {
      PaymentResult result =
          wallet
              .payments()
              .authorize(till.request(), PayRequest.of(FundingSource.balance(), "hotel", amount()));
      if (result instanceof PaymentResult.SetAside aside) {
        held.add(aside.payment().id());
      }
    }

    private void end() {
      if (held.isEmpty()) {
        return;
      }
      PaymentId id = held.get(random.nextInt(held.size()));
      switch (random.nextInt(3)) {
        case 0 -> wallet.payments().capture(till.request(), id, Capture.all());
        case 1 ->
            wallet
                .payments()
                .capture(till.request(), id, Capture.part(Money.of(CurrencyUnit.of("CNY"), 1)));
        default -> wallet.payments().voidPayment(till.request(), id);
      }
    }

    private void refund() {
      if (!paid.isEmpty()) {
        PaymentId id = paid.get(random.nextInt(paid.size()));
        wallet
            .payments()
            .refund(
                till.request(),
                id,
                Optional.of(Money.ofMinor(CurrencyUnit.of("CNY"), 1 + random.nextInt(500))));
      }
    }

    private void send() {
      var offer =
          (TransferPreview.Offer)
              wallet.transfers().preview(new Recipient.Wallet(friend.id()), amount());
      wallet
          .transfers()
          .confirm(till.request(), offer.token(), Funding.inOrder(FundingSource.balance()));
    }
  }
}
