package dev.kabao.wallet.bill;

import dev.kabao.wallet.value.LocalText;

/**
 * Why something cannot be done with an automatic payment. Nothing was changed. Codes are stable.
 */
public enum AutopayRefusal {
  /** None was set up. */
  NOT_SET_UP("No automatic payment is set up here.", "尚未开通自动缴费。"),
  /** A bill is being paid right now. */
  UNDER_WAY("A bill is being paid right now. Please wait.", "正在自动缴费，请稍候。"),
  /** It has not failed. */
  NOT_FAILED("There is nothing to try again.", "没有需要重试的自动缴费。"),
  /** It is not paused. */
  NOT_PAUSED("The automatic payment is not paused.", "自动缴费未暂停。"),
  /** It is paused. */
  PAUSED("The automatic payment is paused.", "自动缴费已暂停。"),
  /** It has ended. */
  ENDED("The automatic payment has ended.", "自动缴费已关闭。");

  private final LocalText text;

  AutopayRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
