package dev.kabao.wallet.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The hashes of the journal. Not thread-safe: one instance for each writer and for each check.
 *
 * <p>Digests of rows are SHA-256, cut to 16 bytes. Cut so, to find other rows with the same digest
 * as given ones takes 2<sup>128</sup> tries. Two rows with the same digest could be found in
 * 2<sup>64</sup>, but whoever had them would still need the wallet to write one of the two, and
 * cannot: ids and seals in it are random and made by the wallet.
 *
 * <p>A hint is a check sum of 32 bits by which a changed row is found among those of its digest. It
 * protects nothing: rows that were changed so that their hints agree are found by the digest, and
 * only told less exactly.
 */
final class Digests {
  static final int LENGTH = 16;
  private static final byte[] CHAIN = "kabao-journal-1".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest sha;
  private final CRC32 crc = new CRC32();

  Digests() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * The digest of rows.
   *
   * @param what tells tables apart
   */
  byte[] of(int what, RowBytes rows) {
    sha.update((byte) what);
    sha.update(rows.buffer, 0, rows.length);
    return Arrays.copyOf(sha.digest(), LENGTH);
  }

  /** The hint for the bytes from a place on. */
  int hint(RowBytes rows, int from) {
    crc.reset();
    crc.update(rows.buffer, from, rows.length - from);
    return (int) crc.getValue();
  }

  /** A secret hash of a row at a state, for {@link Lineage}. */
  ByteBuffer secret(byte[] key, long row, byte[] digest) {
    sha.update(key);
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(row).array());
    return ByteBuffer.wrap(sha.digest(digest));
  }

  /** What the notary signs of a row of the journal: 32 bytes. */
  byte[] chained(long number, byte[] before, byte[] leaves) {
    sha.update(CHAIN);
    sha.update(
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
            .putLong(number)
            .putInt(before.length)
            .array());
    sha.update(before);
    return sha.digest(leaves);
  }
}
