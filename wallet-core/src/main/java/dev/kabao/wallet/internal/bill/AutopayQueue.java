package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bills that wait to be paid by themselves. What the person has not agreed to waits for them,
 * and holds no other up.
 */
final class AutopayQueue {
  /** The person has not agreed to a bill like this: of others nothing is said. */
  private static final Set<BillProblem> OF_ONE_BILL =
      EnumSet.of(BillProblem.OTHER_CURRENCY, BillProblem.CAP_EXCEEDED, BillProblem.MONTH_EXCEEDED);

  private final Platform platform;
  private final BillerAccounts accounts;
  private final AutopayBounds bounds;

  AutopayQueue(Platform platform) {
    this.platform = platform;
    this.accounts = new BillerAccounts(platform);
    this.bounds = new AutopayBounds(platform);
  }

  /**
   * The bill whose turn it is, now or later: one that may be paid before one that may not, and of
   * these the first due. Empty if there is none.
   */
  Optional<Stored<BillBody>> next(Stored<AutopayBody> autopay) {
    List<Stored<BillBody>> candidates = candidates(autopay);
    long now = platform.clock().millis();
    return candidates.stream()
        .filter(bill -> payAt(bill) <= now && isAgreed(autopay.body(), bill))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  /** When a bill is paid by itself; one without a date at once. */
  long payAt(Stored<BillBody> bill) {
    long dueAt = bill.body().dueAt();
    return dueAt == 0 ? 0 : dueAt - platform.everyday().bills().payAhead().toMillis();
  }

  private List<Stored<BillBody>> candidates(Stored<AutopayBody> autopay) {
    AutopayBody body = autopay.body();
    if (body.state() != AutopayState.FAILED) {
      return owed(autopay);
    }
    if (!OF_ONE_BILL.contains(body.problem())) {
      return List.of();
    }
    return owed(autopay).stream()
        .filter(bill -> !bill.id().equals(body.bill()) && isAgreed(body, bill))
        .toList();
  }

  private List<Stored<BillBody>> owed(Stored<AutopayBody> autopay) {
    return accounts.ofAccount(autopay.body().wallet(), autopay.id());
  }

  private boolean isAgreed(AutopayBody body, Stored<BillBody> bill) {
    return bounds.notAgreed(body, bill.body()).isEmpty();
  }
}
