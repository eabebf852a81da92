package dev.kabao.wallet.issuer.http.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;

/**
 * The private keys of one end, a platform or a bank: a P-256 key to sign with and another to open
 * what is sealed to it. Never shown by {@link #toString()}. Immutable, thread-safe.
 *
 * <p>{@link #toSecret()} and {@link #fromSecret} carry the keys to and from wherever the host seals
 * them. Key objects of the JDK cannot be wiped: the keys stay in memory as long as this object.
 */
public final class PrivateKeys {
  private final ECKey signing;
  private final ECKey encryption;
  private final JWSSigner signer;

  private PrivateKeys(ECKey signing, ECKey encryption) throws JOSEException {
    this.signing = signing;
    this.encryption = encryption;
    this.signer = new ECDSASigner(signing);
  }

  /** New random keys; their ids are their thumbprints (RFC 7638). */
  public static PrivateKeys generate(SecureRandom random) {
    try {
      return new PrivateKeys(
          generate(KeyUse.SIGNATURE, random), generate(KeyUse.ENCRYPTION, random));
    } catch (JOSEException e) {
      throw new IllegalStateException("This platform cannot make keys on P-256.", e);
    }
  }

  /**
   * Reads what {@link #toSecret()} wrote; the caller still owns, and closes, the secret.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static PrivateKeys fromSecret(Secret secret) {
    try {
      String json = secret.read(String::new);
      JWKSet set = JWKSet.parse(json);
      return new PrivateKeys(only(set, KeyUse.SIGNATURE), only(set, KeyUse.ENCRYPTION));
    } catch (ParseException | JOSEException e) {
      // Without the cause: the parser's message may quote a private key.
      throw new IllegalArgumentException("Not a set of private keys.");
    }
  }

  /** The keys as a JWK set (RFC 7517); the caller closes it, and seals it before it is kept. */
  public Secret toSecret() {
    return Secret.of(new JWKSet(List.of(signing, encryption)).toString(false));
  }

  /** What the other end needs. */
  public PublicKeys publicKeys() {
    return PublicKeys.of(new JWKSet(List.of(signing, encryption)).toPublicJWKSet());
  }

  String signingKeyId() {
    return signing.getKeyID();
  }

  JWSSigner signer() {
    return signer;
  }

  ECKey decryptionKey() {
    return encryption;
  }

  /** The id of the signing key, and nothing else. */
  @Override
  public String toString() {
    return "PrivateKeys[" + signing.getKeyID() + ", hidden]";
  }

  private static ECKey generate(KeyUse use, SecureRandom random) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyUse(use)
        .keyIDFromThumbprint(true)
        .secureRandom(random)
        .generate();
  }

  private static ECKey only(JWKSet set, KeyUse use) {
    for (JWK jwk : set.getKeys()) {
      if (jwk instanceof ECKey key
          && use.equals(key.getKeyUse())
          && key.isPrivate()
          && key.getKeyID() != null
          && Curve.P_256.equals(key.getCurve())) {
        return key;
      }
    }
    throw new IllegalArgumentException("Not a set of private keys.");
  }
}
