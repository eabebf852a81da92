package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord.Passed;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.Dates.When;
import dev.kabao.wallet.importer.parts.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What all tables have in common when a row becomes a record. */
final class Drafts {
  private Drafts() {}

  static ImportedEntry entry(
      Row row, When when, Money amount, boolean refund, Optional<String> reference) {
    return new ImportedEntry(
        row.line(),
        when.at(),
        when.dateOnly(),
        amount,
        refund,
        row.get(Column.COUNTERPARTY).flatMap(Texts::clean),
        Texts.joined(
            Stream.of(Column.TEXT, Column.NOTE).map(row::get).flatMap(Optional::stream).toList()),
        row.get(Column.KIND).flatMap(Texts::clean),
        reference);
  }

  static Passed passed(Row row, ImportReason reason) {
    return new Passed(row.line(), reason);
  }
}
