package dev.kabao.wallet.collect.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTicketTest {

  @ParameterizedTest
  @ValueSource(strings = {"张", "O'Neil & Söhne", "面馆　二店", "𠮷野家", "a b"})
  void namesOfEveryScriptCanBeShown(String name) {
    assertThat(RequestTicket.isPayeeName(name)).isTrue();
    assertThat(RequestTicket.isMemo(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Zhang",
        "Zhang ",
        "Zhang\n",
        "Zhang\tWei",
        "Zhang\u0000Wei",
        "Zhang\u202EieW",
        "Zhang\u2066Wei",
        "Zhang\u200BWei",
        "Zhang\uFEFFWei",
        "Zhang\u2028Wei",
        "Zhang\uE000Wei",
        "Zhang\uD842Wei"
      })
  void whatCannotBeSeenOrTurnsTextAroundIsRefused(String text) {
    assertThat(RequestTicket.isPayeeName(text)).isFalse();
    assertThat(RequestTicket.isMemo(text)).isFalse();
    assertThatThrownBy(() -> Tickets.of("pay.example", Optional.empty(), text, false, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Zhang");
  }

  @Test
  void lengthsAreCountedInCharactersWhateverTheirBytes() {
    assertThat(RequestTicket.isPayeeName("𠮷".repeat(25))).isTrue();
    assertThat(RequestTicket.isPayeeName("𠮷".repeat(26))).isFalse();
    assertThat(RequestTicket.isMemo("𠮷".repeat(64))).isTrue();
    assertThat(RequestTicket.isMemo("𠮷".repeat(65))).isFalse();
    assertThat(RequestTicket.isPayeeName("")).isFalse();
    assertThat(RequestTicket.isMemo("")).isTrue();
  }

  @Test
  void amountsAreAboveZeroInTheCurrencyAndHaveRoom() {
    assertThat(RequestTicket.isAmount(Money.parse("CNY 0.01"))).isTrue();
    assertThat(RequestTicket.isAmount(Money.parse("CNY 9999999999.99"))).isTrue();
    assertThat(RequestTicket.isAmount(Money.parse("CNY 10000000000.00"))).isFalse();
    assertThat(RequestTicket.isAmount(Money.parse("CNY 0.00"))).isFalse();
    assertThat(RequestTicket.isAmount(Money.parse("CNY -1.00"))).isFalse();
    Optional<Money> dollars = Optional.of(Money.parse("USD 1.00"));
    assertThatThrownBy(() -> Tickets.of("pay.example", dollars, "Zhang", false, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Pay", "pay example", "-pay", "pay-", "支付", "p/ay"})
  void aPlatformIsNamedInSmallLetters(String platform) {
    assertThatThrownBy(() -> Tickets.of(platform, Optional.empty(), "Zhang", false, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExpiryIsInWholeSecondsAndWithinTenDigits() {
    assertThat(expiring(Instant.parse("2026-11-23T04:00:00.999Z")).expiresAt())
        .isEqualTo("2026-11-23T04:00:00Z");
    for (Instant outside :
        new Instant[] {Instant.ofEpochSecond(-1), Instant.ofEpochSecond(10_000_000_000L)}) {
      assertThatThrownBy(() -> expiring(outside)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatIsPrintedNamesNobody() {
    RequestTicket ticket = Tickets.lunch();
    assertThat(ticket + " " + new RequestOpened.Valid(ticket) + new Signatory().sign(ticket))
        .contains(Tickets.ID.toString())
        .doesNotContain("Zhang")
        .doesNotContain("Lunch");
  }

  private static RequestTicket expiring(Instant at) {
    return new RequestTicket(
        "pay.example",
        Tickets.ID,
        CurrencyUnit.of("CNY"),
        Optional.empty(),
        "Zhang",
        false,
        at,
        "");
  }
}
