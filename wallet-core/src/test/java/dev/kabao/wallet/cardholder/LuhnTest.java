package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {

  // The published test numbers of Visa, Mastercard, American Express, JCB and Diners Club.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "5555555555554444",
        "378282246310005",
        "3530111333300000",
        "30569309025904",
        "79927398713"
      })
  void acceptsPublishedTestNumbers(String number) {
    assertThat(Luhn.isValid(number)).isTrue();
  }

  @Property
  void aNumberWithItsCheckDigitIsValid(
      @ForAll @StringLength(min = 1, max = 18) @CharRange(from = '0', to = '9') String payload) {
    assertThat(Luhn.isValid(payload + Luhn.checkDigit(payload))).isTrue();
  }

  @Property
  void everySingleWrongDigitIsCaught(
      @ForAll @StringLength(min = 11, max = 18) @CharRange(from = '0', to = '9') String payload,
      @ForAll @IntRange(max = 10) int at,
      @ForAll @IntRange(min = 1, max = 9) int change) {
    StringBuilder number = new StringBuilder(payload).append(Luhn.checkDigit(payload));
    number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + change) % 10));
    assertThat(Luhn.isValid(number)).isFalse();
  }

  @Property
  void everySwapOfNeighboursIsCaughtButForZeroAndNine(
      @ForAll @StringLength(min = 11, max = 18) @CharRange(from = '0', to = '9') String payload,
      @ForAll @IntRange(max = 9) int at) {
    StringBuilder number = new StringBuilder(payload).append(Luhn.checkDigit(payload));
    char left = number.charAt(at);
    char right = number.charAt(at + 1);
    boolean blindSpot = left == right || Math.abs(left - right) == 9;
    number.setCharAt(at, right);
    number.setCharAt(at + 1, left);
    assertThat(Luhn.isValid(number)).isEqualTo(blindSpot);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Luhn.isValid("4111 1111"));
    assertThatIllegalArgumentException().isThrownBy(() -> Luhn.isValid("4"));
    assertThatIllegalArgumentException().isThrownBy(() -> Luhn.checkDigit(""));
  }
}
