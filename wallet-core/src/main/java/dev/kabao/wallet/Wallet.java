package dev.kabao.wallet;

import dev.kabao.wallet.account.SecretsService;
import dev.kabao.wallet.audit.AuditTrail;
import dev.kabao.wallet.bill.BillService;
import dev.kabao.wallet.bill.BillerService;
import dev.kabao.wallet.card.CardBinder;
import dev.kabao.wallet.category.CategoryService;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.ScanService;
import dev.kabao.wallet.coupon.CouponService;
import dev.kabao.wallet.factor.FactorService;
import dev.kabao.wallet.insight.InsightService;
import dev.kabao.wallet.internal.account.Secrets;
import dev.kabao.wallet.internal.audit.OwnTrail;
import dev.kabao.wallet.internal.bill.Billers;
import dev.kabao.wallet.internal.bill.Bills;
import dev.kabao.wallet.internal.card.CardBinderService;
import dev.kabao.wallet.internal.category.Sorting;
import dev.kabao.wallet.internal.collect.Collecting;
import dev.kabao.wallet.internal.collect.Payee;
import dev.kabao.wallet.internal.collect.Scanning;
import dev.kabao.wallet.internal.coupon.Coupons;
import dev.kabao.wallet.internal.factor.Factors;
import dev.kabao.wallet.internal.insight.Insights;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Payments;
import dev.kabao.wallet.internal.payment.Rewards;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.internal.session.SessionList;
import dev.kabao.wallet.internal.statement.Statements;
import dev.kabao.wallet.internal.transfer.Transfers;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.reward.RewardService;
import dev.kabao.wallet.session.SessionService;
import dev.kabao.wallet.statement.StatementService;
import dev.kabao.wallet.transfer.TransferService;
import dev.kabao.wallet.value.WalletId;

/**
 * One person's wallet, as a signed-in session holds it: holding it is the permission to use it, so
 * a host keeps it no longer than the session. Cheap to open; thread-safe. Every call fails with
 * {@code SESSION_ENDED} once the session has ended, and with {@code CLOSED} once its {@link
 * Wallets} is closed.
 */
public final class Wallet {
  private final WalletId id;
  private final SessionService sessions;
  private final FactorService factors;
  private final SecretsService secrets;
  private final AuditTrail audit;
  private final CardBinder cards;
  private final PaymentService payments;
  private final TransferService transfers;
  private final CollectService collecting;
  private final ScanService scanning;
  private final CouponService coupons;
  private final CategoryService categories;
  private final BillService bills;
  private final BillerService billers;
  private final InsightService insights;
  private final RewardService rewards;
  private final StatementService statements;

  Wallet(Platform whole, Payer payer) {
    Acting acting = payer.acting();
    Platform platform = whole.by(acting.session());
    this.id = payer.wallet();
    this.sessions = new SessionList(platform, acting);
    Secrets own = new Secrets(platform, acting);
    this.secrets = own;
    this.factors = new Factors(platform, acting, own::checkPin);
    this.audit = new OwnTrail(platform, acting);
    this.cards = new CardBinderService(platform, acting);
    this.payments = new Payments(platform, payer);
    this.transfers = new Transfers(platform, payer);
    this.collecting = new Collecting(platform, new Payee.Person(id), acting::require);
    this.scanning = new Scanning(platform, payer);
    this.coupons = new Coupons(platform, acting);
    this.categories = new Sorting(platform, acting);
    this.bills = new Bills(platform, payer);
    this.billers = new Billers(platform, acting);
    this.insights = new Insights(platform, acting);
    this.rewards = new Rewards(platform, payer);
    this.statements = new Statements(platform, acting);
  }

  /** The wallet's id. */
  public WalletId id() {
    return id;
  }

  /** The sessions and devices of this wallet. */
  public SessionService sessions() {
    return sessions;
  }

  /** What the person can show beside a password, and the showing of it. */
  public FactorService factors() {
    return factors;
  }

  /** The password, the payment PIN and the phone of this wallet. */
  public SecretsService secrets() {
    return secrets;
  }

  /** What happened in this wallet, by whom and from where. */
  public AuditTrail audit() {
    return audit;
  }

  /** Binds, lists and ends cards. */
  public CardBinder cards() {
    return cards;
  }

  /** Moves money and tells of it. */
  public PaymentService payments() {
    return payments;
  }

  /** Transfers money to other people and to bank cards. */
  public TransferService transfers() {
    return transfers;
  }

  /** Collects money for this wallet. */
  public CollectService collecting() {
    return collecting;
  }

  /** Pays what others collect, and shows payer codes. */
  public ScanService scanning() {
    return scanning;
  }

  /** What came in and left in a month or any span, tied to the ledger. */
  public StatementService statements() {
    return statements;
  }

  /** What goes into which category. */
  public CategoryService categories() {
    return categories;
  }

  /** What is owed and was paid. */
  public BillService bills() {
    return bills;
  }

  /** Whose bills are looked after, and what is paid by itself. */
  public BillerService billers() {
    return billers;
  }

  /** The coupons of this wallet. */
  public CouponService coupons() {
    return coupons;
  }

  /** Where this wallet's money goes. */
  public InsightService insights() {
    return insights;
  }

  /** Points and coupons of this wallet, and what a payment would take and earn. */
  public RewardService rewards() {
    return rewards;
  }

  @Override
  public String toString() {
    return "Wallet[" + id + "]";
  }
}
