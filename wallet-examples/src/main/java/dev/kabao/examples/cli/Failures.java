package dev.kabao.examples.cli;

import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
    if (e instanceof FileSystemException file) {
      return file(file);
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      String reason = reason(e).replaceFirst("^java\\.io\\.IOException: ", "");
      return Failure.infrastructure("IO", reason, "输入输出失败：" + reason);
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

  private static Failure file(FileSystemException e) {
    boolean denied = e instanceof AccessDeniedException;
    String why = denied ? "access is denied" : reason(e);
    return Failure.infrastructure(
        "FILE_UNUSABLE",
        "The file " + e.getFile() + " cannot be used: " + why + ".",
        "无法使用文件 " + e.getFile() + "：" + (denied ? "没有权限" : why) + "。");
  }

  private static String reason(Exception e) {
    String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
