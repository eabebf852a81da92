package dev.kabao.wallet.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.trust.WarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final Names NAMES = new Names(new TableSkeletons());

  /** Made up, in the manner of a high street. */
  private static final List<String> ORDINARY =
      List.of(
          "Harbour Tea House",
          "Old Mill Bakery",
          "Green Lane Books",
          "Riverside Cycles",
          "Corner Pharmacy",
          "Maple Street Diner",
          "North Star Cinema",
          "Blue Door Flowers",
          "Station Kiosk 1",
          "Station Kiosk 2",
          "Station Kiosk 12",
          "City Parking",
          "City Library",
          "Fresh Fish Daily",
          "Sunny Laundry",
          "Luna",
          "Lina",
          "Lena",
          "七里香茶馆",
          "南门水果店",
          "老街面馆",
          "小河边书屋",
          "阳光洗衣房",
          "明月楼饭庄",
          "和平路药房",
          "星河影城",
          "绿叶花坊",
          "幸运彩印店",
          "东湖停车场",
          "青山自行车行",
          "一号食堂",
          "二号食堂",
          "张记豆浆",
          "李记馒头",
          "晨光早餐店",
          "云上咖啡",
          "米乐童装",
          "好邻居超市",
          "海风渔具店",
          "梧桐树下餐厅");

  private static Optional<WarningCode> compare(String name, String known) {
    return NAMES.compare(NAMES.fold(name), NAMES.fold(known));
  }

  @ParameterizedTest
  @CsvSource({
    // Cyrillic in place of Latin, capital i for small L, digits for letters, rn for m.
    "раypal, paypal, LOOKS_ALIKE",
    "PayPaI, paypal, LOOKS_ALIKE",
    "paypa1, PayPal, LOOKS_ALIKE",
    "Ρayment, Payment, LOOKS_ALIKE",
    "Harnrner & Co, Hammer & Co, LOOKS_ALIKE",
    "Ｐａｙｐａｌ, PayPal, LOOKS_ALIKE",
    "Tea  House, Tea-House, LOOKS_ALIKE",
    "Café Luna, Cafe Luna, LOOKS_ALIKE",
    "支付室, 支付宝, ''",
    "攴付宝, 支付宝, LOOKS_ALIKE",
    "支付寶, 支付宝, LOOKS_ALIKE",
    "末来银行, 未来银行, LOOKS_ALIKE",
    "知巳书店, 知己书店, LOOKS_ALIKE",
    "土特产行, 士特产行, LOOKS_ALIKE",
    "エ商银行, 工商银行, LOOKS_ALIKE",
    "支付宝官方, 支付宝, ADDED_WORDS",
    "官方支付宝客服, 支付宝, ADDED_WORDS",
    "PayPal Support, PayPal, ADDED_WORDS",
    "PayPal Officia1, PayPal, ADDED_WORDS",
    "Paypall, PayPal, ONE_LETTER_OFF",
    "Payapl, PayPal, ONE_LETTER_OFF",
    "Pypal, PayPal, ONE_LETTER_OFF",
    "晨光早点店, 晨光早餐店, ONE_LETTER_OFF",
    "Luna, Lina, ''",
    "茶馆, 茶楼, ''",
    "Station Kiosk 1, Station Kiosk 2, ''",
    "第一分店, 第二分店, ''",
    "Harbour Tea House, Harbour Tea House, SAME_NAME"
  })
  void whatLooksAlikeIsToldWithItsReason(String name, String known, String code) {
    Optional<WarningCode> expected =
        code.isEmpty() ? Optional.empty() : Optional.of(WarningCode.valueOf(code));
    assertThat(compare(name, known)).isEqualTo(expected);
    assertThat(compare(known, name)).as("the other way round").isEqualTo(expected);
  }

  @Test
  void everyRowOfTheTableLooksLikeItsPrototype() {
    TableSkeletons skeletons = new TableSkeletons();
    assertThat(LookalikeTable.LETTERS).hasSizeGreaterThan(80);
    LookalikeTable.LETTERS.forEach(
        (point, prototype) ->
            assertThat(skeletons.of(Character.toString(point)))
                .as("U+%04X", point)
                .isEqualTo(skeletons.of(prototype))
                .isEqualTo(prototype));
    assertThat(LookalikeTable.IDEOGRAPHS).hasSizeGreaterThan(100);
    LookalikeTable.IDEOGRAPHS.forEach(
        (point, prototype) ->
            assertThat(compare("店" + Character.toString(point), "店" + prototype))
                .as(Character.toString(point))
                .contains(WarningCode.LOOKS_ALIKE));
  }

  @Test
  void whatStandsForOthersStandsForItself() {
    for (Map<Integer, String> table : List.of(LookalikeTable.LETTERS, LookalikeTable.IDEOGRAPHS)) {
      table.values().forEach(one -> assertThat(LookalikeTable.apply(table, one)).isEqualTo(one));
    }
  }

  @Property(tries = 2000)
  void theSkeletonOfASkeletonIsItself(@ForAll @StringLength(max = 40) String text) {
    TableSkeletons skeletons = new TableSkeletons();
    String skeleton = skeletons.of(text);
    assertThat(skeletons.of(skeleton)).isEqualTo(skeleton);
  }

  @Property(tries = 1000)
  void aNameIsNeverAnythingButTheSameAsItself(@ForAll @StringLength(max = 30) String text) {
    assertThat(compare(text, text)).contains(WarningCode.SAME_NAME);
  }

  @Property(tries = 1000)
  void namesThatAreFlaggedHaveAFormInCommonByWhichTheyAreFound(
      @ForAll @StringLength(min = 3, max = 12) @net.jqwik.api.constraints.AlphaChars String name,
      @ForAll @net.jqwik.api.constraints.IntRange(max = 11) int place,
      @ForAll @net.jqwik.api.constraints.AlphaChars char letter) {
    int at = Math.min(place, name.length() - 1);
    for (String other :
        List.of(
            name.substring(0, at) + name.substring(at + 1),
            name.substring(0, at) + letter + name.substring(at),
            name.substring(0, at) + letter + name.substring(at + 1))) {
      Folded a = NAMES.fold(name);
      Folded b = NAMES.fold(other);
      assertThat(NAMES.compare(a, b)).isEqualTo(NAMES.compare(b, a));
      if (NAMES.compare(a, b).isPresent()) {
        assertThat(a.forms()).containsAnyElementsOf(b.forms());
      }
      if (Math.max(name.length(), other.length()) >= 6 && !name.equals(other)) {
        assertThat(NAMES.compare(a, b)).isPresent();
      }
    }
  }

  @Test
  void ordinaryNamesAreNotFlaggedAgainstEachOther() {
    List<String> flagged = new ArrayList<>();
    for (String name : ORDINARY) {
      for (String other : ORDINARY) {
        if (!name.equals(other) && compare(name, other).isPresent()) {
          flagged.add(name + " ~ " + other);
        }
      }
      assertThat(Scripts.areMixed(name)).as(name).isFalse();
      assertThat(Visible.hasHidden(name)).as(name).isFalse();
    }
    assertThat(flagged).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "раypal, true",
    "Tea Ηouse, true",
    "茶 Tea カフェ, false",
    "김밥 Seoul, false",
    "Чай, false",
    "茶Чай, true",
    "7-11, false"
  })
  void scriptsThatAreNotWrittenTogetherAreTold(String name, boolean mixed) {
    assertThat(Scripts.areMixed(name)).isEqualTo(mixed);
  }
}
