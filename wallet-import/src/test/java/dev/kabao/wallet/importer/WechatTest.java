package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WechatTest {

  @Test
  void spendingGoesBelowZeroAndIncomeAbove() {
    ImportFile file =
        ImportFile.of(
            Exports.wechat(2)
                .wechatRow(
                    "2026-10-02 12:45:27",
                    "商户消费",
                    "过桥米线(传奇广场店)",
                    "总共消费:28.16",
                    "支出",
                    "28.16",
                    "支付成功",
                    "3985734001")
                .wechatRow(
                    "2026-10-01 10:10:11", "微信红包", "小王", "/", "收入", "0.35", "已存入零钱", "3985734002")
                .utf8WithMark(),
            ReadingOptions.standard());
    Read read = Read.of(file);

    assertThat(file.format()).isEqualTo("wechat");
    assertThat(read.amounts()).containsExactly("-28.16 CNY", "0.35 CNY");
    assertThat(read.entries().get(1))
        .isEqualTo(
            new ImportedEntry(
                10,
                Instant.parse("2026-10-01T02:10:11Z"),
                false,
                Money.parse("CNY 0.35"),
                false,
                Optional.of("小王"),
                Optional.empty(),
                Optional.of("微信红包"),
                Optional.of("3985734002")));
  }

  @Test
  void whatMovesBetweenOnesOwnAccountsIsSkipped() {
    Read read =
        Read.of(
            Exports.wechat(4)
                .wechatRow(
                    "2026-10-02 12:45:27", "零钱提现", "招商银行(1234)", "/", "/", "100.10", "提现已到账", "1")
                .wechatRow(
                    "2026-10-02 12:45:27", "信用卡还款", "建设银行信用卡还款", "/", "/", "548.58", "支付成功", "2")
                .wechatRow("2026-10-02 12:45:27", "转入零钱通-来自零钱", "/", "/", "/", "36.99", "支付成功", "3")
                .wechatRow("2026-10-02 12:45:27", "某业务", "/", "/", "中性交易", "36.99", "支付成功", "4")
                .utf8());

    assertThat(read.entries()).isEmpty();
    assertThat(read.passed())
        .containsExactly("9 OWN_TRANSFER", "10 OWN_TRANSFER", "11 OWN_TRANSFER", "12 NEUTRAL");
  }

  @Test
  void aRefundComesBackAndWhatWasPaidStays() {
    Read read =
        Read.of(
            Exports.wechat(2)
                .wechatRow(
                    "2026-10-03 09:00:00",
                    "书店-退款",
                    "书店",
                    "小说",
                    "收入",
                    "20.00",
                    "已退款(￥20.00)",
                    "5030")
                .wechatRow(
                    "2026-10-02 09:00:00", "商户消费", "书店", "小说", "支出", "30.00", "已退款(￥20.00)", "4200")
                .utf8());

    assertThat(read.amounts()).containsExactly("20.00 CNY", "-30.00 CNY");
    assertThat(read.entries().stream().map(ImportedEntry::refund)).containsExactly(true, false);
  }

  @Test
  void aTransferThatComesBackIsAnotherMovementThanTheTransferThoughItHasItsNumber() {
    Read read =
        Read.of(
            Exports.wechat(2)
                .wechatRow(
                    "2026-10-03 09:00:00", "转账-退款", "小王", "/", "收入", "20.00", "已全额退款", "1000050001")
                .wechatRow(
                    "2026-10-02 09:00:00", "转账", "小王", "/", "支出", "20.00", "对方已退还", "1000050001")
                .utf8());

    assertThat(read.entries().stream().map(ImportedEntry::reference)).doesNotHaveDuplicates();
    assertThat(read.entries()).hasSize(2);
  }

  @Test
  void aQuotationMarkInTheMiddleOfACellIsACharacter() {
    Read read =
        Read.of(
            Exports.wechat(2)
                .line(
                    "2026-10-02 12:45:27,商户消费,打开商店，点击\"视频\",\"/\",收入,¥0.07,/,充值成功,16057 \t,1010   ,\"/\"")
                .wechatRow("2026-10-01 10:10:11", "微信红包", "小王", "/", "收入", "0.35", "已存入零钱", "2")
                .utf8());

    assertThat(read.entries().get(0).counterparty()).contains("打开商店，点击\"视频\"");
    assertThat(read.entries()).hasSize(2);
  }
}
