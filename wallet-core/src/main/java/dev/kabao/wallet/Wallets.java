package dev.kabao.wallet;

import dev.kabao.wallet.account.AccountService;
import dev.kabao.wallet.audit.AuditService;
import dev.kabao.wallet.cardholder.PayoutCard;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.coupon.CouponClasses;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.factor.PasskeySignIn;
import dev.kabao.wallet.incoming.IncomingService;
import dev.kabao.wallet.internal.account.Accounts;
import dev.kabao.wallet.internal.audit.Auditing;
import dev.kabao.wallet.internal.bill.BillRounds;
import dev.kabao.wallet.internal.collect.Collecting;
import dev.kabao.wallet.internal.collect.Payee;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.coupon.Classes;
import dev.kabao.wallet.internal.coupon.CouponsGivenUp;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.event.EventDelivery;
import dev.kabao.wallet.internal.event.Events;
import dev.kabao.wallet.internal.factor.PasskeyDoor;
import dev.kabao.wallet.internal.incoming.Incoming;
import dev.kabao.wallet.internal.keys.KeyChanges;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Reviews;
import dev.kabao.wallet.internal.person.Erasing;
import dev.kabao.wallet.internal.person.Exporting;
import dev.kabao.wallet.internal.platform.BackgroundTask;
import dev.kabao.wallet.internal.platform.Closing;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.resolve.Resolver;
import dev.kabao.wallet.internal.reward.PointsGivenUp;
import dev.kabao.wallet.internal.reward.Programmes;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.internal.session.Sessions;
import dev.kabao.wallet.internal.settlement.Reconciler;
import dev.kabao.wallet.internal.trust.Payees;
import dev.kabao.wallet.keys.KeyService;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.payment.ReviewService;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.reward.RewardProgrammes;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionService;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.settlement.SettlementReconciler;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.FlagWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.trust.PayeeRegistry;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A platform of wallets: the door to the SDK, built once by a host application.
 *
 * <pre>{@code
 * try (Wallets wallets = Wallets.builder().store(store).vault(vault).issuer(bank).build()) {
 *   Wallet wallet = wallets.open(HostAssertion.of(walletId, Factor.KNOWLEDGE));
 *   ...
 * }
 * }</pre>
 *
 * <p>Thread-safe. Nothing is found by a registry and nothing is global: two platforms in one
 * process do not know of each other.
 */
public final class Wallets implements AutoCloseable {
  private static final int PAUSES_BETWEEN_NOTICES = 5;

  private final Platform platform;
  private final WalletDocs docs;
  private final Resolver resolver;
  private final BillRounds bills;
  private final Incoming incoming;
  private final SettlementReconciler reconciler;
  private final KeyService keys;
  private final Erasing erasing;
  private final Exporting exporting;
  private final PayeeRegistry payees;
  private final RewardProgrammes rewards;
  private final Closing givenUp;
  private final List<BackgroundTask> background;
  private final EventDelivery delivery;
  private final Sessions sessions;
  private final Accounts accounts;
  private final ReviewService reviews;
  private final Committer committer;
  private final AuditService audit;

  Wallets(Platform platform, Committer committer, WalletsBuilder.Background background) {
    this.platform = platform;
    this.committer = committer;
    this.sessions = new Sessions(platform);
    this.accounts = new Accounts(platform);
    this.reviews = new Reviews(platform);
    this.audit = new Auditing(platform);
    this.docs = new WalletDocs(platform);
    this.resolver = new Resolver(platform);
    this.bills = new BillRounds(platform);
    this.delivery =
        EventDelivery.start(
            platform.store(),
            committer,
            platform.clock(),
            background.subscriptions(),
            background.deliverEvery());
    this.incoming = new Incoming(platform);
    this.reconciler = new Reconciler(platform);
    this.keys = new KeyChanges(platform);
    this.erasing = new Erasing(platform, sessions);
    this.exporting = new Exporting(platform);
    this.payees = new Payees(platform);
    this.rewards = new Programmes(platform);
    this.givenUp = new PointsGivenUp(platform).and(new CouponsGivenUp(platform));
    // Three threads: a bank that is slow to tell its notices, or a biller that is slow to answer,
    // must not keep payments undecided.
    this.background =
        background
            .pause()
            .map(
                pause ->
                    List.of(
                        new BackgroundTask("kabao-resolver", resolver::due, resolver::stop, pause),
                        new BackgroundTask("kabao-bills", bills::due, bills::stop, pause),
                        new BackgroundTask(
                            "kabao-notices",
                            incoming::fetchDue,
                            incoming::stop,
                            pause.multipliedBy(PAUSES_BETWEEN_NOTICES))))
            .orElse(List.of());
  }

  /** A builder, in which at least a store and a vault must be set. */
  public static WalletsBuilder builder() {
    return new WalletsBuilder();
  }

  /** A new request id, growing with time; for hosts that make none of their own. */
  public RequestId newRequestId() {
    return RequestId.of(platform.ids().next().toString());
  }

  /**
   * Makes a wallet for the holder of a phone.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param phone the phone, in any usual form; numbers without a country code are of China. That
   *     the person holds it is for the host to have checked.
   * @throws WalletException {@code REQUEST_CONFLICT} if the request id was used with another phone
   */
  public NewWallet createWallet(RequestId requestId, CharSequence phone) {
    Objects.requireNonNull(requestId, "requestId");
    PhoneCheck check = Phones.check(phone);
    if (check instanceof PhoneCheck.Invalid invalid) {
      return new NewWallet.Invalid(invalid.problem());
    }
    try (Secret e164 = ((PhoneCheck.Valid) check).e164()) {
      return platform.turns().keys().wrapAndKeep(() -> create(requestId, e164));
    }
  }

  /**
   * Opens the wallet of a person whom the host has signed in. Nothing is written; the session lasts
   * until the host drops it or the person ends it: {@link SessionService#endOthers}.
   *
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public Wallet open(HostAssertion assertion) {
    return open(assertion, Signals.UNKNOWN);
  }

  /**
   * The same, with what the host knows of the circumstances.
   *
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public Wallet open(HostAssertion assertion, Signals signals) {
    return wallet(Acting.host(platform, assertion.wallet(), assertion.factors(), signals));
  }

  /**
   * Opens a session that is kept, for a person whom the host has signed in: it ends by itself, can
   * be listed and ended by its person, and is resumed by its token.
   *
   * @param requestId the host's id of this request; the same one gets the same token
   * @param device where the person is; one that is new is told to the person
   * @param source where the request comes from in the host's words, such as an address: up to 200
   *     characters, sealed at rest
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet, {@code REQUEST_CONFLICT}
   *     if the id was used for something else
   */
  public SessionToken openSession(
      RequestId requestId,
      HostAssertion assertion,
      Optional<Device> device,
      Optional<String> source) {
    Objects.requireNonNull(requestId, "requestId");
    return sessions.open(
        requestId, assertion.wallet(), new Sessions.Opening(assertion.factors(), device, source));
  }

  /**
   * Goes on with a session that is kept.
   *
   * @param signals what the host knows of the circumstances of now
   * @return the wallet; empty if the session is over, or the token was not made by this platform:
   *     the person has to sign in again
   */
  public Optional<Wallet> resume(SessionToken token, Signals signals) {
    return sessions.resume(token, signals).map(this::wallet);
  }

  /**
   * Ends all sessions of a wallet, those of hosts' own assertions too. When it returns, none of
   * them can do anything any more.
   *
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public void endSessions(RequestId requestId, WalletId wallet) {
    platform.get(WalletBody.class, wallet.value());
    sessions.endAll(Optional.of(claim(requestId, wallet, "end-sessions")), wallet, null, platform);
  }

  /** Signs people in by passkeys; needs {@link WalletsBuilder#passkeys}. */
  public PasskeySignIn passkeys() {
    return new PasskeyDoor(platform);
  }

  /** Accounts: registering, signing in and recovering access by phone and password. */
  public AccountService accounts() {
    return accounts;
  }

  /**
   * Makes a person set a new password before they sign in by one again, because others may know
   * theirs; ends all sessions. Passkeys, and the host's own assertion, open sessions as before.
   * There is no such switch for a password that is only old: NIST SP 800-63B-4 section 3.1.1.2
   * advises against periodic changes, and asks for a change on evidence of compromise.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public void requirePasswordChange(RequestId requestId, WalletId wallet) {
    accounts.requirePasswordChange(requestId, wallet);
  }

  /**
   * Changes the phone of a person who has lost theirs. That the new one is theirs, and that they
   * are the wallet's holder, is for the host to have checked. Ends all sessions, tells both phones,
   * and pauses withdrawals and transfers as a recovery does.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @return false if the phone is none or has a wallet; nothing was changed then
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public boolean changePhone(RequestId requestId, WalletId wallet, CharSequence phone) {
    return accounts.changePhone(requestId, wallet, phone);
  }

  private Wallet wallet(Acting acting) {
    Stored<WalletBody> stored = platform.get(WalletBody.class, acting.wallet().value());
    WalletDocs.requireNotErased(stored);
    AccountClass accountClass = stored.body().accountClass();
    return new Wallet(
        platform, Payer.of(acting, accountClass == null ? AccountClass.I : accountClass));
  }

  /**
   * Sets the class of a person's payment account, which the limits go by; class I unless set
   * otherwise. Sessions opened before go on by the class of then.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public void setAccountClass(RequestId requestId, WalletId wallet, AccountClass accountClass) {
    docs.setAccountClass(claim(requestId, wallet, "class|" + accountClass), wallet, accountClass);
  }

  /**
   * Sets a wallet holder's name, of which payers see a masked form. That it is the person's is for
   * the host to have checked.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @return false if it is no name; nothing was changed then
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public boolean setHolderName(RequestId requestId, WalletId wallet, CharSequence name) {
    Optional<Secret> checked = PayoutCard.holderName(name);
    if (checked.isEmpty()) {
      return false;
    }
    try (Secret holder = checked.get()) {
      byte[] content = platform.vault().blindIndex("holder-name", holder);
      docs.setName(
          Requests.claim(wallet.value(), requestId, content, wallet.value()), wallet, holder);
      return true;
    }
  }

  /**
   * Says what is forbidden to a wallet from now on; an empty set lifts everything. What was set
   * aside before is still captured or freed, and what was paid before can still be refunded: see
   * {@link AccountFlag}.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param flags {@link AccountFlag#FROZEN_IN} and {@link AccountFlag#FROZEN_OUT}, each or both
   * @throws IllegalArgumentException for {@link AccountFlag#CLOSED}: see {@link #closeWallet}
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet, {@code WALLET_CLOSED} if
   *     it is closed
   */
  public void freeze(RequestId requestId, WalletId wallet, Set<AccountFlag> flags) {
    if (flags.contains(AccountFlag.CLOSED)) {
      throw new IllegalArgumentException("A wallet is closed by closeWallet, not by freezing it.");
    }
    String event = flags.isEmpty() ? "wallet.unfrozen" : "wallet.frozen";
    docs.setFlags(
        claim(requestId, wallet, "freeze|" + new java.util.TreeSet<>(flags)),
        wallet,
        new FlagWrite(wallet.toString(), flags),
        false,
        event,
        Closing.NOTHING);
  }

  /**
   * Closes a wallet for good. Its history stays; its phone is free for a new one. Points and
   * coupons are given up with it: tell the person first.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @return false if it still holds money, or money, points or a coupon are set aside in it, or it
   *     owes points (what your programme forgives is granted first), or it has points or coupons
   *     and is frozen; nothing was changed then
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet
   */
  public boolean closeWallet(RequestId requestId, WalletId wallet) {
    CommitOutcome outcome =
        docs.setFlags(
            claim(requestId, wallet, "close"),
            wallet,
            new FlagWrite(wallet.toString(), Set.of(AccountFlag.CLOSED)),
            true,
            "wallet.closed",
            givenUp);
    return !(outcome instanceof CommitOutcome.AccountNotEmpty)
        && !(outcome instanceof CommitOutcome.AccountBlocked);
  }

  /**
   * Destroys the personal data of a closed wallet for good, as its person may ask (PIPL article 47,
   * GDPR article 17). The wallet's data key is overwritten: the phone, names, cards, devices, memos
   * and sources of sign-ins, which it alone can open, can never be opened again by anybody. All
   * that leads to the person goes too: phone, card numbers' and devices' keys, the reference of
   * bank transfers, password and PIN. The books stay as they are, under the wallet's id, which then
   * stands for nobody: how long they have to be kept is the law's business, not the person's.
   * Whatever looks at the person afterwards fails with {@code WALLET_ERASED}.
   *
   * <p>Only of a closed wallet with nothing under way: a wallet that is open could still seal, and
   * money, an agreement with a bank or a refund must not lose the last one who knows of it. {@link
   * #export} what is kept first. It looks through all cards of the platform, so it takes a while.
   *
   * <p><b>What stays for a time.</b> In the store's own files the old bytes are overwritten before
   * this returns. Copies that others made are out of reach: backups of the store, snapshots of the
   * disk, replicas, and what a disk keeps of blocks that were overwritten. There the wrapped data
   * key lies as it was, and is opened by the wrapping key of that time. To end that too, change the
   * wrapping key, rewrap and retire the old one ({@link #keys}), and destroy the keyring's old
   * copies: then no backup's wrapped key of any erased wallet opens any more. Other people's
   * payments to this person's phone keep its keyed hash, which nobody can turn back into a phone.
   *
   * <p><b>Who may ask.</b> This is the host's call and asks for no proof: the wallet is closed, so
   * no session of its person's can be asked to show more. The host sees to it that the person asked
   * for it, and showed two kinds of factors when the wallet was closed or to its staff since.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet, {@code REQUEST_CONFLICT}
   *     if the id was used for something else, {@code STORE_UNAVAILABLE} if the data is destroyed
   *     but the old bytes could not be overwritten yet: ask again with the same id
   */
  public Erasure erase(RequestId requestId, WalletId wallet) {
    return erasing.erase(claim(requestId, wallet, "erase"), wallet);
  }

  /**
   * Writes all that is kept of a person into one archive that people can read (PIPL article 45,
   * GDPR articles 15 and 20): a ZIP file with JSON files, and a README in English and Chinese that
   * says what is in which. Personal fields are opened. What is not in it: secrets that guard the
   * wallet (password and PIN hashes, agreement tokens), and full card numbers, names and ID
   * numbers, which are not kept.
   *
   * <p>Written as it is read, a page at a time; what changes meanwhile is there as it was or as it
   * is.
   *
   * <p><b>Who may ask.</b> This is the host's call and asks for no proof: what is in the archive
   * also goes to people who cannot sign in any more, and to whom a court names. The host gives it
   * only to who has shown, just now and by two kinds of factors, that the wallet is theirs; a
   * session that was opened a while ago is not enough, since the archive opens all that is sealed.
   *
   * @param out is flushed, not closed
   * @throws WalletException {@code NOT_FOUND} if there is no such wallet, {@code WALLET_ERASED} if
   *     its data is destroyed
   * @throws IOException if {@code out} fails; it then holds a part of an archive
   */
  public void export(WalletId wallet, OutputStream out) throws IOException {
    exporting.export(wallet, out);
  }

  /** What is forbidden to a wallet; empty for most. */
  public Set<AccountFlag> flags(WalletId wallet) {
    platform.get(WalletBody.class, wallet.value());
    return platform.store().flags(wallet.toString());
  }

  /** The wallet of a phone's holder, if there is one. Tell only who has shown that it is theirs. */
  public Optional<WalletId> findWallet(CharSequence phone) {
    if (!(Phones.check(phone) instanceof PhoneCheck.Valid valid)) {
      return Optional.empty();
    }
    try (Secret e164 = valid.e164()) {
      return docs.ofPhone(docs.phoneIndex(e164)).map(found -> new WalletId(found.id()));
    }
  }

  /**
   * What an account held at a moment: see {@link
   * dev.kabao.wallet.spi.store.Store#balanceAt(AccountId, Instant)}.
   */
  public Balance balanceAt(AccountId account, Instant moment) {
    return platform.store().balanceAt(account, moment);
  }

  private static RequestClaim claim(RequestId requestId, WalletId wallet, String content) {
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), wallet.value());
  }

  /**
   * Collects money for a payee that has no wallet, such as a merchant. Who may collect in its name
   * is for the host to know.
   *
   * @param payee the payee's id: 1 to 64 letters, digits, {@code - _ .}
   * @param displayName what payers are shown: 1 to 25 characters, none of them invisible and no
   *     space at the ends
   * @throws IllegalArgumentException if id or name are not as said
   */
  public CollectService collecting(String payee, String displayName) {
    return new Collecting(platform, Payee.Merchant.of(payee, displayName), () -> {});
  }

  /** The issuers that are set up, ordered by code. */
  public List<IssuerProfile> issuers() {
    return platform.issuers().values().stream()
        .map(Issuer::profile)
        .sorted(Comparator.comparing(IssuerProfile::code))
        .toList();
  }

  /**
   * Asks the issuers about everything that is not decided, now, and does what is due about bills.
   * May be called at any time, by several at once, and beside the background resolver.
   */
  public Resolution resolve() {
    Resolver.Run run = resolver.all();
    bills.due();
    return new Resolution(run.decided(), run.undecided());
  }

  /**
   * The events after a sequence, the oldest first: for hosts that keep their own cursor. What
   * returned once returns again; an event that commits later has a larger sequence than all that
   * were there before it.
   *
   * @param after the sequence of the last event that is known; 0 for the oldest events
   * @param limit how many events at most, 1 to 1000
   * @throws IllegalArgumentException if {@code limit} is not one of those
   */
  public List<WalletEvent> events(long after, int limit) {
    return Events.after(platform.store(), after, limit);
  }

  /**
   * What banks tell of their own accord, and bank transfers that come in: for the host itself, not
   * for a person's session.
   */
  public IncomingService incoming() {
    return incoming;
  }

  /** Payments that somebody of the host's has to look at before they begin. */
  public ReviewService reviews() {
    return reviews;
  }

  /** Changes the keys that the vault wraps and seals with, while the platform runs. */
  public KeyService keys() {
    return keys;
  }

  /** The payees that this host vouches for, complaints, and checks of links. */
  public PayeeRegistry payees() {
    return payees;
  }

  /** Defines classes of coupons, and issues coupons. */
  public CouponClasses couponClasses() {
    return new Classes(platform);
  }

  /** The points programmes of this host. */
  public RewardProgrammes rewards() {
    return rewards;
  }

  /** Compares banks' daily files with the books. */
  public SettlementReconciler reconciler() {
    return reconciler;
  }

  /** Proves that what is stored is what was written, and tells who did what. */
  public AuditService audit() {
    return audit;
  }

  /** Rebuilds all balances from the ledger's transfers and compares. */
  public LedgerCheck checkLedger() {
    return platform.store().checkLedger();
  }

  /**
   * Waits for what is under way, the event that a listener is taking included, then closes the
   * store and the vault too. A second call does nothing.
   */
  @Override
  public void close() {
    background.forEach(BackgroundTask::close);
    delivery.close();
    committer.close();
    platform.store().close();
    platform.vault().close();
  }

  private NewWallet create(RequestId requestId, Secret phone) {
    UUID id = platform.ids().next();
    WalletId wallet = new WalletId(id);
    byte[] phoneIndex = docs.phoneIndex(phone);
    RequestClaim claim = Requests.claim(Requests.PLATFORM, requestId, phoneIndex, id);
    CommitOutcome outcome =
        platform
            .committer()
            .commit(
                new Commit(
                    platform.clock().instant(),
                    Optional.of(claim),
                    List.of(docs.creation(wallet, phone)),
                    List.of(),
                    List.of(new Event("wallet.created", wallet, id))));
    if (outcome instanceof CommitOutcome.Applied) {
      return new NewWallet.Created(wallet);
    }
    if (outcome instanceof CommitOutcome.IndexTaken) {
      return new NewWallet.PhoneTaken();
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
      return new NewWallet.Created(new WalletId(replayed.subject()));
    }
    throw new IllegalStateException("A new wallet's commit cannot end as " + outcome + ".");
  }
}
