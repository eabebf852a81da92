package dev.kabao.wallet.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.LocalText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRulesTest {
  private static final CategoryRules RULES = CategoryRules.standard();

  @Test
  void theBuiltInCategoriesAreNamedInBothLanguagesAndNoCodeTwice() {
    assertThat(RULES.categories())
        .hasSizeGreaterThanOrEqualTo(18)
        .extracting(Category::code)
        .doesNotHaveDuplicates()
        .contains(Category.OTHER, Category.INCOME, Category.TRANSFERS);
  }

  @ParameterizedTest
  @CsvSource({
    "美团外卖, 订单, dining",
    "某某大药房, '', health",
    "个人, 信用卡还款, repayment",
    "City Water Works, '', utilities",
    "Ｓｔａｔｅ Ｇｒｉｄ, 电费 10 月, utilities",
    "Waterloo Bridge Ltd, '', other",
    "KTV欢唱, '', entertainment",
    "wal_0123456789abcdef0123456789abcdef, 咖啡, transfers",
  })
  void theLongestWordSaysWhatItIs(String payee, String text, String category) {
    assertThat(RULES.of(Hint.paid(payee, text)).code()).isEqualTo(category);
  }

  @Test
  void incomeIsIncomeUnlessAWordSaysMore() {
    assertThat(RULES.of(Hint.got("某公司", "代发工资")).code()).isEqualTo("salary");
    assertThat(RULES.of(Hint.got("某公司", "")).code()).isEqualTo(Category.INCOME);
  }

  @ParameterizedTest
  @CsvSource({
    "5411, groceries",
    "5300, groceries",
    "5301, shopping",
    "5299, other",
    "3000, travel",
    "3351, car",
    "9999, other",
    "0000, other",
    "5641, children",
    "5640, clothing",
    "5699, clothing"
  })
  void codesGoBeforeWordsAndLaterSpansGoBeforeEarlierOnes(String code, String category) {
    assertThat(RULES.of(new Hint("m-1", "", Optional.of(code), false)).code()).isEqualTo(category);
    if (!category.equals("other")) {
      assertThat(RULES.of(new Hint("工资", "工资", Optional.of(code), true)).code())
          .isEqualTo(category);
    }
  }

  @Test
  void aHostsOwnRulesGoFirst() {
    CategoryRules own =
        RULES
            .withCategory(new Category("tea", new LocalText("Tea", "茶")))
            .withPayee("Shop-1", "tea")
            .withWord("青茶", "tea")
            .withCodes(5400, 5420, "tea");
    assertThat(own.of(new Hint("shop-1", "超市", Optional.of("5812"), false)).code())
        .isEqualTo("tea");
    assertThat(own.of(Hint.paid("某人", "新到青茶")).code()).isEqualTo("tea");
    assertThat(own.of(new Hint("x", "", Optional.of("5411"), false)).code()).isEqualTo("tea");
    assertThat(own.of(new Hint("x", "", Optional.of("5421"), false)).code()).isEqualTo("groceries");
    assertThat(RULES.find("tea")).isEmpty();
  }

  @Test
  void whatIsNoRuleIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.withPayee("p", "none"));
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.withWord(" ", "other"));
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.withCodes(9, 8, "other"));
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.withCodes(0, 10_000, "other"));
    assertThatIllegalArgumentException().isThrownBy(() -> RULES.require("No Code"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hint("p", "", Optional.of("54a1"), false));
  }

  @Test
  void namesAreNotTold() {
    assertThat(Hint.paid("李雷", "房租")).asString().doesNotContain("李雷").doesNotContain("房租");
    assertThat(new Correction("李雷", RULES.require("gifts"))).asString().doesNotContain("李雷");
  }
}
