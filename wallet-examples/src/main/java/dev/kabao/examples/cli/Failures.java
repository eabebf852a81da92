package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
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
    if (e instanceof UncheckedIOException unchecked) {
      // It has one: its constructor asks for it.
      return of(Objects.requireNonNull(unchecked.getCause()));
    }
    if (e instanceof IOException) {
      String reason = reason(e);
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
    LocalText why = why(e);
    return Failure.infrastructure(
        "FILE_UNUSABLE",
        "The file " + e.getFile() + " cannot be used: " + why.en() + ".",
        "无法使用文件 " + e.getFile() + "：" + why.zh() + "。");
  }

  private static LocalText why(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return new LocalText("access is denied", "没有权限");
    }
    if (e instanceof NoSuchFileException) {
      return new LocalText("it or its folder is not there", "文件或其所在文件夹不存在");
    }
    if (e instanceof FileAlreadyExistsException) {
      return new LocalText("it is there already", "文件已存在");
    }
    String reason = e.getReason();
    return reason == null || reason.isBlank()
        ? new LocalText("the disk or the system refused it", "磁盘或系统拒绝访问")
        : new LocalText(reason, reason);
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? "no reason was given" : message;
  }
}
