package dev.kabao.wallet.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;

/** Signatures of devices' keys: those of phones' hardware, and those of the national algorithms. */
class SignaturesTest {
  private static final BigInteger P256_ORDER = CustomNamedCurves.getByName("secp256r1").getN();
  private static final byte[] MESSAGE = "pay 100.00 to the shop".getBytes(US_ASCII);

  /** GB/T 32918.5-2017, annex A: the signature over "message digest" by the default id. */
  @Test
  void theStandardsOwnExampleOfSm2IsASignature() throws Exception {
    byte[] raw =
        Hex.bytes(
            "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
    byte[] signature =
        StandardDSAEncoding.INSTANCE.encode(
            CustomNamedCurves.getByName("sm2p256v1").getN(),
            new BigInteger("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16),
            new BigInteger("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16));
    VerifyKey key = new VerifyKey(VerifyKey.SM2, raw);
    assertThat(Signatures.verify(key, "message digest".getBytes(US_ASCII), signature)).isTrue();
    assertThat(Signatures.verify(key, "message Digest".getBytes(US_ASCII), signature)).isFalse();
    assertNothingElseIsASignature(key, "message digest".getBytes(US_ASCII), signature);
  }

  @Test
  void whatThePlatformSignsWithP256IsASignature() throws Exception {
    KeyPair pair = p256();
    byte[] signature = ecdsa(pair);
    assertThat(Signatures.verify(key(pair), MESSAGE, signature)).isTrue();
    assertNothingElseIsASignature(key(pair), MESSAGE, signature);
  }

  @Test
  void aSignatureHasOneSpelling() throws Exception {
    KeyPair pair = p256();
    byte[] der = ecdsa(pair);
    BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(P256_ORDER, der);
    byte[] longLength = new byte[der.length + 1];
    longLength[0] = der[0];
    longLength[1] = (byte) 0x81;
    System.arraycopy(der, 1, longLength, 2, der.length - 1);
    assertThat(Signatures.verify(key(pair), MESSAGE, longLength)).isFalse();
    byte[] trailing = Arrays.copyOf(der, der.length + 1);
    assertThat(Signatures.verify(key(pair), MESSAGE, trailing)).isFalse();
    for (BigInteger bad : new BigInteger[] {BigInteger.ZERO, P256_ORDER, numbers[0].negate()}) {
      assertThat(Signatures.verify(key(pair), MESSAGE, der(bad, numbers[1]))).isFalse();
      assertThat(Signatures.verify(key(pair), MESSAGE, der(numbers[0], bad))).isFalse();
    }
  }

  @Test
  void whatIsNoPointOfTheCurveHasNoSignatures() throws Exception {
    KeyPair pair = p256();
    byte[] signature = ecdsa(pair);
    byte[] raw = key(pair).raw();
    byte[] offCurve = raw.clone();
    offCurve[64] ^= 1;
    byte[] zero = new byte[65];
    zero[0] = 4;
    byte[] beyondTheField = raw.clone();
    Arrays.fill(beyondTheField, 1, 33, (byte) 0xFF);
    for (byte[] bad :
        new byte[][] {
          offCurve,
          zero,
          beyondTheField,
          new byte[] {0},
          new byte[0],
          new byte[65],
          Arrays.copyOf(raw, 64),
          Arrays.copyOf(raw, 66)
        }) {
      for (String algorithm : new String[] {VerifyKey.P256, VerifyKey.SM2}) {
        assertThat(Signatures.verify(new VerifyKey(algorithm, bad), MESSAGE, signature)).isFalse();
      }
    }
    assertThat(Signatures.verify(new VerifyKey(VerifyKey.SM2, raw), MESSAGE, signature)).isFalse();
    assertThat(Signatures.verify(new VerifyKey("P-384", raw), MESSAGE, signature)).isFalse();
  }

  @Test
  void sm2OverAnotherUserIdIsNotASignature() throws Exception {
    var parameters = CustomNamedCurves.getByName("sm2p256v1");
    ECDomainParameters curve =
        new ECDomainParameters(parameters.getCurve(), parameters.getG(), parameters.getN());
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    VerifyKey key =
        new VerifyKey(
            VerifyKey.SM2, ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false));

    SM2Signer signer = new SM2Signer();
    signer.init(true, pair.getPrivate());
    signer.update(MESSAGE, 0, MESSAGE.length);
    assertThat(Signatures.verify(key, MESSAGE, signer.generateSignature())).isTrue();

    SM2Signer other = new SM2Signer(StandardDSAEncoding.INSTANCE);
    other.init(
        true, new ParametersWithID(pair.getPrivate(), "ALICE123@YAHOO.COM".getBytes(US_ASCII)));
    other.update(MESSAGE, 0, MESSAGE.length);
    assertThat(Signatures.verify(key, MESSAGE, other.generateSignature())).isFalse();
  }

  private static void assertNothingElseIsASignature(
      VerifyKey key, byte[] message, byte[] signature) {
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Signatures.verify(key, message, changed)).as("bit " + bit).isFalse();
    }
    for (int length = 0; length < signature.length; length++) {
      assertThat(Signatures.verify(key, message, Arrays.copyOf(signature, length))).isFalse();
    }
  }

  private static KeyPair p256() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] ecdsa(KeyPair pair) throws Exception {
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update(MESSAGE);
    return signer.sign();
  }

  private static VerifyKey key(KeyPair pair) {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    byte[] raw = new byte[65];
    raw[0] = 4;
    put(point.getAffineX(), raw, 1);
    put(point.getAffineY(), raw, 33);
    return new VerifyKey(VerifyKey.P256, raw);
  }

  private static void put(BigInteger number, byte[] raw, int at) {
    byte[] bytes = number.toByteArray();
    int from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, raw, at + 32 - (bytes.length - from), bytes.length - from);
  }

  private static byte[] der(BigInteger r, BigInteger s) {
    byte[] first = r.toByteArray();
    byte[] second = s.toByteArray();
    byte[] der = new byte[6 + first.length + second.length];
    der[0] = 0x30;
    der[1] = (byte) (4 + first.length + second.length);
    der[2] = 2;
    der[3] = (byte) first.length;
    System.arraycopy(first, 0, der, 4, first.length);
    der[4 + first.length] = 2;
    der[5 + first.length] = (byte) second.length;
    System.arraycopy(second, 0, der, 6 + first.length, second.length);
    return der;
  }
}
