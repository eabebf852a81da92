package dev.kabao.examples.cli;

import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ended a command into something to say to a person. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static Failure of(Exception e) {
    LOG.debug("The command failed.", e);
    if (e instanceof Failure failure) {
      return failure;
    }
    if (e instanceof WalletException known) {
      return Failure.of(known);
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      String reason = reason(e instanceof UncheckedIOException wrapped ? wrapped.getCause() : e);
      return Failure.infrastructure("IO", reason, reason);
    }
    if (e instanceof IllegalArgumentException) {
      String reason = reason(e);
      return new Failure(ExitCode.USAGE, "BAD_INPUT", reason, "输入有误：" + reason);
    }
    String kind = e.getClass().getSimpleName();
    return Failure.infrastructure(
        "INTERNAL",
        "Something failed that should not (" + kind + "). Please report it.",
        "程序内部出错（" + kind + "），请反馈。");
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
