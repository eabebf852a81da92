package dev.kabao.wallet.limit;

import static dev.kabao.wallet.limit.LimitCases.NOON;
import static dev.kabao.wallet.limit.LimitCases.holder;
import static dev.kabao.wallet.limit.LimitCases.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.LocalText;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What people are told of a limit. */
class LimitHitTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Limit standing(AccountClass accountClass, CnRule rule) {
    return CnPaymentAccount.standard().standing(holder(accountClass, 1, false, NOON)).stream()
        .filter(limit -> limit.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMessageSaysWhichLimitHowMuchIsLeftAndWhenItFrees() {
    LimitHit hit =
        LimitHit.of(
            standing(AccountClass.II, CnRule.FEWER_FACTORS),
            Money.ofMajor(CurrencyUnit.of("CNY"), 765));
    LocalText message = hit.message(SHANGHAI);
    assertThat(message.en())
        .isEqualTo(
            "This would pass a limit: payments from the balance with fewer than two factors, per"
                + " day (¥1,000.00). ¥235.00 is left. It frees on 24 November 2026, 00:00"
                + " (Asia/Shanghai).");
    assertThat(message.zh())
        .isEqualTo(
            "超出限额：余额支付（不足两类验证要素）单日累计限额（¥1,000.00），剩余 ¥235.00，"
                + "将于 2026年11月24日 00:00（Asia/Shanghai）恢复。");
  }

  @Test
  void aLimitWithoutAnEndSaysSo() {
    LimitHit hit = LimitHit.of(standing(AccountClass.I, CnRule.CLASS_I), yuan(1_000));
    assertThat(hit.message(SHANGHAI).en()).endsWith("¥0.00 is left. It does not renew.");
    assertThat(hit.message(SHANGHAI).zh()).endsWith("剩余 ¥0.00，该限额不会重置。");
  }

  @Test
  void theTimeIsThatOfTheZoneAskedFor() {
    LimitHit hit = LimitHit.of(standing(AccountClass.II, CnRule.STATIC_CODE), yuan(0));
    assertThat(hit.message(ZoneId.of("UTC")).en()).contains("23 November 2026, 16:00 (UTC)");
  }

  @Test
  void anotherCurrencyIsNamedByItsCode() {
    LimitHit hit =
        new LimitHit(
            "OWN-1",
            new LocalText("own", "自定"),
            "terms of use",
            Money.ofMajor(CurrencyUnit.JPY, 12_000),
            Money.ofMajor(CurrencyUnit.JPY, 1),
            Optional.empty());
    assertThat(hit.message(SHANGHAI).en()).contains("(JPY 12,000). JPY 1 is left.");
  }

  @Test
  void aViewShowsWhatIsLeftAndNeverLessThanNothing() {
    Limit limit = standing(AccountClass.II, CnRule.STATIC_CODE);
    assertThat(LimitView.of(limit, yuan(120)).left()).isEqualTo(yuan(380));
    assertThat(LimitView.of(limit, yuan(700)).left()).isEqualTo(yuan(0));
    assertThat(LimitHit.of(limit, yuan(700)).left()).isEqualTo(yuan(0));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> LimitView.of(limit, Money.ofMajor(CurrencyUnit.USD, 1)));
  }
}
