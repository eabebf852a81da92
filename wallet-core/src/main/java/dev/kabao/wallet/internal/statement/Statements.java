package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.internal.coupon.ClassDocs;
import dev.kabao.wallet.internal.coupon.CouponAccounts;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.reward.PointsFlow;
import dev.kabao.wallet.internal.reward.ProgrammeDocs;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementService;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The statements of the wallet that a session is signed in to. */
public final class Statements implements StatementService {
  private final Platform platform;
  private final Acting acting;
  private final ProgrammeDocs programmes;
  private final ClassDocs classes;

  /** The statements of the wallet that {@code acting} is signed in to. */
  public Statements(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.programmes = new ProgrammeDocs(platform);
    this.classes = new ClassDocs(platform);
  }

  @Override
  public Statement month(YearMonth month) {
    acting.require();
    return of(StatementSpan.of(month, platform.zone()));
  }

  @Override
  public Statement between(LocalDate first, LocalDate last) {
    acting.require();
    return of(new StatementSpan(first, last, platform.zone()));
  }

  @Override
  public Statement of(StatementSpan span) {
    acting.require();
    Instant now = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    boolean over = !span.end().isAfter(now);
    // What is committed in this very millisecond is still in it.
    Instant end = over ? span.end() : now.plusMillis(1);
    LineReader lines = new LineReader(platform, acting.wallet(), span.zone());
    List<AssetStatement> currencies = new ArrayList<>();
    List<AssetStatement> others = new ArrayList<>();
    for (Balance balance : platform.store().balances(acting.wallet().toString())) {
      AccountId account = balance.account();
      if (account.type() != AccountType.WALLET) {
        continue;
      }
      StatementAsset asset = asset(account.asset());
      Walk walk = Walk.read(platform.store(), account, earlier(span.begin(), end), end);
      AssetStatement part = new AccountReading(asset, walk, lines, acting);
      if (!part.figures().isEmpty()) {
        (LineReader.isCurrency(asset.code()) ? currencies : others).add(part);
      }
    }
    currencies.addAll(others);
    return new Statement(acting.wallet(), span, now, over, currencies);
  }

  /** A span that is to come begins and ends now. */
  private static Instant earlier(Instant begin, Instant end) {
    return begin.isBefore(end) ? begin : end;
  }

  private StatementAsset asset(String code) {
    return LineReader.isCurrency(code)
        ? new StatementAsset(code, Optional.empty(), CurrencyUnit.of(code).getDecimalPlaces())
        : new StatementAsset(code, name(code), 0);
  }

  /** What points or coupons are called. */
  private Optional<LocalText> name(String asset) {
    return PointsFlow.programmeOf(asset)
        .flatMap(programmes::find)
        .map(Programme::name)
        .or(
            () ->
                CouponAccounts.classOf(asset)
                    .flatMap(classes::find)
                    .map(stored -> new LocalText(stored.body().en(), stored.body().zh())));
  }
}
