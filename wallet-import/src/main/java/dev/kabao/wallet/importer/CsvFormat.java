package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.importer.parts.BadEntryException;

/** Understands the rows of one reading of one kind of table. Not thread-safe. */
interface CsvFormat {

  /** What a row is. */
  ImportRecord read(Row row) throws BadEntryException;
}
