package dev.kabao.wallet.webauthn;

import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.KeyAlgorithm;
import dev.kabao.wallet.factor.KeyRelease;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.value.FactorId;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;

/** A phone with a key in it, of an algorithm that the Java platform has. */
final class Device {
  private final KeyAlgorithm algorithm;
  private final KeyPair pair;

  private Device(KeyAlgorithm algorithm, KeyPair pair) {
    this.algorithm = algorithm;
    this.pair = pair;
  }

  static Device p256() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new Device(KeyAlgorithm.P256, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static Device ed25519() {
    try {
      return new Device(
          KeyAlgorithm.ED25519, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  NewFactor.DeviceKey newFactor(KeyRelease release) {
    return new NewFactor.DeviceKey("phone", algorithm, publicKey(), release);
  }

  /** Enrols the key as a wallet's first factor. */
  FactorId enrol(FactorRig rig, KeyRelease release) {
    EnrolResult.ConfirmDeviceKey begun =
        (EnrolResult.ConfirmDeviceKey)
            rig.wallet.factors().enrol(rig.request(), newFactor(release));
    rig.confirmed(rig.wallet, begun.id(), confirmation(begun));
    return begun.id();
  }

  FactorProof confirmation(EnrolResult.ConfirmDeviceKey begun) {
    return new FactorProof.Signature(begun.id(), Instant.EPOCH, 0, sign(begun.challenge()));
  }

  FactorProof proof(DeviceChallenge challenge, long counter) {
    return new FactorProof.Signature(
        challenge.factor(), challenge.issuedAt(), counter, sign(challenge.bytes(counter)));
  }

  byte[] sign(byte[] message) {
    try {
      Signature signer =
          Signature.getInstance(algorithm == KeyAlgorithm.P256 ? "SHA256withECDSA" : "Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  byte[] publicKey() {
    return algorithm == KeyAlgorithm.P256
        ? point((ECPublicKey) pair.getPublic())
        : edwards((EdECPublicKey) pair.getPublic());
  }

  /** The uncompressed point (SEC 1). */
  static byte[] point(ECPublicKey key) {
    byte[] raw = new byte[65];
    raw[0] = 4;
    put(key.getW().getAffineX(), raw, 1);
    put(key.getW().getAffineY(), raw, 33);
    return raw;
  }

  private static void put(BigInteger number, byte[] raw, int at) {
    for (int i = 0; i < 32; i++) {
      raw[at + 31 - i] = number.shiftRight(8 * i).byteValue();
    }
  }

  /** RFC 8032 section 5.1.2. */
  private static byte[] edwards(EdECPublicKey key) {
    byte[] raw = new byte[32];
    for (int i = 0; i < 32; i++) {
      raw[i] = key.getPoint().getY().shiftRight(8 * i).byteValue();
    }
    if (key.getPoint().isXOdd()) {
      raw[31] |= (byte) 0x80;
    }
    return raw;
  }
}
