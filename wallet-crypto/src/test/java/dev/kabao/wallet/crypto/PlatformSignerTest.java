package dev.kabao.wallet.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.VerifyKey;
import dev.kabao.wallet.value.ErrorCode;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformSignerTest {

  /** RFC 8032 section 7.1; TEST 1024 is left out for its length. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "TEST 1, 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "TEST 2, 4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "TEST 3, c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "TEST SHA(abc), 833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + " ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + " ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + " dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
  })
  void signaturesAreThoseOfRfc8032(
      String name, String privateKey, String publicKey, String message, String expected) {
    try (PlatformSigner signer = new PlatformSigner(Hex.bytes(privateKey))) {
      VerifyKey key = signer.verifyKey();
      byte[] signature = signer.sign(Hex.bytes(message));
      assertThat(Hex.text(key.raw())).isEqualTo(publicKey);
      assertThat(Hex.text(signature)).isEqualTo(expected);
      assertThat(Signatures.verify(key, Hex.bytes(message), signature)).isTrue();
    }
  }

  /** The points whose order is 1, 2, 4 and 8, in their canonical form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void aKeyOfSmallOrderHasNoSignatures(String point) {
    VerifyKey key = new VerifyKey(PlatformSigner.ALGORITHM, Hex.bytes(point));
    byte[] signature = new byte[64];
    System.arraycopy(Hex.bytes(point), 0, signature, 0, 32);
    byte[] neutral = new byte[64];
    neutral[0] = 1;
    for (int i = 0; i < 64; i++) {
      byte[] message = {(byte) i};
      assertThat(Signatures.verify(key, message, signature)).isFalse();
      assertThat(Signatures.verify(key, message, neutral)).isFalse();
    }
  }

  /** RFC 8032 section 5.1.7 demands S below the order L; else a signature had a second form. */
  @Test
  void aSignatureWhoseSecondHalfIsNotReducedIsNotVerified() {
    try (PlatformSigner signer = new PlatformSigner(new byte[32])) {
      byte[] message = {1, 2, 3};
      byte[] signature = signer.sign(message);
      byte[] second = signature.clone();
      BigInteger order =
          BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
      BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
      byte[] sum = s.add(order).toByteArray();
      byte[] padded = new byte[32];
      System.arraycopy(sum, 0, padded, 32 - sum.length, sum.length);
      System.arraycopy(reversed(padded), 0, second, 32, 32);

      assertThat(Signatures.verify(signer.verifyKey(), message, signature)).isTrue();
      assertThat(Signatures.verify(signer.verifyKey(), message, second)).isFalse();
    }
  }

  @Test
  void aClosedSignerHasWipedItsKey() {
    PlatformSigner signer = new PlatformSigner(Hex.bytes("42".repeat(32)));
    signer.close();
    assertThat(signer).extracting("privateKey").isEqualTo(new byte[32]);
    Refused.with(ErrorCode.CLOSED, () -> signer.sign(new byte[1]));
  }

  /**
   * Codes on paper carry signatures of this key, so it must never change. An independent program
   * (Python with OpenSSL) derived these from the Javadoc of {@link PlatformSigner} alone.
   */
  @ParameterizedTest
  @CsvSource({
    "INTL_2026, f25f7c3b0f0b608c300d15067317df199a75e4880382cef97988970c42804f73,"
        + " 9e8e2bca7d1ca2c0bf29c1d84b3349c7465ae00444f8784e4234987cc00548be"
        + "cfaec5d7ad828b0cd3a0c63fb8992d9c7ee8a9c458d8d86e86ade8bae0056106",
    "CN_2026, c1d088d044b68f3a1c4ad8b51a50387cdbdf0846bc48cdee50b9327980c16dd7,"
        + " 95ff18758d7dee1b77f60f1e1709dd442fc879e7c97b7a25b94dde762ca6a194"
        + "e89a94d14f1f7ea9ea466160971489c700baaec6282abea30cbd2fc5d3f7600e"
  })
  void aRootGivesTheSameKeyForEver(Suite suite, String publicKey, String signature) {
    try (PlatformSigner signer = PlatformSigner.derive(suite, Hex.bytes("07".repeat(32)))) {
      assertThat(Hex.text(signer.verifyKey().raw())).isEqualTo(publicKey);
      assertThat(Hex.text(signer.sign("kabao".getBytes(US_ASCII)))).isEqualTo(signature);
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = bytes[bytes.length - 1 - i];
    }
    return result;
  }
}
