package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.importer.parts.Refusals;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Bytes that can be read from their beginning more than once, and are the same each time. */
interface Content {

  /** How many. */
  long size();

  /** Begins to read them. */
  InputStream open();

  /** Those of an array, which is copied. */
  static Content of(byte[] bytes) {
    byte[] copy = bytes.clone();
    bounded(copy.length);
    return new Content() {
      @Override
      public long size() {
        return copy.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(copy);
      }
    };
  }

  /** Those of a file, as it is now. */
  static Content of(Path file) {
    BasicFileAttributes now = attributes(file);
    if (!now.isRegularFile()) {
      throw Refusals.unreadable(1, "it is no file", "不是文件", null);
    }
    bounded(now.size());
    FileTime changed = now.lastModifiedTime();
    long size = now.size();
    return new Content() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() {
        BasicFileAttributes then = attributes(file);
        if (then.size() != size || !then.lastModifiedTime().equals(changed)) {
          throw Refusals.unreadable(
              1, "it is no longer what it was when it was first read", "文件在读取期间被更改", null);
        }
        try {
          return new Exactly(Files.newInputStream(file), size);
        } catch (IOException e) {
          throw Refusals.unreadable(1, "it cannot be opened", "无法打开", e);
        }
      }
    };
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw Refusals.unreadable(1, "it cannot be opened", "无法打开", e);
    }
  }

  private static void bounded(long size) {
    if (size > Bounds.FILE_BYTES) {
      throw Refusals.tooLarge(Bounds.FILE_BYTES >> 20, "MB", "MB");
    }
  }

  /** As many bytes as the file had, even if it grows; that it shrank is an error. */
  final class Exactly extends FilterInputStream {
    private long left;

    Exactly(InputStream in, long size) {
      super(in);
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new IOException("The file has become shorter.");
      }
      left -= read;
      return read;
    }
  }
}
