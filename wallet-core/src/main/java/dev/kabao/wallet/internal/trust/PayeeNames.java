package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.value.LocalText;
import java.util.Optional;
import java.util.UUID;

/**
 * What payees are called: a registered one by its name, a biller by what it calls itself, any other
 * by the name under which the wallet paid it. Thread-safe.
 */
public final class PayeeNames {
  private final Platform platform;
  private final Standings standings;
  private final KnownPayees known;

  /** The names of payees of one platform. */
  public PayeeNames(Platform platform) {
    this.platform = platform;
    this.standings = new Standings(platform);
    this.known = new KnownPayees(platform);
  }

  /** What a payee of this id is called to this wallet; empty if nobody knows. */
  public Optional<LocalText> of(UUID wallet, String payee) {
    return standings
        .registered(payee)
        .map(PayeeBody::name)
        .map(PayeeNames::same)
        .or(() -> biller(payee))
        .or(
            () ->
                known.find(wallet, payee).map(stored -> stored.body()).flatMap(PayeeNames::shown));
  }

  private Optional<LocalText> biller(String payee) {
    return platform.everyday().billers().values().stream()
        .map(Biller::profile)
        .filter(profile -> profile.payee().equals(payee))
        .map(BillerProfile::name)
        .findFirst();
  }

  private static Optional<LocalText> shown(KnownPayeeBody body) {
    return Optional.ofNullable(body.name()).map(PayeeNames::same);
  }

  /** A name that is the same in every language. */
  private static LocalText same(String name) {
    return new LocalText(name, name);
  }
}
