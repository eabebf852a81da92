package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Code.NAME_CHARACTERS;
import static dev.kabao.wallet.cardholder.FormProblem.Code.NAME_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HolderNamesTest {

  @Test
  void namesOfManyKindsAreTaken() {
    for (String name :
        List.of(
            "测试员",
            "欧阳测试",
            "〇〇测",
            "𠮷测试", // a character beyond the basic plane
            "阿依古丽·测试",
            "Anna-Maria O'Test",
            "J. R. Tester",
            "Émile Žák",
            "Тест Тестов",
            "ทดสอบ ระบบ")) {
      assertThat(accepted(name)).as(name).isEqualTo(name);
    }
  }

  /** Found by fuzzing: it looked for a first letter where nothing was left. */
  @Test
  void nothingButWhiteSpaceOfAnyKindIsNoName() {
    for (String name : List.of("", " ", "\u001D", "\u00A0", "\u3000\u2028")) {
      assertThat(problems(name)).as(name).containsExactly(NAME_CHARACTERS);
      assertThat(PayoutCard.holderName(name)).isEmpty();
      try (Secret number = Secret.of("6236330000000000005");
          Secret holder = Secret.of(name)) {
        assertThat(PayoutCard.read(number, holder))
            .isEqualTo(new PayoutCard.Check.Invalid(PayoutCard.Problem.NAME));
      }
    }
  }

  @Test
  void whiteSpaceIsTrimmedAndMadeSingle() {
    assertThat(accepted("  Anna \t Test　Er ")).isEqualTo("Anna Test Er");
  }

  @Test
  void middleDotsBecomeOne() {
    for (String dot : List.of("·", "•", "‧", "∙", "⋅", "・", "･", "·", " · ", "　・ ")) {
      assertThat(accepted("阿依古丽" + dot + "测试")).as(dot).isEqualTo("阿依古丽·测试");
    }
  }

  @Test
  void fullWidthLettersLooseMarksAndCurlySignsBecomePlain() {
    assertThat(accepted("Ａｎｎａ　Ｔｅｓｔ")).isEqualTo("Anna Test");
    assertThat(accepted("E\u0301mile")).isEqualTo("\u00C9mile");
    assertThat(accepted("Anna O\u2019Test\u2010Er")).isEqualTo("Anna O'Test-Er");
  }

  @Test
  void otherCharactersAreRefused() {
    for (String name :
        List.of(
            "测试1", "Anna@Test", "测,试", "测试（一）", "-Test", "·测试", "'Anna", "Anna\u0000", "😀😀")) {
      assertThat(problems(name)).as(name).containsExactly(NAME_CHARACTERS);
    }
    assertThat(problems("测\uD800试")).containsExactly(NAME_CHARACTERS);
  }

  @Test
  void lengthsAreCountedInCharacters() {
    assertThat(problems("测")).containsExactly(NAME_LENGTH);
    assertThat(problems("𠮷")).containsExactly(NAME_LENGTH);
    assertThat(accepted("𠮷".repeat(64))).hasSize(128);
    assertThat(problems("测".repeat(65))).containsExactly(NAME_LENGTH);
  }

  @Property
  void aNormalFormIsItsOwnNormalForm(@ForAll("typed") String typed) {
    Optional<Secret> once = HolderNames.check(typed, new Problems());
    if (once.isPresent()) {
      String normal = People.reveal(once.get());
      assertThat(accepted(normal)).isEqualTo(normal);
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings()
        .withChars("aÉ测试 　·・•-’'.\u0301\u0323Ａｎ\u0387\u212B\uF900")
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(tail -> "测" + tail);
  }

  private static String accepted(String typed) {
    Problems problems = new Problems();
    Optional<Secret> name = HolderNames.check(typed, problems);
    assertThat(problems.found()).as(typed).isEmpty();
    return People.reveal(name.orElseThrow());
  }

  private static List<FormProblem.Code> problems(String typed) {
    Problems problems = new Problems();
    HolderNames.check(typed, problems);
    return problems.found().stream().map(FormProblem::code).toList();
  }
}
