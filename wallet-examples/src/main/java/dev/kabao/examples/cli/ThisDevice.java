package dev.kabao.examples.cli;

import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.session.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** This installation of the command line, as it names itself when somebody signs in. */
final class ThisDevice {
  private static final String NAME = "kabao";
  private static final String SOURCE = "command line";

  private ThisDevice() {}

  /** Made at random the first time, and kept in the home. */
  static Origin origin(Home home) throws IOException {
    Path file = home.device();
    if (!Files.exists(file)) {
      PrivateFiles.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }
    String id = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return Origin.of(new Device(id, NAME), SOURCE);
  }
}
