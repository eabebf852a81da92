package dev.kabao.wallet.internal.category;

import dev.kabao.wallet.category.CategoryService;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.CorrectionsBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people have said of those whom they pay, as it is kept. */
public final class Corrections {
  /** The sealed field. */
  public static final String FIELD = "corrections";

  private static final int V = 1;
  private static final int TRIES = 40;

  private final Platform platform;

  Corrections(Platform platform) {
    this.platform = platform;
  }

  /** Codes by payee, the oldest first; empty if nothing was said. */
  Map<String, String> read(UUID wallet) {
    return said(platform.find(CorrectionsBody.class, wallet));
  }

  private Map<String, String> said(Optional<Stored<CorrectionsBody>> stored) {
    return stored.filter(one -> one.body().sealed().length > 0).map(this::open).orElse(Map.of());
  }

  /** The lines of a document, for its person. */
  public static String text(Platform platform, Stored<CorrectionsBody> stored) {
    try (SealedTexts texts = SealedTexts.of(platform, stored.id())) {
      return texts.open(stored.id(), FIELD, stored.body().sealed());
    }
  }

  private Map<String, String> open(Stored<CorrectionsBody> stored) {
    Map<String, String> said = new LinkedHashMap<>();
    text(platform, stored)
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              said.put(line.substring(space + 1), line.substring(0, space));
            });
    return said;
  }

  /** The write that adds what was said of one payee. */
  DocumentWrite saying(UUID wallet, String payee, String code) {
    Optional<Stored<CorrectionsBody>> before = platform.find(CorrectionsBody.class, wallet);
    return write(wallet, before, with(said(before), Hint.folded(payee), code));
  }

  /** The same with one more, the latest; the first one falls out where there are too many. */
  static Map<String, String> with(Map<String, String> said, String key, String code) {
    Map<String, String> more = new LinkedHashMap<>(said);
    more.remove(key);
    more.put(key, code);
    while (more.size() > CategoryService.MOST) {
      more.remove(more.keySet().iterator().next());
    }
    return more;
  }

  /** Changes what was said, once for a claim. */
  void change(RequestClaim claim, UUID wallet, UnaryOperator<Map<String, String>> edit) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<CorrectionsBody>> before = platform.find(CorrectionsBody.class, wallet);
      Map<String, String> said = edit.apply(said(before));
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      platform.clock().instant(),
                      Optional.of(claim),
                      List.of(write(wallet, before, said)),
                      List.of(),
                      List.of()));
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return;
      }
      if (outcome instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("categories");
  }

  private DocumentWrite write(
      UUID wallet, Optional<Stored<CorrectionsBody>> before, Map<String, String> said) {
    StringBuilder lines = new StringBuilder();
    said.forEach((payee, code) -> lines.append(code).append(' ').append(payee).append('\n'));
    byte[] sealed;
    try (SealedTexts texts = SealedTexts.of(platform, wallet)) {
      sealed = texts.seal(wallet, FIELD, lines.toString());
    }
    return before
        .map(stored -> stored.replace(stored.body().withSealed(sealed), List.of()))
        .orElseGet(
            () ->
                Stored.create(
                    wallet, new CorrectionsBody(V, sealed, Map.of()), List.of(), Optional.empty()));
  }
}
