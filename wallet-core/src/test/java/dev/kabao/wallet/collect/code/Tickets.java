package dev.kabao.wallet.collect.code;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Requests of made-up people. */
final class Tickets {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000007");
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private Tickets() {}

  static RequestTicket lunch() {
    return of("pay.example", Optional.of(Money.of(CNY, 18.5)), "Zhang Weiyi", false, "Lunch");
  }

  static RequestTicket chinese() {
    return of("pay.example", Optional.empty(), "张唯一的面馆", true, "扫码付款，谢谢惠顾");
  }

  /** Everything as long as it can be, in the script that needs the most room. */
  static RequestTicket longest() {
    return of(
        "p".repeat(32),
        Optional.of(Money.ofMinor(CNY, 999_999_999_999L)),
        "名".repeat(25),
        true,
        "备".repeat(64));
  }

  static RequestTicket of(
      String platform, Optional<Money> amount, String payee, boolean manyTimes, String memo) {
    return new RequestTicket(platform, ID, CNY, amount, payee, manyTimes, NOON, memo);
  }

  static Arbitrary<RequestTicket> any() {
    Arbitrary<CurrencyUnit> currencies =
        Arbitraries.of("CNY", "USD", "JPY", "KWD", "ALL").map(CurrencyUnit::of);
    return Combinators.combine(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(32),
            Arbitraries.longs().tuple2(),
            currencies,
            Arbitraries.longs().between(0, 9_999_999_999L),
            texts(RequestTicket.MAX_PAYEE_NAME).filter(RequestTicket::isPayeeName),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(0, 9_999_999_999L),
            texts(RequestTicket.MAX_MEMO).filter(RequestTicket::isMemo))
        .as(
            (platform, id, currency, minor, payee, manyTimes, expires, memo) ->
                new RequestTicket(
                    platform,
                    new UUID(id.get1(), id.get2()),
                    currency,
                    Optional.of(Money.ofMinor(currency, minor)).filter(Money::isPositive),
                    payee,
                    manyTimes,
                    Instant.ofEpochSecond(expires),
                    memo));
  }

  private static Arbitrary<String> texts(int longest) {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withCharRange('一', '龥')
        .withChars('é', ' ', '。')
        .ofMaxLength(longest);
  }
}
