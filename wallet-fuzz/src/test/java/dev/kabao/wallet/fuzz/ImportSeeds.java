package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;

/** Files as Alipay, WeChat and banks export them, of people who do not exist. */
final class ImportSeeds {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String ANY =
      "ImportFileFuzzTestInputs/whateverAFileIsEachOfItsLinesIsToldAndOnlyOnce/";
  private static final String CAMT = "CamtFuzzTestInputs/whateverIsInAnEntryTheNextOneIsRead/";

  private static final String ALIPAY =
      """
      ------------------------------------------------------------------
      导出信息：
      共4笔记录

      ------------------------支付宝（中国）网络技术有限公司  电子客户回单--------
      交易时间 ,交易分类 ,交易对方 ,对方账号 ,商品说明 ,收/支 ,金额 ,收/付款方式 ,交易状态 ,交易订单号 ,商家订单号 ,备注 ,
      2026-10-02 21:32:14 ,餐饮美食 ,李记面馆 ,/ ,牛肉面 ,支出 ,49.74 ,余额宝 ,交易成功 ,20261002001\t,M1\t, ,
      2026-10-04 09:00:00 ,退款 ,书店 ,/ ,退款-小说 ,不计收支 ,16.03 ,余额 ,退款成功 ,77_1\t,M2\t, ,
      2026-10-03 09:00:00 ,文化休闲 ,书店 ,/ ,小说 ,不计收支 ,30.00 ,余额 ,交易关闭 ,77\t,M3\t, ,
      2026-10-03 08:00:00 ,投资理财 ,基金 ,/ ,基金-卖出至余额宝 ,不计收支 ,99.34 ,余额宝 ,交易成功 ,1\t,M4\t, ,
      """;

  private static final String WECHAT =
      """
      微信支付账单明细,,,,,,,,,,
      共3笔记录,,,,,,,,,,
      ----------------------微信支付账单明细列表--------------------,,,,,,,,,,
      交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
      2026-10-02 12:45:27,商户消费,过桥米线,"消费:28.16, 两份",支出,¥28.16,零钱,支付成功,39857\t,12984\t,/
      2026-10-03 09:00:00,书店-退款,书店,"小说
      两本",收入,¥20.00,/,已退款(￥20.00),5030\t,/\t,/
      2026-10-02 12:45:27,零钱提现,银行(1234),"/",/,¥100.10,银行,提现已到账,20721\t,/\t,"服务费¥0.10"
      """;

  private static final String BANK =
      """
      明细查询文件下载
      交易日期,交易时间,摘要,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,对方户名,流水号
      2026-10-02     \t,,"消费   \t",-,-,-,"   \t","13.40   \t",人民币,"快餐有限公司   \t",3693,
      20261003,123456,工资,,,,"11,234.56",,CNY,某公司,3694
      2026年10月4日,,退款,,,,1.04,,美元,="某店",
      人民币合计,,,,,,"11,235.60",13.40,
      """;

  private static final String SIGNS =
      """
      Date;Amount;Status;Type;Payee
      2026-10-01T10:00:00+08:00;-5.00;completed;card;Shop
      2026/10/1 9:05;+1,000.00;pending;credit;Work
      """;

  private ImportSeeds() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(ANY + "alipay", ALIPAY.getBytes(GB18030));
    files.put(ANY + "alipay-utf8", ("\uFEFF" + ALIPAY).getBytes(UTF_8));
    files.put(ANY + "wechat", ("\uFEFF" + WECHAT).getBytes(UTF_8));
    files.put(ANY + "bank", BANK.getBytes(GB18030));
    files.put(ANY + "signs", SIGNS.getBytes(UTF_8));
    files.put(ANY + "camt-02", camt("02", entry("<Sts>BOOK</Sts>", "<Nm>Anna</Nm>")));
    files.put(
        ANY + "camt-13", camt("13", entry("<Sts><Cd>BOOK</Cd></Sts>", "<Pty><Nm>Anna</Nm></Pty>")));
    files.put(
        CAMT + "entry",
        entry("<Sts><Cd>BOOK</Cd></Sts>", "<Pty><Nm>Anna</Nm></Pty>").getBytes(UTF_8));
    files.put(CAMT + "pending", "<Sts><Cd>PDNG</Cd></Sts>".getBytes(UTF_8));
    return files;
  }

  /** A statement with these entries. */
  static byte[] camt(String version, String entries) {
    return ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
            + version
            + "\"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>"
            + "<TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries></TtlNtries></TxsSummry>"
            + "<Ntry>"
            + entries
            + "</Ntry></Stmt></BkToCstmrStmt></Document>")
        .getBytes(UTF_8);
  }

  private static String entry(String state, String person) {
    return "<NtryRef>1</NtryRef><Amt Ccy=\"EUR\">12.30</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>false</RvslInd>"
        + state
        + "<BookgDt><Dt>2026-10-02</Dt></BookgDt><ValDt><DtTm>2026-10-02T10:11:12.5+01:00</DtTm></ValDt>"
        + "<AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd><NtryDtls><TxDtls>"
        + "<RltdPties><Cdtr>"
        + person
        + "</Cdtr></RltdPties><RmtInf><Ustrd>Brot</Ustrd></RmtInf></TxDtls></NtryDtls>";
  }
}
