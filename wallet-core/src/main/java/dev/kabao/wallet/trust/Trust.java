package dev.kabao.wallet.trust;

import dev.kabao.wallet.value.LocalText;

/** What this platform can say of a payee or of a link. Names are stable. */
public enum Trust {
  /** A payee or a host that is registered here, and nothing speaks against it. */
  TRUSTED("Registered with this wallet.", "已在本钱包登记。"),
  /** The holder of a wallet here whom this wallet has paid before. */
  KNOWN_PERSON("You have paid this person before.", "您曾向此人付款。"),
  /** The holder of a wallet here whom this wallet has never paid. */
  PERSON("You have not paid this person before.", "您未曾向此人付款。"),
  /** Nobody here vouches for it; nothing else speaks against it. */
  UNREGISTERED("Not registered with this wallet. Make sure who this is.", "未在本钱包登记，请核实对方身份。"),
  /** Something speaks against it: see the warnings. */
  SUSPICIOUS("Be careful. Read the warnings before you go on.", "请注意：继续前请先阅读风险提示。");

  private final LocalText text;

  Trust(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell people. */
  public LocalText text() {
    return text;
  }

  /** Whether it may be shown as trusted. */
  public boolean isTrusted() {
    return this == TRUSTED || this == KNOWN_PERSON || this == PERSON;
  }
}
