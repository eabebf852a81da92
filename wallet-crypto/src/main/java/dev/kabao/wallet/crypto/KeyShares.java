package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * Lets several people open a keyring together, none alone: a random key is split by Shamir's scheme
 * (A. Shamir, How to share a secret, 1979; Bouncy Castle's, over the field of AES), so that any
 * {@code needed} of {@code total} shares give it back and fewer say nothing of it.
 */
public final class KeyShares {
  static final String KIND = "shares";
  private static final int MOST = 255;

  private KeyShares() {}

  /**
   * Makes a new set of shares: to be given to as many people, each of whom keeps theirs alone. The
   * key that they stand for is kept nowhere. To lock a keyring with it, hand as many as are needed
   * to {@link #source} and that to {@link KeyringFiles}.
   *
   * @param needed how many open it together, 2 to {@code total}
   * @param total how many there are, up to 255
   * @throws IllegalArgumentException if the numbers are not as said
   */
  public static List<KeyShare> split(int needed, int total) {
    return split(needed, total, RandomSource.os());
  }

  static List<KeyShare> split(int needed, int total, RandomSource random) {
    if (needed < 2 || needed > total || total > MOST) {
      throw new IllegalArgumentException(
          "Of 2 to 255 shares, at least 2 and at most all are needed.");
    }
    byte[] set = new byte[Integer.BYTES];
    random.fill(set);
    ShamirSecretSplitter splitter =
        ShamirSecretSplitter.getInstance(
            ShamirSecretSplitter.Algorithm.AES, KeyShare.SHARE_BYTES, new Filled(random));
    List<KeyShare> shares = new ArrayList<>();
    for (ShamirSplitSecretShare made : splitter.split(needed, total).getSecretShares()) {
      byte[] point = encoded(made);
      shares.add(KeyShare.of(ByteBuffer.wrap(set).getInt(), needed, shares.size() + 1, point));
      Arrays.fill(point, (byte) 0);
    }
    return List.copyOf(shares);
  }

  /**
   * The key source that these shares are together. All that are given are used, so one that does
   * not belong is noticed.
   *
   * @param shares as many as are needed, or more; not closed: the caller closes them when the
   *     source is used no more
   * @throws dev.kabao.wallet.value.WalletException {@code KEY_SHARE_REFUSED} if they are too few,
   *     of different sets, or one is there twice
   */
  public static KeySource source(List<KeyShare> shares) {
    List<KeyShare> all = List.copyOf(shares);
    if (all.isEmpty() || all.size() < all.get(0).needed()) {
      throw Failures.shareRefused("they are too few");
    }
    Set<Integer> numbers = new HashSet<>();
    for (KeyShare share : all) {
      if (share.set() != all.get(0).set() || share.needed() != all.get(0).needed()) {
        throw Failures.shareRefused("they belong to different sets");
      }
      if (!numbers.add(share.number())) {
        throw Failures.shareRefused("one is there twice");
      }
    }
    return new AesKeySource(
        KIND, () -> new AesKeySource.Held(combined(all), null), RandomSource.os());
  }

  private static SecretKeySpec combined(List<KeyShare> shares) {
    ShamirSplitSecretShare[] points = new ShamirSplitSecretShare[shares.size()];
    for (int i = 0; i < points.length; i++) {
      byte[] point = shares.get(i).share();
      points[i] = new ShamirSplitSecretShare(point, shares.get(i).number());
      Arrays.fill(point, (byte) 0);
    }
    byte[] key;
    try {
      key = ShamirSplitSecret.getInstance(ShamirSecretSplitter.Algorithm.AES, points).getSecret();
    } catch (IOException e) {
      throw new IllegalStateException("Shares in memory cannot fail to be read.", e);
    }
    SecretKeySpec spec = new SecretKeySpec(key, "AES");
    Arrays.fill(key, (byte) 0);
    return spec;
  }

  private static byte[] encoded(ShamirSplitSecretShare share) {
    try {
      return share.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("Shares in memory cannot fail to be written.", e);
    }
  }

  /** Randomness in the shape that Bouncy Castle asks for. */
  private static final class Filled extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient RandomSource source;

    Filled(RandomSource source) {
      this.source = source;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      source.fill(bytes);
    }
  }
}
