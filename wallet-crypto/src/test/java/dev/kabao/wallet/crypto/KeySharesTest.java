package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people open a keyring together, and none of them alone. */
class KeySharesTest {
  private static final VaultOptions OPTIONS = VaultOptions.defaults();
  private static final byte[] KEY = Hex.bytes("00112233445566778899aabbccddeeff");

  @TempDir Path folder;

  @Test
  void anyTwoOfThreeOpenAKeyringAndNoneAloneDoes() {
    Path file = folder.resolve("keyring");
    List<KeyShare> shares = KeyShares.split(2, 3);
    String index;
    try (Secret phone = Secret.of("13800000000")) {
      try (KeyringVault vault =
          KeyringVault.create(
              file, KeyShares.source(shares.subList(0, 2)), Suite.INTL_2026, OPTIONS)) {
        index = Hex.text(vault.blindIndex("phone", phone));
      }
      for (List<Integer> two : List.of(List.of(0, 1), List.of(0, 2), List.of(2, 1))) {
        KeySource source = KeyShares.source(two.stream().map(shares::get).toList());
        try (KeyringVault vault = KeyringVault.open(file, source, OPTIONS)) {
          assertThat(Hex.text(vault.blindIndex("phone", phone))).isEqualTo(index);
        }
      }
      try (KeyringVault vault = KeyringVault.open(file, KeyShares.source(shares), OPTIONS)) {
        assertThat(Hex.text(vault.blindIndex("phone", phone))).isEqualTo(index);
      }
    }
    Refused.because(
        ErrorCode.KEY_SHARE_REFUSED,
        "they are too few",
        () -> KeyShares.source(shares.subList(0, 1)));
  }

  @Property(tries = 60)
  void anyAsManyAsAreNeededGiveTheKeyBackInAnyOrder(
      @ForAll @IntRange(min = 2, max = 9) int needed,
      @ForAll @IntRange(min = 0, max = 9) int more,
      @ForAll long seed) {
    List<KeyShare> shares = new ArrayList<>(KeyShares.split(needed, needed + more));
    byte[] wrapped = KeyShares.source(shares).wrap(KEY);
    Collections.shuffle(shares, new Random(seed));
    assertThat(KeyShares.source(shares.subList(0, needed)).unwrap(wrapped)).isEqualTo(KEY);
    assertThat(KeyShares.source(shares).unwrap(wrapped)).isEqualTo(KEY);
  }

  @Property(tries = 60)
  void oneFewerDoNotEvenIfTheyLieAboutHowManyItTakes(
      @ForAll @IntRange(min = 3, max = 9) int needed,
      @ForAll @IntRange(min = 0, max = 5) int more) {
    List<KeyShare> shares = KeyShares.split(needed, needed + more);
    byte[] wrapped = KeyShares.source(shares).wrap(KEY);
    List<KeyShare> lying =
        shares.subList(0, needed - 1).stream()
            .map(s -> KeyShare.of(s.set(), needed - 1, s.number(), s.share()))
            .toList();
    KeySource source = KeyShares.source(lying);
    Refused.with(ErrorCode.KEY_SOURCE_WRONG, () -> source.unwrap(wrapped));
  }

  @Property(tries = 60)
  void aForgedShareIsNoticedAmongAnyNumberOfGoodOnes(
      @ForAll @IntRange(min = 2, max = 6) int needed,
      @ForAll @IntRange(min = 0, max = 3) int extra,
      @ForAll @IntRange(min = 0, max = 255) int at) {
    List<KeyShare> shares = new ArrayList<>(KeyShares.split(needed, needed + extra));
    byte[] wrapped = KeyShares.source(shares).wrap(KEY);
    KeyShare good = shares.get(0);
    byte[] point = good.share();
    point[at / 8] ^= (byte) (1 << at % 8);
    shares.set(0, KeyShare.of(good.set(), needed, good.number(), point));
    KeySource source = KeyShares.source(shares);
    Refused.with(ErrorCode.KEY_SOURCE_WRONG, () -> source.unwrap(wrapped));
  }

  @Test
  void sharesOfDifferentSetsAndTheSameOneTwiceAreRefused() {
    List<KeyShare> one = KeyShares.split(2, 3);
    List<KeyShare> other = KeyShares.split(2, 3);
    Refused.because(
        ErrorCode.KEY_SHARE_REFUSED,
        "they belong to different sets",
        () -> KeyShares.source(List.of(one.get(0), other.get(1))));
    Refused.because(
        ErrorCode.KEY_SHARE_REFUSED,
        "one is there twice",
        () -> KeyShares.source(List.of(one.get(0), one.get(0))));
    byte[] wrapped = KeyShares.source(one).wrap(KEY);
    Refused.with(ErrorCode.KEY_SOURCE_WRONG, () -> KeyShares.source(other).unwrap(wrapped));
  }

  @Test
  void aShareThatWouldBeTheKeyAllByItselfIsNone() {
    // At 0 Shamir's polynomial is the secret: whoever brings that point chooses the key alone.
    byte[] chosen = new byte[KeyShare.SHARE_BYTES];
    KeyShare good = KeyShares.split(2, 3).get(0);
    assertMistyped(text(KeyShare.of(good.set(), 2, 0, chosen)));
    assertMistyped(text(KeyShare.of(good.set(), 1, 1, chosen)));
    assertMistyped(text(KeyShare.of(good.set(), 0, 1, chosen)));
  }

  @Test
  void theNumbersOfSharesHaveBounds() {
    for (int[] wrong : new int[][] {{1, 3}, {0, 0}, {4, 3}, {2, 256}, {-1, 5}}) {
      assertThatThrownBy(() -> KeyShares.split(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(KeyShares.split(2, 255)).hasSize(255);
  }

  @Property(tries = 100)
  void aShareIsTypedAsItIsPrintedOrSloppily(@ForAll long seed) {
    KeyShare share = KeyShares.split(3, 5, new SeededRandom(seed)).get((int) (seed & 3));
    String text = text(share);
    assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{5}-){13}[0-9A-HJKMNP-TV-Z]{4}");
    for (String typed :
        List.of(
            text,
            text.toLowerCase(Locale.ROOT),
            text.replace("-", ""),
            " " + text.replace("-", "  ") + "\n",
            text.replace('1', 'l').replace('0', 'O'))) {
      KeyShare read = parsed(typed);
      assertThat(read.number()).isEqualTo(share.number());
      assertThat(read.needed()).isEqualTo(3);
      assertThat(text(read)).isEqualTo(text);
    }
  }

  @Property(tries = 20)
  void anyWrongMissingOrSwappedLetterIsNoticed(@ForAll long seed) {
    String text = text(KeyShares.split(2, 2, new SeededRandom(seed)).get(0)).replace("-", "");
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at) == 'Z' ? 'Y' : 'Z';
      assertMistyped(text.substring(0, at) + next + text.substring(at + 1));
      assertMistyped(text.substring(0, at) + text.substring(at + 1));
      assertMistyped(text.substring(0, at) + "7" + text.substring(at));
      if (at > 0 && text.charAt(at) != text.charAt(at - 1)) {
        assertMistyped(
            text.substring(0, at - 1)
                + text.charAt(at)
                + text.charAt(at - 1)
                + text.substring(at + 1));
      }
    }
    assertMistyped("");
    assertMistyped("U".repeat(69));
    assertMistyped("中".repeat(69));
  }

  @Test
  void aShareTellsNothingOfItselfAndIsWiped() {
    KeyShare share = KeyShares.split(2, 3).get(1);
    assertThat(share).hasToString("KeyShare[2, needs 2]");
    share.close();
    assertThat(share).hasToString("KeyShare[2, needs 2]");
    Refused.with(ErrorCode.CLOSED, share::text);
  }

  @Test
  void noTwoSharesAreAlike() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      KeyShares.split(2, 3).forEach(share -> texts.add(text(share)));
    }
    assertThat(texts).hasSize(60);
  }

  private static void assertMistyped(String text) {
    Refused.because(
        ErrorCode.KEY_SHARE_REFUSED, "one was mistyped, or is not a share", () -> parsed(text));
  }

  private static KeyShare parsed(String text) {
    try (Secret typed = Secret.of(text)) {
      return KeyShare.parse(typed);
    }
  }

  private static String text(KeyShare share) {
    try (Secret text = share.text()) {
      return text.read(String::new);
    }
  }
}
