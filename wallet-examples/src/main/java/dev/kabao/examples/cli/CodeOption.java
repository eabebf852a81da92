package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The code by which a command goes on that had it sent when it was first given. */
final class CodeOption {
  @Option(
      names = "--code",
      paramLabel = "CODE",
      arity = "0..1",
      fallbackValue = "",
      descriptionKey = "sent-code",
      description = "the code that was sent, or '-'; leave it out to have one sent")
  private @Nullable String code;

  boolean isGiven() {
    return code != null;
  }

  /** The code; the caller closes it. */
  Secret read(Context context) throws IOException {
    return context.secret("--code", code, new LocalText("Code", "验证码"));
  }
}
