package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.value.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Tokens that a person is given and brings back: fields and an end, with a keyed hash over both
 * that only this platform's vault can make. The fields can be read by whoever holds the token, so
 * they name nobody; they cannot be changed, nor used for another purpose. Thread-safe.
 *
 * <p>A token is the base64url form (RFC 4648, without padding) of a version, the end in
 * milliseconds, each field with its length before it, and 32 bytes of hash.
 */
public final class Tokens {
  private static final byte V = 1;
  private static final int HASH_BYTES = 32;
  private static final int HEAD_BYTES = 1 + Long.BYTES;
  private static final int LONGEST = 4_096;

  private final BiFunction<String, Secret, byte[]> keyedHash;
  private final Clock clock;

  /** Tokens of one platform. */
  public Tokens(Platform platform) {
    this(platform.vault()::blindIndex, platform.clock());
  }

  /**
   * Tokens by such a hash.
   *
   * @param keyedHash 32 bytes of a purpose and a text, as a vault's blind index makes them
   */
  Tokens(BiFunction<String, Secret, byte[]> keyedHash, Clock clock) {
    this.keyedHash = keyedHash;
    this.clock = clock;
  }

  /** What a token turns out to be. */
  public sealed interface Opened {
    /**
     * Made here for this purpose, and still good.
     *
     * @param fields what it was made with
     */
    record Valid(List<String> fields) implements Opened {}

    /** Not made here for this purpose, or changed since. */
    record NotGenuine() implements Opened {}

    /**
     * Made here for this purpose, and past its end.
     *
     * @param fields what it was made with
     */
    record Expired(List<String> fields) implements Opened {}
  }

  /**
   * Makes a token.
   *
   * @param purpose what it is for; a token of one purpose is none of another
   * @param fields what it says, in an order that the purpose fixes; each below 64 KiB, and short
   *     enough together for a token of at most 4,096 characters
   * @param validUntil the moment from which it is expired
   */
  public String make(String purpose, List<String> fields, Instant validUntil) {
    List<byte[]> texts = fields.stream().map(f -> f.getBytes(StandardCharsets.UTF_8)).toList();
    int size = HEAD_BYTES + texts.stream().mapToInt(text -> Short.BYTES + text.length).sum();
    if (size > LONGEST / 4 * 3 - HASH_BYTES) {
      throw new IllegalArgumentException("The fields are too long for a token.");
    }
    ByteBuffer token = ByteBuffer.allocate(size + HASH_BYTES);
    token.put(V).putLong(validUntil.toEpochMilli());
    texts.forEach(text -> token.putShort((short) text.length).put(text));
    token.put(hash(purpose, Arrays.copyOf(token.array(), size)));
    return text(token.array());
  }

  /** Looks at a token that somebody brought; nothing of it is read before its hash is checked. */
  public Opened open(String purpose, String token) {
    byte[] bytes = bytes(token);
    int size = bytes.length - HASH_BYTES;
    if (size < HEAD_BYTES) {
      return new Opened.NotGenuine();
    }
    byte[] body = Arrays.copyOf(bytes, size);
    byte[] hash = Arrays.copyOfRange(bytes, size, bytes.length);
    if (!MessageDigest.isEqual(hash(purpose, body), hash)) {
      return new Opened.NotGenuine();
    }
    return read(ByteBuffer.wrap(body));
  }

  private Opened read(ByteBuffer body) {
    try {
      if (body.get() != V) {
        return new Opened.NotGenuine();
      }
      boolean expired = clock.millis() >= body.getLong();
      List<String> fields = new ArrayList<>();
      while (body.hasRemaining()) {
        byte[] text = new byte[Short.toUnsignedInt(body.getShort())];
        body.get(text);
        fields.add(new String(text, StandardCharsets.UTF_8));
      }
      List<String> all = List.copyOf(fields);
      return expired ? new Opened.Expired(all) : new Opened.Valid(all);
    } catch (BufferUnderflowException e) {
      // The vault vouches for it, so another version of this class made it.
      return new Opened.NotGenuine();
    }
  }

  private byte[] hash(String purpose, byte[] body) {
    try (Secret text = Secret.of(text(body))) {
      return keyedHash.apply("token-" + purpose, text);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes of the one right spelling; none for any other text. */
  private static byte[] bytes(String token) {
    try {
      byte[] bytes = token.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(token);
      return text(bytes).equals(token) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
