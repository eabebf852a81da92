package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.PasswordProblem;
import dev.kabao.wallet.account.PasswordProblem.Code;
import dev.kabao.wallet.account.PasswordRules;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a password may be used. */
final class PasswordPolicy {
  private static final int LEAST_OF_ONES_OWN = 8;
  private static final int LONGEST_COUNTRY_CODE = 3;
  private static final int SHORTEST_NUMBER = 7;

  private final PasswordRules rules;
  private final PasswordMeter meter;

  PasswordPolicy(PasswordRules rules, PasswordMeter meter) {
    this.rules = rules;
    this.meter = meter;
  }

  /**
   * Everything that speaks against a password.
   *
   * @param typed the password as it was typed
   * @param phone the person's phone in E.164
   */
  List<PasswordProblem> problems(Secret typed, Secret phone) {
    Optional<Secret> normal = TypedSecrets.normal(typed);
    if (normal.isEmpty()) {
      return List.of(
          problem(
              Code.NOT_TEXT, "It holds something that is no written character.", "密码中包含无法识别的字符。"));
    }
    List<Secret> known = known(phone);
    try (Secret password = normal.get()) {
      return problems(password, known);
    } finally {
      known.forEach(Secret::close);
    }
  }

  private List<PasswordProblem> problems(Secret password, List<Secret> known) {
    List<PasswordProblem> found = new ArrayList<>();
    int characters = TypedSecrets.characters(password);
    if (characters < rules.shortest()) {
      found.add(
          problem(
              Code.TOO_SHORT,
              "A password has at least " + rules.shortest() + " characters.",
              "密码至少需要 " + rules.shortest() + " 个字符。"));
    }
    if (characters > rules.longest()) {
      // Not measured: that would be work for nothing.
      return List.of(
          problem(
              Code.TOO_LONG,
              "A password has at most " + rules.longest() + " characters.",
              "密码最多 " + rules.longest() + " 个字符。"));
    }
    if (password.<Boolean>read(Blocklist.COMMON::has)) {
      found.add(
          problem(
              Code.COMMON,
              "Many people use this password, so it is tried first.",
              "这是常见密码，很容易被猜到。"));
    }
    if (ofOnesOwn(password, known) < LEAST_OF_ONES_OWN && characters >= LEAST_OF_ONES_OWN) {
      found.add(
          problem(
              Code.PERSONAL,
              "Your phone number or our name makes no password.",
              "请勿使用手机号或本服务名称作为密码。"));
    }
    PasswordMeter.Strength strength = meter.measure(password, known);
    if (strength.score() < rules.leastScore()) {
      found.add(
          new PasswordProblem(
              Code.GUESSABLE,
              strength
                  .warning()
                  .orElse(new LocalText("This password is easy to guess.", "该密码容易被猜到。")),
              strength.advice()));
    }
    return found;
  }

  static PasswordProblem unchanged() {
    return problem(Code.UNCHANGED, "This is the password of before.", "新密码不能与原密码相同。");
  }

  private static PasswordProblem problem(Code code, String en, String zh) {
    return new PasswordProblem(code, new LocalText(en, zh), List.of());
  }

  /** What others may know: the phone with and without its country code, the service's names. */
  private List<Secret> known(Secret phone) {
    List<Secret> known = new ArrayList<>();
    phone.read(
        e164 -> {
          for (int from = 1; from <= 1 + LONGEST_COUNTRY_CODE; from++) {
            if (e164.length - from >= SHORTEST_NUMBER) {
              known.add(Secret.of(java.util.Arrays.copyOfRange(e164, from, e164.length)));
            }
          }
          return known;
        });
    rules.services().forEach(name -> known.add(Secret.of(name)));
    return known;
  }

  /** How many characters are left without what others may know. */
  private static int ofOnesOwn(Secret password, List<Secret> known) {
    return password.read(
        chars -> {
          boolean[] taken = new boolean[chars.length];
          known.forEach(word -> word.read(letters -> mark(chars, letters, taken)));
          int left = 0;
          for (boolean one : taken) {
            left += one ? 0 : 1;
          }
          return left;
        });
  }

  private static boolean mark(char[] chars, char[] word, boolean[] taken) {
    for (int i = 0; word.length > 0 && i + word.length <= chars.length; i++) {
      int same = 0;
      while (same < word.length
          && Character.toLowerCase(chars[i + same]) == Character.toLowerCase(word[same])) {
        same++;
      }
      if (same == word.length) {
        java.util.Arrays.fill(taken, i, i + same, true);
      }
    }
    return true;
  }
}
