package dev.kabao.wallet.category;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes into which category, unless the person says otherwise. Immutable: each {@code with}
 * gives another set of rules.
 *
 * <p>The first of these that knows: the payee; the merchant category code; the longest word in the
 * payee's name or the text. Between people it is {@link Category#TRANSFERS}, of other money that
 * comes in {@link Category#INCOME}, and of all else {@link Category#OTHER}.
 */
public final class CategoryRules {
  private static final String FILE = "category-rules.csv";
  private static final String WALLET = "wal_";
  private static final int CODES = 10_000;

  private final Map<String, Category> categories;
  private final Map<String, String> payees;
  private final NavigableMap<Integer, Span> codes;
  private final Words words;

  private CategoryRules(
      Map<String, Category> categories,
      Map<String, String> payees,
      NavigableMap<Integer, Span> codes,
      Words words) {
    this.categories = categories;
    this.payees = payees;
    this.codes = codes;
    this.words = words;
  }

  /** The rules that come with the SDK: {@link Category#builtIn()}, codes, and everyday words. */
  public static CategoryRules standard() {
    return Standard.RULES;
  }

  /** The same with another category, or another name for one. */
  public CategoryRules withCategory(Category category) {
    Map<String, Category> more = new LinkedHashMap<>(categories);
    more.put(category.code(), category);
    return new CategoryRules(more, payees, codes, words);
  }

  /**
   * The same with a rule for one payee.
   *
   * @param payee its id
   * @throws IllegalArgumentException if there is no such category
   */
  public CategoryRules withPayee(String payee, String category) {
    Map<String, String> more = new LinkedHashMap<>(payees);
    more.put(Hint.folded(payee), require(category).code());
    return new CategoryRules(categories, more, codes, words);
  }

  /**
   * The same with a rule for merchant category codes, which goes before those there are.
   *
   * @param from the first code, 0 to 9999
   * @param to the last one, inclusive
   * @throws IllegalArgumentException if these are no codes, or there is no such category
   */
  public CategoryRules withCodes(int from, int to, String category) {
    TreeMap<Integer, Span> more = new TreeMap<>(codes);
    Span.put(more, from, to, require(category).code());
    return new CategoryRules(categories, payees, more, words);
  }

  /**
   * The same with a rule for a word. One of letters of an alphabet and digits is found as a whole
   * word, any other wherever it stands.
   *
   * @throws IllegalArgumentException if the word is blank, or there is no such category
   */
  public CategoryRules withWord(String word, String category) {
    return new CategoryRules(categories, payees, codes, words.with(word, require(category).code()));
  }

  /** All categories, in the order in which people are shown them. */
  public List<Category> categories() {
    return List.copyOf(categories.values());
  }

  /** The category with this code. */
  public Optional<Category> find(String code) {
    return Optional.ofNullable(categories.get(code));
  }

  /**
   * The category with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Category require(String code) {
    return find(Category.requireCode(code))
        .orElseThrow(() -> new IllegalArgumentException("There is no category " + code + "."));
  }

  /** The category of something; always one of {@link #categories()}. */
  public Category of(Hint hint) {
    return require(codeOf(Objects.requireNonNull(hint, "hint")));
  }

  private String codeOf(Hint hint) {
    String ofPayee = payees.get(Hint.folded(hint.payee()));
    if (ofPayee != null) {
      return ofPayee;
    }
    Optional<String> ofCode = hint.code().flatMap(code -> Span.find(codes, Integer.parseInt(code)));
    if (ofCode.isPresent()) {
      return ofCode.get();
    }
    if (hint.payee().startsWith(WALLET)) {
      return Category.TRANSFERS;
    }
    return words
        .longest(hint.payee(), hint.text())
        .orElse(hint.income() ? Category.INCOME : Category.OTHER);
  }

  /** Codes from one that is a key of the map to another. */
  private record Span(int to, String category) {
    static void put(NavigableMap<Integer, Span> spans, int from, int to, String category) {
      if (from < 0 || to < from || to >= CODES) {
        throw new IllegalArgumentException("Codes go from 0 to 9999, the first one first.");
      }
      cut(spans, from);
      cut(spans, to + 1);
      spans.subMap(from, to + 1).clear();
      spans.put(from, new Span(to, category));
    }

    /** Lets no span go across {@code at}. */
    private static void cut(NavigableMap<Integer, Span> spans, int at) {
      Map.Entry<Integer, Span> before = spans.lowerEntry(at);
      if (before != null && before.getValue().to() >= at) {
        spans.put(before.getKey(), new Span(at - 1, before.getValue().category()));
        spans.put(at, before.getValue());
      }
    }

    static Optional<String> find(NavigableMap<Integer, Span> spans, int code) {
      Map.Entry<Integer, Span> entry = spans.floorEntry(code);
      return entry == null || entry.getValue().to() < code
          ? Optional.empty()
          : Optional.of(entry.getValue().category());
    }
  }

  private static final class Standard {
    static final CategoryRules RULES = read();

    private static CategoryRules read() {
      Map<String, Category> categories = new LinkedHashMap<>();
      Category.builtIn().forEach(one -> categories.put(one.code(), one));
      TreeMap<Integer, Span> codes = new TreeMap<>();
      Map<String, String> words = new LinkedHashMap<>();
      for (String[] line : Resources.lines(FILE)) {
        String category = known(categories.keySet(), line[line.length - 1]);
        if (line[0].equals("code")) {
          Span.put(codes, Integer.parseInt(line[1]), Integer.parseInt(line[2]), category);
        } else {
          words.put(line[1], category);
        }
      }
      return new CategoryRules(categories, Map.of(), codes, Words.of(words));
    }

    private static String known(Collection<String> categories, String code) {
      if (!categories.contains(code)) {
        throw new IllegalStateException(FILE + " names the category " + code + ", which is none.");
      }
      return code;
    }
  }
}
