package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Feedback;
import dev.kabao.wallet.spi.password.PasswordMeter.Strength;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZxcvbnMeterTest {
  private final ZxcvbnMeter meter = new ZxcvbnMeter();

  private Strength of(String password, String... known) {
    return meter.measure(Secret.of(password), List.of(known).stream().map(Secret::of).toList());
  }

  @Test
  void commonPasswordsScoreNothingAndAreToldWhyInBothLanguages() {
    Strength strength = of("password");
    assertThat(strength.score()).isZero();
    assertThat(strength.warning())
        .contains(new LocalText("This is one of the ten commonest passwords.", "这是最常见的十个密码之一。"));
    assertThat(strength.advice()).isNotEmpty();
  }

  @Test
  void aLongPassphraseOfRareWordsScoresHighWithoutAnyDigit() {
    assertThat(of("marzipan kestrel upholstery tundra").score()).isEqualTo(4);
    assertThat(of("青山不改绿水长流后会有期江湖再见").score()).isEqualTo(4);
  }

  @Test
  void whatIsKnownOfThePersonCountsForNothing() {
    assertThat(of("zhangweiming1987x").score())
        .isGreaterThan(of("zhangweiming1987x", "zhangweiming1987x").score());
    assertThat(of("zhangweiming1987x", "zhangweiming1987x").score()).isZero();
  }

  @Test
  void aVeryLongPasswordIsMeasuredByItsBeginning() {
    assertThat(of("a".repeat(5_000)).score()).isZero();
    assertThat(of("marzipan kestrel upholstery tundra " + "x".repeat(5_000)).score()).isEqualTo(4);
  }

  @Test
  void everythingThatZxcvbnCanSayHasATextInBothLanguages() throws IllegalAccessException {
    for (Field field : Feedback.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        assertThat(MeterTexts.of((String) field.get(null)))
            .as(field.getName())
            .isNotEqualTo(Optional.empty());
      }
    }
  }

  @Test
  void theSecretsStayTheCallersAndAreNotChanged() {
    Secret password = Secret.of("correct horse battery");
    meter.measure(password, List.of());
    String after = password.read(String::new);
    assertThat(after).isEqualTo("correct horse battery");
  }
}
