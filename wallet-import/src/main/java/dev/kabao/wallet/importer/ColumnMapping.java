package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.Tables.ColumnName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * By which names a bank's table calls its columns: a table of names in Chinese and English that are
 * known, and those that a person adds for a bank whose names are not.
 *
 * <p>Names are compared without white space, wide characters, capital letters and the unit "(元)".
 * If two columns of a file have names for the same thing, the name that stands first here is taken.
 * Immutable; nothing is null.
 */
public final class ColumnMapping {
  /** No name or word that is known is nearly as long, and what a cell holds may be longer. */
  private static final int LONGEST = 512;

  private static final Pattern HIDDEN = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\x{FEFF}]+");
  static final ColumnMapping ALIPAY = of("alipay");
  static final ColumnMapping WECHAT = of("wechat");
  private static final ColumnMapping STANDARD = of("bank");

  private final Map<Column, List<String>> names;

  private ColumnMapping(Map<Column, List<String>> names) {
    this.names = names;
  }

  /** The names that are known. */
  public static ColumnMapping standard() {
    return STANDARD;
  }

  private static ColumnMapping of(String format) {
    Map<Column, List<String>> names = new EnumMap<>(Column.class);
    for (ColumnName known : Tables.columns(format)) {
      names.computeIfAbsent(known.column(), any -> new ArrayList<>()).add(plain(known.name()));
    }
    return new ColumnMapping(names);
  }

  /**
   * The same with one more name, before all others of that column.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public ColumnMapping with(Column column, String name) {
    Objects.requireNonNull(column, "column");
    String plain = plain(name);
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("A column's name is not blank.");
    }
    Map<Column, List<String>> more = new EnumMap<>(Column.class);
    names.forEach(
        (each, known) -> {
          List<String> others = new ArrayList<>(known);
          // A name that is said to be of one column is of no other.
          others.remove(plain);
          more.put(each, others);
        });
    more.computeIfAbsent(column, any -> new ArrayList<>()).add(0, plain);
    return new ColumnMapping(more);
  }

  /** The names of a column, the best first. */
  List<String> names(Column column) {
    return names.getOrDefault(column, List.of());
  }

  /** A name as it is compared; of a longer text its beginning. */
  static String plain(String name) {
    // Normalizing makes up to eighteen characters of one, which takes long in a long cell.
    String begin = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String normal = Normalizer.normalize(begin, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = HIDDEN.matcher(normal).replaceAll("");
    return bare.endsWith("(元)") ? bare.substring(0, bare.length() - 3) : bare;
  }
}
