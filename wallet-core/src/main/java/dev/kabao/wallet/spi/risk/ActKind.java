package dev.kabao.wallet.spi.risk;

import dev.kabao.wallet.value.LocalText;

/** What people do that may need more proof of who they are. Names are kept at rest. */
public enum ActKind {
  /** Paying a payee, at once or authorising it. */
  PAY("Pay", "付款"),
  /** Paying by a code or link that was scanned. */
  SCAN("Pay a scanned code", "扫码付款"),
  /** Transferring to a person. */
  TRANSFER("Transfer", "转账"),
  /** Transferring to a bank card that is not bound here. */
  CARD_TRANSFER("Transfer to a bank card", "转账到银行卡"),
  /** Paying out to a bound card. */
  WITHDRAW("Withdraw", "提现"),
  /** Drawing from a bound card into the balance. */
  TOP_UP("Top up", "充值"),
  /** Being charged by a payer code that was shown. */
  CHARGE("Pay by a payer code", "出示付款码付款"),
  /** Letting a device show payer codes. */
  ENROL_PAYER_CODE("Show payer codes on a device", "开通付款码"),
  /** Adding a factor. */
  ENROL_FACTOR("Add a way to sign in", "添加验证方式"),
  /** Taking a factor away. */
  REVOKE_FACTOR("Remove a way to sign in", "移除验证方式"),
  /** Changing the password. */
  CHANGE_PASSWORD("Change the password", "修改登录密码"),
  /** Setting or changing the payment PIN. */
  CHANGE_PIN("Change the payment PIN", "修改支付密码"),
  /** Changing the phone. */
  CHANGE_PHONE("Change the phone", "更换手机号"),
  /** Saying that a lost card was found. */
  CARD_FOUND("Use a card again that was lost", "恢复使用挂失的银行卡"),
  /** Taking away a copy of all personal data. */
  EXPORT("Export personal data", "导出个人信息"),
  /** Having personal data erased. */
  ERASE("Erase personal data", "删除个人信息");

  private final LocalText text;

  ActKind(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What it is called before a person. */
  public LocalText text() {
    return text;
  }
}
