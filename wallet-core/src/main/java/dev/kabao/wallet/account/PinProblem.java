package dev.kabao.wallet.account;

import dev.kabao.wallet.value.LocalText;

/** Why six digits must not be a payment PIN. Codes are stable. */
public enum PinProblem {
  /** It is not six digits. */
  NOT_SIX_DIGITS("A payment PIN has six digits.", "支付密码为六位数字。"),
  /** All digits are the same: 111111. */
  ONE_DIGIT("Six equal digits are guessed first.", "六位相同的数字很容易被猜到。"),
  /** The digits count up or down: 123456, 987654, 890123. */
  RUN("Digits in their order are guessed first.", "连续的数字很容易被猜到。"),
  /** A piece that repeats: 121212, 123123. */
  REPEATED("A piece that repeats is guessed early.", "重复的数字组合很容易被猜到。"),
  /** Pairs or triples that count: 112233, 111222. */
  STEPS("Pairs or triples of equal digits in their order are guessed early.", "叠数组合很容易被猜到。"),
  /** It reads the same backwards: 123321. */
  MIRRORED("Digits that read the same backwards are guessed early.", "对称的数字很容易被猜到。"),
  /** It runs along the columns of the keypad: 147258. */
  KEYPAD("Lines on the keypad are guessed early.", "按键盘排列的数字很容易被猜到。"),
  /** It is a part of the phone number. */
  PHONE("It must not be part of your phone number.", "不能使用手机号中的数字。"),
  /** It is a part of the ID number. */
  ID_NUMBER("It must not be part of your ID number.", "不能使用证件号码中的数字。"),
  /** It is the birth date, however written. */
  BIRTH_DATE("It must not be your birth date.", "不能使用出生日期。");

  private final LocalText text;

  PinProblem(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText text() {
    return text;
  }
}
