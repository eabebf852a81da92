package dev.kabao.wallet.collect.code;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a merchant-presented code says: the data objects of the EMV QR Code Specification for
 * Payment Systems, Merchant-Presented Mode, version 1.1, without the checksum. Immutable; equal by
 * content, whatever the order in which a code had it. It always keeps the rules of the
 * specification.
 */
public final class MerchantCode {
  private final SortedMap<Integer, String> objects;

  private MerchantCode(SortedMap<Integer, String> objects) {
    this.objects = Collections.unmodifiableSortedMap(objects);
  }

  /** Objects that {@link MerchantRules} has checked. */
  static MerchantCode ofChecked(Map<Integer, String> objects) {
    return new MerchantCode(new TreeMap<>(objects));
  }

  /** A builder without content. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the code is for many payments ({@code 11}) or for one ({@code 12}), if it says so. */
  public Optional<Use> use() {
    return object(ObjectId.INITIATION)
        .map(value -> value.equals(Use.MANY_TIMES.digits) ? Use.MANY_TIMES : Use.ONCE);
  }

  /** The merchant category code (ISO 18245): four digits. */
  public String categoryCode() {
    return require(ObjectId.CATEGORY);
  }

  /** The currency (ISO 4217): three digits. */
  public String currency() {
    return require(ObjectId.CURRENCY);
  }

  /** The amount in the currency's main unit, above zero; none if the payer is to enter it. */
  public Optional<BigDecimal> amount() {
    return object(ObjectId.AMOUNT).map(BigDecimal::new);
  }

  /** The country (ISO 3166-1 alpha-2). */
  public String country() {
    return require(ObjectId.COUNTRY);
  }

  /** The merchant's name in printable ASCII. */
  public String merchantName() {
    return require(ObjectId.NAME);
  }

  /** The merchant's name in its own script, from the language template (64). */
  public Optional<String> localName() {
    return Optional.ofNullable(group(ObjectId.LANGUAGE).get(ObjectId.LOCAL_NAME));
  }

  /** The city in printable ASCII. */
  public String city() {
    return require(ObjectId.CITY);
  }

  /** The value of the data object with this id, if it is there. */
  public Optional<String> object(int id) {
    return Optional.ofNullable(objects.get(id));
  }

  /**
   * The data objects within a template: 26 to 51, 62, 64, 80 to 99.
   *
   * @return values by id, in the order of ids; empty if the template is not there
   * @throws IllegalArgumentException if the object with this id is no template
   */
  public SortedMap<Integer, String> group(int id) {
    requireTemplate(id);
    String value = objects.get(id);
    if (value == null) {
      return Collections.emptySortedMap();
    }
    try {
      return Collections.unmodifiableSortedMap(new TreeMap<>(DataObjects.read(value)));
    } catch (CodeFault e) {
      throw new IllegalStateException("A checked template cannot be read.", e);
    }
  }

  /** All data objects by id, without the checksum. */
  SortedMap<Integer, String> objects() {
    return objects;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MerchantCode code && normal(this).equals(normal(code));
  }

  @Override
  public int hashCode() {
    return normal(this).hashCode();
  }

  /** Says which data objects there are, and nothing of their values. */
  @Override
  public String toString() {
    return "MerchantCode" + objects.keySet();
  }

  private static Map<Integer, Object> normal(MerchantCode code) {
    Map<Integer, Object> normal = new TreeMap<>(code.objects);
    code.objects.keySet().stream()
        .filter(ObjectId::isTemplate)
        .forEach(id -> normal.put(id, code.group(id)));
    return normal;
  }

  private String require(int id) {
    return Objects.requireNonNull(objects.get(id));
  }

  private static void requireTemplate(int id) {
    if (!ObjectId.isTemplate(id)) {
      throw new IllegalArgumentException("The templates are 26 to 51, 62, 64, and 80 to 99.");
    }
  }

  /** How often a code may be used: the point of initiation method (01). */
  public enum Use {
    /** The same code for many payments: static, for example printed. */
    MANY_TIMES("11"),
    /** A code of its own for each payment: dynamic. */
    ONCE("12");

    private final String digits;

    Use(String digits) {
      this.digits = digits;
    }
  }

  /** Collects the content of a code. Not thread-safe. */
  public static final class Builder {
    private final SortedMap<Integer, String> objects = new TreeMap<>();

    private Builder() {
      objects.put(ObjectId.FORMAT, "01");
    }

    /** How often the code may be used. */
    public Builder use(Use use) {
      return object(ObjectId.INITIATION, use.digits);
    }

    /** The merchant category code (ISO 18245): four digits, {@code 0000} for none. */
    public Builder categoryCode(String digits) {
      return object(ObjectId.CATEGORY, digits);
    }

    /** The currency (ISO 4217): three digits. */
    public Builder currency(String digits) {
      return object(ObjectId.CURRENCY, digits);
    }

    /** The amount in the currency's main unit. */
    public Builder amount(BigDecimal amount) {
      return object(ObjectId.AMOUNT, amount.toPlainString());
    }

    /** The country (ISO 3166-1 alpha-2). */
    public Builder country(String letters) {
      return object(ObjectId.COUNTRY, letters);
    }

    /** The merchant's name: up to 25 characters of printable ASCII. */
    public Builder merchantName(String name) {
      return object(ObjectId.NAME, name);
    }

    /**
     * The merchant's name in its own script, in the language template (64).
     *
     * @param language ISO 639 with two letters, for example {@code ZH}
     * @param name up to 25 characters of Unicode
     */
    public Builder localName(String language, String name) {
      return group(
          ObjectId.LANGUAGE, Map.of(ObjectId.LOCAL_LANGUAGE, language, ObjectId.LOCAL_NAME, name));
    }

    /** The city: up to 15 characters of printable ASCII. */
    public Builder city(String city) {
      return object(ObjectId.CITY, city);
    }

    /** The data object with this id; it takes the place of one that was there. */
    public Builder object(int id, String value) {
      if (id == ObjectId.CHECKSUM) {
        throw new IllegalArgumentException("The checksum is worked out, not given.");
      }
      objects.put(id, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * A template, in the order of the ids within it.
     *
     * @param id 26 to 51 or 80 to 99, where 0 is the globally unique identifier (an application
     *     identifier, a UUID without hyphens, or a reversed domain name); or 62 or 64
     * @throws IllegalArgumentException if there is nothing in it, or an id or a length is out of
     *     range
     */
    public Builder group(int id, Map<Integer, String> values) {
      requireTemplate(id);
      SortedMap<Integer, String> sorted = new TreeMap<>(values);
      sorted.forEach(Builder::requireWritable);
      return object(id, DataObjects.write(sorted));
    }

    /**
     * The code.
     *
     * @throws IllegalArgumentException if it does not keep the rules of the specification
     */
    public MerchantCode build() {
      objects.forEach(Builder::requireWritable);
      try {
        MerchantRules.check(objects);
      } catch (CodeFault e) {
        throw new IllegalArgumentException(e.problem().message().en());
      }
      return ofChecked(objects);
    }

    private static void requireWritable(int id, String value) {
      int length = value.codePointCount(0, value.length());
      if (id < 0 || id > ObjectId.LAST || length < 1 || length > DataObjects.MOST_CHARACTERS) {
        throw new IllegalArgumentException("Ids are 0 to 99; values have 1 to 99 characters.");
      }
    }
  }
}
