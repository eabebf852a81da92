package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.BillerService;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.BillerRefusal;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The billers of one wallet. */
public final class Billers implements BillerService {
  private static final int V = 1;
  private static final int TRIES = 40;
  private static final int PAGE = 200;

  /** Who looks up other people's numbers one after another is soon slowed down. */
  private static final ThrottleRules LOOK_UPS =
      new ThrottleRules(
          20, Duration.ofMinutes(1), Duration.ofDays(1), Integer.MAX_VALUE, Duration.ofDays(1));

  private final Platform platform;
  private final Acting acting;
  private final BillBook book;
  private final BillDocs docs;
  private final BillClaims claims;
  private final BillerAccounts accounts;
  private final AutopayDesk autopays;
  private final Throttle throttle;
  private final Refreshes refreshes;
  private final UUID wallet;

  /** The billers of the wallet of whoever acts. */
  public Billers(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet().value();
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.claims = new BillClaims(platform, wallet);
    this.accounts = new BillerAccounts(platform);
    this.autopays = new AutopayDesk(platform, acting);
    this.throttle = new Throttle(platform);
    this.refreshes = new Refreshes(platform);
  }

  @Override
  public List<BillerProfile> billers() {
    acting.require();
    return platform.everyday().billers().values().stream()
        .map(Biller::profile)
        .sorted(Comparator.comparing(BillerProfile::code))
        .toList();
  }

  @Override
  public LinkResult link(RequestId requestId, String biller, CharSequence typed) {
    acting.require();
    Biller connector = platform.everyday().billers().get(biller);
    if (connector == null) {
      throw Platform.notFound("biller", biller);
    }
    String number = BillerNumbers.require(typed);
    UUID id = docs.named(wallet, "account", biller, number);
    RequestClaim claim = claims.of(requestId, id, "link", biller, number);
    boolean known =
        claims.earlier(claim).isPresent()
            || platform
                .find(BillerAccountBody.class, id)
                .filter(one -> !one.body().gone())
                .isPresent();
    if (known) {
      keep(claim, List.of(), List.of());
      return new LinkResult.Linked(view(platform.get(BillerAccountBody.class, id)));
    }
    if (list().size() >= MOST_ACCOUNTS) {
      throw new IllegalArgumentException(
          "A wallet has at most " + MOST_ACCOUNTS + " accounts with billers.");
    }
    byte[] whose = wallet.toString().getBytes(StandardCharsets.US_ASCII);
    if (throttle.take("biller-look-up", whose, LOOK_UPS) instanceof Throttle.Turn.Refused) {
      return new LinkResult.Refused(BillerRefusal.NOT_ACCEPTED);
    }
    BillerOutcome<BillerCustomer> outcome;
    try (Secret secret = Secret.of(number)) {
      outcome = connector.lookUp(secret);
    }
    if (outcome instanceof BillerOutcome.Done<BillerCustomer> done) {
      link(claim, id, biller, number, done.value());
      return new LinkResult.Linked(view(platform.get(BillerAccountBody.class, id)));
    }
    return new LinkResult.Refused(
        outcome instanceof BillerOutcome.Refused<BillerCustomer> refused
            ? refused.refusal()
            : BillerRefusal.UNAVAILABLE);
  }

  private void link(
      RequestClaim claim, UUID id, String biller, String number, BillerCustomer customer) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<BillerAccountBody>> before = platform.find(BillerAccountBody.class, id);
      long now = book.now();
      byte[] sealed;
      try (SealedTexts key = SealedTexts.of(platform, wallet)) {
        sealed = BillerNumbers.sealed(key, id, number, customer.label());
      }
      BillerAccountBody body =
          before
              .map(one -> one.body().with(false, now).withSealed(sealed))
              .orElseGet(
                  () ->
                      new BillerAccountBody(
                          V, wallet, biller, sealed, false, now, 0, now, Map.of()));
      DocumentWrite write =
          before
              .map(one -> one.replace(body, BillerAccounts.index(body)))
              .orElseGet(
                  () -> Stored.create(id, body, BillerAccounts.index(body), Optional.of(wallet)));
      if (keep(claim, List.of(write), List.of(fact("biller.linked", id)))) {
        accounts.ask(platform.get(BillerAccountBody.class, id));
        return;
      }
    }
    throw Platform.contention("biller account");
  }

  @Override
  public List<BillerAccount> accounts() {
    acting.require();
    return list().stream().map(this::view).toList();
  }

  @Override
  public boolean unlink(RequestId requestId, BillerAccountId account) {
    acting.require();
    RequestClaim claim = claims.of(requestId, account.value(), "unlink", account.toString());
    for (int i = 0; i < TRIES; i++) {
      if (claims.earlier(claim).isPresent()) {
        return true;
      }
      Stored<BillerAccountBody> known = own(account);
      AutopayDesk.Ending ending = autopays.ending(account.value(), book.now());
      if (ending instanceof AutopayDesk.Ending.UnderWay) {
        return false;
      }
      BillerAccountBody left = known.body().with(true, 0);
      List<DocumentWrite> documents = new ArrayList<>();
      documents.add(known.replace(left, BillerAccounts.index(left)));
      if (ending instanceof AutopayDesk.Ending.Write end) {
        documents.add(end.write());
      }
      if (keep(claim, documents, List.of(fact("biller.unlinked", account.value())))) {
        return true;
      }
    }
    throw Platform.contention("biller account");
  }

  @Override
  public RefreshResult refresh(BillerAccountId account) {
    acting.require();
    Stored<BillerAccountBody> known = own(account);
    if (refreshes.take("biller-refresh", account.toString()) instanceof Throttle.Turn.Refused no) {
      return new RefreshResult.TooOften(no.until());
    }
    return accounts.ask(known) ? new RefreshResult.Told() : new RefreshResult.NotTold();
  }

  @Override
  public AutopayResult setUp(
      RequestId requestId, BillerAccountId account, Money cap, Funding funding) {
    acting.require();
    own(account);
    return autopays.setUp(requestId, account.value(), cap, Optional.empty(), funding);
  }

  @Override
  public AutopayResult setUp(
      RequestId requestId, BillerAccountId account, Money cap, Money monthly, Funding funding) {
    acting.require();
    own(account);
    return autopays.setUp(requestId, account.value(), cap, Optional.of(monthly), funding);
  }

  @Override
  public AutopayResult retry(RequestId requestId, BillerAccountId account) {
    return step(requestId, account, AutopayEvent.RETRY);
  }

  @Override
  public AutopayResult pause(RequestId requestId, BillerAccountId account) {
    return step(requestId, account, AutopayEvent.PAUSE);
  }

  @Override
  public AutopayResult goOn(RequestId requestId, BillerAccountId account) {
    return step(requestId, account, AutopayEvent.GO_ON);
  }

  @Override
  public AutopayResult end(RequestId requestId, BillerAccountId account) {
    return step(requestId, account, AutopayEvent.END);
  }

  private AutopayResult step(RequestId requestId, BillerAccountId account, AutopayEvent event) {
    acting.require();
    own(account);
    return autopays.step(requestId, account.value(), event);
  }

  private List<Stored<BillerAccountBody>> list() {
    List<Stored<BillerAccountBody>> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page =
          platform
              .store()
              .findByStream(Json.collectionOf(BillerAccountBody.class), wallet, after, PAGE);
      page.items().stream()
          .map(document -> Json.read(BillerAccountBody.class, document))
          .filter(account -> !account.body().gone())
          .forEach(all::add);
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private BillerAccount view(Stored<BillerAccountBody> account) {
    String[] texts = BillerNumbers.text(platform, account).split("\n", 2);
    return new BillerAccount(
        new BillerAccountId(account.id()),
        account.body().biller(),
        BillerNumbers.masked(texts[0]),
        texts[1],
        account.body().askedAt() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(account.body().askedAt())),
        autopays.of(account.id()));
  }

  private Stored<BillerAccountBody> own(BillerAccountId id) {
    return platform
        .find(BillerAccountBody.class, id.value())
        .filter(one -> one.body().wallet().equals(wallet) && !one.body().gone())
        .orElseThrow(() -> Platform.notFound("biller account", id.toString()));
  }

  /** Whether it is kept now, or was by the same request before; false if it is to be made anew. */
  private boolean keep(RequestClaim claim, List<DocumentWrite> documents, List<Event> events) {
    CommitOutcome outcome = book.commit(Optional.of(claim), book.now(), documents, events);
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
    }
    return !(outcome instanceof CommitOutcome.StaleDocument);
  }

  private Event fact(String type, UUID account) {
    return new Event(type, acting.wallet(), account);
  }
}
