package dev.kabao.wallet.importer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes files as Alipay, WeChat and banks do, of people who do not exist. */
final class Exports {
  static final Charset GB18030 = Charset.forName("GB18030");
  static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<String> lines = new ArrayList<>();

  /** As the app does: cells are filled up with spaces, and a tab is behind each number. */
  static Exports alipay(int count) {
    return new Exports()
        .line("------------------------------------------------------------------")
        .line("导出信息：")
        .line("姓名：张唯一")
        .line("起始时间：[2026-10-01 00:00:00]    终止时间：[2026-10-31 23:59:59]")
        .line("共" + count + "笔记录")
        .line("")
        .line("特别提示：")
        .line("1.本回单内容可表明支付宝受理了相应支付交易申请；")
        .line("")
        .line("------------------------支付宝（中国）网络技术有限公司  电子客户回单------------")
        .line(
            "交易时间            ,交易分类                ,交易对方                ,对方账号  ,"
                + "商品说明   ,收/支   ,金额     ,收/付款方式   ,交易状态  ,交易订单号   ,"
                + "商家订单号    ,备注     ,");
  }

  Exports alipayRow(
      String time,
      String kind,
      String other,
      String text,
      String direction,
      String amount,
      String means,
      String state,
      String number) {
    return line(
        String.join(
            ",",
            time + " ",
            kind + "      ",
            other + "  ",
            "/      ",
            text + "   ",
            direction + "     ",
            amount + "      ",
            means + "   ",
            state + "   ",
            number + "\t",
            "M" + number + "\t",
            "       ",
            ""));
  }

  /** As the web site did until 2021. */
  static Exports alipayWeb() {
    return new Exports()
        .line("支付宝交易记录明细查询")
        .line("账号:[zhang@example.com]")
        .line("---------------------------------交易记录明细列表------------------------------------")
        .line(
            "交易号                  ,商家订单号               ,交易创建时间              ,"
                + "付款时间                ,最近修改时间              ,交易来源地     ,类型              ,"
                + "交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,"
                + "服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,");
  }

  static Exports wechat(int count) {
    String commas = ",,,,,,,,";
    return new Exports()
        .line("微信支付账单明细," + commas)
        .line("微信昵称：[唯一]," + commas)
        .line("共" + count + "笔记录," + commas)
        .line("注：," + commas)
        .line("1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易," + commas)
        .line("," + commas)
        .line("----------------------微信支付账单明细列表--------------------," + commas)
        .line("交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注");
  }

  Exports wechatRow(
      String time,
      String kind,
      String other,
      String text,
      String direction,
      String amount,
      String state,
      String number) {
    return cells(
        time, kind, other, text, direction, "¥" + amount, "零钱", state, number + "\t", "/", "/");
  }

  static Exports bank(String... header) {
    return new Exports().cells(header);
  }

  /** A line as it is. */
  Exports line(String line) {
    lines.add(line + "\r\n");
    return this;
  }

  /** Cells with quotation marks where they need them. */
  Exports cells(String... cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(line)) {
      writer.writeRecord(Arrays.asList(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.add(line.toString());
    return this;
  }

  String text() {
    return String.join("", lines);
  }

  byte[] utf8() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  byte[] utf8WithMark() {
    byte[] text = utf8();
    byte[] all = Arrays.copyOf(MARK, MARK.length + text.length);
    System.arraycopy(text, 0, all, MARK.length, text.length);
    return all;
  }

  byte[] gb18030() {
    return text().getBytes(GB18030);
  }
}
