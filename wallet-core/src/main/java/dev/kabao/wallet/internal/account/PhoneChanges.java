package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.internal.account.SecurityCommits.Came;
import dev.kabao.wallet.internal.account.SecurityCommits.Change;
import dev.kabao.wallet.internal.doc.PhoneChangeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives wallets another phone. */
final class PhoneChanges {
  private static final int V = 1;

  private final Platform platform;
  private final WalletDocs wallets;
  private final SecurityCommits commits;

  PhoneChanges(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.commits = new SecurityCommits(platform);
  }

  /** Does something with a phone in E.164, or answers that it is none. */
  static <T> T with(
      CharSequence typed, Function<Secret, T> work, Function<PhoneCheck.Invalid, T> invalid) {
    PhoneCheck check = Phones.check(typed);
    if (check instanceof PhoneCheck.Invalid none) {
      return invalid.apply(none);
    }
    try (Secret phone = ((PhoneCheck.Valid) check).e164()) {
      return work.apply(phone);
    }
  }

  /**
   * Changes the phone, and ends all sessions but one.
   *
   * @param spared the session that does not end; null for none
   * @param pause how long nothing is paid out from now on
   * @param uses what else is written, read anew for each try
   * @return false if the new phone has a wallet
   */
  boolean change(
      RequestClaim claim,
      WalletId wallet,
      Secret phone,
      @Nullable UUID spared,
      Duration pause,
      Supplier<List<DocumentWrite>> uses) {
    long now = platform.clock().millis();
    UUID id = platform.ids().next();
    Change change =
        new Change(
            SecurityCommits::any,
            body ->
                body.withPhoneAt(now)
                    .signedOut(now, spared)
                    .pausedUntil(pause.isZero() ? 0 : now + pause.toMillis()),
            () -> {
              List<DocumentWrite> all = new ArrayList<>(uses.get());
              all.addAll(writes(id, platform.get(WalletBody.class, wallet.value()), phone, now));
              return all;
            },
            List.of(new Event("phone.changed", wallet, id)));
    if (commits.change(Optional.of(claim), wallet, change) != Came.DONE) {
      return false;
    }
    // What others guessed at while the phone was nobody's, or was shut out before, is no more.
    Guesses guesses = new Guesses(platform);
    guesses.forgive(Guesses.PASSWORD, wallets.phoneIndex(phone));
    guesses.forgiveCodes(wallet);
    return true;
  }

  private List<DocumentWrite> writes(UUID id, Stored<WalletBody> wallet, Secret phone, long now) {
    try (DataKey key = wallets.dataKey(wallet);
        Secret old = wallets.phoneOf(wallet)) {
      byte[] plain = old.utf8();
      try {
        byte[] before = key.seal(new FieldRef(id, Notices.PHONE_BEFORE), plain);
        PhoneChangeBody body = new PhoneChangeBody(V, wallet.id(), before, now, Map.of());
        return List.of(
            wallets.rephone(wallet, phone),
            Stored.create(id, body, List.of(), Optional.of(wallet.id())));
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }
}
