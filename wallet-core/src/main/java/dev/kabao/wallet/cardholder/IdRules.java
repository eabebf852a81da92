package dev.kabao.wallet.cardholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rules that numbers of ID documents share, applied one after another. For one thread. */
final class IdRules {
  /** Provinces and their like by the first two digits of GB/T 2260. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, // North: Beijing, Tianjin, Hebei, Shanxi, Inner Mongolia
          21, 22, 23, // North-east: Liaoning, Jilin, Heilongjiang
          31, 32, 33, 34, 35, 36, 37, // East: Shanghai to Shandong
          41, 42, 43, 44, 45, 46, // Central and south: Henan to Hainan
          50, 51, 52, 53, 54, // South-west: Chongqing to Tibet
          61, 62, 63, 64, 65, // North-west: Shaanxi to Xinjiang
          71); // Taiwan

  /** Hong Kong, Macao and Taiwan in the numbers of residence permits. */
  private static final List<String> PERMIT_REGIONS = List.of("810000", "820000", "830000");

  private final CharSequence number;
  private final LocalDate today;
  private final List<FormProblem.Code> found = new ArrayList<>();

  IdRules(CharSequence number, LocalDate today) {
    this.number = number;
    this.today = today;
  }

  /** Two digits that name a province. */
  IdRules province(int at) {
    return require(
        PROVINCES.contains(TypedChars.number(number, at, at + 2)),
        FormProblem.Code.ID_NUMBER_REGION);
  }

  IdRules permitRegion() {
    return require(
        PERMIT_REGIONS.stream().anyMatch(region -> TypedChars.startsWith(number, region)),
        FormProblem.Code.ID_NUMBER_REGION);
  }

  /** Eight digits: year, month, day. */
  IdRules birthDate8(int at) {
    return require(isBirthDate(TypedChars.number(number, at, at + 4), at + 4));
  }

  /** Six digits: year, month, day, in one of the centuries. */
  IdRules birthDate6(int at, int... centuries) {
    int year = TypedChars.number(number, at, at + 2);
    return require(
        Arrays.stream(centuries).anyMatch(century -> isBirthDate(100 * century + year, at + 2)));
  }

  /** The last of 18 characters. */
  IdRules mod11() {
    return lastly(CheckCharacters.mod11of2(number, 17) == number.charAt(17));
  }

  /** The last of 15 characters. */
  IdRules icao() {
    return lastly(CheckCharacters.icao(number, 14) == number.charAt(14));
  }

  List<FormProblem.Code> found() {
    return List.copyOf(found);
  }

  private boolean isBirthDate(int year, int monthAt) {
    int month = TypedChars.number(number, monthAt, monthAt + 2);
    int day = TypedChars.number(number, monthAt + 2, monthAt + 4);
    return BirthDates.isPlausible(year, month, day, today);
  }

  private IdRules require(boolean birthDateHolds) {
    return require(birthDateHolds, FormProblem.Code.ID_NUMBER_BIRTH_DATE);
  }

  /** A check digit that fails along with something else only says the same again. */
  private IdRules lastly(boolean holds) {
    return require(holds || !found.isEmpty(), FormProblem.Code.ID_NUMBER_CHECK_DIGIT);
  }

  private IdRules require(boolean holds, FormProblem.Code otherwise) {
    if (!holds) {
      found.add(otherwise);
    }
    return this;
  }
}
