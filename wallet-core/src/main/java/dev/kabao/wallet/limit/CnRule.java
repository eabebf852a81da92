package dev.kabao.wallet.limit;

import static dev.kabao.wallet.limit.LimitPeriod.DAY;
import static dev.kabao.wallet.limit.LimitPeriod.EVER;
import static dev.kabao.wallet.limit.LimitPeriod.YEAR;

import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.limit.Movement.Scanned;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentKind;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rules of {@link CnPaymentAccount}, as a table: one row is one rule, with its stable id, its
 * source, whom it binds, what counts towards it, in which period, and how many yuan are allowed.
 *
 * <p>Two rules with the same counter are one sum with two ceilings: which one stands depends on the
 * holder.
 */
@SuppressWarnings("ImmutableEnumChecker") // Functions without state, and amounts: immutable all.
public enum CnRule {
  /** Class I: all that leaves the balance since the account was opened. */
  CLASS_I(
      "CN43-11-1",
      "class I account, in total",
      "Ⅰ类支付账户累计限额",
      Source.PBOC_43 + ", article 11 (1)",
      holder -> holder.accountClass() == AccountClass.I,
      CnRule::leavesBalance,
      "balance",
      EVER,
      1_000),

  /** Class II: payments from the balance in a year. */
  CLASS_II(
      "CN43-11-2",
      "class II account, per year",
      "Ⅱ类支付账户年累计限额",
      Source.PBOC_43 + ", article 11 (2)",
      holder -> holder.accountClass() == AccountClass.II,
      CnRule::paidFromBalance,
      "balance",
      YEAR,
      100_000),

  /** Class III: payments from the balance in a year. */
  CLASS_III(
      "CN43-11-3",
      "class III account, per year",
      "Ⅲ类支付账户年累计限额",
      Source.PBOC_43 + ", article 11 (3)",
      holder -> holder.accountClass() == AccountClass.III,
      CnRule::paidFromBalance,
      "balance",
      YEAR,
      200_000),

  /** Payments from the balance in a day, shown by two or more factors without a certificate. */
  TWO_FACTORS(
      "CN43-24-2",
      "payments from the balance with two factors, per day",
      "余额支付（两类验证要素）单日累计限额",
      Source.PBOC_43 + ", article 24 (2)",
      holder -> holder.factors() >= 2 && !holder.certificate(),
      CnRule::paidFromBalance,
      "balance",
      DAY,
      5_000),

  /** Payments from the balance in a day, shown by fewer than two factors. */
  FEWER_FACTORS(
      "CN43-24-3",
      "payments from the balance with fewer than two factors, per day",
      "余额支付（不足两类验证要素）单日累计限额",
      Source.PBOC_43 + ", article 24 (3)",
      holder -> holder.factors() < 2,
      CnRule::paidFromBalance,
      "balance",
      DAY,
      1_000),

  /** Payments by static codes in a day, whatever pays for them. */
  STATIC_CODE(
      "CN296-12-D",
      "payments by static codes, per day",
      "静态条码支付单日累计限额",
      Source.PBOC_296 + ", article 12, level D",
      CnRule::anybody,
      movement -> movement.scanned() == Scanned.STATIC_CODE && leaves(movement),
      "static",
      DAY,
      500),

  /** What is drawn in a day from a card whose bank account is of class II. */
  BANK_CLASS_II_DAY(
      "CN302-II-D",
      "this card's class II bank account, per day",
      "Ⅱ类银行账户单日累计限额",
      Source.PBOC_302 + ", class II accounts",
      CnRule::anybody,
      movement -> drawnFromBankClass(movement, 2),
      "bank2",
      DAY,
      10_000),

  /** What is drawn in a year from a card whose bank account is of class II. */
  BANK_CLASS_II_YEAR(
      "CN302-II-Y",
      "this card's class II bank account, per year",
      "Ⅱ类银行账户年累计限额",
      Source.PBOC_302 + ", class II accounts",
      CnRule::anybody,
      movement -> drawnFromBankClass(movement, 2),
      "bank2",
      YEAR,
      200_000),

  /** What is drawn in a day from a card whose bank account is of class III. */
  BANK_CLASS_III_DAY(
      "CN16-III-D",
      "this card's class III bank account, per day",
      "Ⅲ类银行账户单日累计限额",
      Source.PBOC_16 + ", class III accounts",
      CnRule::anybody,
      movement -> drawnFromBankClass(movement, 3),
      "bank3",
      DAY,
      2_000),

  /** What is drawn in a year from a card whose bank account is of class III. */
  BANK_CLASS_III_YEAR(
      "CN16-III-Y",
      "this card's class III bank account, per year",
      "Ⅲ类银行账户年累计限额",
      Source.PBOC_16 + ", class III accounts",
      CnRule::anybody,
      movement -> drawnFromBankClass(movement, 3),
      "bank3",
      YEAR,
      50_000);

  private final String id;
  private final LocalText title;
  private final String source;
  private final Predicate<Holder> binds;
  private final Predicate<Movement> counts;
  private final String counter;
  private final LimitPeriod period;
  private final Money ceiling;

  CnRule(
      String id,
      String en,
      String zh,
      String source,
      Predicate<Holder> binds,
      Predicate<Movement> counts,
      String counter,
      LimitPeriod period,
      long yuan) {
    this.id = id;
    this.title = new LocalText(en, zh);
    this.source = source;
    this.binds = binds;
    this.counts = counts;
    this.counter = counter;
    this.period = period;
    this.ceiling = Money.ofMajor(CurrencyUnit.of("CNY"), yuan);
  }

  /** The stable id; {@link dev.kabao.wallet.spi.limit.Limit#rule()}. */
  public String id() {
    return id;
  }

  /** What to call it to people. */
  public LocalText title() {
    return title;
  }

  /** The notice and its article. */
  public String source() {
    return source;
  }

  /** After which time the sum starts from zero. */
  public LimitPeriod period() {
    return period;
  }

  /** The ceiling that the notice names, in yuan. */
  public Money ceiling() {
    return ceiling;
  }

  boolean limits(Movement movement) {
    return binds.test(movement.holder()) && counts.test(movement);
  }

  /** A holder alone does not tell whether a rule of single cards stands: only a card does. */
  boolean standsFor(Holder holder) {
    return !perCard() && binds.test(holder);
  }

  /** Whether each card has a sum of its own; else all of the wallet is one sum. */
  boolean perCard() {
    return counter.startsWith("bank");
  }

  /**
   * Names the sum within the wallet or card and within the period: at most 8 letters and digits.
   */
  String counter() {
    return counter;
  }

  private static boolean anybody(Holder holder) {
    return true;
  }

  /** Money that goes out, from whichever source, to somebody else. */
  private static boolean leaves(Movement movement) {
    return switch (movement.kind()) {
      case PAYMENT, TRANSFER, CARD_TRANSFER -> true;
      case WITHDRAWAL, TOP_UP, BANK_TOP_UP, RECEIPT -> false;
    };
  }

  /** Balance payments, without what goes to the holder's own bank account. */
  private static boolean paidFromBalance(Movement movement) {
    return movement.card().isEmpty() && leaves(movement);
  }

  /** Balance payments, with what goes to the holder's own bank account. */
  private static boolean leavesBalance(Movement movement) {
    return paidFromBalance(movement)
        || (movement.card().isEmpty() && movement.kind() == PaymentKind.WITHDRAWAL);
  }

  /**
   * What a bank account pays out by its card. A top-up is part of it: the account can be bound to
   * another bank account only, never to a payment account (No. 302 of 2016, item 1 (1)), so that a
   * payment account is among "accounts that are not bound".
   */
  private static boolean drawnFromBankClass(Movement movement, int bankAccountClass) {
    return movement.card().isPresent()
        && movement.bankAccountClass().orElse(0) == bankAccountClass
        && (leaves(movement) || movement.kind() == PaymentKind.TOP_UP);
  }

  /** The notices, by their numbers. */
  private static final class Source {
    static final String PBOC_43 = "PBOC Announcement [2015] No. 43 (中国人民银行公告〔2015〕第43号)";
    static final String PBOC_296 = "Yinfa [2017] No. 296 (银发〔2017〕296号)";
    static final String PBOC_302 = "Yinfa [2016] No. 302 (银发〔2016〕302号)";
    static final String PBOC_16 = "Yinfa [2018] No. 16 (银发〔2018〕16号)";
  }
}
