package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.DSAExt;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Checks signatures of the algorithms in {@link VerifyKey}'s table, with public keys that anybody
 * may have made. Thread-safe.
 */
final class Signatures {
  private static final ECDomainParameters P256 = curve("secp256r1");
  private static final ECDomainParameters SM2 = curve("sm2p256v1");
  private static final int POINT_BYTES = 65;
  private static final int UNCOMPRESSED = 4;

  private Signatures() {}

  /** Whether the signature is that of the key over this message. */
  static boolean verify(VerifyKey key, byte[] message, byte[] signature) {
    byte[] raw = key.raw();
    return switch (key.algorithm()) {
      case VerifyKey.ED25519 -> ed25519(raw, message, signature);
      case VerifyKey.P256 -> point(P256, raw).map(k -> ecdsa(k, message, signature)).orElse(false);
      case VerifyKey.SM2 -> point(SM2, raw).map(k -> sm2(k, message, signature)).orElse(false);
      default -> false;
    };
  }

  /**
   * A key that is no point of the prime-order group has no signatures: with one of small order, a
   * signature can be made that fits many messages.
   */
  private static boolean ed25519(byte[] raw, byte[] message, byte[] signature) {
    return raw.length == Ed25519.PUBLIC_KEY_SIZE
        && signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.validatePublicKeyFull(raw, 0)
        && Ed25519.verify(signature, 0, raw, 0, message, 0, message.length);
  }

  private static boolean ecdsa(ECPublicKeyParameters key, byte[] message, byte[] signature) {
    if (!isCanonical(P256.getN(), signature)) {
      return false;
    }
    DSAExt dsa = new ECDSASigner();
    DSADigestSigner verifier =
        new DSADigestSigner(dsa, new SHA256Digest(), StandardDSAEncoding.INSTANCE);
    verifier.init(false, key);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  private static boolean sm2(ECPublicKeyParameters key, byte[] message, byte[] signature) {
    if (!isCanonical(SM2.getN(), signature)) {
      return false;
    }
    // Without another id, the signer takes the default one of the standard.
    SM2Signer verifier = new SM2Signer();
    verifier.init(false, key);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  /** Whether it is the one DER form of two numbers from 1 to the group's order. */
  private static boolean isCanonical(BigInteger order, byte[] signature) {
    try {
      // Refuses whatever it would not write itself.
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, signature);
      return numbers[0].signum() > 0 && numbers[1].signum() > 0;
    } catch (java.io.IOException | RuntimeException e) {
      // Anybody may have made it: whatever cannot be read is no signature.
      return false;
    }
  }

  /**
   * A public key; empty if it is no point of the curve, or infinity. Both groups have a prime order
   * and no cofactor, so every other point is a good key.
   */
  private static Optional<ECPublicKeyParameters> point(ECDomainParameters curve, byte[] raw) {
    if (raw.length != POINT_BYTES || raw[0] != UNCOMPRESSED) {
      return Optional.empty();
    }
    try {
      ECPoint point = curve.validatePublicPoint(curve.getCurve().decodePoint(raw));
      return Optional.of(new ECPublicKeyParameters(point, curve));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ECDomainParameters curve(String name) {
    X9ECParameters parameters = CustomNamedCurves.getByName(name);
    return new ECDomainParameters(
        parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH());
  }
}
