package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as banks write them, and as they must not. */
class StatementsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PrivateKeys BANK = PrivateKeys.generate(RANDOM);
  private static final PrivateKeys PLATFORM = PrivateKeys.generate(RANDOM);

  private static final String GOOD =
      """
      {"code":"00","statements":[{"reference":"S1","firstDay":"2026-10-01","lastDay":"2026-10-31",\
      "currency":"CNY","openingMinorUnits":0,"closingMinorUnits":-1230,\
      "due":{"minorUnits":1230,"minimumMinorUnits":123,"day":"2026-11-20"},\
      "lines":[{"reference":"L1","day":"2026-10-05","minorUnits":1230,"direction":"OUT",\
      "kind":"PAYMENT","sealed":"$said","new":1}]}],"next":"S1"}""";

  @Test
  void aStatementIsReadWithWhatIsSealedInIt() throws Exception {
    IssuerOutcome<StatementPage> outcome = ask(GOOD);

    StatementPage page = ((IssuerOutcome.Approved<StatementPage>) outcome).value();
    assertThat(page.next()).isEqualTo("S1");
    CardStatement statement = page.statements().get(0);
    assertThat(statement.closing()).isEqualTo(Money.parse("CNY -12.30"));
    CardStatementLine line = statement.lines().get(0);
    assertThat(line.counterparty()).contains("面馆");
    assertThat(line.text()).contains("Lunch");
    assertThat(line.order()).isEqualTo(Optional.empty());
    assertThat(outcome.toString()).doesNotContain("面馆").doesNotContain("Lunch");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "closingMinorUnits":-1230 | "closingMinorUnits":-1229
          "minorUnits":1230,"direction" | "minorUnits":-1230,"direction"
          "direction":"OUT" | "direction":"UP"
          "kind":"PAYMENT" | "kind":"GIFT"
          "kind":"PAYMENT" | "kind":"REFUND"
          "day":"2026-10-05" | "day":"2026-11-05"
          "day":"2026-10-05" | "day":"2026-10-32"
          "day":"2026-11-20" | "day":"2026-10-20"
          "minimumMinorUnits":123 | "minimumMinorUnits":1231
          "lastDay":"2026-10-31" | "lastDay":"2026-09-30"
          "currency":"CNY" | "currency":"XXXX"
          "reference":"L1" | "reference":"L2"
          "$said" | "made-up"
          "next":"S1" | "next":"S 1"
          "lines":[ | "lines":[1,
          """)
  void whatDoesNotTieOrIsNotOfItsFormIsUnknown(String good, String bad) throws Exception {
    assertThat(GOOD).contains(good);

    assertThat(ask(GOOD.replace(good, bad))).isInstanceOf(IssuerOutcome.Unknown.class);
  }

  @Test
  void aStatementThatDoesNotGoOnWhereTheOneBeforeEndedIsUnknown() throws Exception {
    String first = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("],\"next\""));
    String second =
        """
        {"reference":"S2","firstDay":"2026-11-01","lastDay":"2026-11-30","currency":"CNY",\
        "openingMinorUnits":%d,"closingMinorUnits":%d,"lines":[]}""";

    assertThat(ask(GOOD.replace(first, first + "," + second.formatted(-1230, -1230))))
        .isInstanceOf(IssuerOutcome.Approved.class);
    assertThat(ask(GOOD.replace(first, first + "," + second.formatted(-1, -1))))
        .isInstanceOf(IssuerOutcome.Unknown.class);
  }

  @Test
  void moreLinesThanAStatementHoldsAreUnknownAndAsManyAsItHoldsAreRead() throws Exception {
    assertThat(ask(many(CardStatement.MOST_LINES))).isInstanceOf(IssuerOutcome.Approved.class);
    assertThat(ask(many(CardStatement.MOST_LINES + 1))).isInstanceOf(IssuerOutcome.Unknown.class);
  }

  @Test
  void anEndedAgreementIsDeclinedAndOtherCodesAreWhatTheTableSays() throws Exception {
    assertThat(ask("{\"code\":\"K2\"}"))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.NOT_PERMITTED, "K2"));
    assertThat(ask("{\"code\":\"98\"}")).isInstanceOf(IssuerOutcome.Unknown.class);
    assertThat(ask("{\"code\":\"00\",\"statements\":[]}"))
        .isInstanceOf(IssuerOutcome.Approved.class);
  }

  /** With the longest texts that there may be, so that the longest answer is one that is read. */
  private static String many(int lines) {
    String all =
        IntStream.range(0, lines)
            .mapToObj(
                place ->
                    """
                    {"reference":"L%d","day":"2026-10-05","minorUnits":1,"direction":"IN",\
                    "kind":"PAYMENT","sealed":"%s"}"""
                        .formatted(place, sealed("L" + place, "面".repeat(140), "午".repeat(140))))
            .collect(Collectors.joining(","));
    return """
    {"code":"00","statements":[{"reference":"S1","firstDay":"2026-10-01","lastDay":"2026-10-31",\
    "currency":"CNY","openingMinorUnits":0,"closingMinorUnits":%d,"lines":[%s]}],"next":"S1"}"""
        .formatted(lines, all);
  }

  private static IssuerOutcome<StatementPage> ask(String answer) throws Exception {
    String body = answer.replace("$said", sealed("L1", "面馆", "Lunch"));
    try (ScriptedBank bank =
            new ScriptedBank(
                (asked, socket) ->
                    socket.getOutputStream().write(ScriptedBank.signed(BANK, asked, body)));
        AgreementToken agreement = new AgreementToken(Secret.of("made-up"))) {
      HttpIssuer issuer =
          HttpIssuer.builder()
              .endpoint(bank.uri())
              .profile(WeBank.profile())
              .bankKeys(BANK.publicKeys())
              .platform("shop", PLATFORM)
              .build();
      IssuerOutcome<StatementPage> outcome = issuer.statements(agreement, "");
      assertThat(bank.asked().get(0).body()).doesNotContain("made-up");
      return outcome;
    }
  }

  private static String sealed(String reference, String who, String what) {
    try (Secret counterparty = Secret.of(who);
        Secret text = Secret.of(what)) {
      return SealedFields.seal(
          PLATFORM.publicKeys(),
          ApiFields.REFERENCE,
          reference,
          Map.of(ApiFields.COUNTERPARTY, counterparty, ApiFields.TEXT, text),
          RANDOM);
    }
  }
}
