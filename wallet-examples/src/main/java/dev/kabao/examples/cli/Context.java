package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command works with: the process around it, and what was chosen for all commands. */
final class Context {
  private static final int DEFAULT_WAIT_SECONDS = 20;
  private static final LocalText PASSPHRASE = new LocalText("Passphrase", "口令");
  private static final LocalText ONCE_MORE = new LocalText("Once more", "请再输入一次");

  private final Io io;
  private final GlobalOptions options;
  private final Printer printer;

  Context(Io io, GlobalOptions options, Printer printer) {
    this.io = io;
    this.options = options;
    this.printer = printer;
  }

  Printer printer() {
    return printer;
  }

  boolean json() {
    return options.json;
  }

  Home home() {
    return new Home(options.home(io.env()));
  }

  /** The home that was named on the command line, not by the environment. */
  Optional<Path> namedHome() {
    return Optional.ofNullable(options.home).map(named -> options.home(io.env()));
  }

  Optional<String> env(String name) {
    return Optional.ofNullable(io.env().get(name)).filter(value -> !value.isEmpty());
  }

  Duration lockWait() {
    return options.wait == null
        ? Duration.ofSeconds(DEFAULT_WAIT_SECONDS)
        : Duration.ofSeconds(Inputs.number("--wait", options.wait, 0, 3600));
  }

  /** The wallet to act for: the one that was named, else that of whoever is signed in. */
  WalletId wallet() {
    Optional<String> named = Optional.ofNullable(options.wallet).or(() -> env("KABAO_WALLET"));
    return named
        .map(id -> Ids.walletId("--as", id))
        .or(() -> signedIn().map(SignedIn::wallet))
        .orElseThrow(
            () ->
                Failure.usage(
                    "Say which wallet to act for: --as WALLET, or KABAO_WALLET, or sign in.",
                    "请用 --as WALLET 或环境变量 KABAO_WALLET 指定钱包，或先登录。"));
  }

  /** Who is signed in, if anybody is. */
  Optional<SignedIn> signedIn() {
    try {
      return SignedIn.read(home().session());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the wallet to act for is that of whoever is signed in. */
  boolean actsInSession() {
    WalletId chosen = wallet();
    return signedIn().filter(in -> in.wallet().equals(chosen)).isPresent();
  }

  /** The passphrase of keys that are there already; the caller closes it. */
  Secret passphrase() {
    return passphraseOf(PASSPHRASE);
  }

  /** The passphrase of keys that are to be made, typed twice; the caller closes it. */
  Secret newPassphrase() {
    boolean asked = env("KABAO_PASSPHRASE").isEmpty();
    Secret first = passphraseOf(asked ? new LocalText("New passphrase", "新口令") : PASSPHRASE);
    if (asked) {
      try (Secret second = passphraseOf(ONCE_MORE)) {
        boolean same = first.read(a -> second.read(b -> Arrays.equals(a, b)));
        if (!same) {
          first.close();
          throw Failure.usage("The two passphrases are not the same.", "两次输入的口令不一致。");
        }
      }
    }
    return first;
  }

  /** An option's value, or the next line of standard input if it is {@code -}. */
  String value(String option, String given) throws IOException {
    if (!given.equals("-")) {
      return given;
    }
    String line = io.in().readLine();
    if (line == null) {
      throw Failure.input(option, "standard input has no further line.", "标准输入没有更多行。");
    }
    return line.strip();
  }

  /** A secret that is to be set, typed twice where it is asked for. The caller closes it. */
  Secret newSecret(String option, @Nullable String given, LocalText prompt) throws IOException {
    Secret first = secret(option, given, prompt);
    if (given == null || given.isEmpty()) {
      try (Secret second = secret(option, null, ONCE_MORE)) {
        if (!first.read(a -> second.read(b -> Arrays.equals(a, b)))) {
          first.close();
          throw Failure.input(option, "the two are not the same.", "两次输入不一致。");
        }
      }
    }
    return first;
  }

  /**
   * A secret that may be left out: given, or the next line of standard input if it is {@code -}, or
   * else typed at the terminal. The caller closes it.
   */
  Secret secret(String option, @Nullable String given, LocalText prompt) throws IOException {
    if (given != null && !given.isEmpty()) {
      return Secret.of(value(option, given));
    }
    char[] typed =
        io.terminal()
            .secret(printer.inLanguage(prompt))
            .orElseThrow(
                () ->
                    Failure.input(
                        option,
                        "give it, or '-' to have it read from standard input, or run this at a"
                            + " terminal.",
                        "请给出该值，或用 '-' 从标准输入读取，或在终端中运行。"));
    try {
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  Io io() {
    return io;
  }

  private Secret passphraseOf(LocalText prompt) {
    Optional<String> given = env("KABAO_PASSPHRASE");
    if (given.isPresent()) {
      return Secret.of(given.get());
    }
    char[] typed =
        io.terminal()
            .secret(printer.inLanguage(prompt))
            .orElseThrow(
                () ->
                    Failure.usage(
                        "No passphrase: set KABAO_PASSPHRASE, or run this at a terminal.",
                        "没有口令：请设置 KABAO_PASSPHRASE，或在终端中运行。"));
    try {
      if (typed.length == 0) {
        throw Failure.usage("A passphrase is not empty.", "口令不能为空。");
      }
      return Secret.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
