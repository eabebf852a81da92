package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.CardRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.StatementProblem;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several take the same statements at once, or one dies on the way: each line is there once. */
class CardStatementRaceTest {
  private static final int MONTHS = 6;
  private static final int LINES = 7;

  @TempDir Path folder;

  private CardRig rig;

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void halfAYear(Held card) {
    for (int month = 0; month < MONTHS; month++) {
      for (int line = 0; line < LINES; line++) {
        rig.spend(card, "1.00", "某某超市");
      }
      rig.nextMonth();
    }
  }

  private void assertEachLineIsThereOnce() {
    assertThat(rig.lines()).hasSize(MONTHS * LINES);
    YearMonth first = YearMonth.of(2026, 11);
    for (int month = 0; month < MONTHS; month++) {
      assertThat(rig.spent(first.plusMonths(month))).isEqualTo(cny(LINES + ".00"));
    }
  }

  @Test
  void twoPlatformsThatTakeTheSameStatementsAtOnceTakeEachLineOnce() throws Exception {
    Held card = rig.creditCard("5000.00");
    CardId bound = rig.bind(card);
    halfAYear(card);
    Wallets second = rig.on(rig.store, rig.issuer());
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Wallets platform = i % 2 == 0 ? rig.wallets : second;
      Wallet own = CardRig.open(platform, rig.wallet.id());
      callers.add(
          i < 4
              ? () -> ((StatementResult.Told) own.bills().takeStatements(bound)).entries()
              : () -> {
                platform.resolve();
                return 0;
              });
    }

    List<Integer> taken = BillRig.together(callers);
    rig.ask(bound);

    assertThat(taken.stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(MONTHS * LINES);
    assertEachLineIsThereOnce();
    assertThat(rig.owed()).singleElement().extracting(Bill::state).isEqualTo(BillState.DUE);
  }

  @Test
  void whoeverDiesAtAnyCommitGoesOnBehindTheLastStatementThatWasTaken() {
    Held card = rig.creditCard("5000.00");
    CardId bound = rig.bind(card);
    halfAYear(card);
    int deaths = 0;
    boolean alive = true;
    while (alive) {
      // The answer to each commit is lost, and a new process begins.
      Wallets dying = rig.on(dyingAtTheNextCommit(), rig.issuer());
      try {
        CardRig.open(dying, rig.wallet.id()).bills().takeStatements(bound);
        alive = false;
      } catch (WalletException e) {
        assertThat(e).hasRootCauseInstanceOf(Died.class);
        deaths++;
        alive = deaths < 3 * MONTHS;
      }
    }

    assertThat(deaths).isGreaterThanOrEqualTo(MONTHS);
    assertEachLineIsThereOnce();
    assertThat(rig.due().amount()).isEqualTo(cny(MONTHS * LINES + ".00"));
  }

  @Test
  void aCardThatWasBoundBeforeItsBankGaveOutStatementsIsAskedAboutFromTheNextStartOn()
      throws Exception {
    Wallets early = rig.on(rig.store, withoutStatements(rig.issuer()));
    Held card = rig.debitCard("100.00");
    CardId bound = rig.bind(early, card);
    rig.spend(card, "1.00", "某某超市");
    rig.nextMonth();
    early.resolve();
    assertThat(CardRig.open(early, rig.wallet.id()).bills().takeStatements(bound))
        .isEqualTo(new StatementResult.NotTold(StatementProblem.NOT_OFFERED));
    assertThat(rig.lines()).isEmpty();

    rig.on(rig.store, rig.issuer()).resolve();
    rig.clock.forward(java.time.Duration.ofDays(1));
    rig.on(rig.store, rig.issuer()).resolve();

    assertThat(rig.lines()).hasSize(1);
  }

  @Test
  void aCardWithoutACursorGetsOneAtTheFirstRound() throws Exception {
    Wallets early = rig.on(rig.store, withoutStatements(rig.issuer()));
    Held card = rig.debitCard("100.00");
    CardId bound = rig.bind(early, card);
    rig.spend(card, "1.00", "某某超市");
    rig.nextMonth();
    early.resolve();

    rig.on(rig.store, rig.issuer()).resolve();

    assertThat(rig.lines()).hasSize(1);
    assertThat(CardRig.open(rig.wallets, rig.wallet.id()).cards().list())
        .extracting(BoundCard::id)
        .containsExactly(bound);
  }

  @Test
  void twoCardsOfOneBankDoNotMixAndAMoveBetweenThemCountsAsTheBankSays() {
    Held debit = rig.debitCard("500.00");
    Held credit = rig.creditCard("500.00");
    CardId one = rig.bind(debit);
    CardId other = rig.bind(credit);
    rig.spend(debit, "10.00", "某某超市");
    rig.spend(credit, "20.00", "某某超市");
    rig.move(credit, CardMove.Kind.DEPOSIT, "5.00", "李小明");
    rig.nextMonth();
    rig.wallets.resolve();

    assertThat(rig.lines())
        .extracting(bill -> bill.card().orElseThrow())
        .containsExactlyInAnyOrder(one, other);
    assertThat(rig.due().amount()).isEqualTo(cny("15.00"));
    assertThat(rig.spent(YearMonth.of(2026, 11))).isEqualTo(cny("30.00"));
    assertThat(rig.income(YearMonth.of(2026, 11))).isEqualTo(cny("0.00"));
  }

  @Test
  void anIssuerWithoutEndIsLeftAfterAWhileAndGoneOnWithAndNothingIsOwedMeanwhile() {
    CardId bound = rig.bind(rig.creditCard("1.00"));
    Wallets platform = rig.on(rig.store, endless(rig.issuer()));
    Wallet own = CardRig.open(platform, rig.wallet.id());

    int first = ((StatementResult.Told) own.bills().takeStatements(bound)).statements();
    int second = ((StatementResult.Told) own.bills().takeStatements(bound)).statements();

    assertThat(first).isPositive();
    assertThat(second).isEqualTo(first);
    assertThat(rig.owed()).isEmpty();
  }

  @Test
  void whatIsOwedIsToldThoughItIsTheLastThatIsAskedForInOneRound() {
    CardId bound = rig.bind(rig.creditCard("1.00"));
    // As many as are asked for in one round, one on each page.
    Wallets platform = rig.on(rig.store, upTo(200, rig.issuer()));
    Wallet own = CardRig.open(platform, rig.wallet.id());

    own.bills().takeStatements(bound);
    own.bills().takeStatements(bound);

    assertThat(rig.due().amount()).isEqualTo(cny("1.00"));
    assertThat(rig.due().reference()).contains("E199");
  }

  @Test
  void aPageThatDoesNotGoOnWhereTheOneBeforeEndedIsNoAnswer() {
    CardId bound = rig.bind(rig.creditCard("1.00"));
    Wallets platform = rig.on(rig.store, upTo(3, cny("1.00"), rig.issuer()));
    Wallet own = CardRig.open(platform, rig.wallet.id());

    assertThat(own.bills().takeStatements(bound))
        .isEqualTo(new StatementResult.NotTold(StatementProblem.NO_ANSWER));

    assertThat(rig.owed()).isEmpty();
  }

  @Test
  void nothingIsAskedOnceTheSessionIsOver() {
    CardId bound = rig.bind(rig.debitCard("1.00"));
    rig.wallets.endSessions(rig.request(), rig.wallet.id());

    assertThatThrownBy(() -> rig.ask(bound)).hasMessageContaining("session");
  }

  /** The process ends, as far as a test can show it: nothing in its way catches this. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A store that takes a commit of statements whose caller then is not there any more. */
  private Store dyingAtTheNextCommit() {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              Object result = through(rig.store, method, arguments);
              if (method.getName().equals("commit") && takes((List<?>) arguments[0])) {
                throw new Died();
              }
              return result;
            });
  }

  private static boolean takes(List<?> commits) {
    return commits.stream()
        .flatMap(commit -> ((Commit) commit).documents().stream())
        .anyMatch(write -> write.collection().equals("card-statements"));
  }

  /** A bank that has another statement behind each, on which a yuan is due. */
  private static Issuer endless(Issuer issuer) {
    return upTo(Integer.MAX_VALUE, issuer);
  }

  /** A bank that has so many such statements. */
  private static Issuer upTo(int most, Issuer issuer) {
    return upTo(most, cny("0.00"), issuer);
  }

  /**
   * A bank that has so many, of which each owes so much more than the one before it closed with.
   */
  private static Issuer upTo(int most, Money more, Issuer issuer) {
    return (Issuer)
        Proxy.newProxyInstance(
            Issuer.class.getClassLoader(),
            new Class<?>[] {Issuer.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("statements")) {
                return through(issuer, method, arguments);
              }
              String after = (String) arguments[1];
              int month = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
              if (month == most) {
                return new IssuerOutcome.Approved<>(new StatementPage(List.of(), after));
              }
              LocalDate day = LocalDate.of(2000, 1, 1).plusDays(month);
              Money owed = cny("-1.00").minus(more.multipliedBy(month));
              CardStatement statement =
                  new CardStatement(
                      "E" + month,
                      day,
                      day,
                      owed,
                      owed,
                      Optional.of(
                          new CardStatement.Due(owed.negated(), cny("0.00"), day.plusDays(20))),
                      List.of());
              return new IssuerOutcome.Approved<>(
                  new StatementPage(List.of(statement), Integer.toString(month)));
            });
  }

  private static Issuer withoutStatements(Issuer issuer) {
    IssuerProfile real = issuer.profile();
    Set<Capability> fewer = EnumSet.copyOf(real.capabilities());
    fewer.remove(Capability.STATEMENTS);
    IssuerProfile profile =
        new IssuerProfile(
            real.code(),
            real.name(),
            real.unionBankNumber(),
            real.hotline(),
            real.products(),
            fewer,
            real.finalityWindow());
    return (Issuer)
        Proxy.newProxyInstance(
            Issuer.class.getClassLoader(),
            new Class<?>[] {Issuer.class},
            (proxy, method, arguments) ->
                method.getName().equals("profile") ? profile : through(issuer, method, arguments));
  }

  private static Object through(Object real, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
