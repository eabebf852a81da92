package dev.kabao.wallet.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Writes a file wholly or not at all, only for its owner to read, and on the disk when the call
 * returns: one that was not there before, never over another, even if two processes write at once;
 * or one in the place of another, of which there is the old one or the new one at every moment.
 */
final class NewFile {
  private NewFile() {}

  /**
   * Writes the file.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path temporary = written(folder, content);
    try {
      publish(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(folder);
  }

  /** Writes a file in the place of one that is there. */
  static void replace(Path file, byte[] content) throws IOException {
    // Through a link to where the file is: the link stays one.
    Path target = file.toRealPath();
    Path folder = Objects.requireNonNull(target.getParent());
    Path temporary = written(folder, content);
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(folder);
  }

  private static Path written(Path folder, byte[] content) throws IOException {
    Path temporary = Files.createTempFile(folder, ".keyring-", ".tmp", ownerOnly(folder));
    boolean done = false;
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
      done = true;
      return temporary;
    } finally {
      if (!done) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static void publish(Path temporary, Path target) throws IOException {
    try {
      // A second name fails if there is one already; a rename would replace what it names.
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      try {
        publishWithoutLink(temporary, target);
      } catch (IOException second) {
        second.addSuppressed(e);
        throw second;
      }
    }
  }

  /**
   * For file systems without hard links: reserves the name, then renames over the reservation. A
   * crash in between leaves an empty file, which no one takes for a keyring.
   */
  static void publishWithoutLink(Path temporary, Path target) throws IOException {
    Files.createFile(target, ownerOnly(temporary));
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path near) {
    if (!isPosix(near)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static void syncFolder(Path folder) throws IOException {
    // Elsewhere a folder cannot be opened, and the file system keeps names safe by itself.
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
