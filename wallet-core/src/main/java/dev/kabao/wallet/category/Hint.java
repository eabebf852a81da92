package dev.kabao.wallet.category;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of something paid or got, as far as it tells what for. Immutable.
 *
 * @param payee who the other side is: the id of a payee or, in its written form, of a wallet, or a
 *     name as a bank's export writes it; empty if nobody is named. What the person corrects is
 *     remembered for it.
 * @param text whatever else was written, such as a name, goods or a memo; empty for nothing
 * @param code the merchant category code of ISO 18245, four digits, if it is known
 * @param income whether the money comes in
 */
public record Hint(String payee, String text, Optional<String> code, boolean income) {
  private static final Pattern CODE = Pattern.compile("\\d{4}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Refuses null, and a code that is none. */
  public Hint {
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(text, "text");
    if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
      throw new IllegalArgumentException("A merchant category code has four digits.");
    }
  }

  /** Money that goes to a payee. */
  public static Hint paid(String payee, String text) {
    return new Hint(payee, text, Optional.empty(), false);
  }

  /** Money that comes from somebody. */
  public static Hint got(String payee, String text) {
    return new Hint(payee, text, Optional.empty(), true);
  }

  /**
   * A name or a text as it is compared, wherever in the wallet names and texts are: in small
   * letters, wide forms as narrow ones (NFKC, Unicode Standard Annex 15), without outer space, and
   * with one space for any number of them.
   */
  public static String folded(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(narrow.strip()).replaceAll(" ");
  }

  /** Tells neither who nor what: both may be personal. */
  @Override
  public String toString() {
    return "Hint";
  }
}
