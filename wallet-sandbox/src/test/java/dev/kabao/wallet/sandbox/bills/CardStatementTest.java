package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.CardRig.cny;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.StatementProblem;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.bill.importing.ImportReport.Outcome;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a bound card's statements are in the list, each once. It is November at first. */
class CardStatementTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @TempDir Path folder;

  private CardRig rig;
  private Held card;
  private CardId bound;

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
    card = rig.debitCard("1000.00");
    bound = rig.bind(card);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aLineIsAnEntryWithItsCategoryAndCountsInItsMonthOnce() {
    String noodles = rig.spend(card, "35.50", "老王面馆");
    rig.move(card, CardMove.Kind.REFUND, "5.50", "老王面馆");
    rig.move(card, CardMove.Kind.DEPOSIT, "9000.00", "某公司代发工资");
    rig.nextMonth();
    assertThat(rig.all()).isEmpty();

    rig.wallets.resolve();

    assertThat(rig.lines())
        .hasSize(3)
        .allMatch(bill -> bill.state() == BillState.PAID && bill.dateOnly())
        .allMatch(bill -> bill.card().equals(Optional.of(bound)));
    Bill line = find(noodles);
    assertThat(line.source()).isEqualTo(BillSource.STATEMENT);
    assertThat(line.amount()).isEqualTo(cny("35.50"));
    assertThat(line.payee()).contains("老王面馆");
    assertThat(line.category().code()).isEqualTo("dining");
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("30.00"));
    assertThat(rig.income(NOVEMBER)).isEqualTo(cny("9000.00"));
    assertThat(rig.wallets.events(0, 1000))
        .extracting(WalletEvent::type)
        .contains("bill.statement");

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(0, 0));
    assertThat(rig.lines()).hasSize(3);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("30.00"));
  }

  @Test
  void whatTheWalletItselfMovedOnTheCardIsNoSecondEntry() {
    PayRequest tea = PayRequest.of(FundingSource.card(bound), "tea-house", cny("12.30"));
    PaymentResult paid = rig.wallet.payments().pay(rig.request(), tea);
    PaymentId payment = ((PaymentResult.Succeeded) paid).payment().id();
    rig.wallet.payments().refund(rig.request(), payment, Optional.of(cny("2.30")));
    rig.wallet.payments().topUp(rig.request(), TopUpRequest.of(bound, cny("100.00")));
    rig.wallet.payments().withdraw(rig.request(), WithdrawRequest.of(bound, cny("40.00")));
    rig.spend(card, "1.00", "某某超市");
    rig.nextMonth();

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(1, 1));

    assertThat(rig.all()).hasSize(2);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("11.00"));
    assertThat(rig.income(NOVEMBER)).isEqualTo(cny("0.00"));
  }

  @Test
  void aLineThatWasImportedUnderTheBanksNameIsNoSecondEntryNorTheOtherWayRound() {
    String first = rig.spend(card, "35.50", "老王面馆");
    String second = rig.spend(card, "8.00", "地铁");
    Lines early = new Lines("WEBANK").entry("2026-11-02T04:00:00Z", "-35.50", "老王面馆", "", first);
    rig.wallet.bills().take(early, Import.ALL_OR_NOTHING);
    rig.nextMonth();

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(1, 1));

    assertThat(rig.all()).hasSize(2);
    Lines late = new Lines("WEBANK").entry("2026-11-02T04:00:00Z", "-8.00", "地铁", "", second);
    assertThat(rig.wallet.bills().take(late, Import.ALL_OR_NOTHING).count(Outcome.DOUBLE))
        .isEqualTo(1);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("43.50"));
  }

  @Test
  void thePersonsWordAndADroppedLineHoldWhateverComesLater() {
    rig.spend(card, "35.50", "老王面馆");
    rig.nextMonth();
    rig.ask(bound);
    Bill line = rig.lines().get(0);
    rig.wallet.bills().categorise(rig.request(), line.id(), "gifts", true);
    rig.wallet.bills().drop(rig.request(), line.id());
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("0.00"));
    rig.spend(card, "4.50", "老王面馆");
    rig.nextMonth();
    rig.ask(bound);

    assertThat(rig.lines()).hasSize(2);
    assertThat(rig.lines().get(0).category().code()).isEqualTo("gifts");
    assertThat(rig.lines().get(1).state()).isEqualTo(BillState.DROPPED);
  }

  @Test
  void aChargeThatChangedIsPointedOutAcrossStatements() {
    for (String charge : List.of("20.00", "20.00", "25.00")) {
      rig.spend(card, charge, "视频会员");
      rig.nextMonth();
    }
    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(3, 3));
    assertThat(rig.lines().get(0).changedFrom()).contains(cny("20.00"));
  }

  @Test
  void itIsAskedOnceADayAndSoonerOnlyByThePerson() {
    rig.spend(card, "1.00", "地铁");
    rig.wallets.resolve();
    rig.nextMonth();
    rig.wallets.resolve();
    assertThat(rig.lines()).hasSize(1);
    rig.spend(card, "2.00", "地铁");
    rig.nextMonth();
    rig.wallets.resolve();
    assertThat(rig.lines()).hasSize(2);
    rig.clock.forward(Duration.ofHours(1));
    rig.fault(FaultPoint.STATEMENTS, "decline 01");
    rig.wallets.resolve();
    assertThat(rig.bank.admin().faults()).hasSize(1);
    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.NotTold(StatementProblem.DECLINED));
    assertThat(rig.bank.admin().faults()).isEmpty();
  }

  @Test
  void aPersonHasTheirBankAskedSoOftenInARowAndThenWaits() {
    for (int i = 0; i < BillRules.DEFAULT.refreshes(); i++) {
      assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(0, 0));
    }
    rig.fault(FaultPoint.STATEMENTS, "decline 01");

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.NotTold(StatementProblem.TOO_OFTEN));

    assertThat(rig.bank.admin().faults()).hasSize(1);
    rig.clock.forward(BillRules.DEFAULT.refreshPause());
    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.NotTold(StatementProblem.DECLINED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drop-before", "drop-after", "error-after", "garbage", "bad-signature", "twice"})
  void anAnswerThatIsNoneChangesNothingAndIsAskedForAgain(String fault) {
    rig.spend(card, "35.50", "老王面馆");
    rig.nextMonth();
    rig.fault(FaultPoint.STATEMENTS, fault);

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.NotTold(StatementProblem.NO_ANSWER));

    assertThat(rig.all()).isEmpty();
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets.resolve();
    assertThat(rig.lines()).hasSize(1);
  }

  @Test
  void aCardThatIsUnboundIsAskedAboutNoMoreAndBoundAgainBringsNothingTwice() {
    rig.spend(card, "35.50", "老王面馆");
    rig.nextMonth();
    rig.ask(bound);
    rig.wallet.cards().unbind(rig.request(), bound);
    rig.wallets.resolve();

    assertThat(rig.ask(bound))
        .isEqualTo(new StatementResult.NotTold(StatementProblem.CARD_NOT_USABLE));

    rig.spend(card, "4.50", "老王面馆");
    rig.nextMonth();
    CardId again = rig.bind(card);
    assertThat(rig.ask(again)).isEqualTo(new StatementResult.Told(2, 1));
    assertThat(rig.lines()).hasSize(2);
  }

  @Test
  void aLostCardIsNotAskedAboutUntilItIsFound() {
    rig.spend(card, "35.50", "老王面馆");
    rig.wallet.cards().reportLost(rig.request(), bound, LossKind.LOST);
    rig.nextMonth();

    assertThat(rig.ask(bound))
        .isEqualTo(new StatementResult.NotTold(StatementProblem.CARD_NOT_USABLE));
    assertThat(rig.all()).isEmpty();
  }

  @Test
  void nobodyAsksAboutACardThatIsNotTheirs() {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> rig.ask(new CardId(new UUID(1, 2))))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void whatAStatementSaysOfPeopleIsSealed() {
    rig.spend(card, "35.50", "SECRET-NOODLES");
    rig.nextMonth();
    rig.ask(bound);

    assertThat(rig.lines().get(0).payee()).contains("SECRET-NOODLES");
    assertThat(rig.lines().get(0).toString()).doesNotContain("SECRET");
    for (String collection : List.of("bill", "counterparty", "card-statements", "card")) {
      List<Document> kept = rig.store.findAll(collection, Optional.empty(), 100);
      assertThat(kept).isNotEmpty();
      assertThat(kept)
          .extracting(document -> new String(document.body(), UTF_8))
          .noneMatch(body -> body.contains("SECRET"));
    }
  }

  private Bill find(String reference) {
    return rig.wallet.bills().list(BillFilter.ALL, Optional.empty(), 200).items().stream()
        .filter(bill -> bill.reference().equals(Optional.of(reference)))
        .findFirst()
        .orElseThrow();
  }
}
