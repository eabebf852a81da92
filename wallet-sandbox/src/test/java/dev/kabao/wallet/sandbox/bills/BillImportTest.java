package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.bill.importing.ImportReport.Outcome;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files say is taken once, whole or not at all, and told line by line. */
class BillImportTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("0.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private ImportReport take(Lines lines) {
    return wallet.bills().take(lines, Import.ALL_OR_NOTHING);
  }

  private List<Bill> all() {
    return wallet.bills().list(BillFilter.ALL, Optional.empty(), 200).items();
  }

  private static List<Outcome> outcomes(ImportReport report) {
    return report.lines().stream().map(ImportReport.Line::outcome).toList();
  }

  private static Lines october() {
    return new Lines("alipay")
        .passed(ImportReason.PREAMBLE)
        .passed(ImportReason.HEADER)
        .entry("2026-10-03T04:00:00Z", "-35.50", "老王面馆", "牛肉面", "A1")
        .entry("2026-10-05T04:00:00Z", "-120.00", "某某超市", "日用", "A2")
        .entry("2026-10-10T04:00:00Z", "9000.00", "某公司", "代发工资", "A3");
  }

  @Test
  void whatAFileSaysIsInTheListWithItsCategory() {
    ImportReport report = take(october());
    assertThat(report.kept()).isTrue();
    assertThat(outcomes(report))
        .containsExactly(
            Outcome.SKIPPED, Outcome.SKIPPED, Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN);
    assertThat(report.lines())
        .extracting(ImportReport.Line::lineNumber)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(all())
        .extracting(bill -> bill.category().code())
        .containsExactly("salary", "groceries", "dining");
    Bill salary = all().get(0);
    assertThat(salary.income()).isTrue();
    assertThat(salary.amount()).isEqualTo(cny("9000.00"));
    assertThat(salary.state()).isEqualTo(BillState.PAID);
    assertThat(salary.reference()).contains("A3");
    assertThat(salary.at()).isEqualTo(Instant.parse("2026-10-10T04:00:00Z"));
  }

  @Test
  void theSameFileAndOneThatOverlapsAreNoDouble() {
    take(october());
    ImportReport again = take(october());
    assertThat(again.count(Outcome.DOUBLE)).isEqualTo(3);
    assertThat(again.count(Outcome.TAKEN)).isZero();
    ImportReport overlap =
        take(
            new Lines("alipay")
                .entry("2026-10-10T04:00:00Z", "9000.00", "某公司", "代发工资", "A3")
                .entry("2026-10-12T04:00:00Z", "-1.00", "某人", "", "A4"));
    assertThat(outcomes(overlap)).containsExactly(Outcome.DOUBLE, Outcome.TAKEN);
    assertThat(all()).hasSize(4);
    ImportReport other =
        take(new Lines("wechat").entry("2026-10-12T04:00:00Z", "-1.00", "某人", "", "A4"));
    assertThat(outcomes(other)).containsExactly(Outcome.TAKEN);
  }

  @Test
  void aKnownReferenceWithAnotherAmountIsToldAsAConflictAndOverwritesNothing() {
    take(october());
    Lines corrected =
        new Lines("alipay")
            .entry("2026-10-03T04:00:00Z", "-53.50", "老王面馆", "牛肉面", "A1")
            .entry("2026-10-05T04:00:00Z", "-120.00", "某某超市", "日用", "A2")
            .entry("2026-10-12T04:00:00Z", "-1.00", "某人", "", "A4")
            .entry("2026-10-12T04:00:00Z", "-1.01", "某人", "", "A4");
    ImportReport trial = wallet.bills().take(corrected, Import.TRIAL);
    ImportReport report = take(corrected);
    assertThat(trial.lines()).isEqualTo(report.lines());
    assertThat(report.kept()).isTrue();
    assertThat(outcomes(report))
        .containsExactly(Outcome.CONFLICT, Outcome.DOUBLE, Outcome.TAKEN, Outcome.CONFLICT);
    assertThat(report.lines().get(0).reason()).contains(ImportReason.AMOUNT_DIFFERS);
    assertThat(report.lines().get(3).lineNumber()).isEqualTo(4);
    assertThat(all())
        .extracting(Bill::amount)
        .containsExactlyInAnyOrder(cny("1.00"), cny("9000.00"), cny("120.00"), cny("35.50"));
    assertThat(take(new Lines("alipay").other("2026-10-05T04:00:00Z", "USD 120.00", "A2")).lines())
        .extracting(ImportReport.Line::outcome)
        .containsExactly(Outcome.CONFLICT);
  }

  @Test
  void linesWithoutAReferenceCountAsOftenAsTheFileSaysThem() {
    Lines twice =
        new Lines("cmb")
            .entry("2026-10-03T00:00:00Z", "-2.00", "地铁", "", "")
            .entry("2026-10-03T00:00:00Z", "-2.00", "地铁", "", "");
    assertThat(outcomes(take(twice))).containsOnly(Outcome.TAKEN);
    assertThat(outcomes(take(twice))).containsOnly(Outcome.DOUBLE);
    twice.entry("2026-10-03T00:00:00Z", "-2.00", "地铁", "", "");
    assertThat(outcomes(take(twice)))
        .containsExactly(Outcome.DOUBLE, Outcome.DOUBLE, Outcome.TAKEN);
    assertThat(all()).hasSize(3);
  }

  @Test
  void aPaymentAndItsRefundUnderOneReferenceAreTwo() {
    take(
        new Lines("alipay")
            .entry("2026-10-03T00:00:00Z", "-20.00", "某店", "", "R1")
            .entry("2026-10-04T00:00:00Z", "20.00", "某店", "退款", "R1"));
    assertThat(all()).extracting(Bill::income).containsExactly(true, false);
  }

  @Test
  void aBadLineKeepsAllOutUnlessTheGoodOnesAreAskedFor() {
    Lines broken = october().passed(ImportReason.AMOUNT_UNREADABLE);
    ImportReport refused = take(broken);
    assertThat(refused.kept()).isFalse();
    assertThat(refused.count(Outcome.BAD)).isEqualTo(1);
    assertThat(refused.count(Outcome.TAKEN)).isEqualTo(3);
    assertThat(all()).isEmpty();
    ImportReport trial = wallet.bills().take(broken, Import.TRIAL);
    assertThat(trial).isEqualTo(refused);
    assertThat(all()).isEmpty();
    ImportReport kept = wallet.bills().take(broken, Import.GOOD_LINES);
    assertThat(kept.kept()).isTrue();
    assertThat(kept.lines()).isEqualTo(refused.lines());
    assertThat(all()).hasSize(3);
    assertThat(wallet.bills().take(broken, Import.TRIAL).count(Outcome.DOUBLE)).isEqualTo(3);
  }

  @Test
  void aFileThatCannotBeReadToItsEndChangesNothing() {
    for (Import how : Import.values()) {
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> wallet.bills().take(october().breaksAt(5), how))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_UNREADABLE));
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void aFileThatIsBeingTakenPutsNothingDownOfAPersonWhoWasErasedMeanwhile() {
    Lines file = new Lines("cmb");
    for (int i = 0; i < 3_000; i++) {
      file.entry("2026-10-03T04:00:00Z", "-1.00", "某店" + i % 7, "", "R" + i);
    }
    file.meanwhile(
        1_500,
        () -> {
          assertThat(rig.wallets.closeWallet(rig.request(), wallet.id())).isTrue();
          assertThat(rig.wallets.erase(rig.request(), wallet.id()))
              .isInstanceOf(Erasure.Erased.class);
        });
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> take(file))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
    // What was kept before was found by the erasure.
    assertThat(rig.store.count("bill")).isEqualTo(1_000);
    assertThat(rig.store.findAll("bill", Optional.empty(), 1_000))
        .extracting(document -> new String(document.body(), StandardCharsets.UTF_8))
        .noneMatch(body -> body.contains("\"texts\""));
  }

  @Test
  void aFileOfManyChunksIsTakenByManyAtOnceOnTwoPlatformsAsIfByOne() throws Exception {
    Lines year = new Lines("cmb");
    for (int i = 0; i < 2_500; i++) {
      year.entry(
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i * 3_600L).toString(),
          "-" + (i % 90 + 1) + ".00",
          "商户" + i % 40,
          "",
          i % 2 == 0 ? "ref-" + i : "");
    }
    Wallets second = rig.another();
    List<Callable<ImportReport>> callers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Wallet own = BillRig.open(i % 2 == 0 ? rig.wallets : second, wallet.id());
      callers.add(() -> own.bills().take(year, Import.ALL_OR_NOTHING));
    }
    List<ImportReport> reports = BillRig.together(callers);
    assertThat(reports.stream().mapToLong(one -> one.count(Outcome.TAKEN)).sum()).isEqualTo(2_500);
    int listed = 0;
    Optional<String> after = Optional.empty();
    do {
      var page = wallet.bills().list(BillFilter.ALL, after, 200);
      listed += page.items().size();
      after = page.next();
    } while (after.isPresent());
    assertThat(listed).isEqualTo(2_500);
  }

  @Test
  void thePersonsOwnWordGoesBeforeTheRulesFromThenOn() {
    take(october());
    Bill noodles = all().get(2);
    wallet.bills().categorise(rig.request(), noodles.id(), "gifts", true);
    assertThat(wallet.bills().find(noodles.id()).category().code()).isEqualTo("gifts");
    take(new Lines("alipay").entry("2026-11-01T00:00:00Z", "-9.00", " 老王面馆 ", "", "A9"));
    assertThat(all().get(0).category().code()).isEqualTo("gifts");
    assertThat(wallet.categories().remembered())
        .singleElement()
        .satisfies(said -> assertThat(said.payee()).isEqualTo("老王面馆"));
    wallet.categories().forget(rig.request(), "老王面馆");
    take(new Lines("alipay").entry("2026-11-02T00:00:00Z", "-9.00", "老王面馆", "", "B1"));
    assertThat(all().get(0).category().code()).isEqualTo("dining");
  }

  @Test
  void nothingIsSaidOfNobodySoNamelessEntriesStayApart() {
    Lines nameless =
        new Lines("cmb")
            .entry("2026-10-01T00:00:00Z", "-9.00", "", "滴滴出行", "N1")
            .entry("2026-10-02T00:00:00Z", "-9.00", "", "", "N2");
    take(nameless);
    Bill other = all().get(0);
    assertThat(wallet.bills().categorise(rig.request(), other.id(), "gifts", true))
        .isInstanceOfSatisfying(
            BillResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(BillRefusal.NOBODY_NAMED));
    assertThat(wallet.categories().remembered()).isEmpty();
    wallet.bills().categorise(rig.request(), other.id(), "gifts", false);
    take(nameless.entry("2026-10-03T00:00:00Z", "-9.00", "", "滴滴出行", "N3"));
    assertThat(all())
        .extracting(bill -> bill.category().code())
        .containsExactly("transport", "gifts", "transport");
  }

  @Test
  void aChargeThatChangedIsPointedOutInWhateverOrderTheFilesCome() {
    Lines later =
        new Lines("cmb")
            .entry("2026-10-15T00:00:00Z", "-25.00", "视频会员", "", "M10")
            .entry("2026-09-15T00:00:00Z", "-20.00", "视频会员", "", "M9");
    Lines earlier = new Lines("cmb").entry("2026-08-15T00:00:00Z", "-20.00", "视频会员", "", "M8");
    take(later);
    assertThat(all()).allMatch(bill -> bill.changedFrom().isEmpty());
    take(earlier);
    assertThat(all())
        .extracting(Bill::changedFrom)
        .containsExactly(Optional.of(cny("20.00")), Optional.empty(), Optional.empty());
  }

  @Test
  void whatWasImportedInErrorIsDropped() {
    take(october());
    wallet.bills().drop(rig.request(), all().get(0).id());
    assertThat(all().get(0).state()).isEqualTo(BillState.DROPPED);
    assertThat(take(october()).count(Outcome.DOUBLE)).isEqualTo(3);
  }
}
