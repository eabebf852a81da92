package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementParty;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Says of an entry of the ledger what it is, who was at the other end and what it was for. What a
 * person has said of categories is read once, so that one statement sorts all its lines alike.
 * Thread-safe.
 */
final class LineReader {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final ZoneId zone;
  private final Subjects subjects;
  private final Parties parties;
  private final CategoryRules rules;
  private final Function<Hint, Category> sorter;

  LineReader(Platform platform, WalletId wallet, ZoneId zone) {
    this.zone = zone;
    this.subjects = new Subjects(platform, wallet);
    this.parties = new Parties(platform, wallet);
    this.rules = platform.everyday().categories();
    this.sorter = new Categories(platform).sorter(wallet.value());
  }

  /** Whether an asset is a currency, and not points or coupons. */
  static boolean isCurrency(String asset) {
    return CURRENCY.matcher(asset).matches();
  }

  StatementLine read(AccountId account, Entry entry, long number, long balance) {
    boolean gains = entry.minorUnits() > 0;
    Subject subject = subjects.of(entry.transfer().subject());
    StatementKind kind = LineKinds.of(entry.counterpart(), gains, subject);
    Optional<StatementParty> party =
        LineKinds.party(entry.counterpart(), subject).map(parties::named);
    Optional<Category> category =
        isCurrency(account.asset())
            ? Optional.of(category(kind, party, subject))
            : Optional.empty();
    return new StatementLine(
        number,
        entry.sequence(),
        entry.at(),
        entry.at().atZone(zone).toLocalDate(),
        kind,
        party,
        category,
        subject.own().map(PaymentId::new),
        entry.minorUnits(),
        balance);
  }

  /** The category: that in which the payment counts, if it does. A fee counts apart. */
  private Category category(StatementKind kind, Optional<StatementParty> party, Subject subject) {
    return subject
        .talliedAs()
        .filter(counts -> kind != StatementKind.FEE && kind != StatementKind.FEE_BACK)
        .flatMap(rules::find)
        .orElseGet(() -> category(kind, party));
  }

  private Category category(StatementKind kind, Optional<StatementParty> party) {
    return switch (kind) {
      case FEE, FEE_BACK ->
          rules.find(Category.FEES).orElseGet(() -> rules.require(Category.OTHER));
      case TOP_UP,
          BANK_TRANSFER_IN,
          WITHDRAWAL,
          CARD_TRANSFER,
          RETURNED,
          TRANSFER_OUT,
          TRANSFER_IN ->
          said(kind, party).orElseGet(() -> rules.require(Category.TRANSFERS));
      default -> sorter.apply(hint(kind, party));
    };
  }

  /** What the rules or the person say of who was at the other end, if anybody is known. */
  private Optional<Category> said(StatementKind kind, Optional<StatementParty> party) {
    boolean person = kind == StatementKind.TRANSFER_OUT || kind == StatementKind.TRANSFER_IN;
    return party.filter(any -> person).map(any -> sorter.apply(hint(kind, party)));
  }

  private static Hint hint(StatementKind kind, Optional<StatementParty> party) {
    String payee = party.map(StatementParty::id).orElse("");
    String text = party.flatMap(StatementParty::name).map(LocalText::en).orElse("");
    boolean income = kind == StatementKind.TRANSFER_IN;
    return new Hint(payee, text, Optional.empty(), income);
  }
}
