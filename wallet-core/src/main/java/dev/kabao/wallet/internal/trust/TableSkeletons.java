package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.spi.lookalike.Skeletons;
import java.text.Normalizer;

/**
 * Skeletons by the small table that comes with the SDK: Latin against Cyrillic, Greek and Armenian
 * letters, fullwidth and other compatibility forms, and digits. Wider tables, such as Unicode's,
 * come as another {@link Skeletons}.
 */
public final class TableSkeletons implements Skeletons {
  @Override
  public String of(String text) {
    String seen = decomposed(Visible.only(decomposed(text)));
    StringBuilder digits = new StringBuilder(seen.length());
    seen.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(digits::appendCodePoint);
    return decomposed(LookalikeTable.apply(LookalikeTable.LETTERS, digits.toString()));
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }
}
