package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.value.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** WeBank (深圳前海微众银行) as an issuer: the first profile. */
public final class WeBank {
  /** The code that the BIN directory has for it. */
  public static final String CODE = "WEBANK";

  /**
   * How long after the wallet kept its intent an order may still be carried out: 3 minutes. A
   * wallet sends within the first half; a bank of this API takes a request whose timestamp is up to
   * 20 seconds off by its own clock and carries it out no later than 40 seconds past that
   * timestamp: 150 seconds in all.
   */
  public static final Duration FINALITY_WINDOW = Duration.ofMinutes(3);

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private WeBank() {}

  /**
   * The profile.
   *
   * <p>Names, union bank number and hotline come from several public samples, not from the bank:
   * check them before they are shown to people. Fees and limits are examples for development: for
   * class I what banks commonly set for quick payments, for class II the 10,000 yuan a day that
   * PBOC notice Yinfa [2016] No. 302 allows for consumption and payment.
   */
  public static IssuerProfile profile() {
    return new IssuerProfile(
        CODE,
        new LocalText("WeBank", "深圳前海微众银行"),
        Optional.of("323584000888"),
        "400-999-8800",
        List.of(
            debit(
                "DEBIT_I",
                "WeBank debit card, class I account",
                "微众银行借记卡（I类户）",
                1,
                50_000,
                200_000),
            debit(
                "DEBIT_II",
                "WeBank debit card, class II account",
                "微众银行借记卡（II类户）",
                2,
                10_000,
                10_000)),
        Set.of(
            IssuerProfile.Capability.BIND_BY_CODE,
            IssuerProfile.Capability.DEBIT,
            IssuerProfile.Capability.CREDIT,
            IssuerProfile.Capability.RECEIVE,
            IssuerProfile.Capability.LOST_CARDS),
        FINALITY_WINDOW);
  }

  private static CardProduct debit(
      String code, String en, String zh, int accountClass, long perPayment, long perDay) {
    return new CardProduct(
        code,
        new LocalText(en, zh),
        CardKind.DEBIT,
        Optional.of(accountClass),
        new LocalText("No fee for binding or paying", "绑卡与支付免费"),
        Optional.of(Money.ofMajor(CNY, perPayment)),
        Optional.of(Money.ofMajor(CNY, perDay)));
  }
}
