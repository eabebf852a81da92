package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.ImportFile;
import dev.kabao.wallet.importer.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Entries of statements, in documents that are otherwise good. */
class CamtFuzzTest {
  private static final String GOOD =
      "<Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
          + "<BookgDt><Dt>2026-10-02</Dt></BookgDt><AcctSvcrRef>GOOD</AcctSvcrRef>";

  private static final Pattern ESCAPE =
      Pattern.compile("</(Ntry|Stmt|BkToCstmrStmt|Document)\\s*>|<[!?]");

  @FuzzTest
  void whateverIsInAnEntryTheNextOneIsRead(byte[] data) {
    String text = Input.text(data);
    // What breaks the document out of its entry is the other test's.
    if (ESCAPE.matcher(text).find()) {
      return;
    }
    byte[] document = ImportSeeds.camt("08", text + "</Ntry><Ntry>" + GOOD);

    List<ImportRecord> records =
        ImportFileFuzzTest.read(ImportFile.of(document, ReadingOptions.standard()));

    assertThat(records).isNotEmpty();
    if (isWellFormed(document)) {
      assertThat(records).hasSize(2);
      assertThat(records.get(1)).isInstanceOf(ImportedEntry.class);
      assertThat(((ImportedEntry) records.get(1)).reference()).contains("GOOD/20261002/100EUR");
    }
  }

  private static boolean isWellFormed(byte[] document) {
    try {
      XMLStreamReader reader =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new ByteArrayInputStream(document), UTF_8.name());
      while (reader.hasNext()) {
        reader.next();
      }
      return true;
    } catch (XMLStreamException e) {
      return false;
    }
  }
}
