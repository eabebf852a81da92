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
          of("points.earned", "Points earned", "获得积分"),
          of("points.taken-back", "Points taken back", "积分已收回"),
          of("points.granted", "Points given", "获赠积分"),
          of("points.sent", "Points given to somebody", "积分已转赠"),
          of("points.received", "Points from somebody", "收到转赠积分"),
          of("points.expired", "Points expired", "积分已过期"),
          of("programme.defined", "Points programme set", "积分计划已设置"),
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
          of("coupon.issued", "Coupon received", "已领取优惠券"),
          of("coupon.locked", "Coupon set aside for a payment", "优惠券已用于待完成的付款"),
          of("coupon.freed", "Coupon free again", "优惠券已释放"),
          of("coupon.used", "Coupon used", "优惠券已使用"),
          of("coupon.returned", "Coupon returned after a refund", "退款后优惠券已退回"),
          of("coupon.expired", "Coupon expired", "优惠券已过期"),
          of("coupon.revoked", "Coupon taken back by its issuer", "优惠券已被发行方收回"));

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
