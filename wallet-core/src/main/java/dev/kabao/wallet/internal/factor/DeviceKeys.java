package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.KeyAlgorithm;
import dev.kabao.wallet.factor.KeyRelease;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.util.HexFormat;

/** A device's key as it is sealed: algorithm, what releases it, and the public key. */
record DeviceKeys(KeyAlgorithm algorithm, KeyRelease release, String publicKey) {

  static DeviceKeys of(NewFactor.DeviceKey key) {
    return new DeviceKeys(
        key.algorithm(), key.release(), HexFormat.of().formatHex(key.publicKey()));
  }

  static DeviceKeys parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new DeviceKeys(KeyAlgorithm.valueOf(parts[0]), KeyRelease.valueOf(parts[1]), parts[2]);
  }

  String text() {
    return algorithm + "|" + release + '|' + publicKey;
  }

  VerifyKey verifyKey() {
    return new VerifyKey(algorithm.code(), bytes());
  }

  /** The same key, to be named in a challenge; the name does not matter there. */
  NewFactor.DeviceKey newFactor() {
    return new NewFactor.DeviceKey("-", algorithm, bytes(), release);
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(publicKey);
  }
}
