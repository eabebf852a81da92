package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.CouponId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Points and coupons that a payment should use, beside money. */
final class RewardOption {
  private static final String ALL = "all";

  @Option(
      names = "--use-points",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = ALL,
      description =
          "pay with points: at most N of them, or as many as there are and pay here; exactly N"
              + " with --request-id")
  private @Nullable String points;

  @Option(
      names = "--programme",
      paramLabel = "CODE",
      descriptionKey = "programme-chosen",
      description = "of which programme; may be left out if there are points of one only")
  private @Nullable String programme;

  @Option(names = "--coupon", paramLabel = "COUPON", split = ",", description = "use these coupons")
  private List<String> coupons = List.of();

  /** Whether the request may be one that was made before, and so must be the same. */
  private boolean mayBeRepeated;

  /** Checks what was given, before anything is opened. */
  void check() {
    if (programme != null) {
      if (points == null) {
        throw Failure.usage(
            "--programme belongs to --use-points.", "--programme 只能与 --use-points 同用。");
      }
      EverydayInputs.code("--programme", programme);
    }
    if (points != null && !isAll()) {
      EverydayInputs.points("--use-points", points);
    }
    couponIds();
    if (coupons.stream().distinct().count() < coupons.size()) {
      throw Failure.input("--coupon", "each coupon once.", "每张优惠券只能使用一次。");
    }
  }

  /**
   * The same for a request that moves something. The number of points that are left to the wallet
   * is another one at another time, so a request that is to be repeated names it.
   */
  void check(RequestOption request) {
    check();
    mayBeRepeated = request.isGiven();
    if (isAll() && request.isGiven()) {
      throw Failure.input(
          "--use-points",
          "with --request-id say how many, so that it is the same request when repeated.",
          "与 --request-id 同用时须写明积分数，以便安全重试。");
    }
  }

  private boolean isAll() {
    return ALL.equals(points);
  }

  /** The coupons that were named. */
  List<CouponId> couponIds() {
    return coupons.stream().map(each -> Ids.couponId("--coupon", each)).toList();
  }

  /** Coupons and points ahead of the money; the default source is looked up where it is meant. */
  Funding with(Wallets wallets, Wallet wallet, Funding money, List<CouponId> used) {
    Optional<FundingSource> taken = points == null ? Optional.empty() : points(wallets, wallet);
    if (used.isEmpty() && taken.isEmpty()) {
      return money;
    }
    List<FundingSource> all = new ArrayList<>();
    used.forEach(id -> all.add(FundingSource.coupon(id)));
    taken.ifPresent(all::add);
    if (money.sources().isEmpty()) {
      all.add(wallet.payments().defaultSource());
    } else {
      all.addAll(money.sources());
    }
    try {
      return Funding.inOrder(all);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "A payment has at most " + Funding.MOST + " sources, coupons and points among them.",
          "一笔付款最多 " + Funding.MOST + " 个来源，含优惠券与积分。");
    }
  }

  /** The same; how many points they are is told before the call, if that was left to the wallet. */
  Funding told(Context context, Wallets wallets, Wallet wallet, Funding money) {
    Funding funding = with(wallets, wallet, money, couponIds());
    for (FundingSource source : funding.sources()) {
      if (source instanceof FundingSource.Points used
          && !String.valueOf(used.units()).equals(points)) {
        context.printer().ahead("usePoints: " + used.units());
      }
    }
    return funding;
  }

  private Optional<FundingSource> points(Wallets wallets, Wallet wallet) {
    String code = PointsCommands.programme(wallet, Optional.ofNullable(programme));
    long wanted =
        isAll() ? Long.MAX_VALUE : EverydayInputs.points("--use-points", String.valueOf(points));
    if (mayBeRepeated) {
      return Optional.of(FundingSource.points(code, wanted));
    }
    PointsBalance balance = wallet.rewards().points().balance(code);
    long most = wallets.rewards().find(code).map(Programme::most).orElse(0L);
    long usable = Math.min(wanted, Math.min(balance.available(), most));
    if (usable < 1) {
      throw new Failure(
          ExitCode.REFUSED, "POINTS_TOO_FEW", "There are no points to pay with.", "没有可用的积分。");
    }
    return Optional.of(FundingSource.points(code, usable));
  }
}
