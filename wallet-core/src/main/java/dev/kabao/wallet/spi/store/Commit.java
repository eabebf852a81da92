package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One decision, to be applied wholly or not at all. Immutable.
 *
 * @param at when it was decided
 * @param claim the request that it carries out; empty for steps that no request asks for twice
 * @param documents the documents to write, each at most once
 * @param transfers the ledger transfers, applied in order: each must leave no owned account below
 *     zero, whatever follows it
 * @param flags what becomes forbidden or allowed to owners, applied after the transfers
 * @param events the facts that it makes true
 */
public record Commit(
    Instant at,
    Optional<RequestClaim> claim,
    List<DocumentWrite> documents,
    List<Transfer> transfers,
    List<FlagWrite> flags,
    List<Event> events) {

  /** A commit that changes no flags. */
  public Commit(
      Instant at,
      Optional<RequestClaim> claim,
      List<DocumentWrite> documents,
      List<Transfer> transfers,
      List<Event> events) {
    this(at, claim, documents, transfers, List.of(), events);
  }

  /** Copies the lists. */
  public Commit {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(claim, "claim");
    documents = List.copyOf(documents);
    transfers = List.copyOf(transfers);
    flags = List.copyOf(flags);
    events = List.copyOf(events);
  }
}
