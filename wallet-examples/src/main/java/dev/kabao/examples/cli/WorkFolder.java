package dev.kabao.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new folder for one run, which is deleted when it is closed unless it is to be kept.
 *
 * @param path the folder
 * @param kept whether it stays
 */
record WorkFolder(Path path, boolean kept) implements AutoCloseable {

  /** In the system's folder for temporary files. */
  static WorkFolder temporary(String prefix) throws IOException {
    return new WorkFolder(Files.createTempDirectory(prefix), false);
  }

  /** In this folder, which is made if need be. */
  static WorkFolder in(Path folder, String prefix, boolean kept) throws IOException {
    return new WorkFolder(Files.createTempDirectory(PrivateFiles.folder(folder), prefix), kept);
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
