package dev.kabao.wallet.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final List<String> FIELDS = List.of("wal_1", "", "CNY 100", "茶|:,\u0000");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-02T02:00:00Z"));
  private final Tokens tokens = keyedBy("this platform's key");

  private Tokens keyedBy(String key) {
    return new Tokens((purpose, text) -> hmac(key, purpose, text), new MovedClock(now));
  }

  /** HMAC-SHA-256 over purpose and text, as vaults have it. */
  private static byte[] hmac(String key, String purpose, Secret text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text.utf8());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java platform has HmacSHA256.", e);
    }
  }

  private Instant inAMinute() {
    return now.get().plus(Duration.ofMinutes(1));
  }

  @Test
  void whatWasMadeIsReadAsItWas() {
    for (List<String> fields : List.of(FIELDS, List.<String>of(), List.of(""))) {
      assertThat(tokens.open("offer", tokens.make("offer", fields, inAMinute())))
          .isEqualTo(new Tokens.Opened.Valid(fields));
    }
  }

  @Test
  void fieldsThatReadTheSameTogetherMakeOtherTokens() {
    String joined = tokens.make("offer", List.of("a", "bc"), inAMinute());
    assertThat(tokens.make("offer", List.of("ab", "c"), inAMinute())).isNotEqualTo(joined);
    assertThat(tokens.make("offer", List.of("abc"), inAMinute())).isNotEqualTo(joined);
  }

  @Test
  void aTokenOfOnePurposeIsNoneOfAnother() {
    assertThat(tokens.open("transfer", tokens.make("offer", FIELDS, inAMinute())))
        .isEqualTo(new Tokens.Opened.NotGenuine());
  }

  @Test
  void aTokenOfAnotherPlatformIsNotGenuine() {
    Tokens theirs = keyedBy("another platform's key");
    assertThat(tokens.open("offer", theirs.make("offer", FIELDS, inAMinute())))
        .isEqualTo(new Tokens.Opened.NotGenuine());
  }

  @Test
  void aTokenIsOverFromItsEndOn() {
    String token = tokens.make("offer", FIELDS, inAMinute());
    now.updateAndGet(before -> before.plusMillis(59_999));
    assertThat(tokens.open("offer", token)).isEqualTo(new Tokens.Opened.Valid(FIELDS));
    now.updateAndGet(before -> before.plusMillis(1));
    assertThat(tokens.open("offer", token)).isEqualTo(new Tokens.Opened.Expired(FIELDS));
  }

  @Test
  void noCharacterCanBeChangedAddedOrLeftOut() {
    String token = tokens.make("offer", FIELDS, inAMinute());
    for (int i = 0; i <= token.length(); i++) {
      String before = token.substring(0, i);
      for (char other : "Ab9_-=+ \n".toCharArray()) {
        refuses(before + other + token.substring(i));
        if (i < token.length() && token.charAt(i) != other) {
          refuses(before + other + token.substring(i + 1));
        }
      }
      if (i < token.length()) {
        refuses(before + token.substring(i + 1));
      }
    }
    refuses("");
    refuses("A".repeat(100_000));
  }

  private void refuses(String token) {
    assertThat(tokens.open("offer", token)).isEqualTo(new Tokens.Opened.NotGenuine());
  }

  @Test
  void moreThanATokenHoldsIsRefusedWhenItIsMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens.make("offer", List.of("x".repeat(4_000)), inAMinute()));
    String longest = tokens.make("offer", List.of("x".repeat(3_029)), inAMinute());
    assertThat(longest).hasSizeLessThanOrEqualTo(4_096);
    assertThat(tokens.open("offer", longest)).isInstanceOf(Tokens.Opened.Valid.class);
  }

  /** Tells the time that a test sets. */
  private static final class MovedClock extends Clock {
    private final AtomicReference<Instant> now;

    private MovedClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalArgumentException("Only UTC.");
    }
  }
}
