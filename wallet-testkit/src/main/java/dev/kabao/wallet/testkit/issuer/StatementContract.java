package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.issuer.LossOrder;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.ReplacementOrder;
import dev.kabao.wallet.spi.issuer.StatementPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * The part of the suite about closed statements. That a statement ties, and that one goes on where
 * the one before it ended, are laws of the values themselves. Left out for an issuer that does not
 * offer statements.
 */
public interface StatementContract {

  /** The test bank. */
  BankHands bank();

  /** Reads to the end; an issuer that offers no statements is not asked, and its test left out. */
  private static List<CardStatement> read(BankHands bank, AgreementToken agreement, String from) {
    assumeTrue(bank.issuer().profile().capabilities().contains(Capability.STATEMENTS));
    List<CardStatement> all = new ArrayList<>();
    String place = from;
    while (true) {
      StatementPage page = approved(bank.issuer().statements(agreement, place));
      if (page.statements().isEmpty()) {
        return all;
      }
      if (!all.isEmpty()) {
        CardStatement last = all.get(all.size() - 1);
        CardStatement next = page.statements().get(0);
        assertThat(next.opening()).isEqualTo(last.closing());
        assertThat(next.firstDay()).isAfterOrEqualTo(last.lastDay());
      }
      all.addAll(page.statements());
      place = page.next();
    }
  }

  private static List<CardStatementLine> lines(List<CardStatement> statements) {
    return statements.stream().flatMap(one -> one.lines().stream()).toList();
  }

  /** What is on them. */
  @Test
  default void aStatementHasWhatMovedWithWhoAndWhatForAndTiesWithWhatTheCardHolds() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    String noodles = bank().spend(card, Money.parse("CNY 12.30"), "面馆 \"1\"", "午饭");
    String tram = bank().spend(card, Money.parse("CNY 2.00"), "Tram", "");
    bank().closeStatements();

    List<CardStatement> statements = read(bank(), agreement, "");

    assertThat(statements).isNotEmpty();
    assertThat(statements.get(statements.size() - 1).closing()).isEqualTo(bank().available(card));
    assertThat(lines(statements))
        .filteredOn(line -> line.direction() == Direction.OUT)
        .extracting(
            CardStatementLine::reference,
            CardStatementLine::amount,
            CardStatementLine::kind,
            CardStatementLine::counterparty,
            CardStatementLine::text,
            CardStatementLine::order)
        .containsExactly(
            tuple(
                noodles,
                Money.parse("CNY 12.30"),
                Kind.PAYMENT,
                Optional.of("面馆 \"1\""),
                Optional.of("午饭"),
                Optional.empty()),
            tuple(
                tram,
                Money.parse("CNY 2.00"),
                Kind.PAYMENT,
                Optional.of("Tram"),
                Optional.empty(),
                Optional.empty()));
    assertThat(statements.toString() + lines(statements)).doesNotContain("面馆").doesNotContain("午饭");
  }

  /** The platform's own orders. */
  @Test
  default void aLineOfThePlatformsOwnOrderNamesTheOrder() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId drawn = newOrder();
    OrderId back = newOrder();
    OrderId paidOut = newOrder();
    approved(debit(bank().issuer(), drawn, agreement, TEN));
    approved(refund(bank().issuer(), back, drawn, TEN));
    approved(credit(bank().issuer(), paidOut, agreement, TEN));
    assertDeclined(
        debit(bank().issuer(), newOrder(), agreement, HUNDRED.multipliedBy(2)),
        DeclineCategory.INSUFFICIENT_FUNDS);
    bank().closeStatements();

    List<CardStatementLine> lines = lines(read(bank(), agreement, ""));

    assertThat(lines)
        .filteredOn(line -> line.order().isPresent())
        .extracting(line -> line.order().get(), CardStatementLine::signed, CardStatementLine::kind)
        .containsExactly(
            tuple(drawn, TEN.negated(), Kind.PAYMENT),
            tuple(back, TEN, Kind.REFUND),
            tuple(paidOut, TEN, Kind.PAYMENT));
  }

  /** Closed is closed. */
  @Test
  default void closedStatementsNeverChangeAndAPlaceStaysGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    bank().spend(card, TEN, "Noodles", "one");
    bank().closeStatements();
    List<CardStatement> first = read(bank(), agreement, "");
    String place = approved(bank().issuer().statements(agreement, "")).next();

    bank().spend(card, TEN, "Noodles", "two");

    assertThat(read(bank(), agreement, "")).isEqualTo(first);
    bank().closeStatements();
    bank().spend(card, TEN, "Noodles", "three");
    List<CardStatement> second = read(bank(), agreement, "");
    assertThat(second).hasSizeGreaterThan(first.size());
    assertThat(second.subList(0, first.size())).isEqualTo(first);
    List<CardStatement> since = read(bank(), agreement, place);
    assertThat(second).endsWith(since.toArray(CardStatement[]::new));
    assertThat(lines(second)).extracting(CardStatementLine::reference).doesNotHaveDuplicates();
  }

  /** Many months. */
  @Test
  default void pagesJoinWithoutAGapOrATwin() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    List<String> bought = new ArrayList<>();
    for (int month = 0; month < 30; month++) {
      bought.add(bank().spend(card, Money.parse("CNY 1.00"), "Newspaper", ""));
      bank().closeStatements();
    }

    List<CardStatement> statements = read(bank(), agreement, "");

    assertThat(lines(statements))
        .filteredOn(line -> line.direction() == Direction.OUT)
        .extracting(CardStatementLine::reference)
        .isEqualTo(bought);
    assertThat(statements).extracting(CardStatement::reference).doesNotHaveDuplicates();
  }

  /** Whose card it is. */
  @Test
  default void nobodyIsToldWithoutAStandingAgreement() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    TestHolder other = bank().issueCard(TestHolder.LI, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    AgreementToken others = bind(bank(), other);
    bank().spend(card, TEN, "Noodles", "");
    bank().closeStatements();

    assertThat(lines(read(bank(), others, "")))
        .noneMatch(line -> line.direction() == Direction.OUT);
    approved(bank().issuer().revokeAgreement(newOrder(), agreement));
    assertDeclined(bank().issuer().statements(agreement, ""), DeclineCategory.NOT_PERMITTED);
  }

  /** A card in place of another. */
  @Test
  default void theAccountOfAReplacedCardGoesOnUnderTheSameNames() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    bank().spend(card, TEN, "Noodles", "");
    bank().closeStatements();
    List<CardStatement> before = read(bank(), agreement, "");
    OrderId report = newOrder();
    approved(bank().issuer().reportLost(new LossOrder(report, agreement, LossKind.LOST)));
    approved(bank().issuer().revokeAgreement(newOrder(), agreement));
    approved(bank().issuer().replace(new ReplacementOrder(newOrder(), report)));

    AgreementToken anew = bind(bank(), bank().replacement(card));

    assertThat(read(bank(), anew, "")).isEqualTo(before);
  }
}
