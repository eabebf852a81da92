package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CardNumbersTest {
  private final CardNumbers numbers = new CardNumbers(new SecureRandom());

  @RepeatedTest(200)
  void everyNumberHasItsPrefixAndLengthAndPassesTheLuhnCheck() {
    String debit = Secrets.reveal(numbers.next(CardKind.DEBIT));
    String credit = Secrets.reveal(numbers.next(CardKind.CREDIT));

    assertThat(debit).matches("623633[0-9]{13}");
    assertThat(credit).matches("629999[0-9]{10}");
    assertThat(luhn(debit)).isZero();
    assertThat(luhn(credit)).isZero();
  }

  @Test
  void aCardIsGoodToTheEndOfItsMonthInChina() {
    Secret expiry = Secret.of("3111");

    assertThat(CardNumbers.expired(expiry, Instant.parse("2031-11-30T15:59:59Z"))).isFalse();
    assertThat(CardNumbers.expired(expiry, Instant.parse("2031-11-30T16:00:00Z"))).isTrue();
    assertThat(Secrets.reveal(CardNumbers.expiry(Instant.parse("2026-11-30T15:59:59Z"))))
        .isEqualTo("3111");
  }

  /** Written from the standard's words, apart from the code under test. */
  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : (2 * digit) / 10 + (2 * digit) % 10;
    }
    return sum % 10;
  }
}
