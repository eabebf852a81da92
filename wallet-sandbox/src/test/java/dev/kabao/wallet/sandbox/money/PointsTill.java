package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsLot;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletId;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A till at which points are earned and paid with, and whose books of points are looked at. */
final class PointsTill implements AutoCloseable {
  static final LocalText NAME = new LocalText("Made up", "虚构");
  static final String SPONSOR = "club";

  final Till till;

  PointsTill(Path folder) {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
  }

  /** A programme of which so many points are worth so much. */
  static Programme programme(String code, long units, Money worth) {
    return Programme.of(code, NAME, SPONSOR, new PointsRate(units, worth));
  }

  void define(Programme programme) {
    till.desk(0).rewards().define(till.request(), programme);
  }

  void grant(WalletId wallet, String programme, long units) {
    assertThat(till.desk(0).rewards().grant(till.request(), wallet, programme, units))
        .isInstanceOf(PointsResult.Done.class);
  }

  WalletId walletWith(String money, String programme, long units) {
    WalletId wallet = till.walletWith(yuan(money));
    grant(wallet, programme, units);
    return wallet;
  }

  static FundingSource points(String programme, long units) {
    return FundingSource.points(programme, units);
  }

  /** What a wallet has, once it is known to agree with the ledger. */
  PointsBalance points(WalletId wallet, String programme) {
    Wallet session = till.session(0, wallet);
    PointsBalance points = session.rewards().points().balance(programme);
    Balance ledger = till.store.balance(AccountId.wallet(wallet, "pt-" + programme));
    assertThat(points.lots().stream().mapToLong(PointsLot::units).sum())
        .as("points in lots")
        .isEqualTo(ledger.available());
    assertThat(points.available()).isEqualTo(ledger.available());
    assertThat(points.held()).isEqualTo(ledger.pendingOut());
    return points;
  }

  /** Every asset sums to zero, points among them. */
  void assertBooksAreClosed() {
    till.assertBooksAreClosed();
    LedgerCheck check = till.desk(0).checkLedger();
    Map<String, BigInteger> sums =
        check.trialBalance().stream()
            .collect(
                Collectors.groupingBy(
                    TrialLine::asset,
                    Collectors.reducing(BigInteger.ZERO, TrialLine::posted, BigInteger::add)));
    assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    assertThat(sums.keySet()).anyMatch(asset -> asset.startsWith("pt-"));
  }

  @Override
  public void close() {
    till.close();
  }
}
