package dev.kabao.wallet.collect.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {
  private static final int MOST = 25;

  private static boolean showable(String text) {
    return PublicText.isShowable(text, MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tea House", "茶馆　东门", "Café", "Cafe\u0301", "张三 & 李四", "☕", "한국"})
  void whatPeopleCallThemselvesIsShowable(String text) {
    assertThat(showable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x3164, 0x115F, 0x1160, 0xFFA0, 0x2800, 0x034F, 0xFE0F, 0xE0100, 0x180B, 0x17B4, 0x00A0,
        0x2003, 0x202F, 0x0378, 0xE0FFF, 0xFFF0, 0x200B, 0x202E, 0xE000
      })
  void aCharacterThatCannotBeSeenIsNotShowable(int character) {
    String hidden = Character.toString(character);
    assertThat(showable(hidden)).isFalse();
    assertThat(showable("Tea" + hidden + "House")).isFalse();
    assertThat(showable("Tea" + hidden)).isFalse();
  }

  @Test
  void aMarkWithNothingToCombineWithIsNotShowable() {
    assertThat(showable("\u0301Tea")).isFalse();
    assertThat(showable("\u20DDTea")).isFalse();
  }

  @Test
  void aSpaceAtAnEndIsNotShowable() {
    assertThat(showable(" Tea")).isFalse();
    assertThat(showable("Tea\u3000")).isFalse();
  }
}
