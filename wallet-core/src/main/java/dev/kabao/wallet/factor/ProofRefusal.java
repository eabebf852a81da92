package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.LocalText;

/** Why a proof is not good. */
public enum ProofRefusal {
  /** It is not the code, or not a signature by the key over what was asked. */
  WRONG("This is not right. Check it and try again.", "验证未通过，请核对后重试。"),
  /** It is a code or a signature that was used already. */
  USED("This was used already. Use a new code.", "该验证码已使用过，请使用新的验证码。"),
  /** It is not of now: a challenge is signed within two minutes. */
  NOT_FRESH("This took too long. Start again.", "操作超时，请重新开始。"),
  /** The counter of a device or passkey stood still or went back: there may be two of it. */
  COUNTER_BACK(
      "This device could not be trusted this time. Use another way.", "此次无法信任该设备，请换用其他验证方式。"),
  /** This passkey is enrolled already, in this wallet or another. */
  KNOWN("This is set up already.", "已添加，无需重复设置。"),
  /** It was tried too often: {@link ShowResult.Refused#until} says when it may be again. */
  TOO_OFTEN("There were too many tries. Wait a while.", "尝试次数过多，请稍后再试。"),
  /**
   * The code by message, or what was asked for, is over: a new one may be sent. A code is good for
   * five minutes and five tries.
   */
  CODE_OVER("The code is not valid any more. Ask for a new one.", "验证码已失效，请重新获取。"),
  /** The wallet has no such factor. */
  NO_SUCH_FACTOR("This is not set up here. Use another way.", "未设置该验证方式，请换用其他方式。"),
  /** A code by message does not stand in for stronger factors when factors are changed. */
  NOT_STRONG_ENOUGH(
      "A code by message is not enough for this. Use one of your other ways.",
      "短信验证码不足以完成此操作，请使用其他验证方式。");

  private final LocalText text;

  ProofRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText text() {
    return text;
  }
}
