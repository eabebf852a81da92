package dev.kabao.wallet.factor;

/** What makes a device use its key. Names are kept at rest. */
public enum KeyRelease {
  /**
   * A fingerprint or a face, each time, as the device checks it: the key then proves possession and
   * inherence. That it is so is the word of the application that makes the key: on Android {@code
   * setUserAuthenticationRequired} with biometrics only, on iOS {@code biometryCurrentSet}.
   */
  BIOMETRICS,
  /** Anything less, such as the device being unlocked: the key proves possession alone. */
  POSSESSION
}
