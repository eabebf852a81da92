package dev.kabao.wallet.spi.settlement;

import java.util.Optional;

/**
 * A settlement file that is being read, from its beginning to its end, once.
 *
 * <p>A reader holds one record in memory at a time, whatever the file's length. It never stops at a
 * line that is wrong: that becomes a {@link SettlementRecord.BadLine}, as does a trailer that is
 * missing, or that does not fit the lines. What cannot be read at all (no header, a device that
 * fails) is a {@link dev.kabao.wallet.value.WalletException} with the code {@code
 * SETTLEMENT_UNREADABLE}.
 *
 * <p>Not thread-safe, but that {@link #position()} and {@link #size()} may be read from another
 * thread, to show progress.
 */
public interface SettlementFile extends AutoCloseable {

  /** Whose day it is; the same before and after reading on. */
  SettlementHeader header();

  /** The next record; empty at the end, and then always. */
  Optional<SettlementRecord> next();

  /** How many bytes have been read; up to a buffer ahead of the record that came last. */
  long position();

  /** How many bytes there are; -1 if that is not known. */
  long size();

  /** Lets go of the file. A second call does nothing. */
  @Override
  void close();
}
