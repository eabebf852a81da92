package dev.kabao.wallet.crypto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A token of SoftHSM2 (Debian's package {@code softhsm2}), where it is installed. Its library reads
 * one configuration per process, which the build names by SOFTHSM2_CONF.
 */
record SoftToken(Path library, long slot) {
  static final String PIN = "482915";
  private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

  /** A fresh token; skips the test, aloud, where there is none. */
  static SoftToken required(Path folder) throws IOException, InterruptedException {
    Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
    Optional<Path> tool = tool();
    String configuration = System.getenv("SOFTHSM2_CONF");
    if (library.isEmpty() || tool.isEmpty() || configuration == null) {
      String why =
          "SKIPPED: no hardware module was tested, since SoftHSM2 is not here (apt-get install"
              + " softhsm2) or SOFTHSM2_CONF is not set.";
      System.err.println(why);
      assumeTrue(false, why);
    }
    Path config = Path.of(configuration);
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Files.createDirectories(config.toAbsolutePath().getParent());
    Files.writeString(
        config,
        "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    Process process =
        new ProcessBuilder(
                tool.orElseThrow().toString(),
                "--init-token",
                "--free",
                "--label",
                "kabao",
                "--so-pin",
                PIN,
                "--pin",
                PIN)
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher slot = SLOT.matcher(words);
    if (process.waitFor() != 0 || !slot.find()) {
      throw new IllegalStateException("SoftHSM2 made no token: " + words);
    }
    return new SoftToken(library.orElseThrow(), Long.parseLong(slot.group(1)));
  }

  private static Optional<Path> tool() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, "softhsm2-util"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
