package dev.kabao.wallet.internal.audit;

import static java.util.Map.entry;

import dev.kabao.wallet.value.LocalText;
import java.util.Map;

/** What types of events are called, in both languages. */
final class EventTexts {
  private static final Map<String, LocalText> TEXTS =
      Map.ofEntries(
          of("wallet.created", "Wallet made", "钱包已创建"),
          of("wallet.frozen", "Wallet restricted", "钱包已限制使用"),
          of("wallet.unfrozen", "Restriction lifted", "钱包限制已解除"),
          of("wallet.class-changed", "Account class set", "账户类别已设置"),
          of("wallet.closed", "Wallet closed", "钱包已注销"),
          of("session.opened", "Signed in", "已登录"),
          of("session.ended", "Signed out", "已退出登录"),
          of("sessions.ended", "Signed out everywhere else", "已退出其他登录"),
          of("device.new", "New device", "新设备登录"),
          of("device.forgotten", "Device forgotten", "设备已移除"),
          of("binding.created", "Card binding begun", "开始绑卡"),
          of("binding.challenged", "Bank sent a code", "银行已发送验证码"),
          of("binding.confirming", "Code given to the bank", "验证码已提交银行"),
          of("binding.step", "Card binding went on", "绑卡进行中"),
          of("binding.unknown", "Bank has not answered yet", "绑卡结果待确认"),
          of("binding.active", "Card bound", "绑卡成功"),
          of("binding.failed", "Card not bound", "绑卡未成功"),
          of("binding.expired", "Card binding expired", "绑卡已过期"),
          of("card.ending", "Card being removed", "银行卡解绑中"),
          of("card.ended", "Card removed", "银行卡已解绑"),
          of("payment.started", "Payment sent to the bank", "付款已提交银行"),
          of("payment.unknown", "Payment not decided yet", "付款结果待确认"),
          of("payment.authorized", "Money held", "资金已预授权"),
          of("payment.captured", "Held money taken", "预授权已扣款"),
          of("payment.voided", "Held money freed", "预授权已撤销"),
          of("payment.expired", "Hold expired", "预授权已过期"),
          of("payment.succeeded", "Money moved", "资金已划转"),
          of("payment.declined", "Payment declined", "付款未成功"),
          of("payment.refunded", "Refund begun", "已发起退款"),
          of("payment.received", "Money received", "已收款"),
          of("payment.drawn-late", "Late debit credited to the balance", "迟到扣款已入余额"),
          of("payment.paid-late", "Late payout taken from the balance", "迟到出款已扣余额"),
          of("refund.started", "Refund under way", "退款处理中"),
          of("refund.unknown", "Refund not decided yet", "退款结果待确认"),
          of("refund.done", "Refund arrived", "退款已到账"),
          of("transfer.waiting", "Transfer waits for its payee", "转账待领取"),
          of("transfer.claimed", "Transfer collected by its payee", "转账已领取"),
          of("withdrawal.returned", "Withdrawal returned by the bank", "提现已退回"),
          of("request.created", "Payment request made", "收款请求已创建"),
          of("request.paid", "Payment request paid", "收款请求已支付"),
          of("request.ended", "Payment request ended", "收款请求已结束"),
          of("payer-device.enrolled", "Payer codes allowed on a device", "设备已开通付款码"),
          of("payer-device.revoked", "Payer codes of a device revoked", "设备付款码已关闭"),
          of("incoming.credited", "Bank transfer arrived", "银行转账已入账"),
          of("incoming.waiting", "Bank transfer to be assigned", "银行转账待认领"),
          of("bill.new", "New bill", "新账单"),
          of("bill.changed", "Bill changed by its biller", "账单已变更"),
          of("bill.amount-changed", "Recurring charge changed its amount", "周期扣费金额有变"),
          of("bill.reminder", "Reminded of a bill", "账单到期提醒"),
          of("bill.money-moved", "Bill paid, biller being told", "账单已付款，待机构销账"),
          of("bill.paid", "Bill paid", "账单已缴清"),
          of("bill.not-paid", "Bill not paid", "账单未付成功"),
          of("bill.refused", "Biller did not take the payment", "缴费机构未受理"),
          of("bill.returned", "Money for a bill given back", "账单款项已退回"),
          of("bill.paid-elsewhere", "Bill paid elsewhere", "账单已在别处支付"),
          of("bill.dropped", "Bill dropped", "账单已移除"),
          of("bill.added", "Bill entered", "已录入账单"),
          of("bill.imported", "Bills imported", "已导入账单"),
          of("bill.categorised", "Bill put into a category", "账单分类已设置"),
          of("bill.split", "Bill split", "账单已分摊"),
          of("bill.shared", "Part of a bill asked for", "收到分摊账单"),
          of("biller.linked", "Biller account linked", "已绑定缴费户号"),
          of("biller.unlinked", "Biller account removed", "已解绑缴费户号"),
          of("autopay.set-up", "Automatic payment set up", "已开通自动缴费"),
          of("autopay.paid", "Bill paid automatically", "自动缴费成功"),
          of("autopay.failed", "Automatic payment failed", "自动缴费未成功"),
          of("autopay.retried", "Automatic payment tried again", "自动缴费已重试"),
          of("autopay.paused", "Automatic payment paused", "自动缴费已暂停"),
          of("autopay.gone-on", "Automatic payment goes on", "自动缴费已恢复"),
          of("autopay.ended", "Automatic payment ended", "自动缴费已关闭"));

  private EventTexts() {}

  /** The text of a type; its name for one that is not in the table. */
  static LocalText of(String type) {
    LocalText text = TEXTS.get(type);
    return text == null ? new LocalText(type, type) : text;
  }

  private static Map.Entry<String, LocalText> of(String type, String en, String zh) {
    return entry(type, new LocalText(en, zh));
  }
}
