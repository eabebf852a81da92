package dev.kabao.wallet.issuer.http.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Optional;

/**
 * A notice that a bank sends of its own accord: a compact JWS (RFC 7515) with the type {@code
 * kabao-notice} and ES256 (RFC 7518 section 3.4), and nothing else. The type keeps anything else
 * that the bank signs from passing as a notice. Thread-safe.
 */
public final class SignedNotice {
  private static final JOSEObjectType TYPE = new JOSEObjectType("kabao-notice");

  private SignedNotice() {}

  /** The compact form. */
  public static String sign(PrivateKeys keys, byte[] payload) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(keys.signingKeyId()).build();
    JWSObject jws = new JWSObject(header, new Payload(payload));
    try {
      jws.sign(keys.signer());
      return jws.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("This platform cannot sign with ES256.", e);
    }
  }

  /** What was signed, if it is a notice that one of these keys signed. */
  public static Optional<byte[]> open(PublicKeys keys, String notice) {
    if (notice.length() > ApiJson.MAX_BYTES || !CompactForm.isCanonical(notice)) {
      return Optional.empty();
    }
    try {
      JWSObject jws = JWSObject.parse(notice);
      JWSHeader header = jws.getHeader();
      Optional<ECKey> key = keys.signingKey(header.getKeyID());
      if (key.isEmpty()
          || !JWSAlgorithm.ES256.equals(header.getAlgorithm())
          || !TYPE.equals(header.getType())
          || !header.isBase64URLEncodePayload()
          || !jws.verify(new ECDSAVerifier(key.get().toECPublicKey()))) {
        return Optional.empty();
      }
      return Optional.of(jws.getPayload().toBytes());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      // Whatever cannot be read as a notice is none.
      return Optional.empty();
    }
  }
}
