package dev.kabao.wallet.sandbox.bills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.value.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of months are those of the list, whoever changes what at the same time. */
class BillSumsRaceTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> CATEGORIES =
      List.of("gifts", "pets", "dining", "groceries", "other");

  @TempDir private Path folder;

  @Test
  void filesThatOverlapAndChangesOfWhatTheyBringLeaveTheSumsRight() throws Exception {
    try (BillRig rig = new BillRig(folder)) {
      Wallet wallet = rig.walletWith("0.00");
      Wallets second = rig.another();
      AtomicInteger changes = new AtomicInteger();
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Wallet own = BillRig.open(i == 0 ? rig.wallets : second, wallet.id());
        Lines file = file(i * 600);
        Random random = new Random(i);
        all.add(() -> own.bills().take(file, Import.ALL_OR_NOTHING).lines().size());
        all.add(() -> change(rig, own, random, changes));
      }
      BillRig.together(all);
      // What came last is changed too.
      change(rig, wallet, new Random(3), changes);
      assertThat(changes).hasPositiveValue();

      Map<String, Long> listed = new TreeMap<>();
      for (Bill bill : list(wallet)) {
        if (bill.state() == BillState.PAID) {
          YearMonth month = YearMonth.from(bill.at().atZone(ZONE));
          listed.merge(
              month + " " + bill.category().code(), bill.amount().getAmountMinorLong(), Long::sum);
        }
      }
      Map<String, Long> summed = new TreeMap<>();
      for (int month = 9; month <= 12; month++) {
        YearMonth one = YearMonth.of(2026, month);
        wallet
            .insights()
            .month(one, CNY)
            .spending()
            .forEach(
                sum ->
                    summed.put(
                        one + " " + sum.category().code(), sum.amount().getAmountMinorLong()));
      }
      assertThat(summed).isEqualTo(listed);
    }
  }

  private static Lines file(int from) {
    Lines file = new Lines("cmb");
    for (int i = from; i < from + 1_800; i++) {
      // A line an hour, over the borders of months.
      String at = Instant.parse("2026-09-20T00:00:00Z").plusSeconds(i * 3_600L).toString();
      file.entry(at, "-" + (i % 50 + 1) + ".00", "商户" + i % 20, "", i % 3 == 0 ? "" : "R" + i);
    }
    return file;
  }

  private static int change(BillRig rig, Wallet wallet, Random random, AtomicInteger changes) {
    for (int i = 0; i < 60; i++) {
      List<Bill> page = wallet.bills().list(BillFilter.ALL, Optional.empty(), 50).items();
      if (page.isEmpty()) {
        continue;
      }
      Bill bill = page.get(random.nextInt(page.size()));
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      switch (random.nextInt(4)) {
        case 0 -> wallet.bills().drop(rig.request(), bill.id());
        case 1 -> wallet.bills().categorise(rig.request(), bill.id(), category, false);
        case 2 -> wallet.bills().categorise(rig.request(), bill.id(), category, true);
        default ->
            wallet
                .bills()
                .split(
                    rig.request(),
                    bill.id(),
                    List.of(new Share("某人", BillRig.cny("1.00"), Optional.empty())));
      }
      changes.incrementAndGet();
    }
    return changes.get();
  }

  private static List<Bill> list(Wallet wallet) {
    List<Bill> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Bill> page = wallet.bills().list(BillFilter.ALL, after, 200);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
