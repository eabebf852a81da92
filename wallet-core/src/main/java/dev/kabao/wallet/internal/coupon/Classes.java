package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.BulkLine;
import dev.kabao.wallet.coupon.BulkReport;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponClass;
import dev.kabao.wallet.coupon.CouponClasses;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.internal.doc.CouponBatchBody;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The classes of coupons of one platform. */
public final class Classes implements CouponClasses {
  private static final int TRIES = 40;

  private final Platform platform;
  private final ClassDocs classes;
  private final Issuing issuing;
  private final Revoking revoking;
  private final CouponRequests requests;
  private final CouponViews views;

  /** The classes of one platform. */
  public Classes(Platform platform) {
    this.platform = platform;
    this.classes = new ClassDocs(platform);
    this.issuing = new Issuing(platform);
    this.revoking = new Revoking(platform);
    this.requests = new CouponRequests(platform);
    this.views = new CouponViews(platform);
  }

  @Override
  public DefineResult define(RequestId requestId, CouponTerms terms) {
    CouponClassBody body = ClassDocs.body(terms, platform.clock().millis());
    UUID id = ClassDocs.id(terms.code());
    RequestClaim claim =
        CouponRequests.claim(CouponRequests.CLASSES, requestId, id, "define", content(body));
    if (requests.earlier(claim).isPresent()) {
      return new DefineResult.Defined(classes.view(classes.require(terms.code()).body()));
    }
    Step step = new Step(platform);
    step.write(Stored.create(id, body, List.of(), Optional.of(CouponRequests.CLASSES)));
    CommitOutcome outcome = step.commit(Optional.of(claim));
    CouponClass standing = classes.view(classes.require(terms.code()).body());
    if (outcome instanceof CommitOutcome.Applied) {
      return new DefineResult.Defined(standing);
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      CouponRequests.same(claim, replayed);
      return new DefineResult.Defined(standing);
    }
    return new DefineResult.CodeTaken(standing);
  }

  @Override
  public CouponClass end(RequestId requestId, String code) {
    UUID id = ClassDocs.id(code);
    RequestClaim claim = CouponRequests.claim(CouponRequests.CLASSES, requestId, id, "end", code);
    for (int i = 0; i < TRIES; i++) {
      Stored<CouponClassBody> stored = classes.require(code);
      if (requests.earlier(claim).isPresent()) {
        return classes.view(stored.body());
      }
      Step step = new Step(platform);
      step.write(stored.replace(stored.body().ended(step.now()), List.of()));
      if (step.commit(Optional.of(claim)) instanceof CommitOutcome.Applied) {
        return classes.view(classes.require(code).body());
      }
    }
    throw Platform.contention("coupon class");
  }

  @Override
  public Optional<CouponClass> find(String code) {
    Objects.requireNonNull(code, "code");
    return classes.find(code).map(stored -> classes.view(stored.body()));
  }

  @Override
  public Page<CouponClass> list(Optional<String> after, int limit) {
    var page =
        platform
            .store()
            .findByStream(
                Json.collectionOf(CouponClassBody.class), CouponRequests.CLASSES, after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> classes.view(Json.read(CouponClassBody.class, document).body()))
            .toList(),
        page.next());
  }

  @Override
  public IssueResult issue(RequestId requestId, String code, WalletId wallet) {
    CouponClassBody of = classes.require(code).body();
    platform.get(WalletBody.class, wallet.value());
    RequestClaim claim =
        CouponRequests.claim(wallet.value(), requestId, platform.ids().next(), "issue", code);
    Optional<UUID> earlier = requests.earlier(claim);
    if (earlier.isPresent()) {
      return new IssueResult.Issued(views.get(earlier.get()));
    }
    Optional<CouponRefusal> obstacle = Issuing.obstacle(of, platform.clock().millis());
    if (obstacle.isPresent()) {
      return new IssueResult.Refused(obstacle.get());
    }
    Step step = new Step(platform);
    issuing.add(step, of, wallet.value(), claim.subject());
    CommitOutcome outcome = step.commit(Optional.of(claim));
    if (outcome instanceof CommitOutcome.Applied) {
      return new IssueResult.Issued(views.get(claim.subject()));
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      return new IssueResult.Issued(views.get(CouponRequests.same(claim, replayed)));
    }
    return new IssueResult.Refused(Issuing.why(outcome, of).orElseThrow());
  }

  @Override
  public BulkReport issueAll(
      RequestId requestId, String code, Iterator<WalletId> wallets, Consumer<BulkLine> lines) {
    Objects.requireNonNull(wallets, "wallets");
    Objects.requireNonNull(lines, "lines");
    return BulkIssue.run(platform, requestId, code, wallets, lines);
  }

  @Override
  public void makeCodes(
      RequestId requestId,
      String code,
      int count,
      Optional<Instant> until,
      Consumer<Secret> codes) {
    Objects.requireNonNull(codes, "codes");
    if (count < 1 || count > MOST_CODES) {
      throw new IllegalArgumentException("A batch has 1 to " + MOST_CODES + " codes.");
    }
    classes.require(code);
    long end = until.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    RequestClaim claim =
        CouponRequests.claim(
            CouponRequests.CLASSES,
            requestId,
            platform.ids().next(),
            "codes",
            code,
            Integer.toString(count),
            Long.toString(end));
    CouponBatchBody fresh = CouponBatchBody.codes(code, count, end, platform.clock().millis());
    new CouponCodes(platform).make(requests.batch(claim, fresh).id(), codes);
  }

  @Override
  public RevokeResult revoke(RequestId requestId, CouponId coupon) {
    return revoking.revoke(requestId, coupon);
  }

  @Override
  public Optional<Coupon> coupon(CouponId coupon) {
    return views.find(coupon);
  }

  @Override
  public Page<Coupon> of(WalletId wallet, Optional<String> after, int limit) {
    return views.list(wallet.value(), after, limit);
  }

  /** The terms as they are written, without when. */
  private static String content(CouponClassBody body) {
    return new String(
        Json.write(
            new CouponClassBody(
                body.v(),
                body.code(),
                body.en(),
                body.zh(),
                body.sponsor(),
                body.currency(),
                body.fixed(),
                body.basisPoints(),
                body.cap(),
                body.from(),
                body.until(),
                body.days(),
                body.minimum(),
                body.payees(),
                body.categories(),
                body.perPerson(),
                body.total(),
                body.alone(),
                body.mostOfClass(),
                body.group(),
                body.back(),
                body.graceDays(),
                false,
                0,
                0,
                body.unknown())),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
