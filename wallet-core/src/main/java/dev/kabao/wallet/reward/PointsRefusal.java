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
  /** There is no open wallet with that id. */
  NO_SUCH_WALLET("There is no such wallet.", "该钱包不存在。"),
  /** It is the person's own wallet. */
  SELF("This is your own wallet.", "不能转给自己。"),
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
