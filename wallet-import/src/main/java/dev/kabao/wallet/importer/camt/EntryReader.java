package dev.kabao.wallet.importer.camt;

import com.prowidesoftware.swift.model.mx.adapters.IsoDateAdapter;
import com.prowidesoftware.swift.model.mx.adapters.IsoDateTimeAdapter;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the library's type of one entry at a time out of a document. Not thread-safe. */
final class EntryReader {

  /** Making one takes most of a second; it may be used by many threads. */
  private static final Map<CamtVersion, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

  private final Unmarshaller unmarshaller;
  private final Class<?> type;

  EntryReader(CamtVersion version, ZoneId zone) {
    this.type = version.entry();
    try {
      this.unmarshaller =
          CONTEXTS.computeIfAbsent(version, EntryReader::context).createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException("The types of " + version + " cannot be used.", e);
    }
    // The library's own adapters would take a time without offset for one of the machine's zone.
    unmarshaller.setAdapter(IsoDateAdapter.class, new IsoDateAdapter(new Days()));
    unmarshaller.setAdapter(IsoDateTimeAdapter.class, new IsoDateTimeAdapter(new Moments(zone)));
  }

  /**
   * Reads the entry at whose beginning the document stands, up to behind its end.
   *
   * @return empty if the document says that it is nil
   */
  Optional<Object> read(EntryStream document) throws JAXBException {
    return Optional.ofNullable(unmarshaller.unmarshal(document, type).getValue());
  }

  private static JAXBContext context(CamtVersion version) {
    try {
      return JAXBContext.newInstance(version.entry());
    } catch (JAXBException e) {
      throw new IllegalStateException("The types of " + version + " cannot be used.", e);
    }
  }

  /** What is no date is left out by JAXB, like every value that is not of its type. */
  private static final class Days extends XmlAdapter<String, LocalDate> {
    @Override
    public LocalDate unmarshal(String text) {
      String date = text.strip();
      // XML Schema lets a date have an offset, which says nothing about the day.
      return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
    }

    @Override
    public String marshal(LocalDate day) {
      return day.toString();
    }
  }

  private static final class Moments extends XmlAdapter<String, OffsetDateTime> {
    private final ZoneId zone;

    Moments(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public OffsetDateTime unmarshal(String text) {
      TemporalAccessor found =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from);
      if (found instanceof OffsetDateTime moment) {
        return moment;
      }
      LocalDateTime local = LocalDateTime.from(found);
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        throw new DateTimeException("No clock of the zone ever showed that.");
      }
      return local.atZone(zone).toOffsetDateTime();
    }

    @Override
    public String marshal(OffsetDateTime moment) {
      return moment.toString();
    }
  }
}
