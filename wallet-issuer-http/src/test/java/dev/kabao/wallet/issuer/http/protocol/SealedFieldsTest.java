package dev.kabao.wallet.issuer.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SealedFieldsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PrivateKeys KEYS = PrivateKeys.generate(RANDOM);
  private static final OrderId ORDER = new OrderId("0123456789abcdef0123456789abcdef");
  private static final OrderId OTHER = new OrderId("ffffffffffffffffffffffffffffffff");

  @Property(tries = 100)
  void whatIsSealedOpensAsItWas(@ForAll("texts") String text) throws Exception {
    String sealed = seal(text);

    try (SealedFields opened = SealedFields.open(KEYS, ORDER, sealed)) {
      assertThat(opened.get("name").<String>read(String::new)).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    // Whole code points: a lone half of a pair is no text.
    return Arbitraries.integers()
        .between(0, 0x10ffff)
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(
            points ->
                new String(
                    points.stream().mapToInt(Integer::intValue).toArray(), 0, points.size()));
  }

  @Test
  void quotesBackslashesAndControlCharactersSurvive() throws Exception {
    String hard = "\"\\\u0000\n\t\u001f\u2028王小明 😀";

    try (SealedFields opened = SealedFields.open(KEYS, ORDER, seal(hard))) {
      assertThat(opened.get("name").<String>read(String::new)).isEqualTo(hard);
    }
  }

  @Test
  void theSealShowsNothingOfTheFields() {
    assertThat(seal("6236330000000000000")).doesNotContain("623633");
    assertThat(seal("a")).isNotEqualTo(seal("a"));
  }

  @Test
  void fieldsOfOneOrderDoNotOpenForAnother() {
    assertThatThrownBy(() -> SealedFields.open(KEYS, OTHER, seal("x")))
        .isInstanceOf(UnreadableMessageException.class)
        .hasMessageContaining("another message");
  }

  @Test
  void nobodyElseOpensThemAndNoCharacterCanBeChanged() {
    String sealed = seal("secret");
    PrivateKeys others = PrivateKeys.generate(RANDOM);

    assertThatThrownBy(() -> SealedFields.open(others, ORDER, sealed))
        .isInstanceOf(UnreadableMessageException.class);
    for (int i = 0; i < sealed.length(); i += 7) {
      char flipped = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + flipped + sealed.substring(i + 1);
      assertThatThrownBy(() -> SealedFields.open(KEYS, ORDER, changed))
          .as("character %s", i)
          .isInstanceOf(UnreadableMessageException.class)
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }

  /**
   * The tag has 16 bytes: four bits of its last character say nothing, and decoders pass over them.
   */
  @Test
  void theUnusedBitsOfALastCharacterCannotBeChangedEither() throws Exception {
    String good = seal("secret");
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(good.charAt(good.length() - 1));
    for (int bits = 1; bits < 16; bits++) {
      String changed = good.substring(0, good.length() - 1) + alphabet.charAt(last | bits);
      assertThatThrownBy(() -> SealedFields.open(KEYS, ORDER, changed))
          .as("bits %s", bits)
          .isInstanceOf(UnreadableMessageException.class);
    }
    try (SealedFields opened = SealedFields.open(KEYS, ORDER, good)) {
      assertThat(opened.get("name").<String>read(String::new)).isEqualTo("secret");
    }
  }

  @Test
  void anotherAlgorithmIsRefused() throws Exception {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM)
            .keyID(KEYS.decryptionKey().getKeyID())
            .build();
    JWEObject jwe =
        new JWEObject(header, new Payload("{\"orderId\":\"" + ORDER + "\",\"name\":\"x\"}"));
    jwe.encrypt(new ECDHEncrypter(KEYS.decryptionKey().toECPublicKey()));

    assertThatThrownBy(() -> SealedFields.open(KEYS, ORDER, jwe.serialize()))
        .hasMessageContaining("another way");
  }

  @Test
  void nothingIsShownByToString() throws Exception {
    SealedFields opened = SealedFields.open(KEYS, ORDER, seal("secret"));
    opened.close();

    assertThat(opened).hasToString("SealedFields[name]");
    assertThat(KEYS.toString()).contains("hidden");
    String json = KEYS.toSecret().read(String::new);
    assertThat(json).contains("\"d\":");
    assertThat(KEYS.publicKeys().toJson()).doesNotContain("\"d\":");
  }

  @Test
  void privateKeysComeBackFromTheirSecret() throws Exception {
    try (Secret secret = KEYS.toSecret()) {
      PrivateKeys again = PrivateKeys.fromSecret(secret);

      assertThat(again.publicKeys().toJson()).isEqualTo(KEYS.publicKeys().toJson());
      try (SealedFields opened = SealedFields.open(again, ORDER, seal("x"))) {
        assertThat(opened.find("name")).isPresent();
      }
    }
    assertThatThrownBy(() -> PrivateKeys.fromSecret(Secret.of("{\"keys\":[{\"kty\":\"d9d9\"}]}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("d9d9")
        .hasNoCause();
    assertThatThrownBy(() -> PublicKeys.parse("{\"keys\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String seal(String text) {
    try (Secret value = Secret.of(text)) {
      return SealedFields.seal(KEYS.publicKeys(), ORDER, Map.of("name", value), RANDOM);
    }
  }
}
