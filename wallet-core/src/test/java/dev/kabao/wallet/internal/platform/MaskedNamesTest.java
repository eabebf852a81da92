package dev.kabao.wallet.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "张三, *三",
    "李小明, **明",
    "欧阳小明, ***明",
    "买买提·吐尔逊, ***逊",
    "Zoe, **e",
    "San Zhang, S*** Z***",
    "Li, *i",
    "张, *"
  })
  void aNameIsKnownToAcquaintancesOnly(String name, String masked) {
    assertThat(MaskedNames.mask(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"张 三, *三", "李 小 明, **明", "'  张　三 ', *三", "张\u00a0三, *三", "J Smith, ***h", "A B, *B"})
  void aNameThatIsSpacedOutIsNotShownWhole(String name, String masked) {
    assertThat(MaskedNames.mask(name)).isEqualTo(masked);
  }

  @Test
  void nothingIsMaskedToAStar() {
    assertThat(MaskedNames.mask("")).isEqualTo("*");
    assertThat(MaskedNames.mask("  ")).isEqualTo("*");
  }

  @Property
  void atMostHalfOfTheCharactersAreShown(@ForAll("names") String name) {
    assertThat(shown(MaskedNames.mask(name))).isLessThanOrEqualTo(shown(name) / 2);
  }

  @Property
  void whatIsMaskedIsMaskedToItself(@ForAll("names") String name) {
    String masked = MaskedNames.mask(name);
    assertThat(MaskedNames.mask(masked)).isEqualTo(masked);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("张三李小明欧阳ABCxyzé· \u3000\u00a0")
        .ofMinLength(0)
        .ofMaxLength(12);
  }

  /** How many characters can be read. */
  private static long shown(String text) {
    return text.codePoints()
        .filter(point -> point != '*')
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .count();
  }
}
