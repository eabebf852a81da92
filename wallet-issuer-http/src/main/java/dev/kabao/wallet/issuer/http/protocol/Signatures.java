package dev.kabao.wallet.issuer.http.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Detached signatures over unencoded content: JWS (RFC 7515) with {@code b64} false (RFC 7797) and
 * ES256 (RFC 7518 section 3.4), and nothing else: no other algorithm is ever accepted. Thread-safe.
 */
public final class Signatures {
  private static final String B64 = "b64";
  private static final int MAX_LENGTH = 2048;

  private Signatures() {}

  /** The compact form without its payload: {@code header..signature}. */
  public static String sign(PrivateKeys keys, byte[] content) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(keys.signingKeyId())
            .base64URLEncodePayload(false)
            .criticalParams(Set.of(B64))
            .build();
    try {
      return header.toBase64URL() + ".." + keys.signer().sign(header, input(header, content));
    } catch (JOSEException e) {
      throw new IllegalStateException("This platform cannot sign with ES256.", e);
    }
  }

  /** Whether {@code signature} is that of one of these keys over exactly {@code content}. */
  public static boolean verify(PublicKeys keys, byte[] content, String signature) {
    if (signature.length() > MAX_LENGTH || !CompactForm.isCanonical(signature)) {
      return false;
    }
    try {
      String[] parts = signature.split("\\.", -1);
      if (parts.length != 3 || !parts[1].isEmpty()) {
        return false;
      }
      JWSHeader header = JWSHeader.parse(new Base64URL(parts[0]));
      if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
          || header.isBase64URLEncodePayload()
          || !Set.of(B64).equals(header.getCriticalParams())) {
        return false;
      }
      Optional<ECKey> key = keys.signingKey(header.getKeyID());
      if (key.isEmpty()) {
        return false;
      }
      JWSVerifier verifier = new ECDSAVerifier(key.get().toECPublicKey(), Set.of(B64));
      return verifier.verify(header, input(header, content), new Base64URL(parts[2]));
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      // Whatever cannot be read as a signature is none.
      return false;
    }
  }

  /** Over the bytes as they are: the library's own form goes by way of a text, which loses some. */
  private static byte[] input(JWSHeader header, byte[] content) {
    byte[] head = (header.toBase64URL() + ".").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
  }

  static byte[] input(byte[] body, String... lines) {
    byte[] head = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }
}
