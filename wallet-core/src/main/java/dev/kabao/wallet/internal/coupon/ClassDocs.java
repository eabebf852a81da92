package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponClass;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.ReturnRule;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Classes of coupons at rest. */
public final class ClassDocs {
  private static final int V = 1;

  private final Platform platform;

  /** The classes of one platform. */
  public ClassDocs(Platform platform) {
    this.platform = platform;
  }

  static UUID id(String code) {
    return NamedIds.of("coupon-class", code);
  }

  /** The class with this code, if there is one. */
  public Optional<Stored<CouponClassBody>> find(String code) {
    return platform.find(CouponClassBody.class, id(code));
  }

  Stored<CouponClassBody> require(String code) {
    return find(code).orElseThrow(() -> Platform.notFound("coupon class", code));
  }

  /** The terms of classes, each read once. Confined to one call. */
  public Function<String, CouponTerms> reader() {
    Map<String, CouponTerms> known = new HashMap<>();
    return code -> known.computeIfAbsent(code, unknown -> terms(require(unknown).body()));
  }

  CouponClass view(CouponClassBody body) {
    long issued = platform.store().balance(CouponAccounts.issued(body.code())).posted();
    return new CouponClass(
        terms(body), issued, body.ended(), Instant.ofEpochMilli(body.createdAt()));
  }

  static CouponClassBody body(CouponTerms terms, long now) {
    Discount.Percent part = terms.discount() instanceof Discount.Percent one ? one : null;
    Validity.Window window = terms.validity() instanceof Validity.Window one ? one : null;
    return new CouponClassBody(
        V,
        terms.code(),
        terms.name().en(),
        terms.name().zh(),
        terms.sponsor(),
        terms.currency().getCode(),
        terms.discount() instanceof Discount.Fixed fixed ? minor(fixed.amount()) : 0,
        part == null ? 0 : part.basisPoints(),
        part == null ? 0 : part.cap().map(ClassDocs::minor).orElse(0L),
        window == null ? 0 : window.from().toEpochMilli(),
        window == null ? 0 : window.until().toEpochMilli(),
        terms.validity() instanceof Validity.FromIssue days ? days.days() : 0,
        terms.minimumSpend().map(ClassDocs::minor).orElse(0L),
        List.copyOf(terms.payees()),
        List.copyOf(terms.categories()),
        terms.perPerson(),
        terms.total(),
        terms.stacking().alone(),
        terms.stacking().mostOfClass(),
        terms.stacking().group().orElse(null),
        terms.returning().back(),
        terms.returning().graceDays(),
        false,
        now,
        now,
        Map.of());
  }

  /**
   * The terms of a class.
   *
   * @throws WalletException {@code DOCUMENT_UNREADABLE} if it says none that make sense
   */
  static CouponTerms terms(CouponClassBody body) {
    try {
      return read(body);
    } catch (IllegalArgumentException e) {
      // Without the cause, as wherever a document is not what the SDK wrote.
      throw new WalletException(
          ErrorCode.DOCUMENT_UNREADABLE,
          Map.of(
              "collection",
              body.collection(),
              "id",
              id(body.code()).toString(),
              "reason",
              e.getClass().getSimpleName()));
    }
  }

  private static CouponTerms read(CouponClassBody body) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    CouponTerms terms =
        CouponTerms.of(
                body.code(),
                new LocalText(body.en(), body.zh()),
                body.sponsor(),
                discount(body, currency),
                validity(body))
            .perPerson(body.perPerson())
            .total(body.total())
            .stacking(
                new Stacking(body.alone(), body.mostOfClass(), Optional.ofNullable(body.group())))
            .returning(new ReturnRule(body.back(), body.graceDays()));
    if (body.minimum() > 0) {
      terms = terms.minimumSpend(Money.ofMinor(currency, body.minimum()));
    }
    if (!body.payees().isEmpty()) {
      terms = terms.payees(Set.copyOf(body.payees()));
    }
    return body.categories().isEmpty() ? terms : terms.categories(Set.copyOf(body.categories()));
  }

  private static Discount discount(CouponClassBody body, CurrencyUnit currency) {
    return body.fixed() > 0
        ? Discount.of(Money.ofMinor(currency, body.fixed()))
        : new Discount.Percent(
            currency,
            body.basisPoints(),
            body.cap() > 0 ? Optional.of(Money.ofMinor(currency, body.cap())) : Optional.empty());
  }

  private static Validity validity(CouponClassBody body) {
    return body.until() == 0
        ? new Validity.FromIssue(body.days())
        : new Validity.Window(
            Instant.ofEpochMilli(body.from()), Instant.ofEpochMilli(body.until()));
  }

  private static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
