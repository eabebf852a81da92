package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.internal.commit.CommitDoor;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What all services of one platform share: what the host gave to the builder.
 *
 * @param issuers by code, each behind a {@link SafeIssuer}
 * @param zone whose days are counted
 * @param payLinks where links to payment requests lead
 * @param safety how sessions, passwords and risks are handled
 * @param programmes the points programmes that are open
 * @param everyday categories and the like
 */
public record Platform(
    Store store,
    CommitDoor committer,
    Vault vault,
    Map<String, Issuer> issuers,
    BinDirectory bins,
    BindingRules bindingRules,
    LimitPolicy limits,
    FeeSchedule fees,
    Turns turns,
    Clock clock,
    ZoneId zone,
    URI payLinks,
    IdSource ids,
    Safety safety,
    Remembered<List<Programme>> programmes,
    Everyday everyday) {

  /** The same platform as one session uses it: what it brings about is marked as its doing. */
  public Platform by(SessionId session) {
    return new Platform(
        store,
        committer.by(session.value()),
        vault,
        issuers,
        bins,
        bindingRules,
        limits,
        fees,
        turns,
        clock,
        zone,
        payLinks,
        ids,
        safety,
        programmes,
        everyday);
  }

  /** The issuer with this code. */
  public Issuer issuer(String code) {
    Issuer issuer = issuers.get(code);
    if (issuer == null) {
      throw new WalletException(ErrorCode.ISSUER_UNKNOWN, Map.of("issuer", code));
    }
    return issuer;
  }

  /** The document with this id, if there is one. */
  public <T extends Body> Optional<Stored<T>> find(Class<T> type, UUID id) {
    return store.find(Json.collectionOf(type), id).map(document -> Json.read(type, document));
  }

  /** The document with this id, which must be there. */
  public <T extends Body> Stored<T> get(Class<T> type, UUID id) {
    return find(type, id)
        .orElseThrow(
            () ->
                type == WalletBody.class
                    ? notFound("wallet", new WalletId(id).toString())
                    : notFound(Json.collectionOf(type), id.toString()));
  }

  /**
   * Reads, decides and commits, and does so again while others were first.
   *
   * @param tries how often at most
   * @param what is contended for, in a word
   * @param attempt reads anew each time; empty if others were first
   * @return what the attempt gave that was not overtaken
   * @throws WalletException {@code CONTENTION} if others were first each time
   */
  public static <T> T again(int tries, String what, Supplier<Optional<T>> attempt) {
    for (int i = 0; i < tries; i++) {
      Optional<T> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw contention(what);
  }

  /**
   * Writes one document as it was changed since it was read, and nothing beside it.
   *
   * @param known as it was read; empty if there was none
   */
  public <T extends Body> CommitOutcome write(
      Optional<RequestClaim> claim, UUID id, Optional<Stored<T>> known, T body) {
    return write(
        claim,
        known.isPresent()
            ? known.get().replace(body, List.of())
            : Stored.create(id, body, List.of(), Optional.empty()));
  }

  /** Makes one write, and tells of no event. */
  public CommitOutcome write(Optional<RequestClaim> claim, DocumentWrite write) {
    return committer.commit(
        new Commit(clock.instant(), claim, List.of(write), List.of(), List.of()));
  }

  /** Nothing here has this id. */
  public static WalletException notFound(String what, String id) {
    return new WalletException(ErrorCode.NOT_FOUND, Map.of("what", what, "id", id));
  }

  /** Others kept changing the same thing. */
  public static WalletException contention(String what) {
    return new WalletException(ErrorCode.CONTENTION, Map.of("what", what));
  }
}
