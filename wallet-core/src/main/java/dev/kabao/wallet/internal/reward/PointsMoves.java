package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.risk.Judge;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;

/** Points that move without a payment: given by the host, or by one person to another. */
final class PointsMoves {
  private static final int TRIES = 200;

  private final Platform platform;
  private final ProgrammeDocs programmes;
  private final Judge judge;

  PointsMoves(Platform platform) {
    this.platform = platform;
    this.programmes = new ProgrammeDocs(platform);
    this.judge = new Judge(platform);
  }

  /** One commit, while it is put together; new for each try. */
  private final class Move {
    private final UUID id;
    private final long now = platform.clock().millis();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<PointsInHand> hands = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int legs;

    private Move(UUID id) {
      this.id = id;
    }

    private PointsInHand of(WalletId wallet) {
      PointsInHand hand =
          new PointsInHand(
              platform, wallet.value(), now, () -> new TransferId(id, legs++), transfers::add);
      hands.add(hand);
      return hand;
    }

    private void tell(String type, WalletId wallet) {
      events.add(new Event(type, wallet, id));
    }

    private CommitOutcome commit(RequestClaim claim) {
      List<DocumentWrite> writes = new ArrayList<>();
      hands.forEach(hand -> writes.addAll(hand.finish()));
      return platform
          .committer()
          .commit(
              new Commit(Instant.ofEpochMilli(now), Optional.of(claim), writes, transfers, events));
    }
  }

  PointsResult grant(RequestId requestId, WalletId wallet, String code, long units) {
    Programme programme = programmes.require(code);
    requirePositive(units);
    String content = "grant|" + wallet + '|' + code + '|' + units;
    RequestClaim claim = claim(Requests.PLATFORM, requestId, content, platform.ids().next());
    return carryOut(
        claim,
        new PointsResult.Done(code, units),
        move -> {
          if (!programme.open()) {
            return Optional.of(PointsRefusal.PROGRAMME_CLOSED);
          }
          if (!isOpen(wallet)) {
            return Optional.of(PointsRefusal.NO_SUCH_WALLET);
          }
          long expiry =
              programme
                  .validity()
                  .expiry(Instant.ofEpochMilli(move.now), platform.zone())
                  .map(Instant::toEpochMilli)
                  .orElse(LotBody.NEVER);
          move.of(wallet).grant(code, units, expiry);
          move.tell("points.granted", wallet);
          return Optional.empty();
        });
  }

  /**
   * Points that a person gives to another.
   *
   * @param id the gift's own id: an offer becomes one gift only
   * @param inTime whether it may still be made; if not, only the first answer is given again
   */
  record Gift(Acting acting, String programme, WalletId to, long units, UUID id, boolean inTime) {
    private WalletId from() {
      return acting.wallet();
    }
  }

  PointsResult transfer(Gift gift, RequestId requestId) {
    String code = gift.programme();
    String content = "points|" + code + '|' + gift.to() + '|' + gift.units();
    return carryOut(
        claim(gift.from().value(), requestId, content, gift.id()),
        new PointsResult.Done(code, gift.units()),
        move -> {
          Optional<PointsRefusal> refusal = refusal(gift);
          if (refusal.isPresent()) {
            return refusal;
          }
          PointsInHand mine = move.of(gift.from());
          if (mine.available(code) < gift.units()) {
            return Optional.of(PointsRefusal.TOO_FEW);
          }
          mine.send(code, gift.units(), move.of(gift.to()));
          move.tell("points.sent", gift.from());
          move.tell("points.received", gift.to());
          return Optional.empty();
        });
  }

  private Optional<PointsRefusal> refusal(Gift gift) {
    Programme programme = programmes.require(gift.programme());
    if (platform.store().transfer(new TransferId(gift.id(), 0)).isPresent()) {
      return Optional.of(PointsRefusal.OFFER_USED);
    }
    if (!gift.inTime()) {
      return Optional.of(PointsRefusal.OFFER_EXPIRED);
    }
    if (!programme.open()) {
      return Optional.of(PointsRefusal.PROGRAMME_CLOSED);
    }
    if (!programme.transferable()) {
      return Optional.of(PointsRefusal.NOT_TRANSFERABLE);
    }
    return isOpen(gift.to())
        ? unsafe(gift.acting(), programme, gift.to(), gift.units())
        : Optional.of(PointsRefusal.NO_SUCH_WALLET);
  }

  private PointsResult carryOut(
      RequestClaim claim, PointsResult done, Function<Move, Optional<PointsRefusal>> work) {
    for (int i = 0; i < TRIES; i++) {
      Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
      if (earlier.isPresent()) {
        Requests.requireSame(claim, earlier.get());
        return done;
      }
      Move move = new Move(claim.subject());
      Optional<PointsRefusal> refusal = work.apply(move);
      if (refusal.isPresent()) {
        return new PointsResult.Refused(refusal.get());
      }
      CommitOutcome outcome = move.commit(claim);
      if (outcome instanceof CommitOutcome.Applied) {
        return done;
      }
      if (outcome instanceof CommitOutcome.AccountBlocked) {
        return new PointsResult.Refused(PointsRefusal.FROZEN);
      }
      if (outcome instanceof CommitOutcome.TransferExists) {
        return new PointsResult.Refused(PointsRefusal.OFFER_USED);
      }
      if (!(outcome instanceof CommitOutcome.StaleDocument)
          && !(outcome instanceof CommitOutcome.Replayed)) {
        throw new IllegalStateException("A commit of points cannot end as " + outcome + ".");
      }
    }
    throw Platform.contention("points");
  }

  /** Points are worth money: whoever holds somebody's session is not to empty them out. */
  private Optional<PointsRefusal> unsafe(
      Acting acting, Programme programme, WalletId to, long units) {
    boolean paused =
        platform
            .find(SecurityBody.class, acting.wallet().value())
            .filter(stored -> stored.body().withdrawFrom() > platform.clock().millis())
            .isPresent();
    if (paused) {
      return Optional.of(PointsRefusal.PAUSED);
    }
    Optional<Money> worth =
        programme
            .rate()
            .map(rate -> Money.ofMinor(rate.worth().getCurrencyUnit(), rate.worthOf(units)));
    Verdict verdict =
        judge.judge(
            new Act(ActKind.TRANSFER, acting.wallet(), Optional.of(to.toString()), worth), acting);
    if (verdict instanceof Verdict.NeedFactors need) {
      return Factor.kinds(acting.factors()) >= need.kinds()
          ? Optional.empty()
          : Optional.of(PointsRefusal.NEEDS_FACTORS);
    }
    return verdict instanceof Verdict.Allow
        ? Optional.empty()
        : Optional.of(PointsRefusal.NOT_SAFE);
  }

  private boolean isOpen(WalletId wallet) {
    return platform.find(WalletBody.class, wallet.value()).filter(WalletDocs::isOpen).isPresent();
  }

  private static RequestClaim claim(UUID scope, RequestId requestId, String content, UUID move) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(scope, requestId, content.getBytes(StandardCharsets.UTF_8), move);
  }

  static void requirePositive(long units) {
    if (units < 1 || units > PointsInHand.MOST) {
      throw new IllegalArgumentException(
          "Points to give are 1 to " + PointsInHand.MOST + ", not " + units + ".");
    }
  }
}
