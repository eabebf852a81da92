package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.internal.coupon.best.Held;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Coupons as people see them. */
final class CouponViews {
  private static final int PAGE = 500;

  private final Platform platform;
  private final ClassDocs classes;

  CouponViews(Platform platform) {
    this.platform = platform;
    this.classes = new ClassDocs(platform);
  }

  Coupon view(Stored<CouponBody> coupon) {
    return view(coupon, classes.reader());
  }

  Optional<Coupon> find(CouponId id) {
    return platform.find(CouponBody.class, id.value()).map(this::view);
  }

  Coupon get(UUID id) {
    return view(platform.get(CouponBody.class, id));
  }

  Page<Coupon> list(UUID wallet, Optional<String> after, int limit) {
    Function<String, CouponTerms> terms = classes.reader();
    var page =
        platform.store().findByStream(Json.collectionOf(CouponBody.class), wallet, after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> view(Json.read(CouponBody.class, document), terms))
            .toList(),
        page.next());
  }

  /** What a wallet has at hand and is not over, what expires first coming first. */
  List<Stored<CouponBody>> atHand(UUID wallet, int most) {
    return read(CouponIndex.held(wallet, platform.clock().millis()), most);
  }

  List<Stored<CouponBody>> read(IndexRange range, int most) {
    List<Stored<CouponBody>> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = platform.store().findByIndex(range, after, Math.min(PAGE, most - found.size()));
      page.items().forEach(document -> found.add(Json.read(CouponBody.class, document)));
      after = page.next();
    } while (after.isPresent() && found.size() < most);
    return found;
  }

  Coupon view(Stored<CouponBody> coupon, Function<String, CouponTerms> terms) {
    CouponBody body = coupon.body();
    return new Coupon(
        new CouponId(coupon.id()),
        new WalletId(body.wallet()),
        terms.apply(body.of()),
        state(body),
        Instant.ofEpochMilli(body.from()),
        Instant.ofEpochMilli(body.until()),
        Optional.ofNullable(body.payment()).map(PaymentId::new),
        Instant.ofEpochMilli(body.issuedAt()),
        Instant.ofEpochMilli(body.updatedAt()));
  }

  /** One whose time is over has expired, also before somebody has kept that. */
  private CouponState state(CouponBody body) {
    return body.state() == CouponState.AVAILABLE && body.isOver(platform.clock().millis())
        ? CouponState.EXPIRED
        : body.state();
  }

  static Held held(Stored<CouponBody> coupon, CouponTerms terms) {
    CouponBody body = coupon.body();
    return new Held(
        new CouponId(coupon.id()),
        terms,
        body.state(),
        Instant.ofEpochMilli(body.from()),
        Instant.ofEpochMilli(body.until()));
  }
}
