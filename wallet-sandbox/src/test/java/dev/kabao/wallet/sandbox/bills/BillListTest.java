package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one list of what is owed and was paid. */
class BillListTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("1000.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private PaymentResult pay(String payee, String amount) {
    return wallet.payments().pay(rig.request(), PayRequest.of(BALANCE, payee, cny(amount)));
  }

  @Test
  void aPaymentIsNotPaidElsewhereAndThePersonIsTold() {
    pay("tea-house", "4.00");
    Bill entry = BillRig.only(wallet);

    BillResult result = wallet.bills().paidElsewhere(rig.request(), entry.id());

    assertThat(((BillResult.Refused) result).refusal()).isEqualTo(BillRefusal.PAID);
    assertThat(result.bill().id()).isEqualTo(entry.id());
  }

  private Bill add(BillDraft draft) {
    return wallet.bills().add(rig.request(), draft);
  }

  private List<Bill> all(BillFilter filter, int limit) {
    List<Bill> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Bill> page = wallet.bills().list(filter, after, limit);
      assertThat(page.items().size()).isLessThanOrEqualTo(limit);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** Entries of every source, at times that go up and down. */
  private void fill(int rounds) {
    Random random = new Random(7);
    Instant now = rig.clock.instant();
    for (int i = 0; i < rounds; i++) {
      rig.clock.forward(Duration.ofMinutes(random.nextInt(600)));
      pay("shop-" + i % 3, i % 9 + 1 + ".00");
      add(BillDraft.paid(cny(i % 7 + 1 + ".50"), "菜市场", now.plusSeconds(random.nextInt(900_000))));
      wallet
          .bills()
          .take(
              new Lines("cmb")
                  .entry(
                      now.plusSeconds(random.nextInt(900_000)).toString(),
                      (i % 2 == 0 ? "-" : "") + (i % 5 + 1) + ".00",
                      "商户" + i % 4,
                      "",
                      "r" + i),
              Import.ALL_OR_NOTHING);
    }
  }

  @Test
  void billsAndPaymentsAreOneListNewestFirstWhateverThePageIs() {
    fill(20);
    List<Bill> whole = all(BillFilter.ALL, 200);
    assertThat(whole).hasSize(60);
    assertThat(whole).isSortedAccordingTo(Comparator.comparing(Bill::at).reversed());
    for (int limit : new int[] {1, 7, 59}) {
      assertThat(all(BillFilter.ALL, limit)).isEqualTo(whole);
    }
  }

  @Test
  void everyFilterGivesWhatLookingThroughAllOfItWould() {
    fill(20);
    rig.bill("33.00", 400);
    rig.link(wallet);
    List<Bill> whole = all(BillFilter.ALL, 200);
    Instant from = whole.get(40).at();
    Instant to = whole.get(10).at();
    assertFiltered(
        whole,
        BillFilter.ALL.between(from, to),
        bill -> !bill.at().isBefore(from) && bill.at().isBefore(to));
    assertFiltered(
        whole,
        BillFilter.ALL.amounts(300, 550),
        bill ->
            bill.amount().getAmountMinorLong() >= 300 && bill.amount().getAmountMinorLong() <= 550);
    assertFiltered(
        whole, BillFilter.ALL.saying("商户2"), bill -> bill.payee().orElse("").contains("商户2"));
    assertFiltered(
        whole,
        BillFilter.ALL.saying(" SHOP-1"),
        bill -> bill.payee().orElse("").contains("shop-1"));
    assertFiltered(
        whole, BillFilter.ALL.in("groceries"), bill -> bill.category().code().equals("groceries"));
    assertFiltered(
        whole, BillFilter.ALL.states(BillState.DUE), bill -> bill.state() == BillState.DUE);
    assertFiltered(
        whole,
        BillFilter.ALL.sources(BillSource.PAYMENT, BillSource.BILLER),
        bill -> bill.source() == BillSource.PAYMENT || bill.source() == BillSource.BILLER);
    assertFiltered(whole, BillFilter.ALL.income(true), Bill::income);
    assertFiltered(
        whole,
        BillFilter.ALL.income(false).in("groceries").between(from, to).amounts(0, 400),
        bill ->
            !bill.income()
                && bill.category().code().equals("groceries")
                && !bill.at().isBefore(from)
                && bill.at().isBefore(to)
                && bill.amount().getAmountMinorLong() <= 400);
  }

  private void assertFiltered(
      List<Bill> whole, BillFilter filter, java.util.function.Predicate<Bill> wanted) {
    List<Bill> expected = whole.stream().filter(wanted).toList();
    assertThat(expected).isNotEmpty().hasSizeLessThan(whole.size());
    assertThat(all(filter, 3)).isEqualTo(expected);
    assertThat(all(filter, 200)).isEqualTo(expected);
  }

  @Test
  void whatComesBetweenTwoPagesMovesNothing() {
    fill(10);
    List<Bill> whole = all(BillFilter.ALL, 200);
    Page<Bill> first = wallet.bills().list(BillFilter.ALL, Optional.empty(), 12);
    rig.clock.forward(Duration.ofDays(30));
    for (int i = 0; i < 30; i++) {
      pay("late", "1.00");
    }
    add(BillDraft.paid(cny("1.00"), "late", rig.clock.instant()));
    List<Bill> seen = new ArrayList<>(first.items());
    Optional<String> after = first.next();
    while (after.isPresent()) {
      Page<Bill> page = wallet.bills().list(BillFilter.ALL, after, 5);
      seen.addAll(page.items());
      after = page.next();
    }
    assertThat(seen).isEqualTo(whole);
  }

  @Test
  void aPlaceOfAnotherListIsRefused() {
    fill(3);
    String place = wallet.bills().list(BillFilter.ALL, Optional.empty(), 8).next().orElseThrow();
    Wallet other = rig.walletWith("0.00");
    for (String text : List.of(place, "nonsense", "1.zz..", "2...", "1...")) {
      if (text.equals("1...")) {
        assertThat(other.bills().list(BillFilter.ALL, Optional.of(text), 5).items()).isEmpty();
      } else {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> other.bills().list(BillFilter.ALL, Optional.of(text), 5));
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wallet.bills().list(BillFilter.ALL, Optional.empty(), 0));
  }

  @Test
  void aPlaceBehindAPaymentThatIsNotInTheListIsRefused() {
    fill(3);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                wallet
                    .bills()
                    .list(BillFilter.ALL, Optional.of("1..." + new java.util.UUID(3, 4)), 5));
  }

  @Test
  void momentsThatAreFarAwayLeaveNothingOut() {
    fill(3);
    List<Bill> whole = all(BillFilter.ALL, 200);
    assertThat(all(BillFilter.ALL.between(Instant.MIN, Instant.MAX), 3)).isEqualTo(whole);
    assertThat(all(BillFilter.ALL.between(Instant.MAX, Instant.MAX), 3)).isEmpty();
    assertThat(all(BillFilter.ALL.between(Instant.MIN, Instant.EPOCH), 3)).isEmpty();
  }

  @Test
  void whatWasDeclinedOrCameBackIsNotInTheList() {
    assertThat(pay("shop-1", "5000.00")).isInstanceOf(PaymentResult.Declined.class);
    PaymentResult paid = pay("shop-1", "10.00");
    wallet.payments().refund(rig.request(), paid.payment().id(), Optional.of(cny("4.00")));
    assertThat(all(BillFilter.ALL, 10)).extracting(Bill::amount).containsExactly(cny("6.00"));
    wallet.payments().refund(rig.request(), paid.payment().id(), Optional.empty());
    assertThat(all(BillFilter.ALL, 10)).isEmpty();
  }

  @Test
  void whatIsEnteredByHandCanBeOwedPaidAndDropped() {
    RequestId request = rig.request();
    Instant now = rig.clock.instant();
    BillDraft rent =
        BillDraft.owed(cny("900.00"), "房东", now, now.plus(Duration.ofDays(5)))
            .saying("十月房租")
            .payableTo("landlord-1");
    Bill owed = wallet.bills().add(request, rent);
    assertThat(wallet.bills().add(request, rent)).isEqualTo(owed);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.bills().add(request, rent.saying("九月房租")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    assertThat(owed.category().code()).isEqualTo("housing");
    assertThat(wallet.bills().pay(rig.request(), owed.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(BillRig.only(wallet).state()).isEqualTo(BillState.PAID);
    assertThat(rig.balance(wallet)).isEqualTo(cny("100.00"));
    assertThat(refusal(wallet.bills().drop(rig.request(), owed.id()))).isEqualTo(BillRefusal.PAID);

    Bill cash = add(BillDraft.owed(cny("5.00"), "邻居", now, now.plus(Duration.ofDays(1))));
    PayBillResult nobody = wallet.bills().pay(rig.request(), cash.id(), BALANCE);
    assertThat(((PayBillResult.Refused) nobody).refusal()).isEqualTo(BillRefusal.NO_PAYEE);
    assertThat(wallet.bills().paidElsewhere(rig.request(), cash.id()).bill().state())
        .isEqualTo(BillState.PAID);
    assertThat(wallet.bills().drop(rig.request(), cash.id()).bill().state())
        .isEqualTo(BillState.DROPPED);
    assertThat(refusal(wallet.bills().drop(rig.request(), cash.id())))
        .isEqualTo(BillRefusal.DROPPED);
  }

  private static BillRefusal refusal(BillResult result) {
    return ((BillResult.Refused) result).refusal();
  }

  @Test
  void nobodyReachesTheBillsOfAnother() {
    Bill bill = add(BillDraft.paid(cny("5.00"), "某人", rig.clock.instant()));
    Wallet other = rig.walletWith("0.00");
    Stream.<Runnable>of(
            () -> other.bills().find(bill.id()),
            () -> other.bills().drop(rig.request(), bill.id()),
            () -> other.bills().pay(rig.request(), bill.id(), BALANCE),
            () -> other.bills().categorise(rig.request(), bill.id(), "other", true),
            () -> other.bills().paidElsewhere(rig.request(), bill.id()),
            () -> other.bills().find(new BillId(rig.wallets.events(0, 1).get(0).subject())))
        .forEach(
            call ->
                assertThatExceptionOfType(WalletException.class)
                    .isThrownBy(call::run)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND)));
  }

  @Test
  void noNameTextReferenceOrNumberIsInTheStoreInTheClear() {
    rig.bill("60.20", 10);
    rig.link(wallet);
    add(BillDraft.paid(cny("5.00"), "韩梅梅", rig.clock.instant()).saying("生日礼物"));
    wallet
        .bills()
        .take(
            new Lines("cmb").entry("2026-10-03T00:00:00Z", "-2.00", "李雷", "还钱", "REF-777"),
            Import.ALL_OR_NOTHING);
    wallet.categories().remember(rig.request(), "李雷", "gifts");
    int looked = 0;
    for (String collection : List.of("bill", "biller-account", "autopay", "category-corrections")) {
      for (var document : rig.store.findAll(collection, Optional.empty(), 100)) {
        String body = new String(document.body(), StandardCharsets.UTF_8);
        assertThat(body)
            .doesNotContain("韩梅梅", "生日礼物", "李雷", "还钱", "REF-777", BillRig.NUMBER, "幸福路");
        looked++;
      }
    }
    assertThat(looked).isEqualTo(5);
    assertThat(all(BillFilter.ALL, 10).toString()).doesNotContain("李雷", "韩梅梅");
  }

  @Test
  void anExportHasTheTextsAndAnErasureLeavesNone() throws IOException {
    rig.bill("60.20", 10);
    rig.link(wallet);
    wallet = rig.walletWith("0.00");
    rig.link(wallet);
    wallet.categories().remember(rig.request(), "李雷", "gifts");
    add(BillDraft.paid(cny("5.00"), "韩梅梅", rig.clock.instant()));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    rig.wallets.export(wallet.id(), zip);
    String text = unzipped(zip.toByteArray());
    assertThat(text).contains("韩梅梅", "李雷", BillRig.NUMBER, "bills.json");
    rig.wallets.closeWallet(rig.request(), wallet.id());
    rig.wallets.erase(rig.request(), wallet.id());
    int looked = 0;
    for (var document : rig.store.findAll("bill", Optional.empty(), 100)) {
      String body = new String(document.body(), StandardCharsets.UTF_8);
      if (body.contains(wallet.id().value().toString())) {
        assertThat(body).doesNotContain("\"texts\"", "\"series\"", "\"DUE\"");
        looked++;
      }
    }
    assertThat(looked).isEqualTo(2);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      var entry = zip.getNextEntry();
      while (entry != null) {
        all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        entry = zip.getNextEntry();
      }
    }
    return all.toString();
  }
}
