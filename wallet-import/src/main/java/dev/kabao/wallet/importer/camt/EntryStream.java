package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.importer.parts.Bounds;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A document without its namespaces, which are the version's, while the library's types have none.
 * It knows how deep it stands, and goes past no text that is too long to be one of an entry.
 */
final class EntryStream extends StreamReaderDelegate {

  /** A text within an entry is longer than any that ISO 20022 allows. */
  static final class TooLongException extends XMLStreamException {
    private static final long serialVersionUID = 1L;
  }

  private int depth;
  private long length;

  EntryStream(XMLStreamReader reader) {
    super(reader);
    depth = reader.isStartElement() ? 1 : 0;
  }

  /** How many elements are open, that at whose beginning or end this stands among them. */
  int depth() {
    return depth;
  }

  /** The namespace as it is. */
  String namespace() {
    String uri = super.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** Goes on to what comes behind the end of the element that is open at a depth. */
  void leave(int element) throws XMLStreamException {
    while (!(super.isEndElement() && depth == element)) {
      step();
    }
    step();
  }

  @Override
  public int next() throws XMLStreamException {
    int event = step();
    if (event == CHARACTERS || event == CDATA) {
      length += super.getTextLength();
      if (length > Bounds.XML_TEXT) {
        throw new TooLongException();
      }
    } else {
      length = 0;
    }
    return event;
  }

  private int step() throws XMLStreamException {
    // What ended with the event before is no longer open.
    if (super.getEventType() == END_ELEMENT) {
      depth--;
    }
    int event = super.next();
    if (event == START_ELEMENT) {
      depth++;
    }
    return event;
  }

  @Override
  public String getNamespaceURI() {
    return "";
  }

  @Override
  public String getNamespaceURI(String prefix) {
    return "";
  }

  /** The JDK's reader keeps each name once, which spares JAXB to do so. */
  @Override
  public Object getProperty(String name) {
    if (name.startsWith("org.codehaus.stax2.intern")) {
      return true;
    }
    return super.getProperty(name);
  }
}
