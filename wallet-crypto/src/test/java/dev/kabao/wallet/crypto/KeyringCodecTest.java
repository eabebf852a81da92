package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.crypto.Keyring.WrappingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class KeyringCodecTest {

  /** Rotation will add versions; the format is ready for it. */
  @Property(tries = 200)
  void aKeyringWithAnyNumberOfVersionsReadsAsItWasWritten(
      @ForAll @Size(min = 1, max = 20) List<Suite> suites,
      @ForAll Suite indexSuite,
      @ForAll @IntRange(min = 0, max = 19) int currentAt,
      @ForAll long seed) {
    Keyring keyring = keyring(suites, currentAt % suites.size(), indexSuite, seed);
    byte[] bytes = KeyringCodec.encode(keyring);
    Keyring read = KeyringCodec.decode(bytes);

    assertThat(read).isNotNull();
    assertThat(KeyringCodec.encode(read)).isEqualTo(bytes);
    assertThat(read.current()).isEqualTo(keyring.current());
    assertThat(read.currentSuite()).isEqualTo(keyring.currentSuite());
    assertThat(read.indexSuite()).isEqualTo(indexSuite);
    assertThat(read.wrappingKeys()).hasSameSizeAs(suites);
  }

  @Property(tries = 200)
  void whatIsCutOffOrTooLongIsNoKeyring(
      @ForAll @Size(min = 1, max = 4) List<Suite> suites, @ForAll @IntRange(max = 200) int length) {
    byte[] bytes = KeyringCodec.encode(keyring(suites, 0, Suite.INTL_2026, 1));
    if (length != bytes.length) {
      assertThat(KeyringCodec.decode(Arrays.copyOf(bytes, length))).isNull();
    }
  }

  @Property
  void anyBytesAreReadOrRefusedWithoutAnException(@ForAll byte[] bytes) {
    Keyring read = KeyringCodec.decode(bytes);
    if (read != null) {
      assertThat(KeyringCodec.encode(read)).isEqualTo(bytes);
    }
  }

  @Property(tries = 20)
  void aKeyringWithoutItsCurrentKeyOrWithOneVersionTwiceIsNone(@ForAll Suite suite) {
    byte[] key = new byte[suite.keyBytes()];
    byte[] root = new byte[Hkdf.HASH_BYTES];
    WrappingKey one = new WrappingKey(1, suite, key);
    assertThat(KeyringCodec.decode(KeyringCodec.encode(new Keyring(List.of(one), 2, suite, root))))
        .isNull();
    assertThat(
            KeyringCodec.decode(
                KeyringCodec.encode(new Keyring(List.of(one, one), 1, suite, root))))
        .isNull();
  }

  private static Keyring keyring(List<Suite> suites, int currentAt, Suite indexSuite, long seed) {
    RandomSource random = new SeededRandom(seed);
    List<WrappingKey> keys = new ArrayList<>();
    for (int i = 0; i < suites.size(); i++) {
      byte[] key = new byte[suites.get(i).keyBytes()];
      random.fill(key);
      keys.add(new WrappingKey(i + 1, suites.get(i), key));
    }
    byte[] root = new byte[Hkdf.HASH_BYTES];
    random.fill(root);
    return new Keyring(keys, currentAt + 1, indexSuite, root);
  }
}
