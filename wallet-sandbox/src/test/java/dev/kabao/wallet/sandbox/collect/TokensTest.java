package dev.kabao.wallet.sandbox.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.internal.platform.Turns;
import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final List<String> FIELDS = List.of("wal_1", "", "CNY 100", "茶|:,\u0000");

  @TempDir private Path folder;
  private final StillClock clock = new StillClock();
  private KeyringVault vault;
  private Tokens tokens;

  @BeforeEach
  void open() {
    vault = CollectRig.vault(folder.resolve("keyring"));
    tokens = new Tokens(platform(vault));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Platform platform(Vault sealedBy) {
    InMemoryStore store = new InMemoryStore();
    return new Platform(
        store,
        new Committer(store),
        sealedBy,
        Map.of(),
        BinDirectory.china(),
        BindingRules.DEFAULT,
        LimitPolicy.NONE,
        FeeSchedule.FREE,
        new Turns(),
        clock,
        ZoneOffset.UTC,
        URI.create("https://pay.example/"),
        TimeOrderedIds.secure(clock));
  }

  private Instant inAMinute() {
    return clock.instant().plus(Duration.ofMinutes(1));
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
    try (KeyringVault other = CollectRig.vault(folder.resolve("other"))) {
      Tokens theirs = new Tokens(platform(other));
      assertThat(tokens.open("offer", theirs.make("offer", FIELDS, inAMinute())))
          .isEqualTo(new Tokens.Opened.NotGenuine());
    }
  }

  @Test
  void aTokenIsOverFromItsEndOn() {
    String token = tokens.make("offer", FIELDS, inAMinute());
    clock.forward(Duration.ofMillis(59_999));
    assertThat(tokens.open("offer", token)).isEqualTo(new Tokens.Opened.Valid(FIELDS));
    clock.forward(Duration.ofMillis(1));
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
}
