package dev.kabao.wallet.qr;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QrImagePropertyTest {

  @Property(tries = 150)
  void everyTextIsReadBackFromAnImage(@ForAll("texts") String text) {
    assertThat(QrImage.read(QrImage.png(text, 500))).isEqualTo(new QrRead.Found(text));
  }

  @Property(tries = 150)
  void everyTextIsReadBackFromATerminal(@ForAll("texts") String text) {
    byte[] screen = Screen.photograph(QrImage.terminal(text));
    assertThat(QrImage.read(screen)).isEqualTo(new QrRead.Found(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('一', '龥')
        .withChars('é', 'я', '\n')
        .ofMinLength(1)
        .ofMaxLength(512);
  }
}
