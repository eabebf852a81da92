package dev.kabao.wallet.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProblem;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which six digits may be a payment PIN. */
class PinPolicyTest {
  private static final String PHONE = "+8613800138001";
  private static final PersonFacts PERSON = PersonFacts.of(Secret.of("110101199003070134"));

  private static List<PinProblem> problems(String pin, PersonFacts facts) {
    return PinPolicy.problems(Secret.of(pin), Secret.of(PHONE), facts);
  }

  @ParameterizedTest
  @CsvSource({
    "111111, ONE_DIGIT",
    "000000, ONE_DIGIT",
    "123456, RUN",
    "654321, RUN",
    "789012, RUN",
    "321098, RUN",
    "121212, REPEATED",
    "123123, REPEATED",
    "112233, STEPS",
    "998877, STEPS",
    "113355, STEPS",
    "111222, STEPS",
    "111999, STEPS",
    "123321, MIRRORED",
    "147258, KEYPAD",
    "138001, PHONE",
    "001380, PHONE",
    "110101, ID_NUMBER",
    "070134, ID_NUMBER",
    "900307, BIRTH_DATE",
    "199003, BIRTH_DATE",
    "030790, BIRTH_DATE",
    "070390, BIRTH_DATE",
    "071990, BIRTH_DATE",
    "031990, BIRTH_DATE"
  })
  void whatIsGuessedFirstIsRefused(String pin, PinProblem problem) {
    assertThat(problems(pin, PERSON)).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"804917", "730482", "590261", "112358", "246813"})
  void otherDigitsMayBeAPin(String pin) {
    assertThat(problems(pin, PERSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "12 456", "１２３４５６"})
  void aPinIsSixDigits(String pin) {
    assertThat(problems(pin, PERSON)).containsExactly(PinProblem.NOT_SIX_DIGITS);
  }

  @Test
  void anOldIdNumberAndABirthDateGivenAloneCountToo() {
    assertThat(problems("850512", PersonFacts.of(Secret.of("310101850512120"))))
        .contains(PinProblem.ID_NUMBER, PinProblem.BIRTH_DATE);
    PersonFacts born = new PersonFacts(Optional.empty(), Optional.of(Secret.of("19850512")));
    assertThat(problems("120585", born)).containsExactly(PinProblem.BIRTH_DATE);
    assertThat(problems("120585", PersonFacts.NONE)).isEmpty();
  }

  @Test
  void anIdNumberCountsHoweverItIsWrittenAndABirthDateInOneForm() {
    PersonFacts spaced = PersonFacts.of(Secret.of("310101 1985-0512 １２０５"));
    assertThat(problems("850512", spaced))
        .containsExactly(PinProblem.ID_NUMBER, PinProblem.BIRTH_DATE);
    assertThat(problems("121205", spaced)).containsExactly(PinProblem.ID_NUMBER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonFacts(Optional.empty(), Optional.of(Secret.of("1985-05-12"))));
  }

  @Test
  void nearlyAllPinsAreLeft() {
    int left = 0;
    for (int i = 0; i < 1_000_000; i++) {
      left += problems(String.format("%06d", i), PERSON).isEmpty() ? 1 : 0;
    }
    assertThat(left).isBetween(995_000, 998_500);
  }

  @Property
  void everyPartOfThePhoneIsRefused(@ForAll @IntRange(min = 1, max = 8) int at) {
    assertThat(problems(PHONE.substring(at, at + 6), PersonFacts.NONE)).contains(PinProblem.PHONE);
  }

  @Property
  void aPinThatIsRefusedIsRefusedWhateverElseIsKnown(@ForAll @IntRange(max = 999_999) int number) {
    String pin = String.format("%06d", number);
    assertThat(problems(pin, PERSON)).containsAll(problems(pin, PersonFacts.NONE));
  }
}
