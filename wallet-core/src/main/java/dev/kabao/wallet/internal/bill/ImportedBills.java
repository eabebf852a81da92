package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes bills of what one file says, or one statement of a card. For one call; not thread-safe. */
final class ImportedBills {
  private static final int REMEMBERED = 2_000;

  private final BillDocs docs;
  private final UUID wallet;
  private final String source;
  private final SealedTexts key;
  private final BillSource kind;
  private final @Nullable UUID account;
  private final Function<Hint, Category> sorter;
  private final BillTally tally;
  private final Set<Counted.Other> named = new HashSet<>();
  private final Set<Counted.Other> naming = new HashSet<>();
  private final Map<String, Counted.Other> others = recent();
  private final Map<String, UUID> series = recent();

  private static <V> Map<String, V> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** Bills of what a file says. */
  ImportedBills(Platform platform, UUID wallet, String source, SealedTexts key) {
    this(platform, wallet, source, key, BillSource.IMPORT, null);
  }

  /** Bills of what a card's statement says; {@code source} is the issuer's code. */
  static ImportedBills ofCard(
      Platform platform, UUID wallet, String source, SealedTexts key, UUID card) {
    return new ImportedBills(platform, wallet, source, key, BillSource.STATEMENT, card);
  }

  private ImportedBills(
      Platform platform,
      UUID wallet,
      String source,
      SealedTexts key,
      BillSource kind,
      @Nullable UUID account) {
    this.kind = kind;
    this.account = account;
    this.docs = new BillDocs(platform);
    this.tally = new BillTally(platform);
    this.wallet = wallet;
    this.source = source;
    this.key = key;
    this.sorter = new Categories(platform).sorter(wallet);
  }

  /**
   * The id of an entry's bill: by the file's own name for it or, where it has none, by what it says
   * and how many before it in the file said the same.
   *
   * @param same counts those that say the same
   */
  UUID id(ImportedEntry entry, Map<UUID, Integer> same) {
    String way = (entry.amount().isNegative() ? "-" : "+") + (entry.refund() ? "r" : "");
    if (entry.reference().isPresent()) {
      return docs.named(wallet, "import", source, "reference", entry.reference().get(), way);
    }
    UUID content =
        docs.named(
            wallet,
            "import",
            source,
            "content",
            Long.toString(entry.at().toEpochMilli()),
            entry.amount().toString(),
            way,
            entry.counterparty().orElse(""),
            entry.text().orElse(""));
    int before = same.merge(content, 1, Integer::sum);
    return before == 1
        ? content
        : docs.named(wallet, "import", content.toString(), Integer.toString(before));
  }

  /**
   * An entry's bill at rest.
   *
   * @param documents takes what names those who are counted for the first time
   * @param tallies takes what moves the sums of spending and income
   */
  BillBody body(
      ImportedEntry entry,
      UUID id,
      long now,
      List<DocumentWrite> documents,
      List<Transfer> tallies) {
    boolean income = entry.amount().isPositive();
    String payee = entry.counterparty().orElse("");
    String text = entry.text().orElse("");
    BillFields bill =
        new BillFields(
            wallet,
            kind,
            BillState.PAID,
            entry.amount().getCurrencyUnit().getCode(),
            entry.amount().abs().getAmountMinorLong(),
            now);
    bill.account = account;
    bill.income = income;
    bill.refund = entry.refund();
    bill.at = entry.at().toEpochMilli();
    bill.dateOnly = entry.dateOnly();
    String said = entry.categoryWord().map(word -> text + ' ' + word).orElse(text);
    bill.category =
        sorter.apply(new Hint(payee, said, Optional.empty(), income && !entry.refund())).code();
    if (!payee.isEmpty()) {
      bill.series = seriesOf(payee, bill.currency, income);
    }
    bill.texts = BillDocs.sealed(key, id, BillTexts.of(payee, text, entry.reference().orElse("")));
    Counted.Other other = others.computeIfAbsent(payee, name -> tally.other(bill, name));
    if (tally.count(id, bill, other, tallies) && !named.contains(other)) {
      tally.naming(wallet, other, payee, key).ifPresent(documents::add);
      naming.add(other);
      named.add(other);
    }
    return bill.body(now);
  }

  /** What was made was kept, or was not: then those that it would have named are still to name. */
  void kept(boolean was) {
    if (!was) {
      named.removeAll(naming);
    }
    naming.clear();
  }

  private UUID seriesOf(String payee, String currency, boolean income) {
    return series.computeIfAbsent(
        payee + '\n' + currency + '\n' + income,
        any -> docs.series(wallet, Categories.key(payee), currency, Boolean.toString(income)));
  }
}
