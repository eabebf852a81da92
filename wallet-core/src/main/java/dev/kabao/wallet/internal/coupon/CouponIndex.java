package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys under which coupons are found. One that is over has none. */
public final class CouponIndex {
  /** What a wallet has at hand, what expires first coming first. */
  private static final String HELD = "held";

  private CouponIndex() {}

  /** All keys of a coupon. */
  public static List<IndexEntry> of(CouponBody body) {
    List<IndexEntry> keys = new ArrayList<>(Asking.index(body.sweepAt()));
    if (body.state() == CouponState.AVAILABLE || body.state() == CouponState.LOCKED) {
      keys.add(new IndexEntry(HELD, key(body.wallet(), body.until()), false));
    }
    return keys;
  }

  /** The coupons that a wallet has at hand and that are good at a moment, and later. */
  static IndexRange held(UUID wallet, long now) {
    return new IndexRange(
        Json.collectionOf(CouponBody.class),
        HELD,
        key(wallet, now + 1),
        Optional.of(key(wallet, Long.MAX_VALUE)));
  }

  /** All coupons that a wallet has at hand, those that are over and were not swept among them. */
  static IndexRange allHeld(UUID wallet) {
    return new IndexRange(
        Json.collectionOf(CouponBody.class),
        HELD,
        key(wallet, 0),
        Optional.of(key(wallet, Long.MAX_VALUE)));
  }

  private static byte[] key(UUID wallet, long until) {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(wallet.getMostSignificantBits())
        .putLong(wallet.getLeastSignificantBits())
        .putLong(until)
        .array();
  }
}
