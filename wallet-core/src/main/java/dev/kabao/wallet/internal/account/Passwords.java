package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.PasswordProblem;
import dev.kabao.wallet.internal.account.SecurityCommits.Change;
import dev.kabao.wallet.internal.account.SlowHashes.Kind;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.password.PasswordHasher.Match;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks passwords, counted before they are looked at, and hashes new ones. Thread-safe. */
final class Passwords {
  private final Platform platform;
  private final SlowHashes hashes;
  private final Guesses guesses;
  private final SecurityCommits commits;

  Passwords(Platform platform, SlowHashes hashes) {
    this.platform = platform;
    this.hashes = hashes;
    this.guesses = new Guesses(platform);
    this.commits = new SecurityCommits(platform);
  }

  /** What speaks against a new password; empty if nothing. */
  Optional<AccountRefusal> unfit(Secret fresh, Secret phone, @Nullable Secret old) {
    List<PasswordProblem> problems =
        new ArrayList<>(
            new PasswordPolicy(platform.safety().accounts().passwords(), platform.safety().meter())
                .problems(fresh, phone));
    if (old != null && same(old, fresh)) {
      problems.add(PasswordPolicy.unchanged());
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountRefusal.PasswordUnfit(problems));
  }

  private static boolean same(Secret old, Secret fresh) {
    try (Secret one = TypedSecrets.normalOrNone(old);
        Secret other = TypedSecrets.normalOrNone(fresh)) {
      return TypedSecrets.same(one, other);
    }
  }

  /** The hash of a new password. */
  String hash(WalletId wallet, Secret typed) {
    try (Secret password = TypedSecrets.normalOrNone(typed)) {
      return hashes.hash(Kind.PASSWORD, wallet.value(), password);
    }
  }

  /** Takes a try at the password of a phone's holder. */
  Optional<AccountRefusal> take(byte[] phoneIndex) {
    return guesses.take(Guesses.PASSWORD, phoneIndex, ThrottleRules.SECRET);
  }

  /** The password was right, or was set anew. */
  void forgive(byte[] phoneIndex) {
    guesses.forgive(Guesses.PASSWORD, phoneIndex);
  }

  /**
   * Whether a password is that of a wallet; the same work if there is none. A hash by old
   * parameters is made anew when the password is right.
   */
  boolean isRight(Optional<WalletId> wallet, SecurityBody security, Secret typed) {
    try (Secret password = TypedSecrets.normalOrNone(typed)) {
      String stored = security.password();
      if (wallet.isEmpty() || stored == null) {
        hashes.checkNothing(Kind.PASSWORD, password);
        return false;
      }
      Match match = hashes.check(Kind.PASSWORD, wallet.get().value(), password, stored);
      if (match == Match.YES_BUT_OLD) {
        String fresh = hashes.hash(Kind.PASSWORD, wallet.get().value(), password);
        // If it was changed meanwhile, what it was changed to stays.
        commits.change(
            Optional.empty(),
            wallet.get(),
            new Change(now -> Objects.equals(stored, now.password()), now -> now.rehashed(fresh)));
      }
      return match != Match.NO;
    }
  }
}
