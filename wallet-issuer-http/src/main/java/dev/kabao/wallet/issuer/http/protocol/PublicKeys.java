package dev.kabao.wallet.issuer.http.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of one end: those that its signatures are checked with, by key id, and the one
 * that is sealed to. Elliptic keys on P-256 only. Immutable, thread-safe.
 *
 * <p>While an end changes its keys the set holds the old and the new signing key; the first key for
 * encryption is the one that is sealed to.
 */
public final class PublicKeys {
  private final Map<String, ECKey> signing;
  private final ECKey encryption;
  private final JWKSet set;

  private PublicKeys(Map<String, ECKey> signing, ECKey encryption, JWKSet set) {
    this.signing = signing;
    this.encryption = encryption;
    this.set = set;
  }

  /**
   * Reads a JWK set (RFC 7517). Private parts, if there are any, are dropped.
   *
   * @throws IllegalArgumentException if it is none, or lacks a key to check with or to seal to
   */
  public static PublicKeys parse(String jwks) {
    try {
      return of(JWKSet.parse(jwks).toPublicJWKSet());
    } catch (ParseException e) {
      // Without the cause: the parser's message may quote what it read.
      throw new IllegalArgumentException("Not a JWK set.");
    }
  }

  static PublicKeys of(JWKSet set) {
    Map<String, ECKey> signing = new TreeMap<>();
    List<ECKey> encryption = new ArrayList<>();
    for (JWK jwk : set.getKeys()) {
      if (jwk instanceof ECKey key && Curve.P_256.equals(key.getCurve()) && isOnCurve(key)) {
        if (KeyUse.SIGNATURE.equals(key.getKeyUse()) && key.getKeyID() != null) {
          signing.put(key.getKeyID(), key);
        } else if (KeyUse.ENCRYPTION.equals(key.getKeyUse()) && key.getKeyID() != null) {
          encryption.add(key);
        }
      }
    }
    if (signing.isEmpty() || encryption.isEmpty()) {
      throw new IllegalArgumentException(
          "The keys need a P-256 key with use sig and one with use enc, each with a key id.");
    }
    return new PublicKeys(signing, encryption.get(0), set);
  }

  /** The JWK set. */
  public String toJson() {
    return set.toString(true);
  }

  Optional<ECKey> signingKey(@Nullable String keyId) {
    return keyId == null ? Optional.empty() : Optional.ofNullable(signing.get(keyId));
  }

  ECKey encryptionKey() {
    return encryption;
  }

  /** The key ids. */
  @Override
  public String toString() {
    return "PublicKeys" + signing.keySet();
  }

  private static boolean isOnCurve(ECKey key) {
    try {
      key.toECPublicKey();
      return true;
    } catch (JOSEException e) {
      return false;
    }
  }
}
