package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.SecurityDocs;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Changes what guards a wallet, in one commit with what belongs to it. */
final class SecurityCommits {
  private static final int TRIES = 20;

  private final Platform platform;

  SecurityCommits(Platform platform) {
    this.platform = platform;
  }

  /** What came of a change. */
  enum Came {
    /** It is done, now or by an earlier call of the same request. */
    DONE,
    /** What it rested on no longer holds. */
    OVERTAKEN
  }

  /**
   * A change.
   *
   * @param still what must hold of what is changed
   * @param edit the change
   * @param beside what else is written, read anew for each try
   * @param events the facts
   */
  record Change(
      Predicate<SecurityBody> still,
      UnaryOperator<SecurityBody> edit,
      Supplier<List<DocumentWrite>> beside,
      List<Event> events) {
    Change(Predicate<SecurityBody> still, UnaryOperator<SecurityBody> edit, Event... events) {
      this(still, edit, List::of, List.of(events));
    }
  }

  /** Holds of everything. */
  @SuppressWarnings("UnusedVariable") // A predicate.
  static boolean any(SecurityBody body) {
    return true;
  }

  /** Whether a request was carried out before. */
  boolean wasDone(RequestClaim claim) {
    Optional<CommitOutcome.Replayed> before = platform.store().findClaim(claim.key());
    before.ifPresent(replayed -> Requests.requireSame(claim, replayed));
    return before.isPresent();
  }

  /** What guards a wallet now. */
  SecurityBody now(WalletId wallet) {
    return platform
        .find(SecurityBody.class, wallet.value())
        .map(Stored::body)
        .orElse(SecurityBody.NONE);
  }

  /** Makes a change. */
  Came change(Optional<RequestClaim> claim, WalletId wallet, Change change) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<SecurityBody>> known = platform.find(SecurityBody.class, wallet.value());
      if (!change.still().test(known.map(Stored::body).orElse(SecurityBody.NONE))) {
        // The same request may just have been carried out by another call.
        return claim.isPresent() && wasDone(claim.get()) ? Came.DONE : Came.OVERTAKEN;
      }
      List<DocumentWrite> writes = new ArrayList<>(change.beside().get());
      writes.add(SecurityDocs.write(wallet, known, change.edit()));
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      platform.clock().instant(), claim, writes, List.of(), change.events()));
      if (outcome instanceof CommitOutcome.Applied) {
        return Came.DONE;
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim.orElseThrow(), replayed);
        return Came.DONE;
      }
      if (outcome instanceof CommitOutcome.IndexTaken) {
        return Came.OVERTAKEN;
      }
    }
    throw Platform.contention("security");
  }
}
