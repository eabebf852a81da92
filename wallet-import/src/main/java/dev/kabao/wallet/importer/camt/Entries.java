package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportRecord.Passed;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.parts.Amounts;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.References;
import dev.kabao.wallet.importer.parts.Texts;
import dev.kabao.wallet.importer.parts.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** What an entry of a statement says, in whatever version. */
final class Entries {

  /** When it was booked; {@code day} is what the statement calls it. */
  private record When(Instant at, boolean dateOnly, LocalDate day) {}

  private final ZoneId zone;
  private final CurrencyUnit currency;

  Entries(CurrencyUnit currency, ZoneId zone) {
    this.currency = currency;
    this.zone = zone;
  }

  /** The entry as a record with this number. */
  ImportRecord record(long number, Object entry) {
    try {
      return read(number, entry);
    } catch (BadEntryException e) {
      return new Passed(number, e.reason());
    }
  }

  private ImportRecord read(long number, Object entry) throws BadEntryException {
    // Up to version 06 the state is a code itself, and from 07 on it has one.
    String state =
        Stream.concat(Parts.texts(entry, "sts"), Parts.texts(entry, "sts/cd"))
            .findFirst()
            .orElseThrow(() -> new BadEntryException(ImportReason.STATE_UNKNOWN));
    switch (state) {
      case "BOOK" -> {}
      case "PDNG", "FUTR" -> {
        return new Passed(number, ImportReason.NOT_YET);
      }
      case "INFO" -> {
        return new Passed(number, ImportReason.NEUTRAL);
      }
      default -> throw new BadEntryException(ImportReason.STATE_UNKNOWN);
    }
    When when = when(entry);
    Optional<Money> money = money(entry);
    return money.isEmpty()
        ? new Passed(number, ImportReason.NOTHING_MOVED)
        : entry(number, entry, when, money.get());
  }

  private static ImportedEntry entry(long number, Object entry, When when, Money money)
      throws BadEntryException {
    boolean givesBack =
        Parts.first(entry, "rvslInd", Boolean.class).orElse(false)
            || Parts.all(entry, "ntryDtls/txDtls/rtrInf").findAny().isPresent();
    return new ImportedEntry(
        number,
        when.at(),
        when.dateOnly(),
        money,
        givesBack && money.isPositive(),
        otherSide(entry, money.isPositive() ? "dbtr" : "cdtr"),
        text(entry),
        Optional.empty(),
        References.of(Parts.texts(entry, "acctSvcrRef").findFirst().orElse(""), when.day(), money));
  }

  private When when(Object entry) throws BadEntryException {
    for (String date : List.of("bookgDt", "valDt")) {
      Optional<OffsetDateTime> moment = Parts.first(entry, date + "/dtTm", OffsetDateTime.class);
      if (moment.isPresent()) {
        return new When(Times.held(moment.get().toInstant()), false, moment.get().toLocalDate());
      }
      Optional<LocalDate> day = Parts.first(entry, date + "/dt", LocalDate.class);
      if (day.isPresent()) {
        return new When(Times.startOf(day.get(), zone), true, day.get());
      }
    }
    throw new BadEntryException(ImportReason.TIME_UNREADABLE);
  }

  private Optional<Money> money(Object entry) throws BadEntryException {
    BigDecimal amount =
        Parts.first(entry, "amt/value", BigDecimal.class)
            .filter(there -> there.signum() >= 0)
            .orElseThrow(() -> new BadEntryException(ImportReason.AMOUNT_UNREADABLE));
    String direction =
        Parts.texts(entry, "cdtDbtInd")
            .findFirst()
            .orElseThrow(() -> new BadEntryException(ImportReason.DIRECTION_UNKNOWN));
    Optional<Money> money = Amounts.money(amount, unit(entry));
    return direction.equals("DBIT") ? money.map(Money::negated) : money;
  }

  private CurrencyUnit unit(Object entry) throws BadEntryException {
    Optional<String> code = Parts.texts(entry, "amt/ccy").findFirst();
    try {
      return code.map(CurrencyUnit::of).orElse(currency);
    } catch (IllegalCurrencyException e) {
      throw new BadEntryException(ImportReason.CURRENCY_UNKNOWN);
    }
  }

  /** Who is on the other side, if that is one: an entry may be the sum of many. */
  private static Optional<String> otherSide(Object entry, String role) {
    String parties = "ntryDtls/txDtls/rltdPties/";
    for (String path : List.of(role + "/nm", role + "/pty/nm")) {
      List<String> names =
          Parts.texts(entry, parties + path).map(Texts::clean).flatMap(Optional::stream).toList();
      if (!names.isEmpty()) {
        return names.stream().distinct().count() == 1
            ? Optional.of(names.get(0))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Object entry) {
    List<String> remittance = Parts.texts(entry, "ntryDtls/txDtls/rmtInf/ustrd").toList();
    return Texts.joined(
        remittance.isEmpty()
            ? Stream.concat(
                    Parts.texts(entry, "addtlNtryInf"),
                    Parts.texts(entry, "ntryDtls/txDtls/addtlTxInf"))
                .toList()
            : remittance);
  }
}
