package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.incoming.IncomingService;
import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.payment.BankTopUps;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What comes in for one platform. */
public final class Incoming implements IncomingService {
  private static final int TRIES = 40;

  private final Platform platform;
  private final Transfers transfers;
  private final BankTopUps topUps;
  private final Notices notices;
  private final NoticeFeed feed;

  /** What comes in for {@code platform}. */
  public Incoming(Platform platform) {
    this.platform = platform;
    this.transfers = new Transfers(platform);
    this.topUps = new BankTopUps(platform);
    this.notices = new Notices(platform);
    this.feed = new NoticeFeed(platform, notices);
  }

  @Override
  public void accept(String issuer, IssuerNotice notice) {
    Objects.requireNonNull(notice, "notice");
    notices.take(platform.issuer(issuer).profile().code(), notice);
  }

  @Override
  public int fetch() {
    return feed.fetch();
  }

  /** Asks the banks whose turn it is; one that does not answer is asked less and less often. */
  public void fetchDue() {
    feed.fetchDue();
  }

  /** Ends a fetch under way after the page that is being asked for; later ones ask nobody. */
  public void stop() {
    feed.stop();
  }

  @Override
  public Page<IncomingTransfer> waiting(Optional<String> after, int limit) {
    return transfers.waiting(after, limit);
  }

  @Override
  public IncomingTransfer assign(RequestId requestId, PaymentId incoming, WalletId wallet) {
    UUID id = incoming.value();
    RequestClaim claim = claim(requestId, id, wallet);
    platform
        .store()
        .findClaim(claim.key())
        .ifPresent(earlier -> Requests.requireSame(claim, earlier));
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<IncomingBody>> waiting = platform.find(IncomingBody.class, id);
      if (waiting.isEmpty() || waiting.get().body().wallet() != null) {
        return transfers
            .find(id)
            .orElseThrow(() -> Platform.notFound("incoming transfer", incoming.toString()));
      }
      platform.get(WalletBody.class, wallet.value());
      Stored<IncomingBody> stored = waiting.get();
      IncomingBody assigned = stored.body().assigned(wallet.value(), platform.clock().millis());
      CommitOutcome outcome =
          topUps.assign(received(stored), wallet, claim, stored.replace(assigned, List.of()));
      if (outcome instanceof CommitOutcome.Applied) {
        return transfers.view(stored.replaced(assigned));
      }
      if (outcome instanceof CommitOutcome.AccountBlocked) {
        return transfers.view(stored);
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
      }
    }
    throw Platform.contention("incoming transfer");
  }

  private static RequestClaim claim(RequestId requestId, UUID incoming, WalletId wallet) {
    String content = "assign|" + incoming + '|' + wallet;
    return Requests.claim(
        Requests.PLATFORM, requestId, content.getBytes(StandardCharsets.UTF_8), incoming);
  }

  private static BankTopUps.Received received(Stored<IncomingBody> stored) {
    IncomingBody body = stored.body();
    return new BankTopUps.Received(
        stored.id(),
        body.issuer(),
        body.reference(),
        Money.ofMinor(CurrencyUnit.of(body.currency()), body.amount()),
        body.issuerAt());
  }
}
