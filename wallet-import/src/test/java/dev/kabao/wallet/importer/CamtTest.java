package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.camt.Statements;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtTest {
  private static final String DAY = "<Dt>2026-10-02</Dt>";

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void everyVersionIsRead(int version) {
    ImportFile file =
        ImportFile.of(
            new Statements(version)
                .booked("DBIT", "EUR", "12.30", DAY, "Bäckerei & Söhne", "Brot")
                .booked(
                    "CRDT",
                    "CHF",
                    "1200",
                    "<DtTm>2026-10-03T10:15:00+02:00</DtTm>",
                    "Arbeit AG",
                    "Lohn")
                .bytes(),
            ReadingOptions.builder().zone(ZoneId.of("Europe/Berlin")).build());
    Read read = Read.of(file);

    assertThat(file.format()).isEqualTo("camt.053");
    assertThat(read.records())
        .containsExactly(
            new ImportedEntry(
                1,
                Instant.parse("2026-10-01T22:00:00Z"),
                true,
                Money.parse("EUR -12.30"),
                false,
                Optional.of("Bäckerei & Söhne"),
                Optional.of("Brot"),
                Optional.empty(),
                Optional.of("REF-12.30/20261002/-1230EUR")),
            new ImportedEntry(
                2,
                Instant.parse("2026-10-03T08:15:00Z"),
                false,
                Money.parse("CHF 1200.00"),
                false,
                Optional.of("Arbeit AG"),
                Optional.of("Lohn"),
                Optional.empty(),
                Optional.of("REF-1200/20261003/120000CHF")));
  }

  @Test
  void aTimeThatNoClockOfTheZoneEverShowedIsNone() {
    Read read =
        Read.of(
            new Statements(8)
                .booked("DBIT", "EUR", "1.00", "<DtTm>2026-03-29T02:30:00</DtTm>", "A", "B")
                .bytes(),
            ReadingOptions.builder().zone(ZoneId.of("Europe/Berlin")).build());

    assertThat(read.passed()).containsExactly("1 TIME_UNREADABLE");
  }

  @Test
  void aTimeWithoutOffsetIsOfTheZoneThatThePersonNames() {
    byte[] file =
        new Statements(8)
            .booked("DBIT", "EUR", "1.00", "<DtTm>2026-10-02T10:00:00</DtTm>", "A", "B")
            .bytes();

    assertThat(Read.of(file).entries().get(0).at())
        .isEqualTo(Instant.parse("2026-10-02T02:00:00Z"));
  }

  @Test
  void whatIsNotBookedIsSkippedAndWhatIsWrongIsBad() {
    Statements file = new Statements(8);
    String money = "<Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>";
    String day = "<BookgDt>" + DAY + "</BookgDt>";
    Read read =
        Read.of(
            file.entry(money + file.state("PDNG") + day)
                .entry(money + file.state("INFO") + day)
                .entry(money + file.state("XXXX") + day)
                .entry(money + day)
                .entry(
                    "<Amt Ccy=\"EUR\">1.0.0</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(
                    "<Amt Ccy=\"EUR\">1E999999999</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(
                    "<Amt Ccy=\"EUR\">1.001</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(
                    "<Amt Ccy=\"EUR\">-1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(
                    "<Amt Ccy=\"EUX\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(
                    "<Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>UP</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .entry(money + file.state("BOOK"))
                .entry(money + file.state("BOOK") + "<BookgDt><Dt>2026-02-30</Dt></BookgDt>")
                .entry(
                    "<Amt Ccy=\"EUR\">0.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + file.state("BOOK")
                        + day)
                .bytes());

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed())
        .containsExactly(
            "1 NOT_YET",
            "2 NEUTRAL",
            "3 STATE_UNKNOWN",
            "4 STATE_UNKNOWN",
            "5 AMOUNT_UNREADABLE",
            "6 AMOUNT_OUT_OF_RANGE",
            "7 AMOUNT_OUT_OF_RANGE",
            "8 AMOUNT_UNREADABLE",
            "9 CURRENCY_UNKNOWN",
            "10 DIRECTION_UNKNOWN",
            "11 TIME_UNREADABLE",
            "12 TIME_UNREADABLE",
            "13 NOTHING_MOVED");
  }

  @Test
  void aReversalThatComesBackIsARefund() {
    Statements file = new Statements(8);
    Read read =
        Read.of(
            file.entry(
                    "<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd>"
                        + file.state("BOOK")
                        + "<BookgDt>"
                        + DAY
                        + "</BookgDt>")
                .bytes());

    assertThat(read.entries().get(0).refund()).isTrue();
    assertThat(read.amounts()).containsExactly("5.00 EUR");
  }

  @Test
  void aDocumentWithADocumentTypeIsRefusedSoNoEntityIsExpandedOrFetched() {
    String good = new Statements(2).booked("DBIT", "EUR", "1.00", DAY, "A", "B").text();
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    String outside = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">";
    String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    for (String type : new String[] {bomb, outside, entity}) {
      String text = good.replace("?>\n", "?>\n" + type).replace(">B<", ">&c;&x;<");
      assertThatThrownBy(() -> Read.of(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              WalletException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IMPORT_UNREADABLE));
    }
    Read undeclared = Read.of(good.replace(">B<", ">&c;<").getBytes(StandardCharsets.UTF_8));
    assertThat(undeclared.entries()).isEmpty();
    assertThat(undeclared.passed()).containsExactly("2 FILE_INCOMPLETE");
  }

  @Test
  void aDocumentThatEndsTooEarlyOrHasFewerEntriesThanItSaysIsIncomplete() {
    Statements file =
        new Statements(2)
            .booked("DBIT", "EUR", "1.00", DAY, "A", "B")
            .booked("DBIT", "EUR", "2.00", DAY, "A", "B");
    String text = file.text();
    Read cut = Read.of(text.substring(0, text.indexOf("2.00")).getBytes(StandardCharsets.UTF_8));

    assertThat(cut.amounts()).containsExactly("-1.00 EUR");
    assertThat(cut.passed()).containsExactly("3 FILE_INCOMPLETE");
    assertThat(Read.of(file.stated(2).bytes()).passed()).isEmpty();
    assertThat(Read.of(file.stated(3).bytes()).passed()).containsExactly("2 FILE_INCOMPLETE");
  }

  @Test
  void aTextThatIsFarTooLongSpoilsItsOwnEntryAndNoneAfter() {
    Read read =
        Read.of(
            new Statements(2)
                .booked("DBIT", "EUR", "1.00", DAY, "A", "x".repeat(Bounds.XML_TEXT + 1))
                .booked("DBIT", "EUR", "2.00", DAY, "A", "B")
                .bytes());

    assertThat(read.amounts()).containsExactly("-2.00 EUR");
    assertThat(read.passed()).containsExactly("1 LINE_TOO_LONG");
  }

  @Test
  void anEntryWithoutEndIsNotGatheredInMemory() {
    Read read =
        Read.of(
            new Statements(2)
                .entry("<X>1</X>".repeat(Bounds.ENTRY_BYTES / 4))
                .booked("DBIT", "EUR", "2.00", DAY, "A", "B")
                .bytes());

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed()).containsExactly("2 FILE_INCOMPLETE");
  }

  @Test
  void otherXmlAndOtherVersionsAreRefused() {
    for (String text :
        new String[] {
          "<html/>",
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.02\"/>",
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.99\"/>",
          "<Document/>"
        }) {
      assertThatThrownBy(() -> Read.of(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              WalletException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IMPORT_FORMAT_UNKNOWN));
    }
    assertThatThrownBy(() -> Read.of("<<".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            WalletException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IMPORT_UNREADABLE));
  }

  @Test
  void anEnvelopeAroundTheDocumentIsLookedThrough() {
    String text = new Statements(8).booked("DBIT", "EUR", "1.00", DAY, "A", "B").text();
    String inside = text.substring(text.indexOf("<Document"));
    Read read = Read.of(("<Msg><AppHdr/>" + inside + "</Msg>").getBytes(StandardCharsets.UTF_8));

    assertThat(read.amounts()).containsExactly("-1.00 EUR");
  }

  @Test
  void nothingOfAFileIsHeldBack() {
    ImportFile file =
        ImportFile.of(
            new Statements(8).booked("DBIT", "EUR", "1.00", DAY, "Anna", "B").bytes(),
            ReadingOptions.standard());
    try (ImportReading reading = file.open()) {
      assertThat(reading.next().orElseThrow().toString() + reading + file).doesNotContain("Anna");
      assertThat(reading.next()).isEmpty();
      assertThat(reading.next()).isEmpty();
    }
  }
}
