package dev.kabao.wallet.cardholder;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Set;

/**
 * Phone numbers, checked against the numbering plans that libphonenumber carries. Stateless and
 * thread-safe.
 *
 * <p>The library works on strings, so a copy of the number stays in memory until it is collected.
 */
public final class Phones {
  /** Where numbers without a country code are taken to be from. */
  public static final String DEFAULT_REGION = "CN";

  // Plans in which fixed and mobile numbers look alike, and kinds that the plan does not tell,
  // pass.
  private static final Set<PhoneNumberType> CAN_BE_MOBILE =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.UNKNOWN);

  // Well above the 15 digits of E.164 with all that people put between them.
  private static final int LONGEST = 40;

  private Phones() {}

  /** Checks a number that, without a country code, is of mainland China. */
  public static PhoneCheck check(CharSequence typed) {
    return check(typed, DEFAULT_REGION);
  }

  /**
   * Checks a number: it must be valid, and a mobile one where that can be told. Spaces, dashes,
   * parentheses, full stops and full-width characters are accepted.
   *
   * @param typed what the person typed
   * @param region where numbers without a country code are from: two capitals of ISO 3166-1
   * @throws IllegalArgumentException if the region is not known
   */
  public static PhoneCheck check(CharSequence typed, String region) {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    requireRegion(region);
    Objects.requireNonNull(typed, "typed");
    if (TypedChars.isBlank(typed)) {
      return invalid(FormProblem.Code.MISSING);
    }
    if (typed.length() > LONGEST) {
      return invalid(FormProblem.Code.PHONE_FORM);
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      char c = TypedChars.narrow(typed.charAt(i));
      if (TypedChars.isDigit(c) || (c == '+' && plain.isEmpty())) {
        plain.append(c);
      } else if (!isPunctuation(c)) {
        // The library would spell letters out as digits and take extensions.
        return invalid(FormProblem.Code.PHONE_FORM);
      }
    }
    try {
      PhoneNumber number = library.parse(plain, region);
      if (!library.isValidNumber(number)) {
        return invalid(FormProblem.Code.PHONE_FORM);
      }
      if (!CAN_BE_MOBILE.contains(library.getNumberType(number))) {
        return invalid(FormProblem.Code.PHONE_NOT_MOBILE);
      }
      return new PhoneCheck.Valid(Secret.of(library.format(number, PhoneNumberFormat.E164)));
    } catch (NumberParseException e) {
      // Expected of anything that is no number; the person learns of it from the answer.
      return invalid(FormProblem.Code.PHONE_FORM);
    }
  }

  static void requireRegion(String region) {
    if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
      throw new IllegalArgumentException("A region has two capitals of ISO 3166-1, such as CN.");
    }
  }

  private static boolean isPunctuation(char c) {
    return TypedChars.isSpace(c) || TypedChars.isDash(c) || c == '(' || c == ')' || c == '.';
  }

  private static PhoneCheck invalid(FormProblem.Code code) {
    return new PhoneCheck.Invalid(new FormProblem(FormProblem.Field.PHONE, code));
  }
}
