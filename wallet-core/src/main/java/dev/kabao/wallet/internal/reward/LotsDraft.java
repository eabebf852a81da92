package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.doc.LotsBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots of one wallet and programme while they are changed. Confined to one call. */
final class LotsDraft {
  private static final int V = 1;

  private final UUID id;
  private final UUID wallet;
  private final String programme;
  private final @Nullable Stored<LotsBody> before;

  /** How many points expire at each moment. */
  private final TreeMap<Long, Long> lots = new TreeMap<>();

  private final Map<String, LotsBody.Month> months = new LinkedHashMap<>();
  private long owed;
  private boolean guarded;
  private long sweepLater;

  LotsDraft(UUID wallet, String programme, Optional<Stored<LotsBody>> stored) {
    this.id = id(wallet, programme);
    this.wallet = wallet;
    this.programme = programme;
    this.before = stored.orElse(null);
    if (before != null) {
      before.body().lots().forEach(lot -> lots.put(lot.expiresAt(), lot.units()));
      before.body().months().forEach(month -> months.put(key(month.rule(), month.month()), month));
      owed = before.body().owed();
    }
  }

  /** The id of the lots of a wallet and programme. */
  static UUID id(UUID wallet, String programme) {
    return NamedIds.of("point-lots", wallet.toString(), programme);
  }

  long owed() {
    return owed;
  }

  /** What is there, good or not. */
  long units() {
    return lots.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What is good. */
  long good(long now) {
    return lots.tailMap(now, false).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Adds points that expire at a moment. */
  void put(long expiresAt, long units) {
    if (units > 0) {
      lots.merge(expiresAt, units, Math::addExact);
    }
  }

  /** Takes what is good no more; how much that was. */
  long takeExpired(long now) {
    Map<Long, Long> over = lots.headMap(now, true);
    long units = over.values().stream().mapToLong(Long::longValue).sum();
    over.clear();
    return units;
  }

  /** Takes so many points, those first that expire first; there must be enough. */
  List<LotBody> take(long units) {
    List<LotBody> taken = new ArrayList<>();
    long left = units;
    Iterator<Map.Entry<Long, Long>> all = lots.entrySet().iterator();
    while (left > 0) {
      Map.Entry<Long, Long> lot = all.next();
      long part = Math.min(left, lot.getValue());
      taken.add(new LotBody(lot.getKey(), part));
      if (part == lot.getValue()) {
        all.remove();
      } else {
        lot.setValue(lot.getValue() - part);
      }
      left -= part;
    }
    return taken;
  }

  /** Takes up to so many of the points that expire at a moment; how many those were. */
  long takeOf(long expiresAt, long units) {
    long there = lots.getOrDefault(expiresAt, 0L);
    long part = Math.min(there, units);
    if (part == there) {
      lots.remove(expiresAt);
    } else if (part > 0) {
      lots.put(expiresAt, there - part);
    }
    return part;
  }

  void owe(long units) {
    owed = Math.addExact(owed, units);
  }

  /** What a rule gave in a month. */
  long earnedIn(String rule, String month) {
    LotsBody.Month known = months.get(key(rule, month));
    return known == null ? 0 : known.units();
  }

  /** Adds to what a rule gave in a month, or takes from it. */
  void earnedIn(String rule, String month, long units) {
    long now = Math.max(0, earnedIn(rule, month) + units);
    months.put(key(rule, month), new LotsBody.Month(rule, month, now));
  }

  /** Writes even what has not changed, so that nobody else changes it in between. */
  void guard() {
    guarded = true;
  }

  /** Looks for what has expired at this moment at the earliest. */
  void sweepLater(long millis) {
    sweepLater = millis;
  }

  /** The write of what has changed; empty if nothing has. */
  Optional<DocumentWrite> write(String oldestMonth) {
    LotsBody body =
        new LotsBody(
            V,
            wallet,
            programme,
            lots.entrySet().stream().map(lot -> new LotBody(lot.getKey(), lot.getValue())).toList(),
            owed,
            months.values().stream()
                .filter(month -> month.units() > 0)
                .filter(month -> month.month().compareTo(oldestMonth) >= 0)
                .toList(),
            sweepAt(),
            before == null ? Map.of() : before.body().unknown());
    if (before == null) {
      boolean empty = lots.isEmpty() && owed == 0;
      return empty
          ? Optional.empty()
          : Optional.of(Stored.create(id, body, Asking.index(body.sweepAt()), Optional.of(wallet)));
    }
    return !guarded && body.equals(before.body())
        ? Optional.empty()
        : Optional.of(before.replace(body, Asking.index(body.sweepAt())));
  }

  private long sweepAt() {
    if (lots.isEmpty() || lots.firstKey() == LotBody.NEVER) {
      return 0;
    }
    return Math.max(lots.firstKey(), sweepLater);
  }

  private static String key(String rule, String month) {
    return month + ' ' + rule;
  }
}
