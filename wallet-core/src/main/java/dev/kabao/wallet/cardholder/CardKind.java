package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;

/** The kinds of bank cards. */
public enum CardKind {
  /** Draws on an account. */
  DEBIT("Debit card", "借记卡"),
  /** Draws on credit; binding it asks for expiry and verification number. */
  CREDIT("Credit card", "信用卡"),
  /** Draws on credit, against a deposit that covers it in part. */
  SEMI_CREDIT("Quasi-credit card", "准贷记卡"),
  /** Draws on what was paid in. */
  PREPAID("Prepaid card", "预付费卡");

  private final LocalText label;

  CardKind(String en, String zh) {
    this.label = new LocalText(en, zh);
  }

  /** What people call it. */
  public LocalText label() {
    return label;
  }

  /** Whether binding it asks for expiry and verification number. */
  public boolean needsExpiry() {
    return this == CREDIT || this == SEMI_CREDIT;
  }
}
