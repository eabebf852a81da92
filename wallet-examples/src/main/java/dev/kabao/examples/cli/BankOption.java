package dev.kabao.examples.cli;

import dev.kabao.wallet.sandbox.SandboxAdmin;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running sandbox bank to talk to as its staff. */
final class BankOption {
  @Option(
      names = "--bank",
      paramLabel = "URL",
      descriptionKey = "bank-option",
      description =
          "where it listens (default: the bank that serves from this home; its token is there, or in"
              + " KABAO_BANK_TOKEN)")
  private @Nullable String url;

  /** The staff's door of the bank. */
  SandboxAdmin admin(Context context) throws IOException {
    Optional<URI> named = Optional.ofNullable(url).map(Inputs::bankUrl);
    Optional<String> token = context.env("KABAO_BANK_TOKEN");
    if (named.isEmpty() || token.isEmpty()) {
      BankRecord record = BankRecord.read(context.home().bankRecord());
      URI at = named.orElse(record.url());
      return connect(at, token.orElse(record.token()));
    }
    return connect(named.get(), token.get());
  }

  private static SandboxAdmin connect(URI at, String token) {
    try (Secret secret = Secret.of(token)) {
      return SandboxAdmin.connect(at, secret);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--bank",
          "a sandbox bank is at http://127.0.0.1:PORT of this machine.",
          "沙箱银行的地址形如 http://127.0.0.1:端口，且在本机。");
    }
  }
}
