package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.RequestClaim;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Where an order of one platform is kept: first the six bytes of its id that hold the time, if it
 * is a time-ordered id, so that the store can append; then a hash over kind, platform and id.
 */
final class OrderKey {
  private static final int TIME = 6;
  private static final int HASH = 16;

  private final byte[] key;

  private OrderKey(byte[] key) {
    this.key = key;
  }

  static OrderKey of(String kind, String platform, OrderId order) {
    byte[] id = HexFormat.of().parseHex(order.value());
    byte[] hash =
        sha256().digest((kind + "/" + platform + "/" + order).getBytes(StandardCharsets.UTF_8));
    return new OrderKey(
        ByteBuffer.allocate(TIME + HASH).put(id, 0, TIME).put(hash, 0, HASH).array());
  }

  /** The id of the order's document. */
  UUID document() {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  RequestClaim claim(byte[] content, UUID subject) {
    return new RequestClaim(key.clone(), content, subject);
  }

  /** An id of a thing that is found by its name. */
  static UUID named(String name) {
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
