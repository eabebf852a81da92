package dev.kabao.wallet.importer.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is what it says, or it is none. */
class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 5",
        "+5.00 | 5.00",
        "-5 | -5",
        "1,234,567.89 | 1234567.89",
        "1 234.56 | 1234.56",
        "¥12.30 | 12.30",
        "-¥12.30 | -12.30",
        "¥-12.30 | -12.30",
        "- 12.30 | -12.30",
        "\u221212.30 | -12.30",
        "￥１，２３４．５０ | 1234.50",
        "¥ 1,234.50 元 | 1234.50",
        "RMB 5 | 5",
        "5CNY | 5",
        "100 元 | 100",
        "\u00A07\u3000 | 7"
      })
  void isTakenToTheLastDigit(String text, BigDecimal amount) throws BadEntryException {
    assertThat(Amounts.parse(text)).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--1",
        "-¥-1",
        "1-",
        "(1)",
        "1e3",
        "1e999999999",
        "NaN",
        "0x10",
        "1,2",
        "12,50",
        "1.234,56",
        "1,234 567",
        "½",
        "1²",
        "٣",
        "五",
        "1元2角"
      })
  void isRefusedIfItIsNone(String text) {
    refused(text);
  }

  @Test
  void hasNothingBetweenItsDigits() {
    // Twelve yuan fifty was once taken for one thousand two hundred and fifty.
    refused("12元50");
    refused("12 50");
    refused("1 2");
    refused("3元5元");
    refused("¥1¥2");
    refused("CNY1CNY2");
    refused("1\u200B2");
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> Amounts.parse(text))
        .isInstanceOf(BadEntryException.class)
        .hasMessage("AMOUNT_UNREADABLE");
  }
}
