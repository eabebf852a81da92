package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the typed errors of a vault. */
final class Refused {
  private Refused() {}

  static WalletException with(ErrorCode code, ThrowingCallable call) {
    WalletException refused = catchThrowableOfType(WalletException.class, call);
    assertThat(refused).as("an error with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    StringWriter trace = new StringWriter();
    refused.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(KeyringFileTest.PASSPHRASE);
    return refused;
  }

  static void because(ErrorCode code, String reason, ThrowingCallable call) {
    assertThat(with(code, call).fields()).containsEntry("reason", reason);
  }
}
