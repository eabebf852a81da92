package dev.kabao.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new folder for one run, which is deleted when it is closed unless it is to be kept. With it go
 * the folders above it that were made for it and hold nothing else by then.
 */
final class WorkFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private final Path path;
  private final boolean kept;

  /** Folders above it that were not there before, the innermost first. */
  private final List<Path> madeFor;

  private WorkFolder(Path path, boolean kept, List<Path> madeFor) {
    this.path = path;
    this.kept = kept;
    this.madeFor = madeFor;
  }

  /** In the system's folder for temporary files. */
  static WorkFolder temporary(String prefix) throws IOException {
    return new WorkFolder(Files.createTempDirectory(prefix), false, List.of());
  }

  /** In this folder, which is made if need be. */
  static WorkFolder in(Path folder, String prefix, boolean kept) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    return new WorkFolder(
        Files.createTempDirectory(PrivateFiles.folder(folder), prefix), kept, missing);
  }

  Path path() {
    return path;
  }

  /** Whether it stays. */
  boolean kept() {
    return kept;
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
    try {
      for (Path each : madeFor) {
        Files.deleteIfExists(each);
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody else put something there meanwhile: it is theirs now.
      LOG.debug("A folder that was made for a run is in use.");
    }
  }
}
