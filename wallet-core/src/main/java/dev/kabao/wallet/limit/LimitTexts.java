package dev.kabao.wallet.limit;

import dev.kabao.wallet.value.LocalText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;

/** How limits are put into words. */
final class LimitTexts {
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);

  private LimitTexts() {}

  static LocalText hit(LimitHit hit, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    String freesEn =
        hit.freesAt()
            .map(at -> "It frees on " + EN.format(at.atZone(zone)) + " (" + zone + ").")
            .orElse("It does not renew.");
    String freesZh =
        hit.freesAt()
            .map(at -> "将于 " + ZH.format(at.atZone(zone)) + "（" + zone + "）恢复。")
            .orElse("该限额不会重置。");
    return new LocalText(
        "This would pass a limit: %s (%s). %s is left. %s"
            .formatted(hit.name().en(), amount(hit.ceiling()), amount(hit.left()), freesEn),
        "超出限额：%s（%s），剩余 %s，%s"
            .formatted(hit.name().zh(), amount(hit.ceiling()), amount(hit.left()), freesZh));
  }

  private static String amount(Money money) {
    String code = money.getCurrencyUnit().getCode();
    String sign = code.equals("CNY") ? "¥" : code + " ";
    return sign + String.format(Locale.ROOT, "%,." + money.getScale() + "f", money.getAmount());
  }
}
