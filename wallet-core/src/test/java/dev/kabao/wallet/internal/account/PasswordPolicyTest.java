package dev.kabao.wallet.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.account.PasswordProblem;
import dev.kabao.wallet.account.PasswordProblem.Code;
import dev.kabao.wallet.account.PasswordRules;
import dev.kabao.wallet.spi.password.PasswordMeter.Strength;
import dev.kabao.wallet.value.Secret;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be, but for its strength, which the meter tells. */
class PasswordPolicyTest {
  private static final PasswordRules RULES =
      PasswordRules.WITH_ANOTHER_FACTOR.withServices(List.of("Kabao Pay"));

  private static List<Code> problems(PasswordRules rules, String password) {
    return new PasswordPolicy(rules, (any, known) -> new Strength(4, Optional.empty(), List.of()))
        .problems(Secret.of(password), Secret.of("+8613800138001")).stream()
            .map(PasswordProblem::code)
            .toList();
  }

  @Test
  void lengthIsCountedInCodePointsOfTheNormalForm() {
    assertThat(problems(RULES, "a\u0308".repeat(7))).containsExactly(Code.TOO_SHORT);
    assertThat(problems(RULES, "绿茶🍵很好喝呀")).containsExactly(Code.TOO_SHORT);
    assertThat(problems(RULES, "绿茶🍵很好喝呀呀")).isEmpty();
    assertThat(problems(PasswordRules.ALONE, "fourteen chars")).containsExactly(Code.TOO_SHORT);
    assertThat(problems(PasswordRules.ALONE, "fifteen chars??")).isEmpty();
  }

  @Test
  void thereAreNoRulesOnKindsOfCharactersAndSixtyFourAreAlwaysAllowed() {
    assertThat(problems(RULES, "onlysmallletters")).isEmpty();
    assertThat(problems(RULES, "8146092573108")).isEmpty();
    assertThat(problems(RULES, "spaces are characters too")).isEmpty();
    assertThat(problems(RULES, "wxk".repeat(21) + "z")).isEmpty();
    assertThat(problems(RULES, "wxk ".repeat(64))).isEmpty();
    assertThat(problems(RULES, "wxk ".repeat(64) + "z")).containsExactly(Code.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PASSWORD",
        "Password123!",
        "123456789012345",
        "passwordpassword",
        "Passwordpasswordpass",
        "qwertyuiopasdfghjkl",
        "correcthorsebatterystaple",
        "woaini5201314",
        "ｐａｓｓｗｏｒｄ"
      })
  void whatManyPeopleUseIsRefusedAlsoWithObviousAdditions(String password) {
    assertThat(problems(RULES, password)).contains(Code.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138001",
        "+8613800138001",
        "pw13800138001",
        "1380013800113800138001",
        "kabao paykabao pay",
        "KABAO PAY 2026"
      })
  void thePhoneAndTheServicesNameMakeNoPassword(String password) {
    assertThat(problems(RULES, password)).contains(Code.PERSONAL);
  }

  @Test
  void aPasswordMayHoldAKnownWordAmongOthers() {
    assertThat(problems(RULES, "my password is a grey heron")).isEmpty();
    assertThat(problems(RULES, "kabao pay meets the grey heron")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tab\tin the middle", "half a pair \ud83c of it", "unassigned \u0378 point"})
  void whatIsNoStableTextIsRefused(String password) {
    assertThat(problems(RULES, password)).containsExactly(Code.NOT_TEXT);
  }

  @Test
  void theListOfCommonPasswordsIsThere() {
    assertThat(Blocklist.COMMON.size()).isGreaterThan(250);
  }

  @Test
  void rulesBelowTheStandardAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordRules(7, 64, 3, List.of(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordRules(8, 63, 3, List.of(), Optional.empty()));
    assertThat(PasswordRules.ALONE.remindAfter()).isEmpty();
    assertThat(PasswordRules.ALONE.withReminder(Duration.ofDays(9)).remindAfter()).isPresent();
  }

  @Property
  void theNormalFormIsTheSameForEverySpelling(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '\u024f') String text) {
    String spelled = Normalizer.normalize(text, Normalizer.Form.NFD);
    Optional<Secret> one = TypedSecrets.normal(Secret.of(text));
    Optional<Secret> other = TypedSecrets.normal(Secret.of(spelled));
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    one.ifPresent(secret -> assertThat(TypedSecrets.same(secret, other.get())).isTrue());
    one.ifPresent(
        secret ->
            assertThat(TypedSecrets.same(TypedSecrets.normal(secret).orElseThrow(), secret))
                .isTrue());
  }

  @Property
  void nothingIsEverCutOff(
      @ForAll @StringLength(min = 1, max = 250) @CharRange(from = '!', to = '~') String text) {
    try (Secret whole = TypedSecrets.normal(Secret.of(text)).orElseThrow();
        Secret less =
            TypedSecrets.normal(Secret.of(text.substring(0, text.length() - 1))).orElseThrow()) {
      assertThat(TypedSecrets.same(whole, less)).isFalse();
      assertThat(TypedSecrets.characters(whole)).isEqualTo(text.length());
    }
  }
}
