package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.internal.session.Sessions;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens sessions for people who have just shown who they are. */
final class SignIns {
  private static final int TRIES = 20;

  private final Platform platform;
  private final Sessions sessions;
  private final SecurityCommits commits;

  SignIns(Platform platform) {
    this.platform = platform;
    this.sessions = new Sessions(platform);
    this.commits = new SecurityCommits(platform);
  }

  /** Opens a session. */
  SignInResult open(RequestId requestId, WalletId wallet, Set<Factor> factors, Origin origin) {
    return new SignInResult.SignedIn(
        wallet,
        sessions.open(
            requestId, wallet, new Sessions.Opening(factors, origin.device(), origin.source())));
  }

  /**
   * Opens a session for who knows the password that was set in {@code seen}. If that was changed
   * while it was looked at, the session ends before anybody gets it: a change ends all sessions
   * that the old password opened, and this one would come just after.
   */
  SignInResult open(RequestId requestId, WalletId wallet, SecurityBody seen, Origin origin) {
    SignInResult.SignedIn signedIn =
        (SignInResult.SignedIn) open(requestId, wallet, Set.of(Factor.KNOWLEDGE), origin);
    SecurityBody now = commits.now(wallet);
    if (now.passwordAt() == seen.passwordAt() && !now.passwordOver()) {
      return signedIn;
    }
    end(signedIn.token());
    return new SignInResult.Refused(new AccountRefusal.NotMatching());
  }

  private void end(SessionToken token) {
    Optional<Acting> acting = sessions.resume(token, Signals.UNKNOWN);
    for (int i = 0; acting.isPresent() && i < TRIES; i++) {
      Stored<SessionBody> stored = platform.get(SessionBody.class, acting.get().session().value());
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      platform.clock().instant(),
                      Optional.empty(),
                      List.of(
                          stored.replace(
                              stored.body().ended(platform.clock().millis()), List.of())),
                      List.of(),
                      List.of(new Event("session.ended", acting.get().wallet(), stored.id()))));
      if (outcome instanceof CommitOutcome.Applied) {
        return;
      }
    }
    if (acting.isPresent()) {
      throw Platform.contention("session");
    }
  }
}
