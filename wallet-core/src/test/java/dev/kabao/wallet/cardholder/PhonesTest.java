package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+86 138 0013 8000",
        "+86 (138) 0013.8000",
        "0086 13800138000",
        "１３８００１３８０００",
        "＋８６１３８００１３８０００",
        " 13800138000 "
      })
  void everyWayToWriteANumberBecomesOne(String typed) {
    assertThat(Phones.check(typed))
        .isInstanceOfSatisfying(
            PhoneCheck.Valid.class,
            valid -> assertThat(People.reveal(valid.e164())).isEqualTo("+8613800138000"));
  }

  @ParameterizedTest
  @CsvSource({"+852 6123 4567,+85261234567", "+1 202 555 0143,+12025550143"})
  void numbersFromAbroadComeWithTheirCountry(String typed, String e164) {
    assertThat(Phones.check(typed))
        .isInstanceOfSatisfying(
            PhoneCheck.Valid.class,
            valid -> assertThat(People.reveal(valid.e164())).isEqualTo(e164));
  }

  @Test
  void aRegionCanBeGivenForNumbersWithoutACountry() {
    assertThat(Phones.check("61234567")).isInstanceOf(PhoneCheck.Invalid.class);
    assertThat(Phones.check("61234567", "HK")).isInstanceOf(PhoneCheck.Valid.class);
    assertThatIllegalArgumentException().isThrownBy(() -> Phones.check("61234567", "hk"));
    assertThatIllegalArgumentException().isThrownBy(() -> Phones.check("61234567", "ZZ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1380013800",
        "138001380001",
        "12345678901",
        "1-800-FLOWERS",
        "13800138000 ext. 5",
        "13800138000;ext=5",
        "86+13800138000",
        "+",
        "()",
        "手机",
        "tel:13800138000"
      })
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(Phones.check(typed)).isEqualTo(invalid(FormProblem.Code.PHONE_FORM));
    assertThat(Phones.check("1".repeat(10_000))).isEqualTo(invalid(FormProblem.Code.PHONE_FORM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"010 6552 0000", "400-999-8800", "+852 2123 4567"})
  void fixedLinesAndServicesAreRefused(String typed) {
    assertThat(Phones.check(typed)).isEqualTo(invalid(FormProblem.Code.PHONE_NOT_MOBILE));
  }

  @Test
  void nothingIsMissing() {
    assertThat(Phones.check(" ")).isEqualTo(invalid(FormProblem.Code.MISSING));
  }

  @Test
  void aNormalFormIsItsOwnNormalForm() {
    assertThat(Phones.check("+8613800138000", "US"))
        .isInstanceOfSatisfying(
            PhoneCheck.Valid.class,
            valid -> assertThat(People.reveal(valid.e164())).isEqualTo("+8613800138000"));
  }

  private static PhoneCheck invalid(FormProblem.Code code) {
    return new PhoneCheck.Invalid(new FormProblem(FormProblem.Field.PHONE, code));
  }
}
