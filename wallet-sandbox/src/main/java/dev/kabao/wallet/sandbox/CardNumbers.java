package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Random card numbers that pass the Luhn check (ISO/IEC 7812-1 annex B).
 *
 * <p>Debit cards have WeBank's prefix 623633 and 19 digits, which comes from public samples and no
 * official list. Credit cards have 629999 and 16 digits, which is made up: a host that binds them
 * adds the prefix to its BIN directory.
 */
final class CardNumbers {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String DEBIT_PREFIX = "623633";
  private static final int DEBIT_LENGTH = 19;
  private static final String CREDIT_PREFIX = "629999";
  private static final int CREDIT_LENGTH = 16;
  private static final int VALID_YEARS = 5;

  private final SecureRandom random;

  CardNumbers(SecureRandom random) {
    this.random = random;
  }

  Secret next(CardKind kind) {
    boolean debit = kind == CardKind.DEBIT;
    String prefix = debit ? DEBIT_PREFIX : CREDIT_PREFIX;
    char[] digits = new char[debit ? DEBIT_LENGTH : CREDIT_LENGTH];
    prefix.getChars(0, prefix.length(), digits, 0);
    for (int i = prefix.length(); i < digits.length - 1; i++) {
      digits[i] = (char) ('0' + random.nextInt(10));
    }
    digits[digits.length - 1] = checkDigit(digits);
    Secret number = Secret.of(digits);
    Arrays.fill(digits, '\0');
    return number;
  }

  /** The expiry of a card issued now, {@code YYMM}. */
  static Secret expiry(Instant now) {
    YearMonth month = YearMonth.from(now.atZone(ZONE)).plusYears(VALID_YEARS);
    return Secret.of(month.format(DateTimeFormatter.ofPattern("yyMM")));
  }

  /** Whether the month of {@code YYMM} is over. */
  static boolean expired(Secret expiry, Instant now) {
    YearMonth last = YearMonth.parse(expiry.read(String::new), DateTimeFormatter.ofPattern("yyMM"));
    return YearMonth.from(now.atZone(ZONE)).isAfter(last);
  }

  private static char checkDigit(char[] digits) {
    int sum = 0;
    for (int i = digits.length - 2; i >= 0; i--) {
      int digit = digits[i] - '0';
      boolean doubled = (digits.length - 2 - i) % 2 == 0;
      int counted = doubled ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
