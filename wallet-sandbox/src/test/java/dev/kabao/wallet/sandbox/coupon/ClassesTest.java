package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static dev.kabao.wallet.sandbox.coupon.Stand.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.coupon.BulkLine;
import dev.kabao.wallet.coupon.BulkReport;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponClass;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.ReturnRule;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesTest {
  @TempDir private Path folder;
  private Stand stand;

  @BeforeEach
  void open() {
    stand = new Stand(folder);
  }

  @AfterEach
  void theBooksAreClosed() {
    stand.assertBooksAreClosed();
    stand.close();
  }

  @Test
  void allTermsOfAClassAreReadBackAsTheyWereDefined() {
    Instant from = Instant.parse("2026-11-11T00:00:00Z");
    CouponTerms terms =
        CouponTerms.of(
                "eleven-11",
                new LocalText("Singles' Day", "双十一"),
                "sponsor-1",
                Discount.percent(2_000, yuan("30.00")),
                new Validity.Window(from, from.plus(Duration.ofDays(3))))
            .minimumSpend(yuan("99.00"))
            .payees(Set.of("noodles", "tea"))
            .categories(Set.of("food"))
            .perPerson(2)
            .total(1_000)
            .stacking(Stacking.oneOf("platform"))
            .returning(ReturnRule.withGrace(3));
    stand.define(terms);
    CouponClass read = stand.desk(1).couponClasses().find("eleven-11").orElseThrow();
    assertThat(read.terms()).isEqualTo(terms);
    assertThat(read.issued()).isZero();
    assertThat(read.ended()).isFalse();
    stand.define(ten("plain"));
    assertThat(stand.desk().couponClasses().find("plain").orElseThrow().terms())
        .isEqualTo(ten("plain"));
    assertThat(stand.desk().couponClasses().list(Optional.empty(), 10).items())
        .extracting(one -> one.terms().code())
        .containsExactly("plain", "eleven-11");
  }

  @Test
  void aClassIsDefinedOnceAndNeverChanges() {
    RequestId request = stand.request();
    CouponClass first =
        ((DefineResult.Defined) stand.desk().couponClasses().define(request, ten("a"))).defined();
    stand.clock.advance(Duration.ofHours(1));
    assertThat(stand.desk().couponClasses().define(request, ten("a")))
        .isInstanceOf(DefineResult.Defined.class);
    assertConflict(() -> stand.desk().couponClasses().define(request, ten("a").total(5)));
    DefineResult other = stand.desk().couponClasses().define(stand.request(), ten("a").total(5));
    assertThat(((DefineResult.CodeTaken) other).other().createdAt()).isEqualTo(first.createdAt());
    assertThat(stand.desk().couponClasses().find("a").orElseThrow().terms().total())
        .isEqualTo(CouponTerms.NO_LIMIT);
  }

  @Test
  void anIssuedCouponIsThePersonsAndAUnitInTheLedger() {
    stand.define(ten("a"));
    WalletId person = stand.person();
    RequestId request = stand.request();
    IssueResult result = stand.desk().couponClasses().issue(request, "a", person);
    Coupon coupon = ((IssueResult.Issued) result).coupon();
    assertThat(coupon.state()).isEqualTo(CouponState.AVAILABLE);
    assertThat(coupon.wallet()).isEqualTo(person);
    // The end of the seventh day in China after the second of November.
    assertThat(coupon.until()).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
    assertThat(stand.desk(1).couponClasses().issue(request, "a", person)).isEqualTo(result);
    assertThat(stand.held(person, "a").posted()).isEqualTo(1);
    assertThat(stand.open(person).coupons().atHand()).containsExactly(coupon);
    assertThat(stand.open(person).coupons().find(coupon.id())).isEqualTo(coupon);
    assertThat(stand.events("coupon.issued")).containsExactly(person.toString());
    stand.define(ten("b"));
    assertConflict(() -> stand.desk().couponClasses().issue(request, "b", person));
  }

  @Test
  void nobodySeesOthersCoupons() {
    stand.define(ten("a"));
    Coupon coupon = stand.issue("a", stand.person());
    WalletId other = stand.person();
    assertNotFound(() -> stand.open(other).coupons().find(coupon.id()));
    assertThat(stand.open(other).coupons().list(Optional.empty(), 10).items()).isEmpty();
    assertThat(stand.open(other).coupons().best("noodles", yuan("60.00")).verdicts()).isEmpty();
  }

  @Test
  void noMoreAreIssuedThanThereAreAndThanAPersonGets() {
    stand.define(ten("a").total(3).perPerson(2));
    WalletId one = stand.person();
    WalletId other = stand.person();
    stand.issue("a", one);
    stand.issue("a", one);
    assertRefused(CouponRefusal.ENOUGH, "a", one);
    stand.issue("a", other);
    assertRefused(CouponRefusal.SOLD_OUT, "a", other);
    assertThat(stand.desk().couponClasses().find("a").orElseThrow().issued()).isEqualTo(3);
  }

  @Test
  void whatIsEndedOrOverIsIssuedNoMore() {
    Instant now = stand.clock.instant();
    stand.define(ten("a"));
    WalletId person = stand.person();
    stand.issue("a", person);
    RequestId end = stand.request();
    assertThat(stand.desk().couponClasses().end(end, "a").ended()).isTrue();
    assertThat(stand.desk().couponClasses().end(end, "a").ended()).isTrue();
    assertRefused(CouponRefusal.CLASS_ENDED, "a", person);
    assertThat(stand.open(person).coupons().atHand()).hasSize(1);
    stand.define(
        CouponTerms.of(
            "w",
            new LocalText("Window", "限时"),
            "s",
            Discount.of(yuan("1.00")),
            new Validity.Window(now, now.plusSeconds(60))));
    stand.clock.advance(Duration.ofSeconds(60));
    assertRefused(CouponRefusal.CLASS_OVER, "w", person);
    assertNotFound(() -> stand.desk().couponClasses().issue(stand.request(), "none", person));
    assertNotFound(
        () ->
            stand.desk().couponClasses().issue(stand.request(), "a", new WalletId(new UUID(1, 1))));
  }

  @Test
  void aFrozenOrClosedWalletGetsNone() {
    stand.define(ten("a"));
    WalletId person = stand.person();
    stand.desk().freeze(stand.request(), person, Set.of(AccountFlag.FROZEN_IN));
    assertRefused(CouponRefusal.WALLET_TAKES_NONE, "a", person);
    stand.desk().freeze(stand.request(), person, Set.of());
    assertThat(stand.desk().closeWallet(stand.request(), person)).isTrue();
    assertRefused(CouponRefusal.WALLET_TAKES_NONE, "a", person);
  }

  @Test
  void whatIsOverExpiresAndIsShownSoBefore() {
    stand.define(ten("a"));
    WalletId person = stand.person();
    Coupon coupon = stand.issue("a", person);
    stand.clock.advance(Duration.between(stand.clock.instant(), coupon.until()).minusMillis(1));
    stand.desk().resolve();
    assertThat(stand.open(person).coupons().atHand()).hasSize(1);
    stand.clock.advance(Duration.ofMillis(1));
    assertThat(stand.open(person).coupons().atHand()).isEmpty();
    assertThat(stand.open(person).coupons().find(coupon.id()).state())
        .isEqualTo(CouponState.EXPIRED);
    assertThat(stand.held(person, "a").posted()).isEqualTo(1);
    stand.desk().resolve();
    assertThat(stand.held(person, "a").posted()).isZero();
    assertThat(stand.events("coupon.expired")).containsExactly(person.toString());
  }

  @Test
  void manyThatAreOverAreSweptAndAFrozenWalletsAreLeftForLater() {
    stand.define(ten("a"));
    List<WalletId> people = stand.people(3);
    WalletId frozen = people.get(1);
    List<WalletId> list = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      list.addAll(people);
    }
    stand.desk().couponClasses().issueAll(stand.request(), "a", list.iterator(), line -> {});
    stand.desk().freeze(stand.request(), frozen, Set.of(AccountFlag.FROZEN_OUT));
    stand.clock.advance(Duration.ofDays(30));
    stand.desk().resolve();
    assertThat(stand.held(people.get(0), "a").posted()).isZero();
    assertThat(stand.held(people.get(2), "a").posted()).isZero();
    assertThat(stand.held(frozen, "a").posted()).isEqualTo(150);
    assertThat(stand.open(frozen).coupons().atHand()).isEmpty();
    stand.desk().freeze(stand.request(), frozen, Set.of());
    stand.clock.advance(Duration.ofDays(1));
    stand.desk().resolve();
    assertThat(stand.held(frozen, "a").posted()).isZero();
  }

  @Test
  void whatWasNotUsedCanBeTakenBack() {
    stand.define(ten("a").total(1));
    WalletId person = stand.person();
    Coupon coupon = stand.issue("a", person);
    stand.desk().freeze(stand.request(), person, Set.of(AccountFlag.FROZEN_OUT));
    RequestId request = stand.request();
    assertThat(stand.desk().couponClasses().revoke(request, coupon.id()))
        .isEqualTo(new RevokeResult.Refused(coupon, CouponRefusal.WALLET_FROZEN));
    stand.desk().freeze(stand.request(), person, Set.of());
    RevokeResult revoked = stand.desk().couponClasses().revoke(request, coupon.id());
    assertThat(revoked).isInstanceOf(RevokeResult.Revoked.class);
    assertThat(revoked.coupon().state()).isEqualTo(CouponState.REVOKED);
    assertThat(stand.desk(1).couponClasses().revoke(request, coupon.id())).isEqualTo(revoked);
    assertThat(stand.desk().couponClasses().revoke(stand.request(), coupon.id()))
        .isEqualTo(new RevokeResult.Refused(revoked.coupon(), CouponRefusal.NOT_AVAILABLE));
    assertThat(stand.open(person).coupons().atHand()).isEmpty();
    assertThat(stand.events("coupon.revoked")).hasSize(1);
    // What was issued counts, whatever became of it.
    assertRefused(CouponRefusal.SOLD_OUT, "a", person);
    assertNotFound(
        () -> stand.desk().couponClasses().revoke(stand.request(), new CouponId(new UUID(1, 1))));
  }

  @Test
  void aListIsIssuedLineByLineAndEachLineIsTold() {
    stand.define(ten("a").perPerson(2));
    List<WalletId> people = stand.people(3);
    stand.desk().freeze(stand.request(), people.get(2), Set.of(AccountFlag.FROZEN_IN));
    WalletId nobody = new WalletId(new UUID(1, 1));
    List<WalletId> list =
        List.of(people.get(0), people.get(0), nobody, people.get(1), people.get(0), people.get(2));
    List<BulkLine> lines = new ArrayList<>();
    RequestId request = stand.request();
    BulkReport report =
        stand.desk().couponClasses().issueAll(request, "a", list.iterator(), lines::add);
    assertThat(report.issued()).isEqualTo(3);
    assertThat(report.refused())
        .isEqualTo(
            Map.of(
                CouponRefusal.ENOUGH, 1L,
                CouponRefusal.NO_WALLET, 1L,
                CouponRefusal.WALLET_TAKES_NONE, 1L));
    assertThat(lines).extracting(BulkLine::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(lines).extracting(BulkLine::wallet).containsExactlyElementsOf(list);
    assertThat(lines.get(4).refusal()).contains(CouponRefusal.ENOUGH);
    assertThat(stand.held(people.get(0), "a").posted()).isEqualTo(2);
    // The same request again issues nothing more, and says the same.
    List<BulkLine> again = new ArrayList<>();
    assertThat(stand.desk(1).couponClasses().issueAll(request, "a", list.iterator(), again::add))
        .isEqualTo(report);
    assertThat(again).isEqualTo(lines);
    // Another wallet in a line that has its coupon is another list.
    List<WalletId> other = List.of(people.get(1));
    assertConflict(
        () -> stand.desk().couponClasses().issueAll(request, "a", other.iterator(), l -> {}));
  }

  @Test
  void aLongListStopsAtTheLimitToTheCoupon() {
    stand.define(ten("a").total(733));
    List<WalletId> people = stand.people(5);
    List<WalletId> list = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      list.addAll(people);
    }
    BulkReport report =
        stand.desk().couponClasses().issueAll(stand.request(), "a", list.iterator(), line -> {});
    assertThat(report.issued()).isEqualTo(733);
    assertThat(report.refused()).isEqualTo(Map.of(CouponRefusal.SOLD_OUT, 267L));
  }

  @Test
  void aListThatBrokeOffGoesOnWhereItWas() {
    stand.define(ten("a"));
    List<WalletId> list = new ArrayList<>();
    List<WalletId> people = stand.people(2);
    for (int i = 0; i < 250; i++) {
      list.addAll(people);
    }
    RequestId request = stand.request();
    List<BulkLine> lines = new ArrayList<>();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                stand
                    .desk()
                    .couponClasses()
                    .issueAll(
                        request,
                        "a",
                        list.iterator(),
                        line -> {
                          if (line.line() == 300) {
                            throw new IllegalStateException("The listener fell over.");
                          }
                          lines.add(line);
                        }));
    assertThat(lines).hasSize(299);
    List<BulkLine> again = new ArrayList<>();
    BulkReport report =
        stand.desk(1).couponClasses().issueAll(request, "a", list.iterator(), again::add);
    assertThat(report.issued()).isEqualTo(500);
    assertThat(again.subList(0, 299)).isEqualTo(lines);
    assertThat(stand.desk().couponClasses().find("a").orElseThrow().issued()).isEqualTo(500);
  }

  @Test
  void thePageOfCouponsIsTheNewestFirstAndCouponsAtHandAreTheSoonestOverFirst() {
    stand.define(ten("a"));
    stand.define(
        CouponTerms.of(
            "d",
            new LocalText("Day", "日"),
            "s",
            Discount.of(yuan("1.00")),
            new Validity.FromIssue(0)));
    WalletId person = stand.person();
    Coupon week = stand.issue("a", person);
    Coupon day = stand.issue("d", person);
    assertThat(stand.open(person).coupons().list(Optional.empty(), 10).items())
        .containsExactly(day, week);
    var first = stand.open(person).coupons().list(Optional.empty(), 1);
    assertThat(first.items()).containsExactly(day);
    assertThat(stand.open(person).coupons().list(first.next(), 1).items()).containsExactly(week);
    assertThat(stand.open(person).coupons().atHand()).containsExactly(day, week);
  }

  @Test
  void theBestForAPaymentIsFoundByTheHostsCategoriesAndNotByThePersonsOwn() {
    stand.define(ten("food").categories(Set.of("dining")));
    WalletId person = stand.person();
    stand.issue("food", person);
    var wallet = stand.desk().open(HostAssertion.of(person, Factor.KNOWLEDGE));
    assertThat(wallet.coupons().best("m-123", yuan("60.00")).taken()).isEmpty();
    wallet.categories().remember(stand.request(), "m-123", "dining");
    assertThat(wallet.coupons().best("m-123", yuan("60.00")).taken()).isEmpty();
  }

  @Test
  void termsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ten("A"));
    assertThatIllegalArgumentException().isThrownBy(() -> ten("seventeen-letters"));
    assertThatIllegalArgumentException().isThrownBy(() -> ten("a").minimumSpend(yuan("0.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ten("a").minimumSpend(org.joda.money.Money.parse("USD 1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> ten("a").payees(Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> ten("a").payees(Set.of("a b")));
    assertThatIllegalArgumentException().isThrownBy(() -> ten("a").perPerson(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Discount.of(yuan("-1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> Discount.percent(10_001, yuan("1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stacking(true, 2, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReturnRule(false, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stand.open(stand.person()).coupons().best("noodles", yuan("0.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                stand
                    .desk()
                    .couponClasses()
                    .makeCodes(stand.request(), "a", 0, Optional.empty(), code -> {}));
  }

  private void assertRefused(CouponRefusal reason, String code, WalletId wallet) {
    assertThat(stand.desk().couponClasses().issue(stand.request(), code, wallet))
        .isEqualTo(new IssueResult.Refused(reason));
  }

  private static void assertConflict(Runnable call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
  }

  private static void assertNotFound(Runnable call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }
}
