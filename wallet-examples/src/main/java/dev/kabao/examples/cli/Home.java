package dev.kabao.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything of one person's command line is kept.
 *
 * @param folder the folder, which need not be there yet
 */
record Home(Path folder) {

  Path keyring() {
    return folder.resolve("keyring");
  }

  Path store() {
    return folder.resolve("wallet.db");
  }

  Path config() {
    return folder.resolve("platform.json");
  }

  /** The sandbox bank's own home: its books and keys are none of the wallet's. */
  Path bank() {
    return folder.resolve("bank");
  }

  /** Where a bank that is serving says so. */
  Path bankRecord() {
    return bank().resolve("serving.json");
  }

  Path load() {
    return folder.resolve("load");
  }

  boolean isSetUp() {
    return Files.exists(config());
  }

  Home make() throws IOException {
    PrivateFiles.folder(folder);
    return this;
  }

  Home requireSetUp() {
    if (!isSetUp()) {
      throw Failure.usage(
              "Nothing is set up in " + folder + ". Run: kabao init --bank URL",
              folder + " 尚未初始化，请先运行：kabao init --bank URL")
          .with("home", folder.toString());
    }
    return this;
  }
}
