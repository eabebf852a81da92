package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.CardRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of what is owed on a credit card once a repayment was sent back, or its bank does
 * not say which it was. It is November at first.
 */
class CardRepaymentTest {
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @TempDir Path folder;

  private CardRig rig;
  private Held card;
  private CardId bound;

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
    card = rig.creditCard("5000.00");
    bound = rig.bind(card);
    rig.give("1000.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Three hundred yuan are spent in November, and December has begun. */
  private Bill novembersBill() {
    rig.spend(card, "300.00", "老王面馆");
    rig.nextMonth();
    rig.wallets.resolve();
    return rig.due();
  }

  private PayBillResult pay(Bill bill) {
    return rig.wallet.bills().pay(rig.request(), bill.id(), BALANCE);
  }

  /** The bank sends a repayment back, and the wallet hears of it. */
  private void sendBack(PayBillResult.Paid paid) {
    PaymentId payment = paid.bill().payment().orElseThrow();
    assertThat(rig.bank.admin().returnCredit(OrderId.of(payment.value()))).isTrue();
    rig.wallets.incoming().fetch();
  }

  @Test
  void aRepaymentThatTheBankSentBackIsOwedAgainOnceThePersonSaysSo() {
    Bill november = novembersBill();
    PayBillResult.Paid paid = (PayBillResult.Paid) pay(november);
    assertThat(refusal(rig.wallet.bills().owedAgain(rig.request(), november.id())))
        .isEqualTo(BillRefusal.NOT_ELSEWHERE);
    sendBack(paid);

    BillResult again = rig.wallet.bills().owedAgain(rig.request(), november.id());

    assertThat(again).isInstanceOf(BillResult.Done.class);
    assertThat(again.bill().problem()).contains(BillProblem.REFUNDED);
    assertThat(pay(rig.due())).isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.balance()).isEqualTo(cny("700.00"));
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
  }

  @Test
  void whatTheBankHasSentBackIsNotTakenOffTheNextBill() {
    Bill november = novembersBill();
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    // Paid and sent back after the next statement was closed: it has neither of the two.
    sendBack((PayBillResult.Paid) pay(november));

    rig.ask(bound);

    assertThat(rig.due().amount()).isEqualTo(cny("320.00"));
  }

  @Test
  void aBankThatDoesNotSayWhoseRepaymentItWasHidesNoLaterBill() {
    Wallets platform = rig.on(rig.store, withoutOrders(rig.issuer()));
    Bill november = novembersBill();
    assertThat(pay(november)).isInstanceOf(PayBillResult.Paid.class);
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();

    CardRig.open(platform, rig.wallet.id()).bills().takeStatements(bound);

    assertThat(rig.due().amount()).isEqualTo(cny("20.00"));
  }

  @Test
  void itIsATransferOfOnesOwnBeforeAndAfterAndInWhateverCategoryItCountsNowhere() {
    Bill bill = novembersBill();
    assertThat(bill.category().code()).isEqualTo(Category.TRANSFERS);
    pay(bill);
    assertThat(rig.owed())
        .singleElement()
        .extracting(paid -> paid.category().code())
        .isEqualTo(Category.TRANSFERS);

    BillResult moved = rig.wallet.bills().categorise(rig.request(), bill.id(), "gifts", false);

    assertThat(moved.bill().category().code()).isEqualTo("gifts");
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
    assertThat(rig.wallet.insights().month(DECEMBER, CurrencyUnit.of("CNY")).spending()).isEmpty();
  }

  @Test
  void aFrozenWalletPaysNoCardOffAndTheBillStaysOwed() {
    Bill bill = novembersBill();
    rig.wallets.freeze(rig.request(), rig.wallet.id(), Set.of(AccountFlag.FROZEN_OUT));

    PayBillResult.NotPaid refused = (PayBillResult.NotPaid) pay(bill);

    assertThat(((PaymentResult.Declined) refused.payment()).decline().reason())
        .isEqualTo(DeclineReason.WALLET_FROZEN);
    assertThat(rig.balance()).isEqualTo(cny("1000.00"));
    rig.wallets.freeze(rig.request(), rig.wallet.id(), Set.of());
    assertThat(pay(rig.due())).isInstanceOf(PayBillResult.Paid.class);
  }

  @Test
  void aLostCardIsNotPaidOff() {
    Bill bill = novembersBill();
    rig.wallet.cards().reportLost(rig.request(), bound, LossKind.LOST);

    assertThat(((PayBillResult.Refused) pay(bill)).refusal()).isEqualTo(BillRefusal.CARD_GONE);
    assertThat(rig.balance()).isEqualTo(cny("1000.00"));
  }

  private static BillRefusal refusal(BillResult result) {
    return ((BillResult.Refused) result).refusal();
  }

  private static Issuer withoutOrders(Issuer issuer) {
    return (Issuer)
        Proxy.newProxyInstance(
            Issuer.class.getClassLoader(),
            new Class<?>[] {Issuer.class},
            (proxy, method, arguments) -> {
              Object said;
              try {
                said = method.invoke(issuer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              return said instanceof IssuerOutcome.Approved<?> approved
                      && approved.value() instanceof StatementPage page
                  ? new IssuerOutcome.Approved<>(withoutOrders(page))
                  : said;
            });
  }

  private static StatementPage withoutOrders(StatementPage page) {
    List<CardStatement> statements =
        page.statements().stream()
            .map(
                one ->
                    new CardStatement(
                        one.reference(),
                        one.firstDay(),
                        one.lastDay(),
                        one.opening(),
                        one.closing(),
                        one.due(),
                        one.lines().stream().map(CardRepaymentTest::withoutOrder).toList()))
            .toList();
    return new StatementPage(statements, page.next());
  }

  private static CardStatementLine withoutOrder(CardStatementLine line) {
    return new CardStatementLine(
        line.reference(),
        line.day(),
        line.amount(),
        line.direction(),
        line.kind(),
        line.counterparty(),
        line.text(),
        Optional.empty());
  }
}
