package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out orders that move money, whatever they are: each at most once. The order, its claim,
 * what is counted with it and its transfer are one commit; when another call came first, it looks
 * again and decides anew.
 */
final class OrderDesk {
  private final Docs docs;
  private final Movements movements;
  private final Clock clock;

  OrderDesk(Docs docs, Movements movements, Clock clock) {
    this.docs = docs;
    this.movements = movements;
    this.clock = clock;
  }

  /**
   * An order.
   *
   * @param content what is asked for, hashed: the same id with other content is refused
   * @param details what else is kept with it
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record Order(Kind kind, OrderId id, byte[] content, Details details) {}

  /** Puts what a kind of order has of its own into its document. */
  @FunctionalInterface
  interface Details {
    void putInto(Doc order);
  }

  /** Decides, at a moment, by what the books say then. */
  @FunctionalInterface
  interface Decider {
    Proposal decide(Instant now);
  }

  /**
   * A decision that is not kept yet.
   *
   * @param code what to answer
   * @param card the card that it is about, if there is one
   * @param move what to move; empty if it is refused
   */
  record Proposal(String code, Optional<Doc> card, Optional<Move> move) {
    static Proposal refuse(String code, Optional<Doc> card) {
      return new Proposal(code, card, Optional.empty());
    }

    static Proposal approve(String code, Doc card, Move move) {
      return new Proposal(code, Optional.of(card), Optional.of(move));
    }
  }

  /**
   * Money to move.
   *
   * @param alongside what is written with it, at the versions that were read
   */
  record Move(
      AccountId from,
      AccountId to,
      long minorUnits,
      boolean returning,
      List<DocumentWrite> alongside) {}

  Answer carryOut(Caller caller, Order order, Bend bend, Decider decider) {
    OrderKey key = Movements.key(caller.platform(), order.id());
    Optional<String> refusal = bend.refusal();
    while (true) {
      Optional<Doc> earlier = movements.find(caller.platform(), order.id());
      if (earlier.isPresent()) {
        return MessageDigest.isEqual(earlier.get().bytes("content"), order.content())
            ? Movements.answer(earlier.get())
            : Answer.of(Answer.DUPLICATE);
      }
      Instant now = clock.instant();
      if (now.isAfter(caller.deadline())) {
        return Answer.of(Answer.NO_TIME_LEFT);
      }
      Proposal proposal = decider.decide(now);
      if (refusal.isPresent()) {
        proposal = Proposal.refuse(refusal.get(), proposal.card());
      }
      Doc doc = document(key, caller, order, now);
      List<DocumentWrite> writes = new ArrayList<>();
      List<Transfer> transfers = new ArrayList<>();
      keep(doc, proposal, bend.pending(), now, writes, transfers);
      CommitOutcome outcome =
          docs.commit(now, Optional.of(key.claim(order.content(), doc.id())), writes, transfers);
      if (outcome instanceof CommitOutcome.Applied) {
        return Movements.answer(doc);
      }
      if (outcome instanceof CommitOutcome.InsufficientFunds) {
        refusal = Optional.of(Answer.INSUFFICIENT);
      }
    }
  }

  private static Doc document(OrderKey key, Caller caller, Order order, Instant now) {
    Doc doc =
        Movements.create(key.document(), order.kind(), caller.platform(), now)
            .put("content", order.content())
            .put("order", order.id().value());
    order.details().putInto(doc);
    return doc;
  }

  private static void keep(
      Doc doc,
      Proposal proposal,
      boolean pending,
      Instant now,
      List<DocumentWrite> writes,
      List<Transfer> transfers) {
    doc.put("code", proposal.code());
    proposal.card().ifPresent(card -> doc.put("card", card.id().toString()));
    if (proposal.move().isPresent()) {
      Move move = proposal.move().get();
      TransferId id = new TransferId(doc.id(), 0);
      if (pending) {
        doc.put("code", Answer.PENDING)
            .put("codeIfApproved", proposal.code())
            .put("held", move.minorUnits());
        transfers.add(
            new Transfer.Hold(id, move.from(), move.to(), move.minorUnits(), Optional.empty()));
      } else {
        Movements.moved(doc, move.minorUnits(), now);
        transfers.add(
            new Transfer.Post(
                id,
                move.from(),
                move.to(),
                move.minorUnits(),
                Transfer.NO_CEILING,
                move.returning()));
      }
      writes.addAll(move.alongside());
    }
    Optional<UUID> account = proposal.card().map(card -> card.uuid("account"));
    writes.add(Movements.write(doc, account));
  }
}
