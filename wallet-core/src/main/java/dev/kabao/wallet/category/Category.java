package dev.kabao.wallet.category;

import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What money is spent on, or comes from. Immutable.
 *
 * @param code what it is known by, never changed: 1 to 24 small letters, digits and hyphens
 * @param name what it is called
 */
public record Category(String code, LocalText name) {
  /** The code of what nothing else fits. */
  public static final String OTHER = "other";

  /** The code of income that nothing else fits. */
  public static final String INCOME = "income";

  /** The code of what goes between people, and between accounts of one person. */
  public static final String TRANSFERS = "transfers";

  /** The code of what moving money costs, and of interest. */
  public static final String FEES = "finance";

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,24}");
  private static final String FILE = "categories.csv";

  /** Refuses null and a malformed code. */
  public Category {
    requireCode(code);
    Objects.requireNonNull(name, "name");
  }

  /** The categories that come with the SDK, in the order in which people are shown them. */
  public static List<Category> builtIn() {
    return BuiltIn.ALL;
  }

  /**
   * A category's code, checked.
   *
   * @throws IllegalArgumentException unless it is 1 to 24 small letters, digits and hyphens
   */
  public static String requireCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "A category's code has 1 to 24 small letters, digits or hyphens.");
    }
    return code;
  }

  private static final class BuiltIn {
    static final List<Category> ALL =
        Resources.lines(FILE).stream()
            .map(fields -> new Category(fields[0], new LocalText(fields[1], fields[2])))
            .toList();
  }
}
