package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away points that have expired, one commit for each wallet and programme. What uses points
 * does so too, before it looks at what there is; so nothing hangs on when this runs, and it may run
 * at any time, several times at once, and be killed: what is due stays in the index until it is
 * done. Points of a frozen wallet stay until they may leave it; they cannot be used meanwhile.
 */
public final class ExpirySweep {
  private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
  private static final int PAGE = 100;

  private final Platform platform;
  private volatile boolean stopped;

  /** The sweep of one platform. */
  public ExpirySweep(Platform platform) {
    this.platform = platform;
  }

  /** Takes away all that has expired by now. */
  public void run() {
    long now = platform.clock().millis();
    for (Document document : due(now)) {
      if (stopped) {
        return;
      }
      try {
        sweep(Json.read(LotsBody.class, document).body(), now);
      } catch (WalletException e) {
        // The others are not kept waiting; this one is due again at the next run.
        LOG.error("Points {} are not swept: {}", document.id(), e.code());
      }
    }
  }

  /** Ends a run under way after the wallet that it is at; later runs do nothing. */
  public void stop() {
    stopped = true;
  }

  /** One try: who writes these lots meanwhile takes away what has expired, or leaves them due. */
  private void sweep(LotsBody lots, long now) {
    UUID id = platform.ids().next();
    List<Transfer> transfers = new ArrayList<>();
    PointsInHand points =
        new PointsInHand(
            platform,
            lots.wallet(),
            now,
            () -> new TransferId(id, transfers.size()),
            transfers::add);
    boolean gone = points.expire(lots.programme()) > 0;
    List<DocumentWrite> writes = points.finish();
    if (writes.isEmpty()) {
      return;
    }
    List<Event> events =
        gone
            ? List.of(
                new Event(
                    "points.expired",
                    new WalletId(lots.wallet()),
                    LotsDraft.id(lots.wallet(), lots.programme())))
            : List.of();
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(Instant.ofEpochMilli(now), Optional.empty(), writes, transfers, events));
    if (outcome instanceof CommitOutcome.Failed failed) {
      throw failed.error();
    }
  }

  /** Read before anything is written: writes move documents within the index. */
  private List<Document> due(long now) {
    List<Document> due = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform
              .store()
              .findByIndex(Asking.due(Json.collectionOf(LotsBody.class), now), after, PAGE);
      due.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return due;
  }
}
