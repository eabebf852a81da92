package dev.kabao.examples.cli;

import dev.kabao.wallet.value.ErrorCode;

/** How a command ends: the one table of exit codes. */
enum ExitCode {
  /** Done. */
  DONE(0),
  /** Refused or declined: nothing was done, and the answer says why. */
  REFUSED(1),
  /** Bad usage or bad input: nothing was done. */
  USAGE(2),
  /** The outcome is not known yet: do not repeat it under a new request id. */
  UNKNOWN(3),
  /** The store, the keys or the bank did not work. */
  INFRASTRUCTURE(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** How a command ends that fails with this error. */
  static ExitCode of(ErrorCode code) {
    return switch (code) {
      case REQUEST_CONFLICT, WALLET_CLOSED, WALLET_ERASED, SESSION_ENDED -> REFUSED;
      case NOT_FOUND,
          SETTLEMENT_UNREADABLE,
          SETTLEMENT_FOREIGN,
          IMPORT_UNREADABLE,
          IMPORT_FORMAT_UNKNOWN,
          IMPORT_TOO_LARGE ->
          USAGE;
      default -> INFRASTRUCTURE;
    };
  }
}
