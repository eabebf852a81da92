package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The points of one wallet while one commit about them is put together: each call changes the lots
 * and adds the transfers that belong to it, so that the two never disagree. What is written rests
 * on the version of the lots that was read, so of commits that race one stands. Confined to one
 * call.
 */
public final class PointsInHand {
  /**
   * The most points that are given at once: far from what 64 bits hold, and from what anybody has.
   */
  public static final long MOST = 1_000_000_000_000_000L;

  private static final int MONTHS_KEPT = 12;
  private static final long FROZEN_PAUSE_MILLIS = Duration.ofDays(1).toMillis();

  private final Platform platform;
  private final UUID wallet;
  private final long now;
  private final Supplier<TransferId> ids;
  private final Consumer<Transfer> transfers;
  private final Map<String, LotsDraft> drafts = new LinkedHashMap<>();
  private @Nullable Set<AccountFlag> flags;

  /**
   * The points of a wallet.
   *
   * @param ids gives the id of the next transfer
   * @param transfers takes the transfers of the commit
   */
  public PointsInHand(
      Platform platform,
      UUID wallet,
      long now,
      Supplier<TransferId> ids,
      Consumer<Transfer> transfers) {
    this.platform = platform;
    this.wallet = wallet;
    this.now = now;
    this.ids = ids;
    this.transfers = transfers;
  }

  /** What of a programme can be used, once what has expired, and what is owed, is taken away. */
  public long available(String programme) {
    expire(programme);
    LotsDraft draft = draft(programme);
    // What could not be taken from a frozen wallet is owed while there are points.
    return Math.max(0, draft.good(now) - draft.owed());
  }

  /**
   * Takes points out of their lots, those first that expire first, to be held or spent with this
   * commit. There must be enough: see {@link #available}.
   */
  public List<LotBody> take(String programme, long units) {
    return draft(programme).take(units);
  }

  /** Holds points that were taken; the hold's id. */
  public TransferId hold(String programme, long units, Optional<Instant> expiry) {
    TransferId id = ids.get();
    transfers.accept(
        new Transfer.Hold(id, mine(programme), PointsFlow.SPENT.account(programme), units, expiry));
    return id;
  }

  /** Spends points that were taken and not held. */
  public void spend(String programme, long units) {
    post(mine(programme), PointsFlow.SPENT.account(programme), units);
  }

  /** Puts points back into their lots that were not spent; a hold of them is freed elsewhere. */
  public void putBack(String programme, List<LotBody> lots, int graceDays) {
    for (LotBody lot : lots) {
      draft(programme).put(lot.isOver(now) ? graceUntil(graceDays) : lot.expiresAt(), lot.units());
    }
  }

  /**
   * Gives points back that were spent.
   *
   * @return false if the wallet is closed: they are gone with it
   */
  public boolean giveBack(String programme, List<LotBody> lots, int graceDays) {
    if (flags().contains(AccountFlag.CLOSED)) {
      return false;
    }
    long units = lots.stream().mapToLong(LotBody::units).sum();
    if (units > 0) {
      bring(PointsFlow.SPENT, programme, units);
      putBack(programme, lots, graceDays);
    }
    return true;
  }

  /** Gives points of the host's. */
  void grant(String programme, long units, long expiresAt) {
    transfers.accept(
        new Transfer.Post(
            ids.get(), PointsFlow.GRANTED.account(programme), mine(programme), units));
    draft(programme).put(expiresAt, units);
  }

  /**
   * Gives points that were earned by paying.
   *
   * @param month the month that they count for
   * @param perMonth at most so many in it by this rule
   * @return how many were given: none to a wallet that takes nothing
   */
  public long earn(
      String programme, String rule, YearMonth month, long perMonth, long units, long expiresAt) {
    long given = Math.min(units, room(programme, rule, month, perMonth));
    if (given == 0) {
      return 0;
    }
    LotsDraft draft = draft(programme);
    if (perMonth != EarnRule.NO_CAP) {
      draft.earnedIn(rule, month.toString(), given);
    }
    bring(PointsFlow.EARNED, programme, given);
    draft.put(expiresAt, given);
    return given;
  }

  /** How many points a rule may still give in a month. */
  public long room(String programme, String rule, YearMonth month, long perMonth) {
    if (flags().contains(AccountFlag.CLOSED) || flags().contains(AccountFlag.FROZEN_IN)) {
      return 0;
    }
    return perMonth == EarnRule.NO_CAP
        ? EarnRule.NO_CAP
        : Math.max(0, perMonth - draft(programme).earnedIn(rule, month.toString()));
  }

  /**
   * Takes back points that were earned: of the lot that they came into, then those that expire
   * first. What is not there is owed.
   */
  public void unearn(
      String programme, String rule, YearMonth month, long perMonth, long units, long expiresAt) {
    if (flags().contains(AccountFlag.CLOSED)) {
      return;
    }
    LotsDraft draft = draft(programme);
    if (perMonth != EarnRule.NO_CAP) {
      draft.earnedIn(rule, month.toString(), -units);
    }
    expire(programme);
    long taken = 0;
    if (mayLeave()) {
      taken = draft.takeOf(expiresAt, units);
      long more = Math.min(units - taken, draft.units());
      draft.take(more);
      taken += more;
    }
    if (taken > 0) {
      post(mine(programme), PointsFlow.EARNED.account(programme), taken);
    }
    draft.owe(units - taken);
  }

  /** Takes away what has expired; how much that was. */
  long expire(String programme) {
    LotsDraft draft = draft(programme);
    if (draft.units() == draft.good(now)) {
      return 0;
    }
    if (!mayLeave()) {
      draft.sweepLater(now + FROZEN_PAUSE_MILLIS);
      return 0;
    }
    long units = draft.takeExpired(now);
    post(mine(programme), PointsFlow.EXPIRED.account(programme), units);
    return units;
  }

  /**
   * Gives up all points with a wallet that is to be closed, once what is owed was taken from them.
   *
   * @return what is still owed
   */
  long giveUp(String programme) {
    LotsDraft draft = draft(programme);
    settle(programme, draft);
    long units = draft.units();
    if (units > 0) {
      draft.take(units);
      post(mine(programme), PointsFlow.GIVEN_UP.account(programme), units);
    }
    // Nothing may come to be owed while this is under way.
    draft.guard();
    return draft.owed();
  }

  /** Takes points to another wallet, in the lots that they are in. */
  void send(String programme, long units, PointsInHand to) {
    List<LotBody> lots = take(programme, units);
    post(mine(programme), to.mine(programme), units);
    lots.forEach(lot -> to.draft(programme).put(lot.expiresAt(), lot.units()));
  }

  /** Ends the commit: what is owed is taken from what there is now; then what is to be written. */
  public List<DocumentWrite> finish() {
    String oldest = month(now).minusMonths(MONTHS_KEPT).toString();
    List<DocumentWrite> writes = new ArrayList<>();
    drafts.forEach(
        (programme, draft) -> {
          settle(programme, draft);
          draft.write(oldest).ifPresent(writes::add);
        });
    return writes;
  }

  /** The month of a moment, in the platform's zone. */
  public YearMonth month(long millis) {
    return YearMonth.from(Instant.ofEpochMilli(millis).atZone(platform.zone()));
  }

  private void settle(String programme, LotsDraft draft) {
    if (draft.owed() == 0) {
      return;
    }
    expire(programme);
    long units = Math.min(draft.owed(), draft.units());
    if (units > 0 && mayLeave()) {
      draft.take(units);
      draft.owe(-units);
      post(mine(programme), PointsFlow.EARNED.account(programme), units);
    }
  }

  private long graceUntil(int days) {
    return days == 0
        ? now
        : LocalDate.ofInstant(Instant.ofEpochMilli(now), platform.zone())
            .plusDays(days + 1L)
            .atStartOfDay(platform.zone())
            .toInstant()
            .toEpochMilli();
  }

  private boolean mayLeave() {
    return !flags().contains(AccountFlag.FROZEN_OUT) && !flags().contains(AccountFlag.CLOSED);
  }

  private Set<AccountFlag> flags() {
    if (flags == null) {
      flags = platform.store().flags(new WalletId(wallet).toString());
    }
    return flags;
  }

  private LotsDraft draft(String programme) {
    return drafts.computeIfAbsent(
        programme,
        code ->
            new LotsDraft(wallet, code, platform.find(LotsBody.class, LotsDraft.id(wallet, code))));
  }

  private AccountId mine(String programme) {
    return PointsFlow.wallet(wallet, programme);
  }

  private void bring(PointsFlow from, String programme, long units) {
    transfers.accept(
        Transfer.Post.returning(ids.get(), from.account(programme), mine(programme), units));
  }

  private void post(AccountId from, AccountId to, long units) {
    transfers.accept(new Transfer.Post(ids.get(), from, to, units));
  }
}
