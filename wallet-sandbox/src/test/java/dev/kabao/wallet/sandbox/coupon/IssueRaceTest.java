package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.BulkReport;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.sandbox.money.Race;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads, at two platforms on one store, want the same coupons. */
@Timeout(300)
class IssueRaceTest {
  private static final int ROUNDS = 8;

  @TempDir private Path folder;
  private final Race race = new Race();
  private Stand stand;

  @BeforeEach
  void open() {
    stand = new Stand(folder);
  }

  @AfterEach
  void theBooksAreClosed() {
    stand.assertBooksAreClosed();
    stand.close();
    race.close();
  }

  private IssueResult issue(int thread, RequestId request, String code, WalletId wallet) {
    return stand.desk(thread).couponClasses().issue(request, code, wallet);
  }

  private static long issued(List<IssueResult> results) {
    return results.stream().filter(IssueResult.Issued.class::isInstance).count();
  }

  @Test
  void theLastCouponsGoToAsManyAsThereAreAndTheOthersHearSo() {
    List<WalletId> people = stand.people(Race.THREADS);
    for (int round = 0; round < ROUNDS; round++) {
      String code = "last-" + round;
      int total = round % 2 == 0 ? 1 : 23;
      stand.define(ten(code).total(total));
      List<IssueResult> results =
          race.run(thread -> issue(thread, stand.request(), code, people.get(thread)));
      assertThat(issued(results)).isEqualTo(total);
      assertThat(results)
          .filteredOn(IssueResult.Refused.class::isInstance)
          .hasSize(Race.THREADS - total)
          .containsOnly(new IssueResult.Refused(CouponRefusal.SOLD_OUT));
      assertThat(stand.desk().couponClasses().find(code).orElseThrow().issued()).isEqualTo(total);
    }
  }

  @Test
  void aPersonNeverGetsMoreThanOnePersonGets() {
    WalletId person = stand.person();
    for (int round = 0; round < ROUNDS; round++) {
      String code = "mine-" + round;
      stand.define(ten(code).perPerson(3));
      List<IssueResult> results = race.run(thread -> issue(thread, stand.request(), code, person));
      assertThat(issued(results)).isEqualTo(3);
      assertThat(results)
          .filteredOn(IssueResult.Refused.class::isInstance)
          .containsOnly(new IssueResult.Refused(CouponRefusal.ENOUGH));
      assertThat(stand.held(person, code).posted()).isEqualTo(3);
    }
  }

  @Test
  void oneRequestFromManyThreadsIssuesOneCoupon() {
    WalletId person = stand.person();
    stand.define(ten("once"));
    for (int round = 0; round < ROUNDS; round++) {
      RequestId request = stand.request();
      List<IssueResult> results = race.run(thread -> issue(thread, request, "once", person));
      assertThat(results).containsOnly(results.get(0));
    }
    assertThat(stand.held(person, "once").posted()).isEqualTo(ROUNDS);
  }

  @Test
  void oneCodeRedeemedByManyWalletsAtOnceIsOneWalletsCoupon() {
    stand.define(ten("code"));
    List<WalletId> people = stand.people(Race.THREADS);
    List<String> codes = stand.codes("code", ROUNDS);
    for (String code : codes) {
      List<RedeemResult> results =
          race.run(
              thread ->
                  stand.open(thread, people.get(thread)).coupons().redeem(stand.request(), code));
      assertThat(results).filteredOn(RedeemResult.Redeemed.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(RedeemResult.Refused.class::isInstance)
          .hasSize(Race.THREADS - 1)
          .containsOnly(new RedeemResult.Refused(CouponRefusal.CODE_USED));
    }
    assertThat(stand.desk().couponClasses().find("code").orElseThrow().issued()).isEqualTo(ROUNDS);
  }

  @Test
  void oneRedemptionFromManyThreadsIsOneCouponAndOneAnswer() {
    stand.define(ten("code"));
    WalletId person = stand.person();
    for (String code : stand.codes("code", ROUNDS)) {
      RequestId request = stand.request();
      List<RedeemResult> results =
          race.run(thread -> stand.open(thread, person).coupons().redeem(request, code));
      assertThat(results).hasOnlyElementsOfType(RedeemResult.Redeemed.class);
      assertThat(results).containsOnly(results.get(0));
    }
  }

  @Test
  void guessesThatComeAtOnceAreCountedOneByOne() {
    WalletId person = stand.person();
    List<RedeemResult> results =
        race.run(
            thread ->
                stand
                    .open(thread, person)
                    .coupons()
                    .redeem(stand.request(), "0000-0000-0000-0000"));
    assertThat(results)
        .filteredOn(new RedeemResult.Refused(CouponRefusal.CODE_UNKNOWN)::equals)
        .hasSize(6);
    assertThat(results)
        .filteredOn(
            result -> ((RedeemResult.Refused) result).reason() == CouponRefusal.TOO_MANY_TRIES)
        .hasSize(Race.THREADS - 6);
  }

  @Test
  void oneListIssuedByManyAtOnceGivesEachLineOneCoupon() {
    stand.define(ten("bulk").perPerson(50));
    List<WalletId> people = stand.people(7);
    List<WalletId> list =
        java.util.stream.IntStream.range(0, 333).mapToObj(i -> people.get(i % 7)).toList();
    RequestId request = stand.request();
    List<BulkReport> reports =
        race.run(
            6,
            thread ->
                stand
                    .desk(thread)
                    .couponClasses()
                    .issueAll(request, "bulk", list.iterator(), line -> {}));
    assertThat(reports).containsOnly(new BulkReport(333, java.util.Map.of()));
    assertThat(stand.desk().couponClasses().find("bulk").orElseThrow().issued()).isEqualTo(333);
  }

  @Test
  void oneBatchMadeByManyAtOnceIsOneBatch() {
    stand.define(ten("batch"));
    RequestId request = stand.request();
    List<List<String>> batches =
        race.run(
            8,
            thread -> {
              List<String> codes = new java.util.ArrayList<>();
              stand
                  .desk(thread)
                  .couponClasses()
                  .makeCodes(request, "batch", 1_100, Optional.empty(), Stand.keep(codes));
              return codes;
            });
    assertThat(batches).containsOnly(batches.get(0));
    assertThat(batches.get(0)).doesNotHaveDuplicates().hasSize(1_100);
  }

  @Test
  void oneCouponTakenBackByManyGoesOnce() {
    stand.define(ten("back"));
    WalletId person = stand.person();
    for (int round = 0; round < ROUNDS; round++) {
      var coupon = stand.issue("back", person);
      List<RevokeResult> results =
          race.run(
              thread -> stand.desk(thread).couponClasses().revoke(stand.request(), coupon.id()));
      assertThat(results).filteredOn(RevokeResult.Revoked.class::isInstance).hasSize(1);
      assertThat(stand.held(person, "back").posted()).isZero();
    }
  }
}
