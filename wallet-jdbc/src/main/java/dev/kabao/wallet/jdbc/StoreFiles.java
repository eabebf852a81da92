package dev.kabao.wallet.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a store's files are, and how they come to be. */
final class StoreFiles {
  private static final String DEFAULT_NAME = "kabao.db";
  private static final String SUFFIX = ".db";

  private StoreFiles() {}

  /** The store's file for what the host named, made (empty) if it was missing. */
  static Path prepare(Path named) {
    Path path = named.toAbsolutePath().normalize();
    Path file = isFile(path) ? path : path.resolve(DEFAULT_NAME);
    try {
      Path directory = file.getParent();
      if (directory != null && !Files.isDirectory(directory)) {
        Files.createDirectories(directory, privately(directory, "rwx------"));
      }
      createPrivately(file);
      // One name for one file, however it was reached: the lock goes by name.
      return file.toRealPath();
    } catch (IOException e) {
      throw Failures.unavailable("the file cannot be made or reached", e);
    }
  }

  /** Makes an empty file that only its owner can read, unless there is one. */
  static void createPrivately(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, privately(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      return; // Somebody else opens the same store: the lock will tell.
    }
    syncDirectory(file);
  }

  /** What SQLite makes beside the file has the file's permissions. */
  private static FileAttribute<?>[] privately(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** POSIX keeps a new file's name through a power cut only once its directory is flushed too. */
  private static void syncDirectory(Path file) throws IOException {
    Path directory = file.getParent();
    if (directory == null
        || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean isFile(Path path) {
    Path name = path.getFileName();
    return Files.isRegularFile(path)
        || (!Files.isDirectory(path) && name != null && name.toString().endsWith(SUFFIX));
  }

  /** The file whose lock stands for the store. */
  static Path lockFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }
}
