package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What all coupons of a class have in common. Once a class is defined its terms never change: who
 * has a coupon can rely on it. Immutable; made by {@link #of} and the methods that add to it.
 */
public final class CouponTerms {
  /** The most payees or categories that a class names. */
  public static final int MOST_NAMES = 200;

  /** A limit that is none. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  private static final int LONGEST_NAME = 40;
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,16}");
  private static final Pattern SPONSOR = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9-]{1,24}");

  private final String code;
  private final LocalText name;
  private final String sponsor;
  private final Discount discount;
  private final Validity validity;
  private final Optional<Money> minimumSpend;
  private final Set<String> payees;
  private final Set<String> categories;
  private final long perPerson;
  private final long total;
  private final Stacking stacking;
  private final ReturnRule returning;

  private CouponTerms(Draft draft) {
    this.code = draft.code;
    this.name = draft.name;
    this.sponsor = draft.sponsor;
    this.discount = draft.discount;
    this.validity = draft.validity;
    this.minimumSpend = draft.minimumSpend;
    this.payees = draft.payees;
    this.categories = draft.categories;
    this.perPerson = draft.perPerson;
    this.total = draft.total;
    this.stacking = draft.stacking;
    this.returning = draft.returning;
  }

  /**
   * Terms without a minimum, for every payee, without limits; used one of a class at a time, and
   * back after a refund.
   *
   * @param code 1 to 16 small letters, digits and {@code -}
   * @param name what people call it, up to 40 characters in each language
   * @param sponsor who pays in money for what the coupons are worth: a code of 1 to 64 letters,
   *     digits, {@code - _ .}
   * @throws IllegalArgumentException if code, name or sponsor are not as said
   */
  public static CouponTerms of(
      String code, LocalText name, String sponsor, Discount discount, Validity validity) {
    require(CODE, code, "A class's code has 1 to 16 small letters, digits and '-'.");
    require(SPONSOR, sponsor, "A sponsor's code has 1 to 64 letters, digits, '-', '_' or '.'.");
    if (name.en().length() > LONGEST_NAME || name.zh().length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A class's name has at most 40 characters.");
    }
    return new CouponTerms(
        new Draft(
            code,
            name,
            sponsor,
            Objects.requireNonNull(discount, "discount"),
            Objects.requireNonNull(validity, "validity")));
  }

  /**
   * For payments of at least so much, before any coupon.
   *
   * @throws IllegalArgumentException unless it is above zero and in the discount's currency
   */
  public CouponTerms minimumSpend(Money least) {
    if (!least.isPositive() || !least.getCurrencyUnit().equals(currency())) {
      throw new IllegalArgumentException("A minimum is above zero, in the discount's currency.");
    }
    return with(draft -> draft.minimumSpend = Optional.of(least));
  }

  /**
   * For these payees only.
   *
   * @throws IllegalArgumentException if there is none, more than {@link #MOST_NAMES}, or one that
   *     is no payee's id
   */
  public CouponTerms payees(Set<String> only) {
    Set<String> copy = names(only);
    copy.forEach(payee -> require(SPONSOR, payee, "A payee's id has 1 to 64 characters."));
    return with(draft -> draft.payees = copy);
  }

  /**
   * For payments of these categories only.
   *
   * @throws IllegalArgumentException if there is none, more than {@link #MOST_NAMES}, or one that
   *     is no category's code
   */
  public CouponTerms categories(Set<String> only) {
    Set<String> copy = names(only);
    copy.forEach(one -> require(CATEGORY, one, "A category's code has 1 to 24 characters."));
    return with(draft -> draft.categories = copy);
  }

  /**
   * At most so many for each person, ever.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public CouponTerms perPerson(long most) {
    requireLimit(most);
    return with(draft -> draft.perPerson = most);
  }

  /**
   * At most so many at all.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public CouponTerms total(long most) {
    requireLimit(most);
    return with(draft -> draft.total = most);
  }

  /** With which others it can be used. */
  public CouponTerms stacking(Stacking rule) {
    Objects.requireNonNull(rule, "rule");
    return with(draft -> draft.stacking = rule);
  }

  /** What becomes of a used one after a refund. */
  public CouponTerms returning(ReturnRule rule) {
    Objects.requireNonNull(rule, "rule");
    return with(draft -> draft.returning = rule);
  }

  /** The class's code. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public LocalText name() {
    return name;
  }

  /** Who pays for it. */
  public String sponsor() {
    return sponsor;
  }

  /** What it takes off. */
  public Discount discount() {
    return discount;
  }

  /** When it is good. */
  public Validity validity() {
    return validity;
  }

  /** The currency of the payments that it is good for. */
  public CurrencyUnit currency() {
    return discount.currency();
  }

  /** The least that is paid, before any coupon; empty for any amount. */
  public Optional<Money> minimumSpend() {
    return minimumSpend;
  }

  /** The payees that it is good for; empty for all. */
  public Set<String> payees() {
    return payees;
  }

  /** The categories that it is good for; empty for all. */
  public Set<String> categories() {
    return categories;
  }

  /** How many each person gets at most; {@link #NO_LIMIT} for any number. */
  public long perPerson() {
    return perPerson;
  }

  /** How many there are at most; {@link #NO_LIMIT} for any number. */
  public long total() {
    return total;
  }

  /** With which others it can be used. */
  public Stacking stacking() {
    return stacking;
  }

  /** What becomes of a used one after a refund. */
  public ReturnRule returning() {
    return returning;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CouponTerms terms && all().equals(terms.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return "CouponTerms[" + code + "]";
  }

  private List<Object> all() {
    return List.of(
        code,
        name,
        sponsor,
        discount,
        validity,
        minimumSpend,
        payees,
        categories,
        perPerson,
        total,
        stacking,
        returning);
  }

  private CouponTerms with(java.util.function.Consumer<Draft> change) {
    Draft draft = new Draft(code, name, sponsor, discount, validity);
    draft.minimumSpend = minimumSpend;
    draft.payees = payees;
    draft.categories = categories;
    draft.perPerson = perPerson;
    draft.total = total;
    draft.stacking = stacking;
    draft.returning = returning;
    change.accept(draft);
    return new CouponTerms(draft);
  }

  private static Set<String> names(Set<String> only) {
    if (only.isEmpty() || only.size() > MOST_NAMES) {
      throw new IllegalArgumentException("A class names 1 to " + MOST_NAMES + " of them, or all.");
    }
    return java.util.Collections.unmodifiableSet(new TreeSet<>(only));
  }

  private static void requireLimit(long most) {
    if (most < 1) {
      throw new IllegalArgumentException("A limit is 1 or more, not " + most + ".");
    }
  }

  private static void require(Pattern form, String text, String otherwise) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Terms that are being made. Confined to one call. */
  private static final class Draft {
    private final String code;
    private final LocalText name;
    private final String sponsor;
    private final Discount discount;
    private final Validity validity;
    private Optional<Money> minimumSpend = Optional.empty();
    private Set<String> payees = Set.of();
    private Set<String> categories = Set.of();
    private long perPerson = NO_LIMIT;
    private long total = NO_LIMIT;
    private Stacking stacking = Stacking.upTo(1);
    private ReturnRule returning = ReturnRule.COMES_BACK;

    private Draft(
        String code, LocalText name, String sponsor, Discount discount, Validity validity) {
      this.code = code;
      this.name = name;
      this.sponsor = sponsor;
      this.discount = discount;
      this.validity = validity;
    }
  }
}
