package dev.kabao.wallet.benchmarks.payments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are gone when a benchmark is done. */
public final class Folders {
  private Folders() {}

  /**
   * Makes a folder where the system property {@code bench.folder} says: on a disk, as a folder for
   * temporary files may be in memory.
   */
  public static Path make(String prefix) throws IOException {
    Path parent = Files.createDirectories(Path.of(System.getProperty("bench.folder", "target")));
    return Files.createTempDirectory(parent, prefix);
  }

  /** Deletes a folder with all in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
