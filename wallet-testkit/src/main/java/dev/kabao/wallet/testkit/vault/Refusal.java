package dev.kabao.wallet.testkit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** How a vault says no, and that it says nothing else. */
final class Refusal {
  private Refusal() {}

  static void ofBrokenSeal(ThrowingCallable call) {
    of(call, ErrorCode.SEAL_BROKEN);
  }

  /** What changed may have been the version of the key, which then is missing. */
  static void ofBrokenSealOrMissingKey(ThrowingCallable call, String what) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as(what).isInstanceOf(WalletException.class);
    assertThat(((WalletException) thrown).code())
        .as(what)
        .isIn(ErrorCode.SEAL_BROKEN, ErrorCode.KEY_MISSING);
    revealsNothing(thrown);
  }

  static void ofClosed(ThrowingCallable call) {
    of(call, ErrorCode.CLOSED);
  }

  static void ofNull(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class);
  }

  static void of(ThrowingCallable call, ErrorCode code) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(WalletException.class);
    assertThat(((WalletException) thrown).code()).isEqualTo(code);
    revealsNothing(thrown);
  }

  private static void revealsNothing(@Nullable Throwable thrown) {
    if (thrown instanceof WalletException refused) {
      StringWriter text = new StringWriter();
      refused.printStackTrace(new PrintWriter(text));
      text.append(refused.fields().toString()).append(refused.text().toString());
      assertThat(text.toString()).doesNotContain("6236330000000000019").doesNotContain("Zhang");
    }
  }
}
