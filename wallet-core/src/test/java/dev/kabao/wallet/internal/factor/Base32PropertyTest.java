package dev.kabao.wallet.internal.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Seeds as apps read them, and codes as people do. */
class Base32PropertyTest {

  /** RFC 4648 section 10, as far as no padding is needed; and the seed of RFC 4226. */
  @Example
  void theVectorsOfRfc4648() {
    assertThat(new String(Base32.encode("fooba".getBytes(US_ASCII)))).isEqualTo("MZXW6YTB");
    assertThat(new String(Base32.encode("12345678901234567890".getBytes(US_ASCII))))
        .isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Property
  void aSeedIsReadBackAsItWas(@ForAll @Size(20) byte[] seed) {
    BigInteger number = BigInteger.ZERO;
    for (char c : Base32.encode(seed)) {
      int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
    }
    assertThat(number).isEqualTo(new BigInteger(1, seed));
  }

  @Property
  void aCodeIsKnownHoweverAPersonTypesIt(@ForAll @Size(32) byte[] random) {
    char[] code = Base32.forPeople(random, 10);
    String typed =
        new String(code, 0, 5).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l')
            + " - "
            + new String(code, 5, 5).replace('0', 'O').replace('1', 'I');
    assertThat(Base32.normal(typed.toCharArray())).isEqualTo(code);
    assertThat(Base32.normal(code)).isEqualTo(code);
  }

  @Property
  void tenCharactersAreFiftyBits(@ForAll @Size(32) byte[] random) {
    byte[] other = random.clone();
    other[6] ^= 0x40;
    assertThat(Base32.forPeople(other, 10)).isNotEqualTo(Base32.forPeople(random, 10));
    byte[] beyond = random.clone();
    beyond[6] ^= 0x20;
    assertThat(Base32.forPeople(beyond, 10)).isEqualTo(Base32.forPeople(random, 10));
  }
}
