package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A platform that signs with the Ed25519 of the Java platform, as any vault could. */
final class Signatory {
  /** What X.509 puts before a raw key (RFC 8410). */
  private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

  private final KeyPair keys;
  final VerifyKey key;

  Signatory() {
    try {
      this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    byte[] encoded = keys.getPublic().getEncoded();
    this.key = new VerifyKey("Ed25519", Arrays.copyOfRange(encoded, HEADER.length, encoded.length));
  }

  SignedRequest sign(RequestTicket ticket) {
    return new SignedRequest(ticket, SignedRequest.keyId(key), sign(ticket.toSign()));
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static boolean verify(VerifyKey key, byte[] message, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + key.raw().length);
      System.arraycopy(key.raw(), 0, encoded, HEADER.length, key.raw().length);
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Keys that know this one for every platform. */
  PlatformKeys everywhere() {
    return (platform, keyId) -> Optional.of(key);
  }

  /** Keys that know this one for one platform. */
  PlatformKeys only(String name) {
    return (platform, keyId) -> platform.equals(name) ? Optional.of(key) : Optional.empty();
  }
}
