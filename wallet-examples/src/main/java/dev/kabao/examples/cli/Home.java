package dev.kabao.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

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

  SealedFile config() {
    return new SealedFile(folder.resolve("platform.json"), new UUID(0, 1), "bank-connection");
  }

  /** The messages that would go to phones. */
  SealedFile outbox() {
    return new SealedFile(folder.resolve("outbox.json"), new UUID(0, 2), "outbox");
  }

  /** Who the holders of wallets are, as this host has checked it. */
  SealedFile identities() {
    return new SealedFile(folder.resolve("identities.json"), new UUID(0, 3), "identities");
  }

  /** All that is sealed by the keyring and not in the store. */
  List<SealedFile> sealedFiles() {
    return List.of(config(), outbox(), identities());
  }

  /** The permission of whoever is signed in: see {@link SignedIn}. */
  Path session() {
    return folder.resolve("session");
  }

  /** By what this installation is known as a device. */
  Path device() {
    return folder.resolve("device");
  }

  /** The sandbox bank's own home: its books and keys are none of the wallet's. */
  Path bank() {
    return folder.resolve("bank");
  }

  /** Where a bank that is serving says so. */
  Path bankRecord() {
    return bank().resolve("serving.json");
  }

  /** The books of the sandbox's biller, if it has any. */
  Path biller() {
    return folder.resolve("biller.db");
  }

  Path load() {
    return folder.resolve("load");
  }

  boolean isSetUp() {
    return Files.exists(config().file());
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
