package dev.kabao.wallet.internal.category;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What goes into which category in a wallet. Thread-safe. */
public final class Categories {
  private final CategoryRules rules;
  private final Corrections corrections;

  /** The categories of one platform. */
  public Categories(Platform platform) {
    this.rules = platform.everyday().categories();
    this.corrections = new Corrections(platform);
  }

  /**
   * The category of something in a wallet; one look for a document, which is opened only if the
   * person has corrected anything.
   */
  public Category of(UUID wallet, Hint hint) {
    return sorter(wallet).apply(hint);
  }

  /** What the person has said of a payee, if they have. */
  public Optional<Category> said(UUID wallet, String payee) {
    return Optional.ofNullable(corrections.read(wallet).get(Hint.folded(payee)))
        .flatMap(rules::find);
  }

  /** The same for many things: what the person has said up to now is read once. */
  public Function<Hint, Category> sorter(UUID wallet) {
    Map<String, String> said = corrections.read(wallet);
    return hint -> {
      String code = said.isEmpty() ? null : said.get(Hint.folded(hint.payee()));
      // A host may have given up a category that a person had chosen.
      return code == null ? rules.of(hint) : rules.find(code).orElseGet(() -> rules.of(hint));
    };
  }

  /**
   * The write by which a person says of a payee which category it is of, beside whatever else is
   * kept in the same commit; a stale one is made anew.
   */
  public DocumentWrite saying(UUID wallet, String payee, String code) {
    return corrections.saying(wallet, payee, code);
  }

  /** A payee as it is compared. */
  public static String key(String payee) {
    return Hint.folded(payee);
  }
}
