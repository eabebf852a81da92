package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Finds charges that come again and again and have changed their amount: the two before were of one
 * amount, all three came at about the same distance, and this one is of another amount. Looked up
 * when it is shown, so it holds in whatever order things were taken in.
 */
final class Recurring {
  private static final int LOOK_BACK = 6;

  private final Platform platform;

  Recurring(Platform platform) {
    this.platform = platform;
  }

  /** How far apart charges are that count as one series. */
  private enum Rhythm {
    WEEK(6, 8),
    MONTH(26, 36),
    QUARTER(84, 99),
    YEAR(351, 380);

    private final long least;
    private final long most;

    Rhythm(int leastDays, int mostDays) {
      this.least = Duration.ofDays(leastDays).toMillis();
      this.most = Duration.ofDays(mostDays).toMillis();
    }

    boolean fits(long gap) {
      return gap >= least && gap <= most;
    }
  }

  /** What was charged before, if this is such a charge. */
  OptionalLong changedFrom(BillBody bill) {
    UUID series = bill.series();
    if (series == null || bill.state() == BillState.DROPPED) {
      return OptionalLong.empty();
    }
    List<BillBody> before =
        platform
            .store()
            .findByIndex(BillDocs.before(series, bill.at()), Optional.empty(), LOOK_BACK)
            .items()
            .stream()
            .map(document -> Json.read(BillBody.class, document).body())
            .filter(one -> one.state() != BillState.DROPPED)
            .limit(2)
            .toList();
    if (before.size() < 2) {
      return OptionalLong.empty();
    }
    BillBody last = before.get(0);
    BillBody first = before.get(1);
    boolean changed =
        first.amount() == last.amount()
            && last.amount() != bill.amount()
            && isRegular(bill.at() - last.at(), last.at() - first.at());
    return changed ? OptionalLong.of(last.amount()) : OptionalLong.empty();
  }

  private static boolean isRegular(long gap, long before) {
    for (Rhythm rhythm : Rhythm.values()) {
      if (rhythm.fits(gap) && rhythm.fits(before)) {
        return true;
      }
    }
    return false;
  }
}
