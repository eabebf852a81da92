package dev.kabao.examples.cli;

import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Shows a code to be scanned: in the terminal, and as an image if that is asked for. */
final class QrOption {
  private static final int PIXELS = 600;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "write the QR code to this new file, too")
  private @Nullable String png;

  /** Checks what was given, before anything is done that a failure would not undo. */
  void check() {
    file().filter(Files::exists).ifPresent(there -> exists());
  }

  /** Draws the code for people, and puts the image's path into the answer. */
  Answer show(Context context, String text, Answer answer) throws IOException {
    if (!context.json()) {
      String drawn = QrImage.terminal(text);
      context.printer().say(new LocalText(drawn, drawn));
    }
    Optional<Path> file = file();
    if (file.isPresent()) {
      try {
        QrImage.writePng(text, PIXELS, file.get());
      } catch (FileAlreadyExistsException e) {
        exists();
      }
      answer.body().put("png", file.get().toString());
    }
    return answer;
  }

  private Optional<Path> file() {
    return Optional.ofNullable(png).map(given -> Inputs.path("--png", given));
  }

  private static void exists() {
    throw Failure.input("--png", "there is a file of this name already.", "该文件已存在。");
  }
}
