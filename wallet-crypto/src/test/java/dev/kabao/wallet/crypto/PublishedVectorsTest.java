package dev.kabao.wallet.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples that the standards themselves print. */
class PublishedVectorsTest {

  @Test
  void sm4GcmAsInRfc8998AppendixA() throws Exception {
    AeadCipher cipher =
        AeadCipher.load(
            Suite.CN_2026, Engine.BOUNCY_CASTLE, Hex.bytes("0123456789ABCDEFFEDCBA9876543210"));
    byte[] nonce = Hex.bytes("00001234567800000000ABCD");
    byte[] aad = Hex.bytes("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    byte[] plaintext =
        Hex.bytes(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    byte[] expected =
        Hex.bytes(
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");

    assertThat(Aeads.seal(cipher, nonce, aad, plaintext)).isEqualTo(expected);
    assertThat(Aeads.open(cipher, nonce, aad, expected)).isEqualTo(plaintext);
  }

  /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aes256GcmAsInItsSpecification(Engine engine) throws Exception {
    AeadCipher cipher =
        AeadCipher.load(
            Suite.INTL_2026,
            engine,
            Hex.bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    byte[] nonce = Hex.bytes("cafebabefacedbaddecaf888");
    byte[] aad = Hex.bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plaintext =
        Hex.bytes(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    byte[] expected =
        Hex.bytes(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");

    assertThat(Aeads.seal(cipher, nonce, aad, plaintext)).isEqualTo(expected);
    assertThat(Aeads.open(cipher, nonce, aad, expected)).isEqualTo(plaintext);
  }

  /** The two examples of GB/T 32905-2016, annex A. */
  @Test
  void sm3AsInGbt32905() {
    assertThat(sm3("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(sm3("abcd".repeat(16)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @ParameterizedTest(name = "test case {0}")
  @CsvSource({
    "1, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "2, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "3, aa*20, dd*50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    "4, 0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50,"
        + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    "5, 0c*20, 546573742057697468205472756e636174696f6e," + " a3b6167473100ee06e0c796c2955552b",
    "6, aa*131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b65"
        + "79202d2048617368204b6579204669727374,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    "7, aa*131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c"
        + "6f636b2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a652064"
        + "6174612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e"
        + "67207573656420627920746865"
        + "20484d414320616c676f726974686d2e,"
        + " 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  })
  void hmacSha256AsInRfc4231(int number, String key, String message, String expected) {
    byte[] mac = Hkdf.hmac(Suite.INTL_2026, repeated(key), repeated(message));
    // Test case 5 shows the first 128 bits only.
    assertThat(Hex.text(mac)).startsWith(expected);
  }

  @ParameterizedTest(name = "A.{0}")
  @CsvSource({
    "1, 0b*22, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
        + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    "2, 00+80, 60+80, b0+80,"
        + " b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb"
        + "41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
    "3, 0b*22, '', '',"
        + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  })
  void hkdfSha256AsInRfc5869(int number, String root, String salt, String info, String expected) {
    byte[] derived =
        Hkdf.derive(
            Suite.INTL_2026, repeated(root), repeated(salt), repeated(info), expected.length() / 2);
    assertThat(Hex.text(derived)).isEqualTo(expected);
  }

  /** RFC 9106 section 5.3, on the generator that the vault uses. */
  @Test
  void argon2idAsInRfc9106() {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(repeated("02*16"))
            .withSecret(repeated("03*8"))
            .withAdditional(repeated("04*12"))
            .build());
    byte[] tag = new byte[32];
    argon2.generateBytes(repeated("01*32"), tag);

    assertThat(Hex.text(tag))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  /** From the tests of the reference implementation, P-H-C/phc-winner-argon2. */
  @Test
  void aPassphraseGivesTheKeyThatTheReferenceImplementationGives() {
    try (Secret passphrase = Secret.of("password")) {
      byte[] key =
          PassphraseKey.derive(
              passphrase, "somesalt".getBytes(US_ASCII), new PassphraseCost(65536, 2, 1), 32);
      assertThat(Hex.text(key))
          .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }
  }

  private static String sm3(String text) {
    SM3Digest digest = new SM3Digest();
    digest.update(text.getBytes(US_ASCII), 0, text.length());
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Hex.text(hash);
  }

  /**
   * Reads hexadecimal digits, {@code aa*20} for a byte many times, {@code b0+80} for a count up.
   */
  private static byte[] repeated(String text) {
    if (text.length() > 2 && (text.charAt(2) == '*' || text.charAt(2) == '+')) {
      byte[] bytes = new byte[Integer.parseInt(text.substring(3))];
      Arrays.fill(bytes, Hex.bytes(text.substring(0, 2))[0]);
      for (int i = 0; text.charAt(2) == '+' && i < bytes.length; i++) {
        bytes[i] += (byte) i;
      }
      return bytes;
    }
    return Hex.bytes(text);
  }
}
