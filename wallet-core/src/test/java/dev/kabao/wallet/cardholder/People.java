package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** People who do not exist, and the day on which their forms are checked. */
final class People {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T04:00:00Z"), ZoneOffset.UTC);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

  /** Luhn-valid, debit, WeBank's prefix. */
  static final String DEBIT_CARD = "6236330000000000005";

  /** Luhn-valid, credit, of China CITIC Bank, Visa. */
  static final String CREDIT_CARD = "4003600000000006";

  static final String NAME = "测试员";
  static final String ID = residentId("110101", "19900307", "773");
  static final String PHONE = "13800138000";

  private People() {}

  static String residentId(String region, String birthDate, String serial) {
    String payload = region + birthDate + serial;
    return payload + CheckCharacters.mod11of2(payload, 17);
  }

  static Arbitrary<String> residentIds() {
    return Combinators.combine(
            Arbitraries.of("110101", "320506", "440524", "500103", "650102"),
            Dates.dates().between(LocalDate.of(1900, 1, 1), TODAY),
            Arbitraries.integers().between(0, 999))
        .as(
            (region, born, serial) ->
                residentId(
                    region, born.toString().replace("-", ""), String.format("%03d", serial)));
  }

  static CardHolderForm.Builder debitForm() {
    return CardHolderForm.builder().cardNumber(DEBIT_CARD).name(NAME).idNumber(ID).phone(PHONE);
  }

  static String reveal(Secret secret) {
    return secret.read(String::new);
  }
}
