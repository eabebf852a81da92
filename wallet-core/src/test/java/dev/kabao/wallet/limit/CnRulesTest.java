package dev.kabao.wallet.limit;

import static dev.kabao.wallet.limit.LimitCases.NOON;
import static dev.kabao.wallet.limit.LimitCases.holder;
import static dev.kabao.wallet.limit.LimitCases.movement;
import static dev.kabao.wallet.limit.LimitCases.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.Movement.Scanned;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules stand for whom, as a table; ids and amounts are those of the notices. */
class CnRulesTest {
  private static final CnPaymentAccount POLICY = CnPaymentAccount.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # class | factors | certificate | kind          | from    | scanned      | rules
          # the classes of article 11
          I       | 2       | false       | PAYMENT       | balance | NOTHING      | CN43-11-1 CN43-24-2
          I       | 2       | false       | TRANSFER      | balance | NOTHING      | CN43-11-1 CN43-24-2
          I       | 2       | false       | CARD_TRANSFER | balance | NOTHING      | CN43-11-1 CN43-24-2
          I       | 2       | false       | WITHDRAWAL    | balance | NOTHING      | CN43-11-1
          II      | 2       | false       | PAYMENT       | balance | NOTHING      | CN43-11-2 CN43-24-2
          II      | 2       | false       | CARD_TRANSFER | balance | NOTHING      | CN43-11-2 CN43-24-2
          II      | 2       | false       | WITHDRAWAL    | balance | NOTHING      | none
          III     | 2       | false       | TRANSFER      | balance | NOTHING      | CN43-11-3 CN43-24-2
          III     | 1       | false       | WITHDRAWAL    | balance | NOTHING      | none
          # the factors of article 24
          III     | 1       | false       | PAYMENT       | balance | NOTHING      | CN43-11-3 CN43-24-3
          III     | 1       | true        | PAYMENT       | balance | NOTHING      | CN43-11-3 CN43-24-3
          III     | 3       | false       | PAYMENT       | balance | NOTHING      | CN43-11-3 CN43-24-2
          III     | 2       | true        | PAYMENT       | balance | NOTHING      | CN43-11-3
          III     | 3       | true        | PAYMENT       | balance | NOTHING      | CN43-11-3
          # what comes in
          I       | 1       | false       | BANK_TOP_UP   | balance | NOTHING      | none
          I       | 1       | false       | RECEIPT       | balance | NOTHING      | none
          I       | 1       | false       | TOP_UP        | card    | NOTHING      | none
          # a card that pays by itself
          I       | 1       | false       | PAYMENT       | card    | NOTHING      | none
          II      | 1       | false       | TRANSFER      | bank1   | NOTHING      | none
          # codes
          II      | 2       | false       | PAYMENT       | balance | STATIC_CODE  | CN43-11-2 CN43-24-2 CN296-12-D
          II      | 2       | true        | TRANSFER      | balance | STATIC_CODE  | CN43-11-2 CN296-12-D
          II      | 2       | true        | PAYMENT       | card    | STATIC_CODE  | CN296-12-D
          II      | 2       | true        | PAYMENT       | card    | DYNAMIC_CODE | none
          II      | 2       | true        | PAYMENT       | balance | PAYER_CODE   | CN43-11-2
          # classes of bank accounts
          I       | 1       | false       | PAYMENT       | bank2   | NOTHING      | CN302-II-D CN302-II-Y
          I       | 1       | false       | TOP_UP        | bank2   | NOTHING      | CN302-II-D CN302-II-Y
          I       | 1       | false       | TRANSFER      | bank3   | NOTHING      | CN16-III-D CN16-III-Y
          II      | 2       | true        | PAYMENT       | bank2   | STATIC_CODE  | CN296-12-D CN302-II-D CN302-II-Y
          """)
  void aMovementCountsTowardsExactlyTheRulesOfItsRow(
      AccountClass accountClass,
      int factors,
      boolean certificate,
      PaymentKind kind,
      String from,
      Scanned scanned,
      String rules) {
    assertThat(
            POLICY.limitsOn(
                movement(holder(accountClass, factors, certificate, NOON), kind, from, scanned)))
        .extracting(Limit::rule)
        .containsExactlyElementsOf(rules == null ? List.of() : Arrays.asList(rules.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "CN43-11-1, EVER, 1000",
    "CN43-11-2, YEAR, 100000",
    "CN43-11-3, YEAR, 200000",
    "CN43-24-2, DAY, 5000",
    "CN43-24-3, DAY, 1000",
    "CN296-12-D, DAY, 500",
    "CN302-II-D, DAY, 10000",
    "CN302-II-Y, YEAR, 200000",
    "CN16-III-D, DAY, 2000",
    "CN16-III-Y, YEAR, 50000"
  })
  void everyRuleHasThePeriodAndTheCeilingOfItsNotice(String id, LimitPeriod period, long yuan) {
    assertThat(CnRule.values())
        .filteredOn(rule -> rule.id().equals(id))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.period()).isEqualTo(period);
              assertThat(rule.ceiling()).isEqualTo(yuan(yuan));
              assertThat(rule.source()).contains("号");
            });
  }

  @Test
  void theTableAboveLeavesNoRuleOut() {
    assertThat(CnRule.values()).hasSize(10);
    assertThat(Arrays.stream(CnRule.values()).map(CnRule::id)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(CnRule.values()).map(CnRule::title)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "I, 1, false, CN43-11-1 CN43-24-3 CN296-12-D",
    "I, 2, true, CN43-11-1 CN296-12-D",
    "II, 2, false, CN43-11-2 CN43-24-2 CN296-12-D",
    "III, 3, true, CN43-11-3 CN296-12-D"
  })
  void whatStandsForAHolderIsListedWithoutARuleOfASingleCard(
      AccountClass accountClass, int factors, boolean certificate, String rules) {
    assertThat(POLICY.standing(holder(accountClass, factors, certificate, NOON)))
        .extracting(Limit::rule)
        .containsExactly(rules.split(" "));
  }
}
