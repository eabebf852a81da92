package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.internal.doc.NoticeCursorBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what issuers have to tell, page by page. How far it came is kept after a page was taken
 * in: each notice is taken in at least once, and the second time changes nothing.
 */
final class NoticeFeed {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeFeed.class);
  private static final int V = 1;

  /** So that an issuer without end does not keep the others waiting. */
  private static final int MOST_PAGES = 1_000;

  private static final long FIRST_PAUSE_MILLIS = 2_000;
  private static final int DOUBLINGS = 8;

  private final Platform platform;
  private final Notices notices;
  private final Map<String, Silence> silent = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  NoticeFeed(Platform platform, Notices notices) {
    this.platform = platform;
    this.notices = notices;
  }

  /** An issuer that gave no answer, how often in a row, and when to ask it again. */
  private record Silence(int times, long until) {}

  /** Asks all issuers, each whatever became of the others; how many notices came. */
  int fetch() {
    return fetch(issuer -> true);
  }

  /** Asks all issuers but those that were silent a short while ago. */
  void fetchDue() {
    long now = platform.clock().millis();
    fetch(
        issuer -> {
          Silence silence = silent.get(issuer.profile().code());
          return silence == null || silence.until() <= now;
        });
  }

  /** What goes wrong with one issuer keeps none from the others, and is thrown at the end. */
  private int fetch(Predicate<Issuer> whose) {
    int came = 0;
    RuntimeException first = null;
    for (Issuer issuer : platform.issuers().values()) {
      if (!receives(issuer) || !whose.test(issuer)) {
        continue;
      }
      try {
        came += fetch(issuer);
      } catch (RuntimeException e) {
        if (e instanceof WalletException known && known.code() == ErrorCode.CLOSED) {
          throw e;
        }
        if (first == null) {
          first = e;
        } else if (e != first) {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
    return came;
  }

  void stop() {
    stopped = true;
  }

  private static boolean receives(Issuer issuer) {
    return issuer.profile().capabilities().contains(Capability.RECEIVE);
  }

  private int fetch(Issuer issuer) {
    String code = issuer.profile().code();
    UUID id = NamedIds.of("notice-cursor", code);
    int came = 0;
    for (int page = 0; page < MOST_PAGES && !stopped; page++) {
      Optional<Stored<NoticeCursorBody>> cursor = platform.find(NoticeCursorBody.class, id);
      String after = cursor.map(stored -> stored.body().next()).orElse("");
      IssuerOutcome<NoticePage> outcome = issuer.notices(after);
      if (!(outcome instanceof IssuerOutcome.Approved<NoticePage> approved)) {
        silent(code, outcome);
        return came;
      }
      heard(code);
      List<IssuerNotice> list = approved.value().notices();
      list.forEach(notice -> take(code, notice));
      came += list.size();
      String next = approved.value().next();
      if (next.equals(after) || !keep(id, code, cursor, next) || list.isEmpty()) {
        return came;
      }
    }
    return came;
  }

  /**
   * Takes one notice in. One that fails for a reason that passes is fetched again; one that would
   * fail for ever must not hold up those behind it: what moved is in the daily file too.
   */
  private void take(String issuer, IssuerNotice notice) {
    try {
      notices.take(issuer, notice);
    } catch (WalletException e) {
      if (e.code().retryable() || e.code() == ErrorCode.CLOSED) {
        throw e;
      }
      passedOver(issuer, notice, e.code().name());
    } catch (RuntimeException e) {
      // The class only: a foreign message may hold what must not be logged.
      passedOver(issuer, notice, e.getClass().getName());
    }
  }

  private static void passedOver(String issuer, IssuerNotice notice, String why) {
    LOG.error(
        "A notice of issuer {} was passed over, and is left to its daily file: {}, {}",
        issuer,
        notice,
        why);
  }

  /** Whether it was kept; if not, somebody else fetches from this issuer right now. */
  private boolean keep(
      UUID id, String issuer, Optional<Stored<NoticeCursorBody>> cursor, String next) {
    DocumentWrite write =
        cursor.isPresent()
            ? cursor.get().replace(cursor.get().body().at(next), List.of())
            : Stored.create(
                id, new NoticeCursorBody(V, issuer, next, Map.of()), List.of(), Optional.empty());
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    platform.clock().instant(),
                    Optional.empty(),
                    List.of(write),
                    List.of(),
                    List.of()));
    return outcome instanceof CommitOutcome.Applied;
  }

  private void silent(String issuer, IssuerOutcome<NoticePage> outcome) {
    Silence before = silent.get(issuer);
    int times = before == null ? 0 : Math.min(before.times() + 1, DOUBLINGS);
    silent.put(
        issuer, new Silence(times, platform.clock().millis() + (FIRST_PAUSE_MILLIS << times)));
    if (before == null) {
      LOG.warn(
          "Issuer {} does not tell its notices: {}", issuer, outcome.getClass().getSimpleName());
    }
  }

  private void heard(String issuer) {
    if (silent.remove(issuer) != null) {
      LOG.info("Issuer {} tells its notices again.", issuer);
    }
  }
}
