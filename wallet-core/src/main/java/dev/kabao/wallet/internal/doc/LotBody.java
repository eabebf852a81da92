package dev.kabao.wallet.internal.doc;

/**
 * Points that expire together.
 *
 * @param expiresAt from when on they are good no more, in Unix milliseconds; {@link #NEVER}
 * @param units how many, above zero
 */
public record LotBody(long expiresAt, long units) {
  /** Points that are good for ever. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Refuses a lot of nothing. */
  public LotBody {
    if (units <= 0) {
      throw new IllegalArgumentException("A lot has points in it.");
    }
  }

  /** Whether they are good no more. */
  public boolean isOver(long now) {
    return now >= expiresAt;
  }
}
