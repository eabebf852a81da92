package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Who acts through a wallet, and whether they still may. Every call of a person's service begins
 * with {@link #require()}. Thread-safe.
 */
public final class Acting {
  private final Platform platform;
  private final WalletId wallet;
  private final SessionId session;
  private final Set<Factor> factors;
  private final Signals signals;
  private final long openedAt;
  private final long signOuts;
  private final @Nullable UUID device;
  private final boolean kept;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Acting(
      Platform platform,
      WalletId wallet,
      SessionId session,
      Set<Factor> factors,
      Signals signals,
      long openedAt,
      long signOuts,
      @Nullable UUID device,
      boolean kept) {
    this.platform = platform;
    this.wallet = wallet;
    this.session = session;
    this.factors = Set.copyOf(factors);
    this.signals = signals;
    this.openedAt = openedAt;
    this.signOuts = signOuts;
    this.device = device;
    this.kept = kept;
  }

  /**
   * A host's own session, of which nothing is kept: it ends when the host or the person says so.
   */
  public static Acting host(
      Platform platform, WalletId wallet, Set<Factor> factors, Signals signals) {
    return new Acting(
        platform,
        wallet,
        new SessionId(platform.ids().next()),
        factors,
        signals,
        platform.clock().millis(),
        SecurityDocs.signOuts(platform, wallet),
        null,
        false);
  }

  /** A session that is kept in the store. */
  static Acting kept(Platform platform, Stored<SessionBody> session, Signals signals) {
    SessionBody body = session.body();
    return new Acting(
        platform,
        new WalletId(body.wallet()),
        new SessionId(session.id()),
        body.factors(),
        signals,
        body.openedAt(),
        body.signOutsBefore(),
        body.device(),
        true);
  }

  /**
   * Refuses if the session is over.
   *
   * @throws WalletException {@code SESSION_ENDED}
   */
  public void require() {
    if (ended.get() || isOver()) {
      ended.set(true);
      throw new WalletException(ErrorCode.SESSION_ENDED, Map.of("session", session.toString()));
    }
  }

  private boolean isOver() {
    Optional<Stored<SecurityBody>> security = platform.find(SecurityBody.class, wallet.value());
    if (security.isPresent()
        && security.get().body().hasEnded(session.value(), openedAt, signOuts)) {
      return true;
    }
    return kept && Sessions.isOver(platform, session);
  }

  /** Ends a host's session here and now; a kept one is ended in the store. */
  public void end() {
    ended.set(true);
  }

  /** Whose wallet. */
  public WalletId wallet() {
    return wallet;
  }

  /** The session's id; of a host's own session, too. */
  public SessionId session() {
    return session;
  }

  /** What was shown at sign-in. */
  public Set<Factor> factors() {
    return factors;
  }

  /** The circumstances. */
  public Signals signals() {
    return signals;
  }

  /** When the session was opened, in Unix milliseconds. */
  public long openedAt() {
    return openedAt;
  }

  /** The device's document; null if none was named. */
  public @Nullable UUID device() {
    return device;
  }

  /** Whether it is kept in the store. */
  public boolean isKept() {
    return kept;
  }
}
