package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlipayTest {

  private static Exports day(int count) {
    return Exports.alipay(count)
        .alipayRow(
            "2026-10-02 21:32:14",
            "餐饮美食",
            "李记面馆",
            "牛肉面",
            "支出",
            "49.74",
            "余额宝",
            "交易成功",
            "20261002001")
        .alipayRow(
            "2026-10-02 10:17:29",
            "转账红包",
            "王小明",
            "转账",
            "收入",
            "1200.00",
            "余额",
            "交易成功",
            "20261002002");
  }

  @Test
  void spendingGoesBelowZeroAndIncomeAbove() {
    Read read = Read.of(day(2).gb18030());

    assertThat(read.amounts()).containsExactly("-49.74 CNY", "1200.00 CNY");
    assertThat(read.entries().get(0))
        .isEqualTo(
            new ImportedEntry(
                12,
                Instant.parse("2026-10-02T13:32:14Z"),
                false,
                org.joda.money.Money.parse("CNY -49.74"),
                false,
                Optional.of("李记面馆"),
                Optional.of("牛肉面"),
                Optional.of("餐饮美食"),
                Optional.of("20261002001")));
  }

  @Test
  void formatAndEncodingAreToldFromTheContent() {
    ImportFile file = ImportFile.of(day(2).gb18030(), ReadingOptions.standard());

    assertThat(file.format()).isEqualTo("alipay");
    assertThat(file.name()).isEqualTo("alipay");
    assertThat(Read.of(day(2).utf8())).isEqualTo(Read.of(file));
    assertThat(Read.of(day(2).utf8WithMark())).isEqualTo(Read.of(file));
  }

  @Test
  void everyLineIsToldWithItsNumber() {
    Read read = Read.of(day(2).gb18030());

    assertThat(read.records().stream().map(ImportRecord::lineNumber))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).mapToObj(Long::valueOf).toList());
    assertThat(read.reasons())
        .containsExactly(
            ImportReason.PREAMBLE,
            ImportReason.PREAMBLE,
            ImportReason.PREAMBLE,
            ImportReason.PREAMBLE,
            ImportReason.PREAMBLE,
            ImportReason.BLANK,
            ImportReason.PREAMBLE,
            ImportReason.PREAMBLE,
            ImportReason.BLANK,
            ImportReason.PREAMBLE,
            ImportReason.HEADER);
  }

  @Test
  void whatMovesBetweenOnesOwnAccountsIsSkipped() {
    Read read =
        Read.of(
            Exports.alipay(3)
                .alipayRow(
                    "2026-10-03 08:00:00",
                    "投资理财",
                    "某基金",
                    "基金-卖出至余额宝",
                    "不计收支",
                    "99.34",
                    "余额宝",
                    "交易成功",
                    "1")
                .alipayRow(
                    "2026-10-03 08:00:00",
                    "转账红包",
                    "银行",
                    "提现-快速提现",
                    "不计收支",
                    "50.00",
                    "余额",
                    "交易成功",
                    "2")
                .alipayRow(
                    "2026-10-03 08:00:00", "其他", "某某", "代办", "不计收支", "5.00", "余额", "交易成功", "3")
                .gb18030());

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed()).containsExactly("12 OWN_TRANSFER", "13 OWN_TRANSFER", "14 NEUTRAL");
  }

  @Test
  void aRefundComesBack() {
    Read read =
        Read.of(
            Exports.alipay(2)
                .alipayRow(
                    "2026-10-04 09:00:00",
                    "退款",
                    "书店",
                    "退款-小说",
                    "不计收支",
                    "16.03",
                    "余额",
                    "退款成功",
                    "77_1")
                .alipayRow(
                    "2026-10-03 09:00:00", "文化休闲", "书店", "小说", "支出", "30.00", "余额", "交易成功", "77")
                .gb18030());

    assertThat(read.amounts()).containsExactly("16.03 CNY", "-30.00 CNY");
    assertThat(read.entries().stream().map(ImportedEntry::refund)).containsExactly(true, false);
  }

  @Test
  void anOrderThatWasNeverPaidIsSkipped() {
    Read read =
        Read.of(
            Exports.alipay(2)
                .alipayRow(
                    "2026-10-03 09:00:00", "文化休闲", "书店", "小说", "不计收支", "30.00", "", "交易关闭", "1")
                .alipayRow(
                    "2026-10-03 09:00:00", "文化休闲", "书店", "小说", "支出", "30.00", "", "交易关闭", "2")
                .gb18030());

    assertThat(read.passed()).containsExactly("12 NOT_CARRIED_OUT", "13 NOT_CARRIED_OUT");
  }

  @Test
  void anOrderThatWasPaidAndClosedComesToNothingTogetherWithItsRefund() {
    String[] paid = {"2026-10-03 09:00:00", "服饰", "鞋店", "鞋", "支出", "88.00", "余额", "交易关闭", "88"};
    String[] neutral = {
      "2026-10-03 09:00:00", "服饰", "鞋店", "鞋", "不计收支", "88.00", "余额", "交易关闭", "88"
    };
    String[] refund = {
      "2026-10-04 09:00:00", "退款", "鞋店", "退款-鞋", "不计收支", "88.00", "余额", "退款成功", "88*5"
    };

    for (List<String[]> rows :
        List.of(
            List.of(refund, paid),
            List.of(paid, refund),
            List.of(refund, neutral),
            List.of(neutral, refund))) {
      Exports file = Exports.alipay(2);
      rows.forEach(
          row ->
              file.alipayRow(
                  row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]));
      Read read = Read.of(file.gb18030());
      assertThat(
              read.entries().stream().mapToLong(entry -> entry.amount().getAmountMinorLong()).sum())
          .as(read.toString())
          .isZero();
    }
  }

  @Test
  void whatIsOpenIsLeftForALaterFileButWhatIsPaidAndOnItsWayIsTaken() {
    Read read =
        Read.of(
            Exports.alipay(3)
                .alipayRow("2026-10-03 09:00:00", "服饰", "鞋店", "鞋", "支出", "88.00", "", "等待付款", "1")
                .alipayRow(
                    "2026-10-03 09:00:00", "服饰", "鞋店", "鞋", "支出", "88.00", "余额", "等待确认收货", "2")
                .alipayRow("2026-10-03 09:00:00", "服饰", "鞋店", "鞋", "支出", "88.00", "余额", "退票中", "3")
                .gb18030());

    assertThat(read.amounts()).containsExactly("-88.00 CNY");
    assertThat(read.passed()).containsExactly("12 NOT_YET", "14 STATE_UNKNOWN");
  }

  @Test
  void aFileThatWasCutOffIsIncomplete() {
    Read read = Read.of(day(3).gb18030());

    assertThat(read.entries()).hasSize(2);
    assertThat(read.passed()).containsExactly("14 FILE_INCOMPLETE");
  }

  @Test
  void theOldTableOfTheWebSiteIsReadToo() {
    Read read =
        Read.of(
            Exports.alipayWeb()
                .line(
                    "2020101101 ,M1 ,2020-10-11 12:00:00 ,2020-10-11 12:00:05 ,2020-10-11 12:00:05 ,其他 ,即时到账交易 ,李记面馆 ,牛肉面 ,18.50 ,支出 ,交易成功 ,0.00 ,0.00 , ,已支出 ,")
                .line(
                    "2020101102 ,M2 ,2020-10-11 12:00:00 , ,2020-10-11 12:00:05 ,其他 ,即时到账交易 ,李记面馆 ,牛肉面 ,18.50 ,支出 ,交易关闭 ,0.00 ,0.00 , , ,")
                .line(
                    "2020101103 ,M3 ,2020-10-11 12:00:00 , ,2020-10-11 12:00:05 ,其他 ,即时到账交易 ,余额宝 ,转入余额宝 ,100.00 , ,交易成功 ,0.00 ,0.00 , ,资金转移 ,")
                .line("------------------------------------------------------------------")
                .line("共3笔记录")
                .line("导出时间:[2020-11-01 00:00:00]    用户:张唯一")
                .gb18030());

    assertThat(read.amounts()).containsExactly("-18.50 CNY");
    assertThat(read.passed())
        .containsExactly("6 NOT_CARRIED_OUT", "7 OWN_TRANSFER", "8 NOTE", "9 NOTE", "10 NOTE");
  }
}
