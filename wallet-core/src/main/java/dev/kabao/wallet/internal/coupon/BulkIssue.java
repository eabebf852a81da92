package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.BulkLine;
import dev.kabao.wallet.coupon.BulkReport;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.internal.doc.CouponBatchBody;
import dev.kabao.wallet.internal.doc.CouponBody;
import dev.kabao.wallet.internal.doc.CouponClassBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Issues coupons to a list of wallets. The id of a line's coupon is made of the batch and the
 * line's number: so a line that has its coupon is found, and gets no other.
 */
final class BulkIssue {
  /** Lines of one commit. */
  private static final int STEP = 200;

  private final Platform platform;
  private final ClassDocs classes;
  private final Issuing issuing;
  private final UUID batch;
  private final Consumer<BulkLine> heard;
  private final Map<CouponRefusal, Long> refused = new EnumMap<>(CouponRefusal.class);
  private CouponClassBody of;
  private long issued;
  private boolean soldOut;

  private BulkIssue(Platform platform, UUID batch, CouponClassBody of, Consumer<BulkLine> heard) {
    this.platform = platform;
    this.classes = new ClassDocs(platform);
    this.issuing = new Issuing(platform);
    this.batch = batch;
    this.of = of;
    this.heard = heard;
  }

  /** One line, and what came of it. */
  private static final class Line {
    private final long number;
    private final WalletId wallet;
    private final UUID coupon;
    private boolean has;
    private @Nullable CouponRefusal refusal;

    private Line(long number, WalletId wallet, UUID coupon) {
      this.number = number;
      this.wallet = wallet;
      this.coupon = coupon;
    }
  }

  static BulkReport run(
      Platform platform,
      RequestId requestId,
      String code,
      Iterator<WalletId> wallets,
      Consumer<BulkLine> heard) {
    CouponClassBody of = new ClassDocs(platform).require(code).body();
    RequestClaim claim =
        CouponRequests.claim(
            CouponRequests.CLASSES, requestId, platform.ids().next(), "issue-all", code);
    Stored<CouponBatchBody> batch =
        new CouponRequests(platform)
            .batch(claim, CouponBatchBody.list(code, platform.clock().millis()));
    return new BulkIssue(platform, batch.id(), of, heard).go(wallets);
  }

  private BulkReport go(Iterator<WalletId> wallets) {
    long number = 0;
    while (wallets.hasNext()) {
      List<Line> lines = new ArrayList<>(STEP);
      while (wallets.hasNext() && lines.size() < STEP) {
        number++;
        UUID coupon = NamedIds.of("coupon", batch.toString(), Long.toString(number));
        lines.add(new Line(number, wallets.next(), coupon));
      }
      of = classes.require(of.code()).body();
      issue(lines);
      lines.forEach(this::tell);
    }
    return new BulkReport(issued, refused);
  }

  private void issue(List<Line> lines) {
    Optional<CouponRefusal> obstacle =
        soldOut
            ? Optional.of(CouponRefusal.SOLD_OUT)
            : Issuing.obstacle(of, platform.clock().millis());
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      line.has = hasIt(line);
      if (!line.has && obstacle.isPresent()) {
        line.refusal = obstacle.get();
      } else if (!line.has && platform.find(WalletBody.class, line.wallet.value()).isEmpty()) {
        line.refusal = CouponRefusal.NO_WALLET;
      } else if (!line.has) {
        open.add(line);
      }
    }
    new Halving<>(this::commit, this::done).of(open);
  }

  private CommitOutcome commit(List<Line> lines) {
    Step step = new Step(platform);
    lines.forEach(line -> issuing.add(step, of, line.wallet.value(), line.coupon));
    return step.commit(Optional.empty());
  }

  private void done(Line line, CommitOutcome outcome) {
    if (outcome instanceof CommitOutcome.Applied) {
      line.has = true;
      return;
    }
    Optional<CouponRefusal> why = Issuing.why(outcome, of);
    if (why.isEmpty()) {
      // Another call with the same request was quicker.
      line.has = hasIt(line);
      return;
    }
    line.refusal = why.get();
    // No limit ever grows, so nobody after it gets one either.
    soldOut |= line.refusal == CouponRefusal.SOLD_OUT;
  }

  private boolean hasIt(Line line) {
    Optional<Stored<CouponBody>> found = platform.find(CouponBody.class, line.coupon);
    if (found.isPresent() && !found.get().body().wallet().equals(line.wallet.value())) {
      throw new WalletException(ErrorCode.REQUEST_CONFLICT);
    }
    return found.isPresent();
  }

  private void tell(Line line) {
    issued += line.has ? 1 : 0;
    if (line.refusal != null) {
      refused.merge(line.refusal, 1L, Long::sum);
    }
    heard.accept(
        new BulkLine(
            line.number,
            line.wallet,
            line.has ? Optional.of(new CouponId(line.coupon)) : Optional.empty(),
            Optional.ofNullable(line.refusal)));
  }
}
