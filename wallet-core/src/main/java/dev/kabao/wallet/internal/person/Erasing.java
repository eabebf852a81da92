package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.session.Sessions;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.person.ErasureRefusal;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Destroys a person's data:
 *
 * <ol>
 *   <li>All sessions end, so that nothing new begins.
 *   <li>It is refused as long as something is under way.
 *   <li>One commit overwrites the data key. From then on nothing of it can be undone.
 *   <li>What is sealed, and what leads to the person, is taken out of the other documents; of
 *       others', too, if the person claimed what they sent.
 *   <li>The store scrubs its files.
 * </ol>
 *
 * <p>Whoever was killed after the third step asks again: the last two steps are then done again,
 * which does no harm.
 */
public final class Erasing {
  private static final int TRIES = 20;

  private final Platform platform;
  private final Sessions sessions;
  private final WalletDocs wallets;
  private final PersonalDocs kinds;
  private final PersonalRecords records;

  /** Erasure on one platform. */
  public Erasing(Platform platform, Sessions sessions) {
    this.platform = platform;
    this.sessions = sessions;
    this.wallets = new WalletDocs(platform);
    this.kinds = new PersonalDocs(platform);
    this.records = new PersonalRecords(platform);
  }

  /** Destroys the data of a closed wallet. */
  public Erasure erase(RequestClaim claim, WalletId wallet) {
    platform
        .store()
        .findClaim(claim.key())
        .ifPresent(replayed -> Requests.requireSame(claim, replayed));
    Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
    if (!stored.body().isErased()) {
      if (WalletDocs.isOpen(stored)) {
        return new Erasure.Refused(ErasureRefusal.NOT_CLOSED);
      }
      sessions.endAll(Optional.empty(), wallet, null, platform);
      Optional<ErasureRefusal> refusal = whyNot(wallet.value());
      if (refusal.isPresent()) {
        return new Erasure.Refused(refusal.get());
      }
      stored = destroyKey(claim, wallet);
    }
    for (PersonalDoc<?> kind : kinds.ahead()) {
      clean(kind, wallet.value());
    }
    for (PersonalDoc<?> kind : kinds.all()) {
      clean(kind, wallet.value());
    }
    cleanClaimed(wallet);
    platform.store().scrub();
    return new Erasure.Erased(
        Instant.ofEpochMilli(Objects.requireNonNull(stored.body().erasedAt())));
  }

  private Optional<ErasureRefusal> whyNot(UUID wallet) {
    boolean bound = records.of(kinds.cards(), wallet).anyMatch(card -> isUnderWay(card.body()));
    if (bound) {
      return Optional.of(ErasureRefusal.CARD_BOUND);
    }
    boolean binding =
        records
            .of(kinds.bindings(), wallet)
            .anyMatch(found -> !found.body().state().isFinal() || found.body().askAt() != 0);
    if (binding) {
      return Optional.of(ErasureRefusal.BINDING_UNDER_WAY);
    }
    boolean moving =
        records.of(kinds.payments(), wallet).anyMatch(payment -> isUnderWay(payment.body()))
            || records.of(kinds.refunds(), wallet).anyMatch(refund -> !refund.body().done());
    return moving ? Optional.of(ErasureRefusal.PAYMENT_UNDER_WAY) : Optional.empty();
  }

  /** A lost card that has ended may still be about to be replaced. */
  private static boolean isUnderWay(CardBody card) {
    return card.state() != CardState.ENDED || card.askAt() != 0;
  }

  private static boolean isUnderWay(PaymentBody payment) {
    return !payment.state().isDecided()
        || payment.state() == PaymentState.AUTHORIZED
        || payment.state() == PaymentState.WAITING
        || payment.askAt() != 0;
  }

  private Stored<WalletBody> destroyKey(RequestClaim claim, WalletId wallet) {
    for (int i = 0; i < TRIES; i++) {
      Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
      if (stored.body().isErased()) {
        return stored;
      }
      long now = platform.clock().millis();
      CommitOutcome outcome =
          commit(
              Optional.of(claim),
              wallets.erased(stored, now),
              List.of(new Event("wallet.erased", wallet, wallet.value())));
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
      }
    }
    throw Platform.contention("wallet");
  }

  /** What the person claimed by phone is its sender's, and still bears that phone's blind index. */
  private void cleanClaimed(WalletId wallet) {
    records
        .moneyOf(wallet)
        .filter(payment -> wallet.value().equals(payment.body().peer()))
        .forEach(payment -> clean(kinds.payments(), payment));
  }

  private <T extends Body> void clean(PersonalDoc<T> kind, UUID wallet) {
    List<UUID> ids = records.of(kind, wallet).map(Stored::id).toList();
    for (UUID id : ids) {
      clean(kind, platform.get(kind.type(), id));
    }
  }

  private <T extends Body> void clean(PersonalDoc<T> kind, Stored<T> first) {
    Stored<T> stored = first;
    for (int i = 0; i < TRIES; i++) {
      T left = kind.erased().apply(stored.body());
      if (left.equals(stored.body())) {
        return;
      }
      Stored<T> after = new Stored<>(stored.id(), stored.version(), left);
      DocumentWrite write = stored.replace(left, kind.index().apply(after));
      if (commit(Optional.empty(), write, List.of()) instanceof CommitOutcome.Applied) {
        return;
      }
      stored = platform.get(kind.type(), stored.id());
    }
    throw Platform.contention("document");
  }

  private CommitOutcome commit(
      Optional<RequestClaim> claim, DocumentWrite write, List<Event> events) {
    return platform
        .committer()
        .commit(new Commit(platform.clock().instant(), claim, List.of(write), List.of(), events));
  }
}
