package dev.kabao.wallet.factor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a device signs names everything, and two different things never read the same. */
class DeviceChallengePropertyTest {
  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);

  /** Everything that a signature is about. */
  record Content(
      UUID stepUp,
      UUID wallet,
      UUID factor,
      ActKind act,
      Optional<String> payee,
      Optional<Money> amount,
      long issuedAt,
      long counter) {

    byte[] bytes() {
      StepUp step =
          new StepUp(
              new StepUpId(stepUp), act, payee, amount, 2, Set.of(), List.of(), Instant.EPOCH);
      return new DeviceChallenge(
              step, new WalletId(wallet), new FactorId(factor), Instant.ofEpochMilli(issuedAt))
          .bytes(counter);
    }
  }

  @Property
  void twoContentsHaveTheSameBytesOnlyIfTheyAreTheSame(
      @ForAll("contents") Content one, @ForAll("contents") Content other) {
    assertThat(java.util.Arrays.equals(one.bytes(), other.bytes())).isEqualTo(one.equals(other));
  }

  @Property
  void theFieldsCanBeReadOutAgain(@ForAll("contents") Content content) {
    List<String> fields = fields(content.bytes());
    assertThat(fields)
        .containsExactly(
            "kabao-step-up-1",
            new StepUpId(content.stepUp()).toString(),
            new WalletId(content.wallet()).toString(),
            new FactorId(content.factor()).toString(),
            content.act().name(),
            content.payee().orElse(""),
            content.amount().map(money -> money.getCurrencyUnit().getCode()).orElse(""),
            content.amount().map(money -> money.getAmountMinorLong() + "").orElse(""),
            content.issuedAt() + "",
            content.counter() + "");
  }

  @Example
  void theFormIsAsItIsWrittenDown() {
    Content content =
        new Content(
            ID,
            ID,
            ID,
            ActKind.PAY,
            Optional.of("咖啡馆"),
            Optional.of(Money.parse("CNY 12.30")),
            1_790_000_000_000L,
            7);
    assertThat(new String(content.bytes(), UTF_8))
        .isEqualTo(
            "\0\u000fkabao-step-up-1"
                + "\0$stp_0123456789abcdef8123456789abcdef"
                + "\0$wal_0123456789abcdef8123456789abcdef"
                + "\0$fac_0123456789abcdef8123456789abcdef"
                + "\0\u0003PAY"
                + "\0\u0009咖啡馆"
                + "\0\u0003CNY"
                + "\0\u00041230"
                + "\0\r1790000000000"
                + "\0\u00017");
  }

  @Provide
  Arbitrary<Content> contents() {
    // Few values for each field: so that two contents often differ in one field only.
    Arbitrary<UUID> ids = Arbitraries.of(ID, new UUID(1, 2), new UUID(2, 1));
    Arbitrary<Optional<String>> payees = Arbitraries.of("a", "b", "ab", "CNY", "咖啡馆").optional();
    Arbitrary<Optional<Money>> amounts =
        Combinators.combine(Arbitraries.of("CNY", "USD"), Arbitraries.longs().between(1, 3))
            .as((code, minor) -> Money.ofMinor(CurrencyUnit.of(code), minor))
            .optional();
    return Combinators.combine(
            ids,
            ids,
            ids,
            Arbitraries.of(ActKind.PAY, ActKind.TRANSFER),
            payees,
            amounts,
            Arbitraries.longs().between(1, 12),
            Arbitraries.longs().between(1, 12))
        .as(Content::new);
  }

  private static List<String> fields(byte[] bytes) {
    List<String> fields = new ArrayList<>();
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      byte[] text = new byte[Short.toUnsignedInt(left.getShort())];
      left.get(text);
      fields.add(new String(text, UTF_8));
    }
    return fields;
  }
}
