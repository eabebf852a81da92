package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What an archive says of itself, in both languages. */
final class ArchiveReadme {
  private static final String TEXT =
      """
      All that is kept about you
      ==========================
      Wallet: %1$s
      Made at: %2$s

      The files are JSON (RFC 8259) in UTF-8; any text editor opens them. Times are UTC, in ISO 8601.
      Amounts are in the smallest unit of their currency: 100 is 1.00 of CNY.

      profile.json             your wallet: phone, name as others see it, balances
      cards.json               cards that are or were linked; only the first and last digits are kept
      bindings.json            each time you began to link a card, and what came of it
      payments.json            payments, transfers, top-ups and withdrawals
      refunds.json             money that came back
      payment-requests.json    requests by which you asked to be paid
      sessions.json            when and where you signed in
      devices.json             devices that you signed in on
      payer-code-devices.json  devices that show your payment code
      security.json            when passwords and the like were set; not what they are
      factors.json             your ways to show that it is you; not what they are checked by
      phone-changes.json       phones that your wallet had before
      step-ups.json            when you were asked for more proof, and what for
      known-payees.json        whom you have paid, and since when
      category-corrections.json what you said of whom belongs to which category
      coupons.json             your coupons, and what became of them
      counterparties.json      whom your sums of spending and income name
      budgets.json             your budgets
      coupons.json             your coupons, and what became of them
      points.json              your points, by when they expire, and what you earned of late
      bills.json               your bills
      card-statements.json     whether statements of your cards are taken in
      biller-accounts.json     where you are a customer
      autopays.json            bills that you let be paid by themselves
      ledger-entries.json      each movement of your balance
      events.json              what happened, in order

      Not in here, since it is not kept: full card numbers, ID numbers, verification numbers, one-time
      codes. Not in here, to keep your money safe: passwords and PINs in any form, and the banks'
      agreement tokens.

      我们保存的关于您的全部信息
      ==========================
      钱包：%1$s
      生成时间：%2$s

      文件均为 UTF-8 编码的 JSON（RFC 8259），任何文本编辑器都可以打开。时间为 ISO 8601 格式的协调世界时。
      金额以该币种的最小单位表示：人民币 100 即 1.00 元。

      profile.json             您的钱包：手机号、他人看到的姓名、余额
      cards.json               已绑定或曾绑定的银行卡；只保存前几位和末四位
      bindings.json            每次绑卡的过程与结果
      payments.json            付款、转账、充值与提现
      refunds.json             退款
      payment-requests.json    您发起的收款请求
      sessions.json            登录的时间与来源
      devices.json             登录过的设备
      payer-code-devices.json  出示付款码的设备
      security.json            密码等的设置时间，不含其内容
      factors.json             您的验证方式，不含其验证内容
      phone-changes.json       钱包曾用的手机号
      step-ups.json            要求您进一步验证的时间与事由
      known-payees.json        您付过款的收款方及首次付款时间
      category-corrections.json 您对收支类别的更正
      coupons.json             您的优惠券及其使用情况
      counterparties.json      收支统计中出现的对方
      budgets.json             您的预算
      coupons.json             您的优惠券及其使用情况
      points.json              您的积分、各批次的到期时间及近期获得的积分
      bills.json               您的账单
      card-statements.json     各银行卡对账单的获取情况
      biller-accounts.json     您在各缴费机构的户号
      autopays.json            您设置的自动缴费
      ledger-entries.json      余额的每一笔变动
      events.json              依次发生的事项

      以下信息从不保存，因此不在其中：完整卡号、证件号码、卡片验证码、一次性验证码。
      为保障您的资金安全，以下信息也不在其中：任何形式的密码与支付密码、与银行之间的协议号。
      """;

  private ArchiveReadme() {}

  static byte[] text(WalletId wallet, Instant now) {
    return TEXT.formatted(wallet, now).getBytes(StandardCharsets.UTF_8);
  }
}
