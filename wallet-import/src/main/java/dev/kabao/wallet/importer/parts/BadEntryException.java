package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.bill.importing.ImportReason;

/** A line or an entry cannot be taken. Holds nothing of its content. */
public final class BadEntryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ImportReason reason;

  /** Of this reason. */
  public BadEntryException(ImportReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public ImportReason reason() {
    return reason;
  }
}
