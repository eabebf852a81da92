package dev.kabao.wallet.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretUtf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "张伟", "lantern 🏮", "\u0000"})
  void wellFormedTextComesBackWhole(String text) {
    try (Secret secret = Secret.of(text)) {
      assertThat(secret.utf8()).isEqualTo(text.getBytes(UTF_8));
    }
    try (Secret secret = Secret.ofUtf8(text.getBytes(UTF_8))) {
      assertThat(secret.<String>read(String::new)).isEqualTo(text);
    }
  }

  /** It used to be cut off at the bad place, so that different secrets became equal. */
  @ParameterizedTest
  @ValueSource(strings = {"a\ud83c", "\ud83cb", "a\udffeb"})
  void halfOfASurrogatePairIsRefusedAndNotRepeated(String text) {
    try (Secret secret = Secret.of(text)) {
      assertThatThrownBy(secret::utf8)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The text is not well-formed Unicode.");
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    for (byte[] bytes : new byte[][] {{'a', (byte) 0xff}, {(byte) 0xe5, (byte) 0xbc}}) {
      assertThatThrownBy(() -> Secret.ofUtf8(bytes))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The bytes are not well-formed UTF-8.");
    }
  }
}
