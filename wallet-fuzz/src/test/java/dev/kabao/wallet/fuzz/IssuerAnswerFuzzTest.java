package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.util.Map;
import org.joda.money.Money;

/** What banks answer, and what somebody on the way answers in their place. */
class IssuerAnswerFuzzTest {
  private static final FuzzedBank BANK = new FuzzedBank();
  private static final OrderId ORDER = new OrderId("0190000000007000800000000000000a");
  private static final Money ASKED = Money.parse("CNY 12.30");
  private static final String SEALED = "$sealed";
  private static final String SAID = "$said";

  /**
   * The first character is what is asked, the rest is the answer, which the bank signs. Where it
   * says {@code $sealed}, a sealed agreement stands; where it says {@code $said}, what the line L1
   * of a statement says of people.
   */
  @FuzzTest
  void whateverTheBankAnswersItIsAnOutcome(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] body = Input.after(data, 1);
    String text = new String(body, UTF_8);
    if (text.contains(SEALED)) {
      body = text.replace(SEALED, sealed()).getBytes(UTF_8);
    } else if (text.contains(SAID)) {
      body = text.replace(SAID, said()).getBytes(UTF_8);
    }
    BANK.answers(body);
    online(() -> ask(data[0]));
  }

  /** A line as the signature, then the answer: nothing is believed. */
  @FuzzTest
  void whateverSomebodyElseAnswersIsUnknown(byte[] data) {
    String text = new String(data, US_ASCII).replaceAll("[^\\n -~]", "?");
    int line = text.indexOf('\n');
    String signature = (line < 0 ? text : text.substring(0, line)).strip();
    String body = line < 0 ? "{}" : text.substring(line + 1);
    BANK.answers(body.getBytes(US_ASCII), signature.isEmpty() ? "." : signature);
    online(() -> assertThat(debit()).isInstanceOf(IssuerOutcome.Unknown.class));
  }

  /** The fuzzer takes a connection for a fault of the code; this one is to the bank above. */
  @SuppressWarnings("try") // It is there to be closed.
  private static void online(Runnable call) {
    try (SilentCloseable allowed = BugDetectors.allowNetworkConnections()) {
      call.run();
    }
  }

  private static void ask(byte what) {
    switch (what) {
      case 'd' -> {
        if (debit() instanceof IssuerOutcome.Approved<OrderReceipt> approved) {
          OrderReceipt receipt = approved.value();
          assertThat(receipt.amount()).isLessThanOrEqualTo(ASKED);
          assertThat(receipt.amount().isPositive()).isTrue();
        }
      }
      case 'q' -> {
        OrderStatus<OrderReceipt> status = BANK.issuer.queryOrder(ORDER);
        assertThat(status.toString()).isNotNull();
      }
      case 'b' -> {
        OrderStatus<?> status = BANK.issuer.queryBinding(ORDER);
        assertThat(status.toString()).doesNotContain("made-up agreement");
      }
      case 'r' -> assertThat(BANK.issuer.resendChallenge(ORDER)).isNotNull();
      case 'n' -> {
        IssuerOutcome<NoticePage> outcome = BANK.issuer.notices("");
        assertThat(outcome.toString()).isNotNull();
      }
      case 's' -> {
        try (AgreementToken agreement = new AgreementToken(Secret.of("made-up agreement"))) {
          IssuerOutcome<StatementPage> outcome = BANK.issuer.statements(agreement, "");
          assertThat(outcome.toString()).doesNotContain("made-up");
          if (outcome instanceof IssuerOutcome.Approved<StatementPage> approved) {
            approved.value().statements().forEach(IssuerAnswerFuzzTest::ties);
          }
        }
      }
      default -> {
        try (Secret code = Secret.of("123456")) {
          assertThat(BANK.issuer.confirmBinding(ORDER, code).toString())
              .doesNotContain("made-up agreement");
        }
      }
    }
  }

  private static IssuerOutcome<OrderReceipt> debit() {
    try (AgreementToken agreement = new AgreementToken(Secret.of("made-up agreement"))) {
      return BANK.issuer.debit(
          new DebitOrder(ORDER, agreement, ASKED, DebitOrder.Purpose.PAYMENT, "noodles"));
    }
  }

  private static void ties(CardStatement statement) {
    Money balance = statement.opening();
    for (CardStatementLine line : statement.lines()) {
      balance = balance.plus(line.signed());
      assertThat(line.toString()).doesNotContain("made-up");
    }
    assertThat(balance).isEqualTo(statement.closing());
  }

  private static String said() {
    try (Secret who = Secret.of("made-up noodle house");
        Secret text = Secret.of("made-up lunch")) {
      return SealedFields.seal(
          BANK.platformKeys.publicKeys(),
          ApiFields.REFERENCE,
          "L1",
          Map.of(ApiFields.COUNTERPARTY, who, ApiFields.TEXT, text),
          new SecureRandom());
    }
  }

  private static String sealed() {
    try (Secret agreement = Secret.of("made-up agreement")) {
      return SealedFields.seal(
          BANK.platformKeys.publicKeys(),
          ORDER,
          Map.of(ApiFields.AGREEMENT, agreement),
          new SecureRandom());
    }
  }
}
