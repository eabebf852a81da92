package dev.kabao.wallet.webauthn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser and an authenticator in one, written after WebAuthn level 2: a P-256 key, no
 * attestation. What it says can be bent, to see whether anybody notices.
 */
final class SoftAuthenticator {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  final byte[] credentialId;
  String origin = FactorRig.ORIGIN;
  String rpId = FactorRig.RP_ID;
  boolean verifies = true;
  long counter;
  private final KeyPair pair;
  private byte[] userHandle = new byte[0];

  SoftAuthenticator(int number) {
    credentialId = new byte[32];
    Arrays.fill(credentialId, (byte) number);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers options of a creation. */
  String create(String options) {
    userHandle = Base64.getUrlDecoder().decode(field(options, "\"user\":\\{[^}]*\"id\":\""));
    String clientData = clientData("webauthn.create", challenge(options));
    return "{\"type\":\"public-key\",\"id\":\""
        + b64(credentialId)
        + "\",\"response\":{\"clientDataJSON\":\""
        + b64(clientData.getBytes(UTF_8))
        + "\",\"attestationObject\":\""
        + b64(attestationObject())
        + "\"},\"clientExtensionResults\":{}}";
  }

  /** Answers options of a use. */
  String use(String options) {
    return answer(challenge(options), "webauthn.get");
  }

  String answer(String challenge, String type) {
    byte[] clientData = clientData(type, challenge).getBytes(UTF_8);
    byte[] data = authenticatorData(0, new byte[0]);
    return "{\"type\":\"public-key\",\"id\":\""
        + b64(credentialId)
        + "\",\"response\":{\"clientDataJSON\":\""
        + b64(clientData)
        + "\",\"authenticatorData\":\""
        + b64(data)
        + "\",\"signature\":\""
        + b64(sign(joined(data, sha256(clientData))))
        + "\",\"userHandle\":\""
        + b64(userHandle)
        + "\"},\"clientExtensionResults\":{}}";
  }

  static String challenge(String options) {
    return field(options, "\"challenge\":\"");
  }

  private static String field(String json, String before) {
    Matcher found = Pattern.compile(before + "([A-Za-z0-9_-]+)\"").matcher(json);
    if (!found.find()) {
      throw new AssertionError("No " + before + " in the options.");
    }
    return found.group(1);
  }

  private String clientData(String type, String challenge) {
    return "{\"type\":\""
        + type
        + "\",\"challenge\":\""
        + challenge
        + "\",\"origin\":\""
        + origin
        + "\",\"crossOrigin\":false}";
  }

  /** Section 6.1. */
  private byte[] authenticatorData(int moreFlags, byte[] more) {
    int flags = PRESENT | (verifies ? VERIFIED : 0) | moreFlags;
    byte[] head =
        ByteBuffer.allocate(37)
            .put(sha256(rpId.getBytes(UTF_8)))
            .put((byte) flags)
            .putInt((int) counter)
            .array();
    return joined(head, more);
  }

  /** Section 6.5.4, of format "none". */
  private byte[] attestationObject() {
    byte[] attested =
        joined(
            ByteBuffer.allocate(18).put(new byte[16]).putShort((short) credentialId.length).array(),
            joined(credentialId, coseKey()));
    byte[] data = authenticatorData(ATTESTED, attested);
    ByteArrayOutputStream cbor = new ByteArrayOutputStream();
    cbor.write(0xA3);
    text(cbor, "fmt");
    text(cbor, "none");
    text(cbor, "attStmt");
    cbor.write(0xA0);
    text(cbor, "authData");
    bytes(cbor, data);
    return cbor.toByteArray();
  }

  /** RFC 9053 section 7.1.1: EC2, ES256, P-256. */
  private byte[] coseKey() {
    byte[] point = Device.point((ECPublicKey) pair.getPublic());
    ByteArrayOutputStream cbor = new ByteArrayOutputStream();
    cbor.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    bytes(cbor, Arrays.copyOfRange(point, 1, 33));
    cbor.write(0x22);
    bytes(cbor, Arrays.copyOfRange(point, 33, 65));
    return cbor.toByteArray();
  }

  private static void text(ByteArrayOutputStream cbor, String text) {
    cbor.write(0x60 + text.length());
    cbor.writeBytes(text.getBytes(US_ASCII));
  }

  private static void bytes(ByteArrayOutputStream cbor, byte[] bytes) {
    cbor.write(0x58);
    cbor.write(bytes.length);
    cbor.writeBytes(bytes);
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
