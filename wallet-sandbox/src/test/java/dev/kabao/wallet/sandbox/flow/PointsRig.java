package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsLot;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/** A person with a card and money, and programmes whose books are looked at. */
final class PointsRig implements AutoCloseable {
  static final String STARS = "stars";
  static final String SPONSOR = "star-club";
  static final LocalText NAME = new LocalText("Stars", "星星");

  final Rig rig;
  final Wallet wallet;
  final String number;
  final CardId card;

  /**
   * A person with 1000.00 on a card, of which 100.00 are in the wallet, in the midst of a month.
   */
  PointsRig(Path folder) throws IOException {
    rig = new Rig(folder);
    ZonedDateTime now = rig.clock.instant().atZone(ZoneId.of("Asia/Shanghai"));
    ZonedDateTime then = now.plusMonths(1).withDayOfMonth(10).truncatedTo(ChronoUnit.DAYS);
    rig.clock.forward(Duration.between(now, then.plusHours(12)));
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI).id();
    assertThat(wallet.payments().topUp(rig.request(), TopUpRequest.of(card, cny("100.00"))))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** 100 points are 1.00. */
  static Programme stars() {
    return Programme.of(STARS, NAME, SPONSOR, new PointsRate(100, cny("1.00")));
  }

  void define(Programme programme) {
    assertThat(rig.wallets().rewards().define(rig.request(), programme)).isEqualTo(programme);
  }

  void grant(Wallet to, long units) {
    assertThat(rig.wallets().rewards().grant(rig.request(), to.id(), STARS, units))
        .isEqualTo(new PointsResult.Done(STARS, units));
  }

  PaymentResult pay(String amount, FundingSource... sources) {
    return wallet.payments().pay(rig.request(), request(amount, sources));
  }

  Payment authorize(String amount, FundingSource... sources) {
    PaymentResult result =
        wallet
            .payments()
            .authorize(rig.request(), request(amount, sources).validFor(Duration.ofHours(1)));
    assertThat(result).isInstanceOf(PaymentResult.SetAside.class);
    return result.payment();
  }

  static PayRequest request(String amount, FundingSource... sources) {
    return PayRequest.of(Funding.inOrder(sources), "shop", cny(amount));
  }

  static FundingSource stars(long units) {
    return FundingSource.points(STARS, units);
  }

  FundingSource byCard() {
    return FundingSource.card(card);
  }

  PointsBalance points() {
    return points(wallet);
  }

  /** What a wallet has, once it is known to agree with the ledger. */
  PointsBalance points(Wallet of) {
    PointsBalance balance = of.rewards().points().balance(STARS);
    Balance ledger = balanceOf(AccountId.wallet(of.id(), "pt-" + STARS));
    assertThat(balance.lots().stream().mapToLong(PointsLot::units).sum())
        .isEqualTo(balance.available())
        .isEqualTo(ledger.available());
    assertThat(balance.held()).isEqualTo(ledger.pendingOut());
    return balance;
  }

  Money balance() {
    return wallet.payments().balances().get(0).available();
  }

  Money onCard() {
    return rig.account(number).available();
  }

  long shop() {
    return posted(AccountId.payee("shop", "CNY"));
  }

  /** What the sponsor has paid. */
  long sponsored() {
    return -posted(AccountId.promotion(SPONSOR, "CNY"));
  }

  /** What a flow of the programme's points has brought (below zero) or taken. */
  long flow(String flow) {
    return posted(new AccountId(AccountType.PROGRAMME, "pt-" + STARS, STARS + '.' + flow));
  }

  long posted(AccountId account) {
    return balanceOf(account).posted();
  }

  private Balance balanceOf(AccountId account) {
    // Commits are dated by when they were decided, which may be this very millisecond.
    Instant soon = rig.clock.instant().plusSeconds(1);
    return rig.wallets().balanceAt(account, soon);
  }

  /** Every asset sums to zero, points among them, and nothing is left between here and there. */
  void assertTheBooksBalance() {
    LedgerCheck check = rig.wallets().checkLedger();
    assertThat(check.problems()).isEmpty();
    assertThat(
            check.trialBalance().stream()
                .filter(line -> line.asset().equals("pt-" + STARS))
                .map(TrialLine::posted)
                .reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(BigInteger.ZERO);
    assertThat(posted(AccountId.transit("CNY"))).isZero();
  }

  @Override
  public void close() {
    rig.close();
  }
}
