package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.LocalText;

/** The kinds of factors that people enrol. Names are kept at rest. */
public enum FactorKind {
  /** Codes of an authenticator app (RFC 6238): something that the person has. */
  TOTP("Authenticator app", "身份验证器"),
  /** A set of ten codes on paper, each good once: something that the person has. */
  RECOVERY_CODES("Recovery codes", "恢复码"),
  /**
   * A key in a device: something that the person has; and is, if a fingerprint or face frees it.
   */
  DEVICE_KEY("Device", "设备密钥"),
  /** A passkey (WebAuthn): something that the person has, and is. */
  PASSKEY("Passkey", "通行密钥");

  private final LocalText text;

  FactorKind(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What it is called before a person. */
  public LocalText text() {
    return text;
  }
}
