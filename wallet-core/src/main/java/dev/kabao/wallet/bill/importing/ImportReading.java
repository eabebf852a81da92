package dev.kabao.wallet.bill.importing;

import java.util.Optional;

/**
 * A file that is being read, from its beginning to its end, once.
 *
 * <p>A reader holds no more than one entry in memory at a time, or says that it does. It never
 * stops at a line that is wrong: that becomes {@link ImportRecord.Passed} with a reason that is
 * bad, as does a file that ends too early. Line numbers never go down. What cannot be read at all
 * is a {@link dev.kabao.wallet.value.WalletException} with the code {@code IMPORT_UNREADABLE} or
 * {@code IMPORT_TOO_LARGE}.
 *
 * <p>Not thread-safe, but that {@link #position()} and {@link #size()} may be read from another
 * thread, to show progress. Nothing is null.
 */
public interface ImportReading extends AutoCloseable {

  /** The next record; empty at the end, and then always. */
  Optional<ImportRecord> next();

  /** How many bytes have been read; up to a buffer ahead of the record that came last. */
  long position();

  /** How many bytes there are; -1 if that is not known. */
  long size();

  /** Lets go of the file. A second call does nothing. */
  @Override
  void close();
}
