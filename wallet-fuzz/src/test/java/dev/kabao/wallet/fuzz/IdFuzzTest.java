package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.function.Function;

/** Written forms of ids and tokens, as a host's own callers may send them. */
class IdFuzzTest {
  private static final List<Function<String, Object>> IDS =
      List.of(
          WalletId::parse,
          CardId::parse,
          BindingId::parse,
          PaymentId::parse,
          PaymentRequestId::parse,
          SessionId::parse,
          StepUpId::parse,
          RequestId::of,
          OrderId::new);

  @FuzzTest
  void whatIsReadIsWrittenTheSame(byte[] data) {
    String text = Input.text(data);
    int kinds = 0;
    for (Function<String, Object> id : IDS) {
      try {
        assertThat(id.apply(text).toString()).isEqualTo(text);
        kinds++;
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).hasSizeLessThan(200);
      }
    }
    // A request id is the host's own and may look like any other; no text names two kinds of ours.
    assertThat(kinds).isLessThanOrEqualTo(2);
    try {
      SessionToken token = SessionToken.parse(text);
      assertThat(token.text()).isEqualTo(text).hasSize(68);
      assertThat(token.toString()).doesNotContain(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessage("Not a session token.");
    }
  }
}
