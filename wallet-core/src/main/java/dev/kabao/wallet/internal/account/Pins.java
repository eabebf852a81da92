package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.internal.account.SecurityCommits.Change;
import dev.kabao.wallet.internal.account.SlowHashes.Kind;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.password.PasswordHasher.Match;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;

/** Checks payment PINs, counted before they are looked at, and hashes new ones. Thread-safe. */
final class Pins {
  private final SlowHashes hashes;
  private final Guesses guesses;
  private final SecurityCommits commits;

  Pins(Platform platform, SlowHashes hashes) {
    this.hashes = hashes;
    this.guesses = new Guesses(platform);
    this.commits = new SecurityCommits(platform);
  }

  /** Why a PIN is not that of a wallet, or may not be looked at now; empty if it is right. */
  Optional<AccountRefusal> check(WalletId wallet, Secret typed) {
    Optional<AccountRefusal> refused =
        guesses.take(Guesses.PIN, Guesses.key(wallet.value()), Guesses.PIN_RULES);
    if (refused.isPresent()) {
      return refused;
    }
    SecurityBody security = commits.now(wallet);
    String stored = security.pin();
    if (stored == null) {
      return Optional.of(new AccountRefusal.NotSet());
    }
    try (Secret pin = TypedSecrets.normalOrNone(typed)) {
      Match match = hashes.check(Kind.PIN, wallet.value(), pin, stored);
      if (match == Match.NO) {
        return Optional.of(new AccountRefusal.NotMatching());
      }
      if (match == Match.YES_BUT_OLD) {
        String fresh = hashes.hash(Kind.PIN, wallet.value(), pin);
        commits.change(
            Optional.empty(),
            wallet,
            new Change(
                now -> Objects.equals(stored, now.pin()), now -> now.withPinRehashed(fresh)));
      }
      forgive(wallet);
      return Optional.empty();
    }
  }

  /** The hash of a new PIN in its normal form. */
  String hash(WalletId wallet, Secret pin) {
    return hashes.hash(Kind.PIN, wallet.value(), pin);
  }

  /** The PIN was right, or was set anew. */
  void forgive(WalletId wallet) {
    guesses.forgive(Guesses.PIN, Guesses.key(wallet.value()));
  }
}
