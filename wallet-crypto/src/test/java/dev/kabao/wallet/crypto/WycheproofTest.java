package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The vectors of project Wycheproof (C2SP/wycheproof), from the folder that the system property
 * {@code kabao.vectors} names. Skipped, aloud, where it names none.
 */
class WycheproofTest {
  private static final String SKIPPED =
      "SKIPPED: no Wycheproof vectors. Name their folder with -Dkabao.vectors=FOLDER.";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aes256GcmWith96BitNonces(Engine engine) throws Exception {
    List<JsonNode> cases = aeadCases("aes_gcm_test.json", 256);
    assertThat(cases).hasSizeGreaterThan(60);
    for (JsonNode vector : cases) {
      checkAead(Suite.INTL_2026, engine, vector);
    }
  }

  @Test
  void sm4GcmWith96BitNonces() throws Exception {
    List<JsonNode> cases = aeadCases("sm4_gcm_test.json", 128);
    assertThat(cases).hasSizeGreaterThan(60);
    for (JsonNode vector : cases) {
      checkAead(Suite.CN_2026, Engine.BOUNCY_CASTLE, vector);
    }
  }

  @Test
  void hmacSm3() throws Exception {
    int checked = 0;
    for (JsonNode group : groups("hmac_sm3_test.json")) {
      for (JsonNode vector : group.get("tests")) {
        byte[] mac = Hkdf.hmac(Suite.CN_2026, bytes(vector, "key"), bytes(vector, "msg"));
        byte[] shown = Arrays.copyOf(mac, group.get("tagSize").asInt() / 8);
        assertThat(Arrays.equals(shown, bytes(vector, "tag")))
            .as(name(vector))
            .isEqualTo(valid(vector));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(150);
  }

  @Test
  void hkdfSha256() throws Exception {
    int checked = 0;
    for (JsonNode group : groups("hkdf_sha256_test.json")) {
      for (JsonNode vector : group.get("tests")) {
        byte[] root = bytes(vector, "ikm");
        byte[] salt = bytes(vector, "salt");
        byte[] info = bytes(vector, "info");
        int size = vector.get("size").asInt();
        if (valid(vector)) {
          assertThat(Hkdf.derive(Suite.INTL_2026, root, salt, info, size))
              .as(name(vector))
              .isEqualTo(bytes(vector, "okm"));
        } else {
          assertThatThrownBy(() -> Hkdf.derive(Suite.INTL_2026, root, salt, info, size))
              .as(name(vector))
              .isInstanceOf(IllegalArgumentException.class);
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(80);
  }

  private static void checkAead(Suite suite, Engine engine, JsonNode vector) throws Exception {
    byte[] nonce = bytes(vector, "iv");
    byte[] aad = bytes(vector, "aad");
    byte[] plaintext = bytes(vector, "msg");
    byte[] sealed = Hex.bytes(vector.get("ct").asText() + vector.get("tag").asText());
    AeadCipher cipher = AeadCipher.load(suite, engine, bytes(vector, "key"));
    if (valid(vector)) {
      assertThat(Aeads.seal(cipher, nonce, aad, plaintext)).as(name(vector)).isEqualTo(sealed);
      assertThat(Aeads.open(cipher, nonce, aad, sealed)).as(name(vector)).isEqualTo(plaintext);
    } else {
      assertThatThrownBy(() -> Aeads.open(cipher, nonce, aad, sealed))
          .as(name(vector))
          .isInstanceOf(AEADBadTagException.class);
    }
  }

  private static List<JsonNode> aeadCases(String file, int keySize) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode group : groups(file)) {
      if (group.get("keySize").asInt() == keySize
          && group.get("ivSize").asInt() == 8 * AeadCipher.NONCE_BYTES
          && group.get("tagSize").asInt() == AeadCipher.TAG_BITS) {
        group.get("tests").forEach(cases::add);
      }
    }
    return cases;
  }

  private static JsonNode groups(String file) throws IOException {
    String folder = System.getProperty("kabao.vectors", "");
    if (folder.isEmpty()) {
      // Also on the console, where a report of skipped tests would not say why.
      System.err.println(SKIPPED + " (" + file + ")");
      abort(SKIPPED);
    }
    return new ObjectMapper().readTree(Path.of(folder, file).toFile()).get("testGroups");
  }

  private static byte[] bytes(JsonNode vector, String field) {
    return Hex.bytes(vector.get(field).asText());
  }

  private static boolean valid(JsonNode vector) {
    return vector.get("result").asText().equals("valid");
  }

  private static String name(JsonNode vector) {
    return "tcId " + vector.get("tcId") + " " + vector.get("comment");
  }
}
