package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A password that is to be set. */
final class NewPasswordOption {
  @Option(
      names = "--new",
      paramLabel = "PASSWORD",
      descriptionKey = "new-password",
      description = "the new password, 15 characters or more, or '-'; asked for if left out")
  private @Nullable String given;

  /** The password; the caller closes it. */
  Secret read(Context context) throws IOException {
    return context.newSecret("--new", given, new LocalText("New password", "新密码"));
  }
}
