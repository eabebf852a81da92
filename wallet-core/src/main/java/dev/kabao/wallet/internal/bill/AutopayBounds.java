package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.platform.Platform;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a person has agreed to be paid by itself: so much for a bill, and so much in a calendar
 * month. What was paid stands in the automatic payment's own document, which each run is written to
 * before it pays and after it has paid: so runs of one account follow each other, on whatever
 * platform, and none can pay what another has not counted yet.
 */
final class AutopayBounds {
  private final Platform platform;

  AutopayBounds(Platform platform) {
    this.platform = platform;
  }

  /** What of a bill is beyond what was agreed to, if anything is. */
  Optional<BillProblem> notAgreed(AutopayBody autopay, BillBody bill) {
    if (!bill.currency().equals(autopay.currency())) {
      return Optional.of(BillProblem.OTHER_CURRENCY);
    }
    if (bill.amount() > autopay.cap()) {
      return Optional.of(BillProblem.CAP_EXCEEDED);
    }
    return bill.amount() > autopay.bound() - paidThisMonth(autopay)
        ? Optional.of(BillProblem.MONTH_EXCEEDED)
        : Optional.empty();
  }

  /** What was paid by itself in the month that is running, in minor units. */
  long paidThisMonth(AutopayBody autopay) {
    return autopay.paidIn(month(platform.clock().millis()));
  }

  /** The same, with a bill that a run of it has paid. */
  AutopayBody counting(AutopayBody autopay, BillBody bill) {
    return autopay.paying(month(bill.movedAt()), bill.amount());
  }

  private int month(long at) {
    ZonedDateTime day = Instant.ofEpochMilli(at).atZone(platform.zone());
    return day.getYear() * 100 + day.getMonthValue();
  }
}
