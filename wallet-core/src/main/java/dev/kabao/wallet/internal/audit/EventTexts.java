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
          of("wallet.recovered", "Access recovered", "已找回访问权限"),
          of("wallet.erased", "Personal data destroyed", "个人信息已删除"),
          of("password.changed", "Password changed", "登录密码已更改"),
          of("password.over", "Password no longer good", "登录密码已失效"),
          of("password.to-be-changed", "Password must be changed", "须更改登录密码"),
          of("pin.changed", "Payment PIN set", "支付密码已设置"),
          of("phone.changed", "Phone changed", "手机号已更改"),
          of("factor.enrolled", "Way to prove who you are added", "已添加验证方式"),
          of("factor.named", "Way to prove who you are named", "验证方式已更名"),
          of("factor.revoked", "Way to prove who you are removed", "已移除验证方式"),
          of("factor.recovery-code-used", "Recovery code used", "恢复码已使用"),
          of("factor.clone-suspected", "Device may have been copied", "设备可能被复制"),
          of("step-up.asked", "More proof asked for", "要求进一步验证"),
          of("step-up.shown", "Proof shown", "已通过验证"),
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
          of("card.lost", "Card reported lost", "银行卡已挂失"),
          of("card.frozen", "Lost card frozen by the bank", "银行已冻结挂失卡"),
          of("card.found", "Lost card found", "银行卡已解除挂失"),
          of("card.replacement-wanted", "Another card asked for", "已申请补发银行卡"),
          of("card.replacement-issued", "Another card issued by the bank", "银行已补发银行卡"),
          of("card.replacement-refused", "Another card refused by the bank", "银行未同意补发"),
          of("card.replaced", "Lost card replaced", "挂失卡已更换"),
          of("payment.started", "Payment sent to the bank", "付款已提交银行"),
          of("payment.unknown", "Payment not decided yet", "付款结果待确认"),
          of("payment.authorized", "Money held", "资金已预授权"),
          of("payment.captured", "Held money taken", "预授权已扣款"),
          of("payment.halted", "Payment waits for proof", "付款待验证身份"),
          of("payment.in-review", "Payment is looked at first", "付款待核查"),
          of("payment.cooling", "First payment waits a while", "首次付款等待中"),
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
          of("payer-device.guessed", "Payer codes guessed at", "付款码被试猜"),
          of("incoming.credited", "Bank transfer arrived", "银行转账已入账"),
          of("incoming.waiting", "Bank transfer to be assigned", "银行转账待认领"),
          of("coupon.issued", "Coupon received", "已领取优惠券"),
          of("coupon.locked", "Coupon set aside for a payment", "优惠券已用于待完成的付款"),
          of("coupon.freed", "Coupon free again", "优惠券已释放"),
          of("coupon.used", "Coupon used", "优惠券已使用"),
          of("coupon.returned", "Coupon returned after a refund", "退款后优惠券已退回"),
          of("coupon.expired", "Coupon expired", "优惠券已过期"),
          of("coupon.revoked", "Coupon taken back by its issuer", "优惠券已被发行方收回"),
          of("payee.registered", "Payee registered", "收款方已登记"),
          of("payee.changed", "Payee changed", "收款方已变更"),
          of("payee.removed", "Payee no longer registered", "收款方已取消登记"),
          of("payee.complained", "Complaint noted", "投诉已登记"),
          of("payee.settled", "Complaint settled", "投诉已处理"),
          of("keys.rewrapped", "Data keys wrapped anew", "数据密钥已重新包装"),
          of("keys.data-keys-renewed", "Data keys renewed", "数据密钥已更新"),
          of("keys.data-keys-retired", "Old data keys taken away", "旧数据密钥已销毁"));

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
