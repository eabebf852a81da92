package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.importer.camt.Statements;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of the largest size that is read cannot make the parser remember all of it. */
class CamtMemoryTest {
  private static final String GOOD =
      new Statements(8).booked("DBIT", "EUR", "1.00", "<Dt>2026-10-02</Dt>", "A", "B").text();

  @Test
  void elementsWithoutEndAreNotGatheredBeforeTheDocument() {
    assertThatThrownBy(() -> read("<a>".repeat(Bounds.XML_DEPTH + 1) + "x"))
        .isInstanceOfSatisfying(
            WalletException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IMPORT_UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<BkToCstmrStmt>", "<Stmt>", "<Ntry>"})
  void elementsWithoutEndAreNotGatheredWithinIt(String place) {
    String nest = "<a>".repeat(Bounds.XML_DEPTH) + "</a>".repeat(Bounds.XML_DEPTH);

    Read read = read(GOOD.replace(place, place + nest));

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed()).hasSize(1).first().asString().endsWith("FILE_INCOMPLETE");
  }

  @Test
  void namesThatAllDifferAreNotGathered() {
    refusesNames(at -> "<e" + at + "/>");
    refusesNames(at -> "<e a" + at + "='1'/>");
    refusesNames(at -> "<e xmlns:p" + at + "='urn:p' />");
    refusesNames(at -> "<e xmlns='urn:p:" + at + "' />");
    refusesNames(at -> "<?t" + at + "?>");
  }

  private static void refusesNames(IntFunction<String> element) {
    String many =
        IntStream.range(0, Bounds.XML_NAMES / 4).mapToObj(element).collect(Collectors.joining());

    Read read = read(GOOD.replace("<Stmt>", "<Stmt>" + many));

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed()).containsExactly("1 FILE_INCOMPLETE");
  }

  @Test
  void whatADocumentMayWellHaveIsNoTooMuch() {
    String nest = "<SplmtryData>" + "<a>".repeat(40) + "</a>".repeat(40) + "</SplmtryData>";
    String names =
        IntStream.range(0, 1_000).mapToObj(at -> "<e" + at + "/>").collect(Collectors.joining());

    assertThat(read(GOOD.replace("<Stmt>", "<Stmt>" + nest + names)).amounts())
        .containsExactly("-1.00 EUR");
  }

  private static Read read(String text) {
    return Read.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
