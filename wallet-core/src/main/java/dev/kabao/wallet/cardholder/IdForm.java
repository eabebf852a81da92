package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.IdDocumentType.FOREIGN_PERMANENT_RESIDENT;
import static dev.kabao.wallet.cardholder.IdDocumentType.HK_MACAO_TRAVEL_PERMIT;
import static dev.kabao.wallet.cardholder.IdDocumentType.RESIDENCE_PERMIT;
import static dev.kabao.wallet.cardholder.IdDocumentType.RESIDENT_ID;
import static dev.kabao.wallet.cardholder.IdDocumentType.TAIWAN_TRAVEL_PERMIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms that numbers of ID documents have; each number has at most one of them. */
enum IdForm {
  /** GB 11643-1999: region 6, birth date 8, serial 3, check character by MOD 11-2. */
  RESIDENT_18(RESIDENT_ID, "[0-7][0-9]{16}[0-9X]"),
  /** GB 11643-1989: region 6, birth date 6 without the century, serial 3. */
  RESIDENT_15(RESIDENT_ID, "[0-9]{15}"),
  /** As RESIDENT_18, by the State Council's measures of 2018 (Guobanfa [2018] No. 81). */
  PERMIT_18(RESIDENCE_PERMIT, "8[0-9]{16}[0-9X]"),
  /**
   * National Immigration Administration, 2023: 9, province 2, country 3, birth date 8, serial 3,
   * check character by MOD 11-2.
   */
  FOREIGN_18(FOREIGN_PERMANENT_RESIDENT, "9[0-9]{16}[0-9X]"),
  /**
   * The cards of 2017: country 3 letters, region 4, birth date 6 without the century, serial 1,
   * check digit by ICAO Doc 9303.
   */
  FOREIGN_15(FOREIGN_PERMANENT_RESIDENT, "[A-Z]{3}[0-9]{12}"),
  /** H or M, the holder's lifelong 8 digits, on older permits the count of renewals too. */
  HK_MACAO(HK_MACAO_TRAVEL_PERMIT, "[HM][0-9]{8}([0-9]{2})?"),
  /** The holder's lifelong 8 digits. */
  TAIWAN(TAIWAN_TRAVEL_PERMIT, "[0-9]{8}");

  private final IdDocumentType type;
  private final Pattern pattern;

  IdForm(IdDocumentType type, String pattern) {
    this.type = type;
    this.pattern = Pattern.compile(pattern);
  }

  IdDocumentType type() {
    return type;
  }

  static Optional<IdForm> of(CharSequence number) {
    return Arrays.stream(values())
        .filter(form -> form.pattern.matcher(number).matches())
        .findFirst();
  }

  /** Everything that is wrong with a number of this form. */
  List<FormProblem.Code> problems(CharSequence number, LocalDate today) {
    return switch (this) {
      case RESIDENT_18 -> new IdRules(number, today).province(0).birthDate8(6).mod11().found();
      case RESIDENT_15 -> new IdRules(number, today).province(0).birthDate6(6, 19).found();
      case PERMIT_18 -> new IdRules(number, today).permitRegion().birthDate8(6).mod11().found();
      case FOREIGN_18 -> new IdRules(number, today).province(1).birthDate8(6).mod11().found();
      case FOREIGN_15 ->
          new IdRules(number, today).province(3).birthDate6(7, 19, 20).icao().found();
      case HK_MACAO, TAIWAN -> List.of();
    };
  }

  /** Brings a number of this form, already in capitals, into the normal form of its document. */
  void normalise(Scratch number) {
    if (this == RESIDENT_15) {
      upgrade(number);
    } else if (this == HK_MACAO) {
      // Renewals change; the number before them stays with the person.
      number.truncate(9);
    }
  }

  /** To 18 characters, as GB 11643-1999 does: the century, and the check character. */
  private static void upgrade(Scratch number) {
    try (Scratch upgraded = new Scratch(18)) {
      upgraded.append(number, 0, 6);
      upgraded.append('1');
      upgraded.append('9');
      upgraded.append(number, 6, 15);
      upgraded.append(CheckCharacters.mod11of2(upgraded, 17));
      number.truncate(0);
      number.append(upgraded, 0, 18);
    }
  }
}
