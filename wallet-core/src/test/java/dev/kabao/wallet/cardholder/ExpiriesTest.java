package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Code.EXPIRY_FORM;
import static dev.kabao.wallet.cardholder.FormProblem.Code.EXPIRY_PAST;
import static dev.kabao.wallet.cardholder.FormProblem.Code.EXPIRY_TOO_FAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.Secret;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiriesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08/30", "8/30", "08 / 30", "0830", "3008", "08/2030", "082030", "08-30", "08.30", "08 30",
        "０８／３０", " 08/30 "
      })
  void everyWayToWriteAMonthBecomesOne(String typed) {
    assertThat(accepted(typed)).isEqualTo("3008");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13/30",
        "00/30",
        "30/08",
        "0030",
        "083",
        "08/3",
        "08/30/1",
        "08/030",
        "Aug 30",
        "08/1930",
        "",
        "/",
        "123456789"
      })
  void otherThingsAreRefused(String typed) {
    assertThat(problems(typed)).containsExactly(EXPIRY_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10/26", "1026", "2610", "0112", "12/2000"})
  void pastMonthsAreRefused(String typed) {
    assertThat(problems(typed)).containsExactly(EXPIRY_PAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11/26", "11/46"})
  void aCardIsGoodToTheEndOfItsMonthAndForTwentyYears(String typed) {
    assertThat(problems(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12/46", "12/99"})
  void monthsTooFarAheadAreRefused(String typed) {
    assertThat(problems(typed)).containsExactly(EXPIRY_TOO_FAR);
  }

  @Property
  void aNormalFormIsItsOwnNormalForm(@ForAll @IntRange(max = 240) int monthsAhead) {
    YearMonth expiry = YearMonth.from(People.TODAY).plusMonths(monthsAhead);
    String normal = String.format("%02d%02d", expiry.getYear() % 100, expiry.getMonthValue());
    assertThat(accepted(normal)).isEqualTo(normal);
    assertThat(accepted(String.format("%02d/%d", expiry.getMonthValue(), expiry.getYear())))
        .isEqualTo(normal);
  }

  private static String accepted(String typed) {
    Problems problems = new Problems();
    Optional<Secret> expiry = Expiries.check(typed, People.TODAY, problems);
    assertThat(problems.found()).as(typed).isEmpty();
    return People.reveal(expiry.orElseThrow());
  }

  private static List<FormProblem.Code> problems(String typed) {
    Problems problems = new Problems();
    Expiries.check(typed, People.TODAY, problems);
    return problems.found().stream().map(FormProblem::code).toList();
  }
}
