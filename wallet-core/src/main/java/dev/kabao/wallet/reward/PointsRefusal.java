package dev.kabao.wallet.reward;

import dev.kabao.wallet.value.LocalText;

/** Why points were not moved. Nothing was changed. */
public enum PointsRefusal {
  /** There are fewer points than that. */
  TOO_FEW("There are not enough points.", "积分不足。"),
  /** The programme does not let people give points to each other. */
  NOT_TRANSFERABLE("These points cannot be given to others.", "该积分不可转赠。"),
  /** The programme is closed. */
  PROGRAMME_CLOSED("This points programme is closed.", "该积分计划已关闭。"),
  /** The phone is none. */
  PHONE_INVALID("This is not a phone number.", "手机号码无效。"),
  /** There is no open wallet with that id, or nobody with that phone has one. */
  NO_SUCH_WALLET("There is no such wallet.", "该钱包不存在。"),
  /** It is the person's own wallet. */
  SELF("This is your own wallet.", "不能转给自己。"),
  /** The token was changed, or is another wallet's. */
  OFFER_NOT_GENUINE(
      "This confirmation does not belong to what was shown. Please start again.",
      "确认信息与所示内容不符，请重新发起。"),
  /** The token's time is over. */
  OFFER_EXPIRED("This took too long. Please start again.", "确认超时，请重新发起。"),
  /** Another request has confirmed this offer: the points' statement shows it. */
  OFFER_USED("These points were given before with this confirmation.", "该笔转赠已确认过。"),
  /** Nothing goes to others for a while, since access to the wallet was recovered. */
  PAUSED(
      "Points cannot be given away for now, since access to this wallet was recovered.",
      "为保障资产安全，找回密码后暂停转赠积分。"),
  /** The risk policy asks for more factors than were shown at sign-in. */
  NEEDS_FACTORS(
      "This needs more proof that it is you. Please sign in with one more factor.",
      "此操作需要进一步验证身份，请使用更多验证方式登录。"),
  /** The risk policy says no. */
  NOT_SAFE("This is not safe to do now.", "当前操作存在风险，已被拒绝。"),
  /** One of the wallets is frozen or closed. */
  FROZEN("A wallet is frozen or closed.", "钱包已冻结或注销。");

  private final LocalText text;

  PointsRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell people. */
  public LocalText text() {
    return text;
  }
}
