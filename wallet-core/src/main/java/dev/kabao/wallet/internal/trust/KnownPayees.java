package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom a wallet has paid, and what they were called. A payment that succeeds costs one look here;
 * only the first one to a payee writes, in its own commit.
 */
public final class KnownPayees {
  private static final int V = 1;

  private final Platform platform;
  private final Standings standings;

  /** The known payees of one platform. */
  public KnownPayees(Platform platform) {
    this.platform = platform;
    this.standings = new Standings(platform);
  }

  /**
   * Whether this wallet never paid a payee; one look.
   *
   * @param payee a payee's id or, in its written form, a wallet's
   */
  public boolean isNew(WalletId wallet, String payee) {
    return find(wallet.value(), payee).isEmpty();
  }

  /** What a wallet knows of a payee, if it has paid them. */
  public Optional<Stored<KnownPayeeBody>> find(UUID wallet, String payee) {
    return platform.find(KnownPayeeBody.class, NamedIds.ofKnownPayee(wallet, payee));
  }

  /**
   * What to write when a payee got money.
   *
   * @param payee the payee's id; null if a person got it
   * @param peer the person's wallet; null if a payee got it
   * @param shown what an unregistered payee called itself, if it showed a name; asked at most once
   * @return empty if the payee is known already
   */
  public Optional<DocumentWrite> paid(
      UUID wallet,
      @Nullable String payee,
      @Nullable UUID peer,
      long now,
      Supplier<Optional<String>> shown) {
    UUID id = NamedIds.ofKnownPayee(wallet, named(payee, peer));
    if (platform.find(KnownPayeeBody.class, id).isPresent()) {
      return Optional.empty();
    }
    Optional<PayeeBody> registered = payee == null ? Optional.empty() : standings.registered(payee);
    String name =
        payee == null
            ? null
            : registered.map(PayeeBody::name).orElseGet(() -> shown.get().orElse(null));
    String account = registered.map(PayeeBody::account).orElse(null);
    KnownPayeeBody body = new KnownPayeeBody(V, wallet, payee, peer, name, account, now, Map.of());
    return Optional.of(Stored.create(id, body, List.of(), Optional.of(wallet)));
  }

  /**
   * What to write when a person who has seen what a payee is called now goes on to pay: a change
   * that they were told of is none any more.
   *
   * @return empty if the payee is not known, or nothing has changed
   */
  public Optional<DocumentWrite> seen(UUID wallet, String payee, String name) {
    Optional<Stored<KnownPayeeBody>> known = find(wallet, payee);
    String account = standings.registered(payee).map(PayeeBody::account).orElse(null);
    return known
        .filter(
            one ->
                !name.equals(one.body().name()) || !Objects.equals(account, one.body().account()))
        .map(one -> one.replace(one.body().seenAs(name, account), List.of()));
  }

  /** A payee's name in keys: its id, or the written form of its wallet's. */
  public static String named(@Nullable String payee, @Nullable UUID peer) {
    return payee != null ? payee : new WalletId(Objects.requireNonNull(peer)).toString();
  }
}
