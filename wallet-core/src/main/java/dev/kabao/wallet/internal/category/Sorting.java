package dev.kabao.wallet.internal.category;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.category.CategoryService;
import dev.kabao.wallet.category.Correction;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The categories of one wallet. */
public final class Sorting implements CategoryService {
  private static final String PURPOSE = "category-claim";
  private static final int LONGEST = 200;

  private final Platform platform;
  private final Acting acting;
  private final CategoryRules rules;
  private final Categories categories;
  private final Corrections corrections;
  private final UUID wallet;

  /** The categories of the wallet of whoever acts. */
  public Sorting(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.rules = platform.everyday().categories();
    this.categories = new Categories(platform);
    this.corrections = new Corrections(platform);
    this.wallet = acting.wallet().value();
  }

  @Override
  public List<Category> all() {
    acting.require();
    return rules.categories();
  }

  @Override
  public Category of(Hint hint) {
    acting.require();
    return categories.of(wallet, hint);
  }

  @Override
  public void remember(RequestId requestId, String payee, String category) {
    acting.require();
    String code = rules.require(category).code();
    String key = requireKey(payee);
    corrections.change(
        claim(requestId, code + ' ' + key), wallet, said -> Corrections.with(said, key, code));
  }

  @Override
  public void forget(RequestId requestId, String payee) {
    acting.require();
    String key = requireKey(payee);
    corrections.change(
        claim(requestId, key),
        wallet,
        said -> {
          Map<String, String> less = new LinkedHashMap<>(said);
          less.remove(key);
          return less;
        });
  }

  @Override
  public List<Correction> remembered() {
    acting.require();
    List<Correction> all = new ArrayList<>();
    corrections
        .read(wallet)
        .forEach(
            (payee, code) ->
                rules.find(code).ifPresent(known -> all.add(new Correction(payee, known))));
    Collections.reverse(all);
    return all;
  }

  private static String requireKey(String payee) {
    String key = Hint.folded(payee);
    if (key.isEmpty() || payee.length() > LONGEST) {
      throw new IllegalArgumentException("A payee is named by 1 to 200 characters.");
    }
    return key;
  }

  /** Who is paid may be a person: hashed with the vault's key. */
  private RequestClaim claim(RequestId requestId, String content) {
    Objects.requireNonNull(requestId, "requestId");
    try (Secret secret = Secret.of("category " + content)) {
      return Requests.claim(
          wallet, requestId, platform.vault().blindIndex(PURPOSE, secret), wallet);
    }
  }
}
