package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportRecord.Passed;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.importer.parts.CountedInput;
import dev.kabao.wallet.importer.parts.Refusals;
import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The entries of all statements of a document, one at a time. Records are numbered by entry: a
 * document may well be on a single line.
 */
final class CamtReading implements ImportReading {
  private final Document document;
  private final EntryReader reader;
  private final Entries entries;
  private final long size;
  private final int root;
  private long number;
  private long stated;
  private long inStatement;
  private boolean ended;
  private boolean closed;

  CamtReading(Document document, EntryReader reader, Entries entries, long size) {
    this.document = document;
    this.reader = reader;
    this.entries = entries;
    this.size = size;
    document.root();
    this.root = document.stream().depth();
  }

  @Override
  public Optional<ImportRecord> next() {
    if (closed) {
      throw Refusals.closed();
    }
    try {
      return ended ? Optional.empty() : read();
    } catch (XMLStreamException e) {
      if (isFault(e)) {
        throw Refusals.unreadable(
            document.stream().getLocation().getLineNumber(),
            "the device failed, or the file was changed",
            "设备出错，或文件被更改",
            e.getNestedException());
      }
      // What came before is good, but nobody knows what is missing.
      return incomplete();
    }
  }

  /** Whether it is not the document that is wrong. */
  private static boolean isFault(XMLStreamException e) {
    return e.getNestedException() instanceof IOException failed
        && !(failed instanceof CharConversionException)
        && !(failed instanceof CountedInput.TooMuchException);
  }

  private Optional<ImportRecord> read() throws XMLStreamException {
    EntryStream stream = document.stream();
    // After an entry the document stands at what comes next, which must not be passed over.
    while (stream.hasNext()) {
      if (stream.isStartElement() && stream.depth() == root + 3) {
        if (stream.getLocalName().equals("Ntry")) {
          return Optional.of(entry(stream));
        }
        if (stream.getLocalName().equals("TxsSummry")) {
          stated = Math.max(stated, summary(stream));
          continue;
        }
      }
      boolean statementEnds = stream.isEndElement() && stream.depth() == root + 2;
      long missing = stated - inStatement;
      if (statementEnds) {
        stated = 0;
        inStatement = 0;
      }
      document.next();
      if (statementEnds && missing > 0) {
        return Optional.of(new Passed(Math.max(1, number), ImportReason.FILE_INCOMPLETE));
      }
    }
    ended = true;
    return Optional.empty();
  }

  private ImportRecord entry(EntryStream stream) throws XMLStreamException {
    if (++number > Bounds.ENTRIES) {
      throw Refusals.tooLarge(Bounds.ENTRIES, "entries", "条");
    }
    inStatement++;
    document.mark();
    int depth = stream.depth();
    try {
      return reader
          .read(stream)
          .map(entry -> entries.record(number, entry))
          .orElseGet(() -> new Passed(number, ImportReason.AMOUNT_UNREADABLE));
    } catch (JAXBException e) {
      if (e.getLinkedException() instanceof EntryStream.TooLongException) {
        stream.leave(depth);
        return new Passed(number, ImportReason.LINE_TOO_LONG);
      }
      throw e.getLinkedException() instanceof XMLStreamException broken
          ? broken
          : new XMLStreamException("The entry is no XML.", e);
    }
  }

  /** How many entries the statement says that it has; zero if it does not say. */
  private long summary(EntryStream stream) throws XMLStreamException {
    int depth = stream.depth();
    long count = 0;
    boolean total = false;
    document.next();
    while (stream.depth() > depth || (stream.depth() == depth && !stream.isEndElement())) {
      if (stream.isStartElement() && stream.depth() == depth + 1) {
        total = stream.getLocalName().equals("TtlNtries");
      }
      if (stream.isStartElement()
          && stream.depth() == depth + 2
          && total
          && stream.getLocalName().equals("NbOfNtries")) {
        document.next();
        String text = stream.isCharacters() ? stream.getText().strip() : "";
        count = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
      } else {
        document.next();
      }
    }
    return count;
  }

  private Optional<ImportRecord> incomplete() {
    ended = true;
    return Optional.of(new Passed(number + 1, ImportReason.FILE_INCOMPLETE));
  }

  @Override
  public long position() {
    return document.position();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      document.close();
    }
  }

  /** How far it was read, and nothing of what was. */
  @Override
  public String toString() {
    return "CamtReading[entry " + number + "]";
  }
}
