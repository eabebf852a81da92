package dev.kabao.wallet;

import dev.kabao.wallet.account.AccountRules;
import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.card.LossRules;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.event.EventListener;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.internal.account.Notices;
import dev.kabao.wallet.internal.collect.RequestTickets;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.internal.keys.KeyChanges;
import dev.kabao.wallet.internal.platform.Everyday;
import dev.kabao.wallet.internal.platform.KeyCheck;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Remembered;
import dev.kabao.wallet.internal.platform.SafeBiller;
import dev.kabao.wallet.internal.platform.SafeIssuer;
import dev.kabao.wallet.internal.platform.Safety;
import dev.kabao.wallet.internal.platform.Turns;
import dev.kabao.wallet.internal.trust.TableSkeletons;
import dev.kabao.wallet.limit.CnPaymentAccount;
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.session.SessionRules;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.spi.identity.IdentityCheck;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.lookalike.Skeletons;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.spi.passkey.PasskeyVerifier;
import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.trust.CoolingRules;
import dev.kabao.wallet.trust.KnownNames;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Wallets}. Not thread-safe; refuses null. */
public final class WalletsBuilder {
  private final Map<String, Issuer> issuers = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private @Nullable Store store;
  private @Nullable Vault vault;
  private @Nullable BinDirectory bins;
  private @Nullable IdSource ids;
  private BindingRules bindingRules = BindingRules.DEFAULT;
  private @Nullable LimitPolicy limits;
  private FeeSchedule fees = FeeSchedule.FREE;
  private Clock clock = Clock.systemUTC();
  private ZoneId zone = ZoneId.of("Asia/Shanghai");
  private URI payLinks = URI.create("https://pay.example/");
  private Optional<Duration> resolveEvery = Optional.of(Duration.ofSeconds(1));
  private Duration deliverEvery = Duration.ofMillis(200);
  private RiskPolicy risk = StandardRiskPolicy.DEFAULT;
  private SessionRules sessionRules = SessionRules.DEFAULT;
  private LossRules lossRules = LossRules.DEFAULT;
  private @Nullable MessageSender messages;
  private @Nullable PasswordHasher hasher;
  private @Nullable PasswordMeter meter;
  private @Nullable PasskeyVerifier passkeys;
  private @Nullable IdentityCheck identity;
  private AccountRules accountRules = AccountRules.DEFAULT;
  private CoolingRules cooling = CoolingRules.OFF;
  private Skeletons skeletons = new TableSkeletons();
  private KnownNames knownNames = KnownNames.NONE;
  private CategoryRules categories = CategoryRules.standard();
  private final Map<String, Biller> billers = new LinkedHashMap<>();
  private BillRules billRules = BillRules.DEFAULT;
  private boolean insights = true;

  WalletsBuilder() {}

  /**
   * What runs in the background.
   *
   * @param pause how often to resolve, if at all
   * @param subscriptions who listens to events
   * @param deliverEvery how often to look for events
   */
  record Background(
      Optional<Duration> pause, List<Subscription> subscriptions, Duration deliverEvery) {}

  /** Where everything is kept; required. {@link Wallets#close()} closes it. */
  public WalletsBuilder store(Store store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /** What seals personal data; required. {@link Wallets#close()} closes it. */
  public WalletsBuilder vault(Vault vault) {
    this.vault = Objects.requireNonNull(vault, "vault");
    return this;
  }

  /**
   * An issuer whose cards can be bound; as many as there are.
   *
   * @throws IllegalArgumentException if one with the same code was given before
   */
  public WalletsBuilder issuer(Issuer issuer) {
    String code = issuer.profile().code();
    if (issuers.putIfAbsent(code, new SafeIssuer(issuer)) != null) {
      throw new IllegalArgumentException("There is an issuer " + code + " already.");
    }
    return this;
  }

  /** How card numbers are recognised; by default the directory of China that comes with the SDK. */
  public WalletsBuilder bins(BinDirectory bins) {
    this.bins = Objects.requireNonNull(bins, "bins");
    return this;
  }

  /** The limits of bindings; by default {@link BindingRules#DEFAULT}. */
  public WalletsBuilder bindingRules(BindingRules rules) {
    this.bindingRules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * How much may move; by default {@link CnPaymentAccount#standard()}, the rules on payment
   * accounts in China. {@link LimitPolicy#NONE} sets no limits.
   */
  public WalletsBuilder limits(LimitPolicy limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /** What movements cost; by default nothing. */
  public WalletsBuilder fees(FeeSchedule fees) {
    this.fees = Objects.requireNonNull(fees, "fees");
    return this;
  }

  /**
   * What acts need before they are done; by default {@link StandardRiskPolicy#DEFAULT}. {@link
   * RiskPolicy#NONE} is for hosts that judge by themselves.
   */
  public WalletsBuilder risk(RiskPolicy policy) {
    this.risk = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** How long sessions last that are kept; by default {@link SessionRules#DEFAULT}. */
  public WalletsBuilder sessionRules(SessionRules rules) {
    this.sessionRules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * What becomes of cards that were reported lost or stolen; {@link LossRules#DEFAULT} if not set.
   */
  public WalletsBuilder lossRules(LossRules rules) {
    this.lossRules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /** The gateway for codes and notices to phones; needed for accounts and message codes. */
  public WalletsBuilder messages(MessageSender sender) {
    this.messages = Objects.requireNonNull(sender, "sender");
    return this;
  }

  /** What hashes and what measures passwords; both are needed for accounts with passwords. */
  public WalletsBuilder passwords(PasswordHasher hasher, PasswordMeter meter) {
    this.hasher = Objects.requireNonNull(hasher, "hasher");
    this.meter = Objects.requireNonNull(meter, "meter");
    return this;
  }

  /** What checks passkeys, for one relying party; needed to enrol passkeys and sign in by them. */
  public WalletsBuilder passkeys(PasskeyVerifier verifier) {
    this.passkeys = Objects.requireNonNull(verifier, "verifier");
    return this;
  }

  /** How accounts are guarded; by default {@link AccountRules#DEFAULT}. */
  public WalletsBuilder accountRules(AccountRules rules) {
    this.accountRules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /** Whether somebody is who they say; needed for recovering access to accounts. */
  public WalletsBuilder identity(IdentityCheck check) {
    this.identity = Objects.requireNonNull(check, "check");
    return this;
  }

  /**
   * Which payments to a payee that the wallet does not know yet wait before they go through; by
   * default none: {@link CoolingRules#OFF}.
   */
  public WalletsBuilder cooling(CoolingRules rules) {
    this.cooling = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * Which texts look alike; by default a small table of Latin, Cyrillic, Greek and Armenian
   * letters. Ideographs that look alike are known whatever is set. Names that are registered are
   * found by their skeletons: after a change, register the payees anew by {@code
   * Wallets.payees().change}.
   */
  public WalletsBuilder skeletons(Skeletons skeletons) {
    this.skeletons = Objects.requireNonNull(skeletons, "skeletons");
    return this;
  }

  /** Names and hosts that others like to borrow; by default none but the host of payLinks. */
  public WalletsBuilder knownNames(KnownNames names) {
    this.knownNames = Objects.requireNonNull(names, "names");
    return this;
  }

  /**
   * What money is spent on and comes from, and what goes into which category; by default {@link
   * CategoryRules#standard()}.
   */
  public WalletsBuilder categories(CategoryRules rules) {
    this.categories = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * A biller whose bills can be paid; as many as there are.
   *
   * @throws IllegalArgumentException if one with the same code was given before
   */
  public WalletsBuilder biller(Biller biller) {
    String code = biller.profile().code();
    if (billers.putIfAbsent(code, new SafeBiller(biller)) != null) {
      throw new IllegalArgumentException("There is a biller " + code + " already.");
    }
    return this;
  }

  /** When people are reminded of bills; {@link BillRules#DEFAULT} if not set. */
  public WalletsBuilder billRules(BillRules rules) {
    this.billRules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * Keeps no sums of what people spend and earn: pictures of a month and budgets then show nothing,
   * and a payment writes one row less. What is spent meanwhile is not made up for later.
   */
  public WalletsBuilder withoutInsights() {
    this.insights = false;
    return this;
  }

  /** What time it is; by default the system's clock. */
  public WalletsBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** Whose days are counted by daily limits; by default Asia/Shanghai. */
  public WalletsBuilder zone(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
    return this;
  }

  /**
   * Where links to payment requests lead, and, by its host, what this platform calls itself in its
   * codes; by default {@code https://pay.example/}, which is nobody's. Codes and links that were
   * made before a change stay good as codes; as links, they lead where they led.
   *
   * @param base https, a host of at most 32 characters in small letters, and at most a port and a
   *     path
   * @throws IllegalArgumentException if it is anything else
   */
  public WalletsBuilder payLinks(URI base) {
    this.payLinks = RequestTickets.requireBase(base);
    return this;
  }

  /** Where ids come from; by default time-ordered ones with the operating system's randomness. */
  public WalletsBuilder ids(IdSource ids) {
    this.ids = Objects.requireNonNull(ids, "ids");
    return this;
  }

  /**
   * How long to wait between looks for something to resolve in the background; by default one
   * second. Banks are asked for their notices after five times as long.
   *
   * @throws IllegalArgumentException unless it is above zero
   */
  public WalletsBuilder resolveEvery(Duration pause) {
    if (pause.toMillis() <= 0) {
      throw new IllegalArgumentException("A pause is at least a millisecond.");
    }
    this.resolveEvery = Optional.of(pause);
    return this;
  }

  /** Resolves nothing in the background: the host calls {@link Wallets#resolve()} itself. */
  public WalletsBuilder resolveOnlyWhenCalled() {
    this.resolveEvery = Optional.empty();
    return this;
  }

  /**
   * Lets a listener hear of everything from the first event on: {@link Subscription#of}.
   *
   * @param name what the listener is known by across restarts
   * @throws IllegalArgumentException if the name is malformed, or was given before
   */
  public WalletsBuilder listener(String name, EventListener listener) {
    return listener(Subscription.of(name, listener));
  }

  /**
   * Adds a listener; as many as there are.
   *
   * @throws IllegalArgumentException if one with the same name was given before, or the name is the
   *     SDK's own: {@code kabao-notices}
   */
  public WalletsBuilder listener(Subscription subscription) {
    if (subscription.name().equals(Notices.NAME)
        || subscriptions.putIfAbsent(subscription.name(), subscription) != null) {
      throw new IllegalArgumentException(
          "There is a listener " + subscription.name() + " already.");
    }
    return this;
  }

  /**
   * How long a listener waits between looks for new events; by default 200 milliseconds.
   *
   * @throws IllegalArgumentException unless it is above zero
   */
  public WalletsBuilder deliverEvery(Duration pause) {
    if (pause.toMillis() <= 0) {
      throw new IllegalArgumentException("A pause is at least a millisecond.");
    }
    this.deliverEvery = pause;
    return this;
  }

  /**
   * Builds the platform and, unless told otherwise, starts its background resolver.
   *
   * @throws IllegalStateException if the store or the vault is missing
   * @throws dev.kabao.wallet.value.WalletException {@code KEYRING_MISMATCH} if the store was made
   *     with another keyring; the store and the vault are then still the caller's to close
   */
  public Wallets build() {
    if (store == null || vault == null) {
      throw new IllegalStateException("A store and a vault are required: set both.");
    }
    Committer committer = new Committer(store, Notary.of(vault));
    Platform platform =
        new Platform(
            store,
            committer,
            vault,
            Map.copyOf(issuers),
            bins == null ? BinDirectory.china() : bins,
            bindingRules,
            limits == null ? CnPaymentAccount.standard().withZone(zone) : limits,
            fees,
            new Turns(),
            clock,
            zone,
            payLinks,
            ids == null ? TimeOrderedIds.secure(clock) : ids,
            new Safety(
                sessionRules,
                lossRules,
                risk,
                messages,
                hasher,
                meter,
                passkeys,
                accountRules,
                identity,
                cooling,
                skeletons,
                knownNames),
            new Remembered<>(),
            new Everyday(categories, insights, billRules, Map.copyOf(billers)));
    KeyCheck.require(platform);
    KeyChanges.requireNewestKeyring(platform);
    List<Subscription> listeners = new ArrayList<>(subscriptions.values());
    if (messages != null) {
      listeners.add(Notices.subscription(platform));
    }
    return new Wallets(
        platform, committer, new Background(resolveEvery, List.copyOf(listeners), deliverEvery));
  }
}
