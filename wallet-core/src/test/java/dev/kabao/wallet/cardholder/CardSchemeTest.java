package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "6236330000000000005, UNIONPAY",
    "6200000000000005, UNIONPAY",
    "8171999999999999, UNIONPAY",
    "4111111111111111, VISA",
    "4222222222222, VISA",
    "5555555555554444, MASTERCARD",
    "2221000000000009, MASTERCARD",
    "2720999999999996, MASTERCARD",
    "378282246310005, AMEX",
    "3530111333300000, JCB",
    "30569309025904, DINERS",
    "6011111111111117, DISCOVER",
    "6761000000000000, MAESTRO",
    "2200000000000004, MIR"
  })
  void recognisesNumbersByRangeAndLength(String number, CardScheme scheme) {
    assertThat(CardScheme.of(number)).contains(scheme);
  }

  @ParameterizedTest
  @CsvSource({
    "411111111111111", // Visa with 15 digits
    "2220999999999999", // just below Mastercard
    "2721000000000000", // just above
    "3527000000000000", // just below JCB
    "3590000000000000", // just above
    "8172000000000000", // just above UnionPay
    "3782822463100050", // American Express with 16 digits
    "9999999999999999"
  })
  void saysNothingOutsideOfThem(String number) {
    assertThat(CardScheme.of(number)).isEmpty();
  }

  @Test
  void noTwoSchemesClaimTheSameDigits() {
    for (int prefix = 0; prefix < 10_000; prefix++) {
      String digits = String.format("%04d", prefix);
      assertThat(
              SchemeRange.TABLE.stream()
                  .filter(range -> range.touches(digits))
                  .map(SchemeRange::scheme)
                  .distinct()
                  .toList())
          .as(digits)
          .hasSizeLessThan(2);
    }
  }

  @Property
  void aRangeThatANumberTouchesIsTouchedByItsFirstDigitsToo(
      @ForAll @StringLength(min = 12, max = 19) @CharRange(from = '0', to = '9') String number) {
    List<SchemeRange> whole =
        SchemeRange.TABLE.stream().filter(range -> range.touches(number)).toList();
    for (int typed = 1; typed < number.length(); typed++) {
      String first = number.substring(0, typed);
      assertThat(
              SchemeRange.TABLE.stream()
                  .filter(range -> range.touches(first))
                  .collect(Collectors.toSet()))
          .containsAll(whole);
    }
  }
}
