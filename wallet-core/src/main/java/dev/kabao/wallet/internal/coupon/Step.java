package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A commit about coupons alone. Each coupon is the subject of its own transfers: of its issue, from
 * {@link #ISSUE} on, and of the one that ends it without a payment. Confined to one call.
 */
final class Step implements CommitDraft {
  /** The leg of the unit; those that count follow. */
  static final int ISSUE = 0;

  /** The leg of the unit that goes back. */
  static final int END = 9;

  private final Platform platform;
  private final long now;
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<DocumentWrite> documents = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private UUID subject = new UUID(0, 0);
  private int leg;

  Step(Platform platform) {
    this.platform = platform;
    this.now = platform.clock().millis();
  }

  /** Goes on with this coupon. */
  Step about(UUID coupon, int firstLeg) {
    this.subject = coupon;
    this.leg = firstLeg;
    return this;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public TransferId move() {
    return new TransferId(subject, leg++);
  }

  @Override
  public void transfer(Transfer transfer) {
    transfers.add(transfer);
  }

  @Override
  public void write(DocumentWrite document) {
    documents.add(document);
  }

  @Override
  public void tell(String type, UUID wallet, UUID about) {
    events.add(new Event(type, new WalletId(wallet), about));
  }

  CommitOutcome commit(Optional<RequestClaim> claim) {
    return platform
        .committer()
        .commit(new Commit(Instant.ofEpochMilli(now), claim, documents, transfers, events));
  }
}
