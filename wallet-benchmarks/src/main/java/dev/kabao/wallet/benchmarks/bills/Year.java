package dev.kabao.wallet.benchmarks.bills;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The entries of a busy person's year, the newest first, as a bank's file has them. */
final class Year implements ImportSource {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant END = Instant.parse("2026-10-31T16:00:00Z");
  private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;
  private static final String[] PLACES = {
    "老王面馆", "某某超市", "城市地铁", "便利店", "云端视频会员", "加油站", "大药房", "书店", "咖啡馆", "物业公司"
  };

  private final int entries;

  Year(int entries) {
    this.entries = entries;
  }

  @Override
  public String name() {
    return "bench-bank";
  }

  @Override
  public String format() {
    return "made-up";
  }

  /** The entry at a place in the file. */
  ImportedEntry entry(int at) {
    boolean salary = at % 1_000 == 0;
    long minor = salary ? 1_200_000 : -(100 + at * 37L % 30_000);
    return new ImportedEntry(
        at + 1L,
        END.minusSeconds(at * (YEAR_SECONDS / entries)),
        false,
        Money.ofMinor(CNY, minor),
        false,
        Optional.of(salary ? "某某科技有限公司" : PLACES[at % PLACES.length] + at % 37),
        Optional.of(salary ? "代发工资" : "消费 订单号" + at),
        Optional.empty(),
        Optional.of("20261031" + (1_000_000_000L + at)));
  }

  @Override
  public ImportReading open() {
    return new ImportReading() {
      private int next;

      @Override
      public Optional<ImportRecord> next() {
        if (next == entries) {
          return Optional.empty();
        }
        next++;
        return Optional.of(entry(next - 1));
      }

      @Override
      public long position() {
        return next;
      }

      @Override
      public long size() {
        return entries;
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
