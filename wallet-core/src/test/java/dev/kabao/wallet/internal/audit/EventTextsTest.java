package dev.kabao.wallet.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person reads what happened in words, whatever it was. */
class EventTextsTest {
  private static final Path TABLE =
      Path.of("src/main/java/dev/kabao/wallet/event/WalletEvent.java");
  private static final Pattern ROW = Pattern.compile("<tr><td>\\{@code ([a-z-]+\\.[a-z-]+)}");

  /** The types of the table that hosts read. */
  static List<String> types() throws IOException {
    return ROW.matcher(Files.readString(TABLE))
        .results()
        .map((MatchResult row) -> row.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_of_the_table_has_words_in_both_languages(String type) {
    LocalText text = EventTexts.of(type);
    assertThat(text.en()).isNotEqualTo(type).isNotBlank();
    assertThat(text.zh()).matches(words -> words.codePoints().anyMatch(EventTextsTest::isHan));
  }

  @Test
  void a_type_that_is_not_known_is_called_by_its_name() {
    assertThat(EventTexts.of("moon.risen")).isEqualTo(new LocalText("moon.risen", "moon.risen"));
  }

  private static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }
}
