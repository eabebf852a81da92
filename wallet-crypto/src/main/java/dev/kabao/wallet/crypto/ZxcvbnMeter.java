package dev.kabao.wallet.crypto;

import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Zxcvbn;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures passwords with zxcvbn, and tells in both languages what is weak. Thread-safe.
 *
 * <p>Of a long password the first hundred characters are measured, since the time that zxcvbn takes
 * grows faster than the length: what comes after makes no password weaker. zxcvbn works on strings
 * inside, so pieces of the password stay in memory until they are collected.
 */
public final class ZxcvbnMeter implements PasswordMeter {
  private static final int LONGEST = 100;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /** A meter; it reads its dictionaries once, so keep it. */
  public ZxcvbnMeter() {}

  @Override
  public Strength measure(Secret password, List<Secret> known) {
    // zxcvbn takes what is known of the person as strings only.
    List<String> words = known.stream().map(word -> word.read(String::new)).toList();
    return password.read(
        chars -> measure(Arrays.copyOf(chars, Math.min(chars.length, LONGEST)), words));
  }

  private Strength measure(char[] chars, List<String> words) {
    try {
      com.nulabinc.zxcvbn.Strength measured = zxcvbn.measure(CharBuffer.wrap(chars), words);
      try {
        return strength(measured.getScore(), measured.getFeedback());
      } finally {
        measured.wipe();
      }
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static Strength strength(int score, Feedback feedback) {
    Feedback keys = feedback.withResourceBundle(MeterTexts.KEYS);
    List<LocalText> advice = new ArrayList<>();
    for (String key : keys.getSuggestions()) {
      MeterTexts.of(key).ifPresent(advice::add);
    }
    String warning = keys.getWarning();
    return new Strength(score, warning == null ? Optional.empty() : MeterTexts.of(warning), advice);
  }
}
