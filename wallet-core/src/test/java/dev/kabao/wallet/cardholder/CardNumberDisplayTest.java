package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.Secret;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardNumberDisplayTest {

  @ParameterizedTest
  @CsvSource({
    "6236330000000000005,623633*********0005",
    "4111111111111111,411111******1111",
    "30569309025904,305693****5904",
    "4222222222222,*********2222",
    "676100000007,********0007"
  })
  void showsTheBinAndTheLastFour(String number, String shown) {
    assertThat(CardNumberDisplay.of(Secret.of(number))).hasToString(shown);
  }

  @Property
  void hidesAtLeastFourDigits(
      @ForAll @StringLength(min = 12, max = 19) @CharRange(from = '0', to = '9') String number) {
    String shown = CardNumberDisplay.of(Secret.of(number)).toString();
    assertThat(shown).hasSameSizeAs(number).endsWith(number.substring(number.length() - 4));
    assertThat(shown.chars().filter(c -> c == '*').count()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void refusesToShowMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardNumberDisplay(Optional.of("411111111111"), "1111", 16));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardNumberDisplay(Optional.of("42222222"), "2222", 15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardNumberDisplay(Optional.empty(), "12222", 16));
    assertThatIllegalArgumentException().isThrownBy(() -> CardNumberDisplay.of(Secret.of("123")));
    assertThat(new CardNumberDisplay(Optional.of("41111111"), "1111", 16))
        .hasToString("41111111****1111");
  }
}
