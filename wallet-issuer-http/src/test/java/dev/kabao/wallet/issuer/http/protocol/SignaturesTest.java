package dev.kabao.wallet.issuer.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final PrivateKeys KEYS = PrivateKeys.generate(new SecureRandom());
  private static final PublicKeys PUBLIC = KEYS.publicKeys();
  private static final byte[] CONTENT = "what is signed".getBytes(StandardCharsets.UTF_8);

  @Test
  void aSignatureIsDetachedAndSaysThatItsContentIsNotEncoded() {
    String[] parts = Signatures.sign(KEYS, CONTENT).split("\\.", -1);

    assertThat(parts).hasSize(3);
    assertThat(parts[1]).isEmpty();
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    assertThat(header).contains("\"b64\":false", "\"crit\":[\"b64\"]", "\"alg\":\"ES256\"");
  }

  @Property(tries = 50)
  void aSignatureIsGoodForItsContentAndForNoOther(
      @ForAll @Size(min = 1, max = 200) byte[] content, @ForAll @IntRange(max = 1599) int bit) {
    String signature = Signatures.sign(KEYS, content);
    byte[] changed = content.clone();
    changed[(bit / 8) % content.length] ^= (byte) (1 << (bit % 8));

    assertThat(Signatures.verify(PUBLIC, content, signature)).isTrue();
    assertThat(Signatures.verify(PUBLIC, changed, signature)).isFalse();
  }

  @Test
  void anotherLibrarysReadingOfRfc7797AgreesForContentThatIsText() throws Exception {
    JWSObject parsed = JWSObject.parse(Signatures.sign(KEYS, CONTENT), new Payload(CONTENT));

    assertThat(
            parsed.verify(
                new ECDSAVerifier(
                    PUBLIC.signingKey(KEYS.signingKeyId()).orElseThrow().toECPublicKey(),
                    Set.of("b64"))))
        .isTrue();
  }

  @Test
  void keysOfSomebodyElseDoNotVerify() {
    PublicKeys others = PrivateKeys.generate(new SecureRandom()).publicKeys();

    assertThat(Signatures.verify(others, CONTENT, Signatures.sign(KEYS, CONTENT))).isFalse();
  }

  @Test
  void whatIsNoSignatureIsRefusedAndDoesNotThrow() {
    String good = Signatures.sign(KEYS, CONTENT);
    String noneHeader =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "{\"alg\":\"none\",\"b64\":false,\"crit\":[\"b64\"]}"
                    .getBytes(StandardCharsets.UTF_8));

    for (String bad :
        new String[] {
          "",
          ".",
          "..",
          "a.b.c",
          good.replace("..", ".x."),
          good + "x",
          noneHeader + "..",
          "é..é",
          good.substring(0, good.length() - 4),
          "a".repeat(5000)
        }) {
      assertThat(Signatures.verify(PUBLIC, CONTENT, bad)).as(bad).isFalse();
    }
  }

  @Test
  void aMacMadeWithThePublicKeyIsNoSignature() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .keyID(KEYS.signingKeyId())
            .base64URLEncodePayload(false)
            .criticalParams(Set.of("b64"))
            .build();
    JWSObject forged = new JWSObject(header, new Payload(CONTENT));
    forged.sign(new MACSigner(PUBLIC.toJson().getBytes(StandardCharsets.UTF_8)));

    assertThat(Signatures.verify(PUBLIC, CONTENT, forged.serialize(true))).isFalse();
  }

  @Test
  void noTwoRequestsHaveTheSameSigningInput() {
    String nonce = "0".repeat(32);
    SignedRequest request =
        new SignedRequest("BANK", "/v1/debits", "me", "2026-01-01T00:00:00Z", nonce, CONTENT);

    assertThat(new String(request.signingInput(), StandardCharsets.UTF_8))
        .isEqualTo(
            "KABAO-REQUEST-1\nBANK\nPOST\n/v1/debits\nme\n2026-01-01T00:00:00Z\n"
                + nonce
                + "\nwhat is signed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedRequest("B", "/", "me\nyou", "2026", nonce, CONTENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedRequest("B", "/", "me", "2026\n", nonce, CONTENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedRequest("B", "/", "me", "2026", "x", CONTENT));
  }
}
