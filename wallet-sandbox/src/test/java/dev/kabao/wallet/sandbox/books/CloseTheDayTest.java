package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing a day's books with the bank's file. */
class CloseTheDayTest {
  private static final String FORGED = "f".repeat(32);

  @TempDir private Path folder;
  private Books books;
  private Wallet wallet;
  private CardId card;
  private Payment topUp;

  @BeforeEach
  void open() throws IOException {
    books = new Books(folder);
    wallet = books.newWallet();
    card = books.bind(wallet, "1000.00");
    topUp = books.topUp(wallet, card, "500.00");
  }

  @AfterEach
  void close() {
    books.assertBalanced();
    books.close();
  }

  @Test
  void aDayOnWhichBothAgreeIsClean() {
    books.withdraw(wallet, card, "100.00");
    Payment paid = payByCard("30.00");
    wallet.payments().refund(books.request(), paid.id(), Optional.empty());
    books.staff().transferIn(Books.cny("7.00"), wallet.payments().bankReference());
    books.staff().transferIn(Books.cny("8.00"), "no reference");
    books.wallets().incoming().fetch();
    Payment back = books.withdraw(wallet, card, "20.00");
    books.staff().returnCredit(Books.order(back));
    books.wallets().incoming().fetch();
    String before = books.balance(wallet);
    books.nextDay();

    Closed closed = books.reconcile(books.file(Books.TODAY));

    assertThat(closed.findings()).isEmpty();
    assertThat(closed.counts()).isEqualTo(new Reconciliation(8, 8, 0, 0, 0, 0, 0, 0, true));
    assertThat(closed.counts().clean()).isTrue();
    assertThat(books.balance(wallet)).isEqualTo(before);
  }

  @Test
  void whatWasNotKnownTheFileDecides() {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment withdrawn = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.DEBIT, "drop-after", true);
    Payment drawn = books.topUp(wallet, card, "40.00");
    Payment paid = payByCard("30.00");
    books.fault(FaultPoint.REFUND, "drop-after", true);
    wallet.payments().refund(books.request(), paid.id(), Optional.empty());
    Payment back = books.withdraw(wallet, card, "20.00");
    books.staff().returnCredit(Books.order(back));
    books.staff().transferIn(Books.cny("7.00"), wallet.payments().bankReference());
    books.staff().transferIn(Books.cny("8.00"), "no reference");
    assertThat(List.of(withdrawn.state(), drawn.state())).containsOnly(PaymentState.UNKNOWN);
    books.nextDay();
    Path file = books.file(Books.TODAY);

    Closed first = books.reconcile(file);
    Closed second = books.reconcile(file);

    assertThat(first.findings()).isEmpty();
    assertThat(first.counts()).isEqualTo(new Reconciliation(9, 3, 4, 2, 0, 0, 0, 0, true));
    assertThat(second.counts()).isEqualTo(new Reconciliation(9, 9, 0, 0, 0, 0, 0, 0, true));
    assertThat(state(withdrawn)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(state(drawn)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(state(back)).isEqualTo(PaymentState.RETURNED);
    assertThat(wallet.payments().refunds(paid.id())).allMatch(refund -> refund.done());
    assertThat(books.balance(wallet)).isEqualTo("CNY 447.00");
    assertThat(books.wallets().incoming().fetch()).isEqualTo(3);
    assertThat(books.balance(wallet)).isEqualTo("CNY 447.00");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void theFileAndTheNoticesInAnyOrderAndTwiceCreditOnce() {
    books.staff().transferIn(Books.cny("7.00"), wallet.payments().bankReference());
    books.wallets().incoming().fetch();
    books.staff().transferIn(Books.cny("8.00"), wallet.payments().bankReference());
    List<IssuerNotice> notices = books.notices();
    books.nextDay();
    Path file = books.file(Books.TODAY);

    assertThat(books.reconcile(file).counts().credited()).isEqualTo(1);
    notices.forEach(books::accept);
    assertThat(books.reconcile(file).counts().credited()).isZero();
    books.wallets().incoming().fetch();

    assertThat(books.balance(wallet)).isEqualTo("CNY 515.00");
  }

  @Test
  void whatCountedAsFailedAndMovedAllTheSameFollowsTheFile() {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    // The bank's own word, and it is wrong.
    books.accept(
        new IssuerNotice.OrderDecided(
            Books.order(payment),
            new IssuerOutcome.Declined<>(DeclineCategory.CONTACT_ISSUER, "01")));
    assertThat(state(payment)).isEqualTo(PaymentState.DECLINED);
    books.nextDay();
    Path file = books.file(Books.TODAY);

    Closed first = books.reconcile(file);
    Closed second = books.reconcile(file);

    assertThat(first.findings()).isEmpty();
    assertThat(first.counts().resolved()).isEqualTo(1);
    assertThat(second.counts().matched()).isEqualTo(2);
    assertThat(second.counts().clean()).isTrue();
    assertThat(books.balance(wallet)).isEqualTo("CNY 400.00");
  }

  @Test
  void whatTheBankDoesNotAnswerForAndItsFileDoesNotNameWasNotCarriedOut() {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    Path early = books.file(Books.TODAY);
    books.clock.forward(Duration.ofHours(1));
    books.reconcile(early);
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
    books.nextDay();

    Closed closed = books.reconcile(books.file(Books.TODAY));

    assertThat(closed.counts()).isEqualTo(new Reconciliation(1, 1, 1, 0, 0, 0, 0, 0, true));
    assertThat(state(payment)).isEqualTo(PaymentState.DECLINED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void anOrderAtMidnightIsDecidedByTheFilesOfBothDaysInEitherOrder() {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    books.clock.forward(Duration.ofHours(14).minusSeconds(30));
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.clock.forward(Duration.ofDays(2));

    books.reconcile(books.file(Books.TODAY.plusDays(1)));
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
    books.reconcile(books.file(Books.TODAY));

    assertThat(state(payment)).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void anOrderThatTheBankHasNotDecidedWaitsHoweverManyFilesDoNotNameIt() {
    books.fault(FaultPoint.CREDIT, "pending", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.nextDay();
    assertThat(books.reconcile(books.file(Books.TODAY)).counts().clean()).isTrue();
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);

    books.staff().decide(Books.order(payment), true);
    books.nextDay();

    Closed next = books.reconcile(books.file(Books.TODAY.plusDays(1)));
    assertThat(next.counts()).isEqualTo(new Reconciliation(1, 0, 1, 0, 0, 0, 0, 0, true));
    assertThat(state(payment)).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void aFileThatIsNotWholeDecidesNothingThatItDoesNotName() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();

    Closed cut =
        books.reconcile(books.file(Books.TODAY, text -> text.substring(0, text.indexOf("\nT,"))));

    assertThat(cut.counts().totalsAgree()).isFalse();
    assertThat(cut.findings()).hasAtLeastOneElementOfType(Finding.TotalsDiffer.class);
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void anAmountThatDiffersIsTold() throws IOException {
    books.nextDay();

    Closed more =
        books.reconcile(books.file(Books.TODAY, text -> text.replace("500.00", "600.00")));

    assertThat(more.findings())
        .containsExactly(
            new Finding.AmountDiffers(
                2, Books.order(topUp), Books.cny("500.00"), Books.cny("600.00")));
    assertThat(more.counts()).isEqualTo(new Reconciliation(1, 0, 0, 0, 0, 0, 1, 0, true));
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void anAmountThatDiffersDecidesNothing() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();

    Closed closed =
        books.reconcile(books.file(Books.TODAY, text -> text.replace("100.00", "99.00")));

    assertThat(closed.counts().differing()).isEqualTo(1);
    assertThat(closed.counts().resolved()).isZero();
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void anOrderThatAFileNamedAsWhatItIsNotWasGivenUp() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();

    Closed closed =
        books.reconcile(
            books.file(
                Books.TODAY,
                text ->
                    text.replace("L,CREDIT,", "L,REFUND,")
                        .replace(
                            "CREDIT,1,100.00,REFUND,0,0.00", "CREDIT,0,0.00,REFUND,1,100.00")));

    assertThat(closed.counts()).isEqualTo(new Reconciliation(2, 1, 0, 0, 1, 0, 0, 0, true));
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void anOrderThatOneDaysFileLeftOpenWasGivenUpByTheNextDays() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    books.clock.forward(Duration.ofHours(14).minusSeconds(30));
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.clock.forward(Duration.ofDays(2));
    Path wrong = books.file(Books.TODAY, text -> text.replace("100.00", "99.00"));
    Path next = books.file(Books.TODAY.plusDays(1));

    books.reconcile(wrong);
    books.reconcile(next);
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);

    books.reconcile(books.file(Books.TODAY));
    assertThat(state(payment)).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void aFileThatIsCorrectedHasTheLastWordOnWhatItLeavesOpen() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();
    String line =
        "L,CREDIT," + Books.order(payment).value() + ",WB-WRONG,99.00,,2026-11-23T02:00:05Z";
    Path wrong =
        books.file(
            Books.TODAY,
            text ->
                text.replace("\nT,", "\n" + line + "\nT,")
                    .replace("CREDIT,0,0.00", "CREDIT,1,99.00"));
    books.reconcile(wrong);
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);

    books.reconcile(books.file(Books.TODAY));

    assertThat(state(payment)).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void badLinesAreToldByNumberAndTheRunGoesOn() throws IOException {
    books.topUp(wallet, card, "10.00");
    books.topUp(wallet, card, "20.00");
    books.nextDay();

    Closed closed =
        books.reconcile(
            books.file(
                Books.TODAY,
                text -> text.replace(",10.00,", ",ten,").replace("\nT,", "\nnonsense\nT,")));

    assertThat(closed.findings())
        .filteredOn(Finding.BadLine.class::isInstance)
        .extracting(finding -> ((Finding.BadLine) finding).line())
        .containsExactly(3L, 5L);
    assertThat(closed.counts().matched()).isEqualTo(2);
    assertThat(closed.counts().missingThere()).isEqualTo(1);
    assertThat(closed.counts().totalsAgree()).isFalse();
    assertThat(closed.counts().clean()).isFalse();
  }

  @Test
  void whatEitherSideDoesNotHaveIsTold() throws IOException {
    Payment second = books.topUp(wallet, card, "10.00");
    books.nextDay();
    books.topUp(wallet, card, "20.00");

    Closed closed =
        books.reconcile(
            books.file(Books.TODAY, text -> text.replace(Books.order(second).value(), FORGED)));

    assertThat(closed.findings())
        .hasSize(2)
        .anySatisfy(
            finding -> {
              assertThat(finding).isInstanceOf(Finding.MissingHere.class);
              Finding.MissingHere missing = (Finding.MissingHere) finding;
              assertThat(missing.line()).isEqualTo(3);
              assertThat(missing.order()).contains(new OrderId(FORGED));
              assertThat(missing.amount()).isEqualTo(Books.cny("10.00"));
            })
        .contains(new Finding.MissingThere(Books.order(second), Books.cny("10.00")));
    assertThat(closed.counts()).isEqualTo(new Reconciliation(2, 1, 0, 0, 1, 1, 0, 0, true));
  }

  @Test
  void aLineThatComesTwiceOrNamesAnOrderAsWhatItIsNotIsTold() throws IOException {
    Payment credit = books.withdraw(wallet, card, "10.00");
    books.nextDay();

    Closed closed =
        books.reconcile(
            books.file(
                Books.TODAY,
                text -> {
                  String line = text.lines().skip(1).findFirst().orElseThrow();
                  return text.replace("\nT,", "\n" + line + "\nT,")
                      .replace("L,CREDIT,", "L,DEBIT,");
                }));

    assertThat(closed.findings())
        .contains(new Finding.Repeated(4, Books.order(topUp)))
        .contains(new Finding.MissingThere(Books.order(credit), Books.cny("10.00")))
        .hasAtLeastOneElementOfType(Finding.MissingHere.class)
        .hasAtLeastOneElementOfType(Finding.TotalsDiffer.class);
    assertThat(closed.counts().bad()).isEqualTo(1);
  }

  @Test
  void aSecondDebitUnderOneOrderOnAnotherDayCountedAsMatched() throws IOException {
    books.staff().transferIn(Books.cny("7.00"), wallet.payments().bankReference());
    Payment back = books.withdraw(wallet, card, "20.00");
    books.staff().returnCredit(Books.order(back));
    books.wallets().incoming().fetch();
    Path today = books.file(Books.TODAY);
    books.nextDay();
    books.nextDay();
    String again = Files.readString(today).replace("2026-11-23", "2026-11-24");
    Path tomorrow = books.file(Books.TODAY.plusDays(1), text -> again);

    assertThat(books.reconcile(today).counts().matched()).isEqualTo(4);
    Closed closed = books.reconcile(tomorrow);

    assertThat(closed.findings())
        .hasSize(4)
        .allMatch(Finding.Repeated.class::isInstance)
        .anyMatch(found -> ((Finding.Repeated) found).order().equals(Books.order(topUp)));
    assertThat(closed.counts()).isEqualTo(new Reconciliation(4, 0, 0, 0, 0, 0, 0, 4, true));
  }

  @Test
  void aSecondDebitUnderOneOrderByAnotherReferenceHidTheFirst() throws IOException {
    books.nextDay();

    Closed closed =
        books.reconcile(
            books.file(
                Books.TODAY,
                text -> {
                  String line = text.lines().skip(1).findFirst().orElseThrow();
                  String other = line.replaceFirst(",[^,]+,500.00,", ",OTHER-1,500.00,");
                  return text.replace(line, other + "\n" + line)
                      .replace("DEBIT,1,500.00", "DEBIT,2,1000.00");
                }));

    assertThat(closed.findings()).containsExactly(new Finding.Repeated(2, Books.order(topUp)));
    assertThat(closed.counts()).isEqualTo(new Reconciliation(2, 1, 0, 0, 0, 0, 0, 1, true));
  }

  @Test
  void aPayoutThatWasKnownByItsReturnAloneKeptTwoDaysFromClosingClean() {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();
    books.staff().returnCredit(Books.order(payment));
    books.wallets().incoming().fetch();
    assertThat(state(payment)).isEqualTo(PaymentState.RETURNED);
    books.nextDay();
    Path payout = books.file(Books.TODAY);
    Path back = books.file(Books.TODAY.plusDays(1));

    for (int i = 0; i < 2; i++) {
      // In the other order first: what a day lacks does not hang on which was read before.
      assertThat(books.reconcile(back).findings()).isEmpty();
      assertThat(books.reconcile(payout).findings()).isEmpty();
    }

    assertThat(books.reconcile(payout).counts().matched()).isEqualTo(2);
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void whenAPayoutWasIsLearnedFromItsOwnLine() throws IOException {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.staff().returnCredit(Books.order(payment));
    books.wallets().incoming().fetch();
    Path payout = books.file(Books.TODAY);
    books.nextDay();
    books.nextDay();
    assertThat(books.reconcile(payout).counts().clean()).isTrue();

    Closed again =
        books.reconcile(
            books.file(
                Books.TODAY.plusDays(1),
                text -> {
                  String line = line(payout, "L,CREDIT,").replace("2026-11-23", "2026-11-24");
                  return text.replace("\nT,", "\n" + line + "\nT,")
                      .replace("CREDIT,0,0.00", "CREDIT,1,100.00");
                }));

    assertThat(again.findings()).containsExactly(new Finding.Repeated(2, Books.order(payment)));
  }

  private static String line(Path file, String start) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(start))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileForABankThatIsNotSetUpIsRefused() {
    Path file = books.file(Books.TODAY);

    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> books.reconcile("OTHER", file))
        .matches(e -> e.code() == ErrorCode.ISSUER_UNKNOWN);
  }

  @Test
  void aFileForAnotherPlatformOrOfAnotherBankMadeMoneyAndClosedTheDay() throws IOException {
    books.staff().transferIn(Books.cny("7.00"), wallet.payments().bankReference());
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.QUERY, "drop-before", false);
    books.nextDay();
    Path otherPlatform =
        books.file(Books.TODAY, text -> text.replace("," + Books.PLATFORM + ",", ",other-shop,"));
    Path otherBank =
        books.file(Books.TODAY, text -> text.replace("," + Books.BANK + ",", ",OTHER,"));

    for (Path file : List.of(otherPlatform, otherBank)) {
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> books.reconcile(file))
          .matches(e -> e.code() == ErrorCode.SETTLEMENT_FOREIGN);
    }

    assertThat(books.balance(wallet)).isEqualTo("CNY 400.00");
    assertThat(state(payment)).isEqualTo(PaymentState.UNKNOWN);
    assertThat(books.reconcile(books.file(Books.TODAY)).counts().credited()).isEqualTo(1);
  }

  @Test
  void aMovementBelongsToTheDayOfTheBanksClock() {
    books.fault(FaultPoint.DEBIT, "drop-after", true);
    books.clock.forward(Duration.ofHours(14).minusSeconds(10));
    Payment late = books.topUp(wallet, card, "10.00");
    books.clock.forward(Duration.ofHours(2));
    books.wallets().resolve();
    assertThat(state(late)).isEqualTo(PaymentState.SUCCEEDED);
    books.nextDay();

    assertThat(books.reconcile(books.file(Books.TODAY)).counts().matched()).isEqualTo(2);
    Closed next = books.reconcile(books.file(Books.TODAY.plusDays(1)));

    assertThat(next.counts()).isEqualTo(new Reconciliation(0, 0, 0, 0, 0, 0, 0, 0, true));
  }

  private Payment payByCard(String amount) {
    PayRequest request = PayRequest.of(FundingSource.card(card), "coffee-shop", Books.cny(amount));
    return wallet.payments().pay(books.request(), request).payment();
  }

  /** As it stands in the books; the bank is not asked. */
  private PaymentState state(Payment payment) {
    return wallet.payments().history(Optional.empty(), 100).items().stream()
        .filter(one -> one.id().equals(payment.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<IncomingTransfer> waiting() {
    return books.wallets().incoming().waiting(Optional.empty(), 100).items();
  }
}
