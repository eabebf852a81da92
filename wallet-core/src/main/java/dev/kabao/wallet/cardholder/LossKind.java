package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;

/** How a card got out of its holder's hands. Names are kept at rest. */
public enum LossKind {
  /** It cannot be found; it may turn up again. */
  LOST("Lost", "遗失"),
  /** Somebody took it, or is known to have its data. */
  STOLEN("Stolen", "被盗");

  private final LocalText label;

  LossKind(String en, String zh) {
    this.label = new LocalText(en, zh);
  }

  /** What people call it. */
  public LocalText label() {
    return label;
  }
}
