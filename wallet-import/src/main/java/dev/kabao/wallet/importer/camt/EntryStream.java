package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.importer.parts.Bounds;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A document without its namespaces, which are the version's, while the library's types have none.
 * It knows how deep it stands, and goes past no text that is too long to be one of an entry.
 *
 * <p>The parser remembers each element that is open, and each name for as long as it reads. So a
 * document that goes deeper, or has more names, than any of ISO 20022 is none.
 */
final class EntryStream extends StreamReaderDelegate {

  /** A text within an entry is longer than any that ISO 20022 allows. */
  static final class TooLongException extends XMLStreamException {
    private static final long serialVersionUID = 1L;
  }

  private final Set<String> names = new HashSet<>();
  private long nameLength;
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
      if (depth > Bounds.XML_DEPTH) {
        throw new XMLStreamException("Too many elements are open at once.");
      }
      elementNames();
    } else if (event == PROCESSING_INSTRUCTION) {
      name(super.getPITarget());
    }
    return event;
  }

  private void elementNames() throws XMLStreamException {
    name(super.getLocalName());
    name(super.getPrefix());
    for (int at = 0; at < super.getAttributeCount(); at++) {
      name(super.getAttributeLocalName(at));
      name(super.getAttributePrefix(at));
    }
    for (int at = 0; at < super.getNamespaceCount(); at++) {
      name(super.getNamespacePrefix(at));
      name(super.getNamespaceURI(at));
    }
  }

  private void name(@Nullable String name) throws XMLStreamException {
    if (name != null && names.add(name)) {
      nameLength += name.length();
      if (nameLength > Bounds.XML_NAMES) {
        throw new XMLStreamException("The document has too many names.");
      }
    }
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
