package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * When to ask an issuer again about what is not decided: the schedule, and the index by which
 * whatever is due is found.
 */
public final class Asking {
  /** The index of undecided documents, keyed by when to ask next. */
  private static final String INDEX = "ask-at";

  /**
   * How long a call may take before something else asks about it: longer than a connector's
   * timeouts, so that a call under way is left alone.
   */
  public static final long CALL_GRACE_MILLIS = 30_000;

  private static final long FIRST_MILLIS = 1_000;
  private static final int DOUBLINGS = 16;
  private static final long SLOWEST_MILLIS = 24L * 60 * 60 * 1_000;

  private Asking() {}

  /** The pause after the {@code asked}-th question: 1, 2, 4, 8, 16, 32 s and on, up to a day. */
  public static long pauseMillis(int asked) {
    return Math.min(FIRST_MILLIS << Math.min(Math.max(asked, 0), DOUBLINGS), SLOWEST_MILLIS);
  }

  /**
   * When to ask next: after the schedule's pause, but not long after the moment from which an
   * issuer's "no such order" decides.
   */
  public static long next(long now, int asked, long finalAt) {
    long scheduled = now + pauseMillis(asked);
    return now <= finalAt ? Math.min(scheduled, finalAt + 1) : scheduled;
  }

  /** The index entry of a document to be asked about; none when {@code askAt} is 0. */
  public static List<IndexEntry> index(long askAt) {
    return askAt == 0 ? List.of() : List.of(new IndexEntry(INDEX, key(askAt), false));
  }

  /** All documents of a collection that are to be asked about at or before {@code millis}. */
  public static IndexRange due(String collection, long millis) {
    return new IndexRange(collection, INDEX, key(0), Optional.of(key(millis + 1)));
  }

  private static byte[] key(long millis) {
    return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
  }
}
