package dev.kabao.wallet.webauthn;

import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written anew after RFC 6238. */
final class App {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  final FactorId id;
  private final byte[] seed;
  private final Clock clock;

  App(FactorId id, String seed, Clock clock) {
    this.id = id;
    this.seed = decoded(seed);
    this.clock = clock;
  }

  /** The code of now. */
  String code() {
    return code(0);
  }

  /** The code of a clock that is so many steps ahead. */
  String code(int ahead) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "RAW"));
      long step = clock.instant().getEpochSecond() / 30 + ahead;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A code that is not good now, nor around now. */
  String wrong() {
    for (int i = 0; ; i++) {
      String code = String.format("%06d", i);
      if (!code.equals(code(-1)) && !code.equals(code(0)) && !code.equals(code(1))) {
        return code;
      }
    }
  }

  FactorProof proof() {
    return proof(code());
  }

  FactorProof proof(String code) {
    return new FactorProof.Totp(id, Secret.of(code));
  }

  private static byte[] decoded(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int digit = BASE_32.indexOf(text.charAt(bit / 5));
      if ((digit >> (4 - bit % 5) & 1) == 1) {
        bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
      }
    }
    return bytes;
  }
}
