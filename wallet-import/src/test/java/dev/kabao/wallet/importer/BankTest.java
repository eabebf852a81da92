package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BankTest {

  @Test
  void oneColumnWithSignsAndATimeOfItsOwn() {
    Read read =
        Read.of(
            Exports.bank("交易日期", "交易时间", "交易摘要", "交易金额", "本次余额", "对手信息", "日 志 号", "交易渠道", "交易附言")
                .line("20261001,123456,转存,+10000.00,11000.00,王小明,369396693,超级网银,转账")
                .line("20261002,,财付通,-10.50,10989.50,微信支付,369333999,电子商务,一卡通")
                .line("20261004,,结息,+0.01,10989.51,--,0000000000,,个人活期结息")
                .line("20261004,,利息税,+0.00,10989.51,--,0000000000,,个人活期结息")
                .line("20261005,,正常还款,-12345.89,1943.12,某某,111222333")
                .gb18030());

    assertThat(read.amounts())
        .containsExactly("10000.00 CNY", "-10.50 CNY", "0.01 CNY", "-12345.89 CNY");
    assertThat(read.passed()).containsExactly("5 NOTHING_MOVED");
    assertThat(read.entries().get(0))
        .isEqualTo(
            new ImportedEntry(
                2,
                Instant.parse("2026-10-01T04:34:56Z"),
                false,
                Money.parse("CNY 10000.00"),
                false,
                Optional.of("王小明"),
                Optional.of("转存; 转账"),
                Optional.empty(),
                Optional.of("369396693/20261001/1000000CNY")));
    assertThat(read.entries().get(1).dateOnly()).isTrue();
    assertThat(read.entries().get(1).at()).isEqualTo(Instant.parse("2026-10-01T16:00:00Z"));
    assertThat(read.entries().get(2).reference()).as("zeros are no reference").isEmpty();
  }

  @Test
  void twoColumnsInATableWithPreambleTabsAndSum() {
    Read read =
        Read.of(
            new Exports()
                .line("明细查询文件下载")
                .line("")
                .line("卡号: 6222****9876,\"卡别名: 工资卡\"")
                .line("交易日期,摘要,交易场所,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名")
                .line(
                    "2026-10-02     \t,\"消费                \t\",\"快餐\t\",\"-   \t\",\"-   \t\",-   \t,\"   \t\",\"13.40   \t\",人民币   \t,\"xx,yyyy.zz   \t\",\"快餐有限公司   \t\",")
                .line(
                    "2026-10-03     \t,\"工资                \t\",\"   \t\",\"-   \t\",\"-   \t\",-   \t,\"11,234.56   \t\",\"   \t\",人民币   \t,\"xx,yyyy.zz   \t\",\"某公司   \t\",")
                .line(
                    "2026-10-04     \t,\"退款                \t\",\"   \t\",\"-   \t\",\"-   \t\",-   \t,\"1.04   \t\",\"   \t\",人民币   \t,\"xx,yyyy.zz   \t\",\"某公司   \t\",")
                .line(" ")
                .line("人民币合计,,,,,,\"11,235.60   \t\",\"13.40   \t\",")
                .gb18030());

    assertThat(read.amounts()).containsExactly("-13.40 CNY", "11234.56 CNY", "1.04 CNY");
    assertThat(read.entries().stream().map(ImportedEntry::refund))
        .containsExactly(false, false, true);
    assertThat(read.passed()).containsExactly("9 NOTE");
  }

  @Test
  void aColumnThatSaysWhichWay() {
    Read read =
        Read.of(
            Exports.bank("序号", "交易日期", "交易时间", "交易类型", "借贷", "交易金额", "余额", "对方账号", "对方户名", "摘要")
                .line("1,2026-10-01,00:00:00,存款利息,贷 Cr,1.23,1334.63,,利息支出,")
                .line("2,2026-10-02,13:15:12,信用卡还款,借 Dr,3.21,1331.42,,王小明,")
                .line("3,2026-10-02,13:15:12,其他,不明,3.21,1331.42,,王小明,")
                .utf8());

    assertThat(read.amounts()).containsExactly("1.23 CNY", "-3.21 CNY");
    assertThat(read.passed()).containsExactly("4 DIRECTION_UNKNOWN");
  }

  @Test
  void severalCurrenciesAreThoseOfTheFile() {
    Read read =
        Read.of(
            Exports.bank("交易日", "银行记账日", "卡号后四位", "交易描述", "存入", "支出", "币种")
                .line("2026-10-13,2026-10-14,4260,公共交通卡,,50.00,CNY")
                .line("2026-10-22,2026-10-24,2875,XBOX,,3.72,USD")
                .line("2026-10-23,2026-10-24,2875,RAMEN,,1200,日元")
                .line("2026-10-23,2026-10-24,2875,RAMEN,,1200.50,JPY")
                .line("2026-10-23,2026-10-24,2875,?,,1200.50,ABCD")
                .utf8());

    assertThat(read.amounts()).containsExactly("-50.00 CNY", "-3.72 USD", "-1200 JPY");
    assertThat(read.passed()).containsExactly("5 AMOUNT_OUT_OF_RANGE", "6 CURRENCY_UNKNOWN");
  }

  @Test
  void datesThatAreAllNumbersAreReadAsThePersonSaysOrNotAtAll() {
    byte[] file =
        Exports.bank("Date", "Description", "Billing amount", "Billing currency", "Balance")
            .line("04/03/2026,TRIPLE Z,\"-1.00\"\t,HKD,\"3,612.17\"\t")
            .line("24/03/2026,SALARY,\"12,500.00\"\t,HKD,\"3,613.17\"\t")
            .utf8();

    assertThat(Read.of(file).passed()).containsExactly("2 TIME_UNREADABLE", "3 TIME_UNREADABLE");
    Read read =
        Read.of(
            file,
            ReadingOptions.builder()
                .dateOrder(DateOrder.DAY_FIRST)
                .zone(ZoneId.of("Asia/Hong_Kong"))
                .source("hsbc-hk")
                .build());
    assertThat(read.amounts()).containsExactly("-1.00 HKD", "12500.00 HKD");
    assertThat(read.entries().get(0).at()).isEqualTo(Instant.parse("2026-03-03T16:00:00Z"));
    assertThat(
            Read.of(file, ReadingOptions.builder().dateOrder(DateOrder.MONTH_FIRST).build())
                .passed())
        .containsExactly("3 TIME_UNREADABLE");
  }

  @Test
  void amountsWithoutAnySignAreTakenOnlyOnceThePersonSaysWhatTheyAre() {
    byte[] file =
        Exports.bank("交易日期", "摘要", "交易金额")
            .line("2026-10-01,掌上影票,56.78")
            .line("2026-10-02,中国移动,\"8,000.00\"")
            .utf8();

    assertThat(Read.of(file).passed())
        .containsExactly("2 DIRECTION_UNKNOWN", "3 DIRECTION_UNKNOWN");
    assertThat(
            Read.of(file, ReadingOptions.builder().amountSign(AmountSign.PLUS_WENT).build())
                .amounts())
        .containsExactly("-56.78 CNY", "-8000.00 CNY");
    assertThat(
            Read.of(file, ReadingOptions.builder().amountSign(AmountSign.PLUS_CAME).build())
                .amounts())
        .containsExactly("56.78 CNY", "8000.00 CNY");
  }

  @Test
  void aBankWhoseColumnsAreCalledOtherwiseIsReadByAMapping() {
    byte[] file =
        Exports.bank("Wann", "Wer", "Wieviel")
            .line("2026-10-01")
            .cells("2026-10-02", "Laden", "-5.00")
            .utf8();
    ColumnMapping mapping =
        ColumnMapping.standard()
            .with(Column.DATE, "Wann")
            .with(Column.COUNTERPARTY, "wer")
            .with(Column.AMOUNT, "WIEVIEL");

    Read read =
        Read.of(file, ReadingOptions.builder().columns(mapping).currency(CurrencyUnit.EUR).build());

    assertThat(read.amounts()).containsExactly("-5.00 EUR");
    assertThat(read.entries().get(0).counterparty()).contains("Laden");
    assertThat(read.passed()).containsExactly("2 COLUMNS_WRONG");
  }

  @Test
  void tabsAndSemicolonsSeparateToo() {
    assertThat(
            Read.of(Exports.bank("Date\tAmount\tPayee").line("2026-10-01\t-5.00\tShop").utf8())
                .amounts())
        .containsExactly("-5.00 CNY");
    assertThat(
            Read.of(Exports.bank("Date;Amount;Payee").line("2026-10-01;-5.00;Shop").utf8())
                .amounts())
        .containsExactly("-5.00 CNY");
  }

  @Test
  void twoAmountsOrASignInOneOfTwoColumnsIsRefused() {
    Read read =
        Read.of(
            Exports.bank("日期", "收入", "支出")
                .line("2026-10-01,5.00,5.00")
                .line("2026-10-01,,-5.00")
                .line("2026-10-01,,")
                .line("2026-10-01,0.00,")
                .line("2026-10-01,0.00,7")
                .utf8());

    assertThat(read.amounts()).containsExactly("-7.00 CNY");
    assertThat(read.passed())
        .containsExactly(
            "2 DIRECTION_UNKNOWN", "3 DIRECTION_UNKNOWN", "4 COLUMNS_WRONG", "5 NOTHING_MOVED");
  }

  @Test
  void oneNumberInTwoCurrenciesIsTwoMovements() {
    Read read =
        Read.of(
            Exports.bank("日期", "金额", "币种", "流水号")
                .line("2026-10-02,-100.00,美元,77001")
                .line("2026-10-02,-100.00,欧元,77001")
                .utf8());

    assertThat(read.entries()).extracting(ImportedEntry::reference).doesNotHaveDuplicates();
  }
}
