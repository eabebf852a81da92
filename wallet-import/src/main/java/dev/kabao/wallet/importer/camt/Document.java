package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.importer.parts.CountedInput;
import dev.kabao.wallet.importer.parts.Refusals;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * An XML document, read forward, as a stranger may have made it: one with a document type is
 * refused, so that there are no entities to expand or to fetch. Not thread-safe.
 */
final class Document implements AutoCloseable {
  /**
   * An envelope may be around the document: that of the business message, and that of a network.
   */
  private static final int DEEPEST_ROOT = 4;

  private final CountedInput in;
  private final EntryStream stream;

  Document(InputStream content) {
    this.in = new CountedInput(content, Bounds.ENTRY_BYTES);
    // The JDK's own, whatever parsers the host has beside it.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside of the document is read.");
        });
    try {
      this.stream = new EntryStream(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      closeInput();
      throw Refusals.unreadable(1, "it is no XML", "不是有效的 XML", null);
    }
  }

  /**
   * Goes to the beginning of the element Document.
   *
   * @return its namespace
   */
  String root() {
    try {
      while (stream.hasNext()) {
        if (next() == XMLStreamConstants.START_ELEMENT
            && stream.depth() <= DEEPEST_ROOT
            && stream.getLocalName().equals("Document")) {
          return stream.namespace();
        }
      }
      throw Refusals.unknown("it is XML, but no message of ISO 20022", "是 XML，但不是 ISO 20022 报文");
    } catch (XMLStreamException e) {
      // Without the parser's message, which may quote the file.
      throw Refusals.unreadable(
          stream.getLocation().getLineNumber(), "it is no XML", "不是有效的 XML", null);
    }
  }

  /** Goes on by one event. */
  int next() throws XMLStreamException {
    in.mark();
    int event = stream.next();
    if (event == XMLStreamConstants.DTD) {
      throw Refusals.unreadable(
          stream.getLocation().getLineNumber(),
          "it has a document type, which is not read",
          "含有不予读取的文档类型声明",
          null);
    }
    return event;
  }

  /** The document where it stands. */
  EntryStream stream() {
    return stream;
  }

  /** From here on an entry may be as long as the bound allows. */
  void mark() {
    in.mark();
  }

  long position() {
    return in.count();
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (XMLStreamException e) {
      throw Refusals.unreadable(1, "the file cannot be closed", "无法关闭文件", null);
    } finally {
      closeInput();
    }
  }

  private void closeInput() {
    try {
      in.close();
    } catch (IOException e) {
      throw Refusals.unreadable(1, "the file cannot be closed", "无法关闭文件", e);
    }
  }
}
