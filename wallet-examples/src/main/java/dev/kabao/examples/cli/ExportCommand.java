package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write all that is kept of the wallet's person into a new archive (ZIP), for them to read.",
      "It holds personal data in the clear; only you can read the file."
    })
final class ExportCommand implements Action {
  @Parameters(paramLabel = "FILE", descriptionKey = "export-file", description = "a new file")
  private String file;

  @Override
  public Answer run(Context context) throws IOException {
    Path path = Inputs.path("FILE", file);
    context.wallet();
    if (Files.exists(path)) {
      throw there();
    }
    Inputs.folderOf("FILE", path);
    return Platforms.withWallet(context, (wallets, wallet) -> write(wallets, wallet, path));
  }

  private static Answer write(Wallets wallets, Wallet wallet, Path path) {
    try {
      writeNew(wallets, wallet, path);
      return Answer.done(Views.object().put("file", path.toString()).put("bytes", Files.size(path)))
          .withNote(
              "It is written. It holds personal data in the clear: keep it safe.",
              "已导出。文件含未加密的个人信息，请妥善保管。");
    } catch (FileAlreadyExistsException e) {
      throw there();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half an archive is none: it is taken away. */
  private static void writeNew(Wallets wallets, Wallet wallet, Path path) throws IOException {
    OutputStream made = PrivateFiles.create(path);
    boolean whole = false;
    try {
      try (OutputStream out = made) {
        wallets.export(wallet.id(), out);
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static Failure there() {
    return Failure.input("FILE", "there is a file of this name already.", "该文件已存在。");
  }
}
