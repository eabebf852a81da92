package dev.kabao.wallet.crypto;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Lets one change of a keyring file happen at a time, among all processes of the machine: by a lock
 * on a file beside it, which is empty and stays, since a file that is replaced cannot be locked.
 */
final class FileTurn {
  private FileTurn() {}

  /** Does {@code work} while nobody else does any for the same file. */
  static <T> T take(Path file, Supplier<T> work) {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw Failures.notWritten(file, "it is being changed elsewhere", null);
      }
      return work.get();
    } catch (OverlappingFileLockException e) {
      throw Failures.notWritten(file, "it is being changed elsewhere", e);
    } catch (IOException e) {
      throw Failures.notWritten(file, KeyringFile.reason(e), e);
    }
  }
}
