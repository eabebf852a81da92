package dev.kabao.wallet.limit;

import static dev.kabao.wallet.limit.LimitCases.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.limit.Movement.Scanned;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counters of different wallets, cards, rules and periods never collide. */
class CounterNamesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Property
  void twoMovementsShareACounterIfAndOnlyIfTheyAreOneSum(
      @ForAll("movements") List<Movement> movements) {
    Map<String, List<Object>> sums = new HashMap<>();
    Map<List<Object>, String> counters = new HashMap<>();
    for (Movement movement : movements) {
      for (Limit limit : CnPaymentAccount.standard().limitsOn(movement)) {
        List<Object> sum = sumOf(limit, movement);
        assertThat(sums.computeIfAbsent(limit.counter(), counter -> sum)).isEqualTo(sum);
        assertThat(counters.computeIfAbsent(sum, any -> limit.counter()))
            .isEqualTo(limit.counter());
      }
    }
  }

  @Property
  void everyCounterIsAnAccountOfTheLedger(@ForAll("movements") List<Movement> movements) {
    for (Movement movement : movements) {
      for (Limit limit : CnPaymentAccount.standard().limitsOn(movement)) {
        assertThat(AccountId.counter(limit.counter(), "CNY").owner()).isEqualTo(limit.counter());
      }
    }
  }

  /** Worked out again, from the words of the rules: who, which sum, and its first day. */
  private static List<Object> sumOf(Limit limit, Movement movement) {
    WalletId wallet = movement.holder().wallet();
    LocalDate day = LocalDate.ofInstant(movement.holder().at(), SHANGHAI);
    return switch (limit.rule()) {
      case "CN43-11-1" -> List.of(wallet, "balance for ever");
      case "CN43-11-2", "CN43-11-3" -> List.of(wallet, "balance in a year", day.getYear());
      case "CN43-24-2", "CN43-24-3" -> List.of(wallet, "balance in a day", day);
      case "CN296-12-D" -> List.of(wallet, "static codes in a day", day);
      case "CN302-II-D", "CN16-III-D" ->
          List.of(wallet, movement.card(), movement.bankAccountClass(), "card in a day", day);
      case "CN302-II-Y", "CN16-III-Y" ->
          List.of(wallet, movement.card(), movement.bankAccountClass(), "in a year", day.getYear());
      default -> throw new AssertionError(limit.rule());
    };
  }

  /** Few ids and few days, so that many movements meet in a sum. */
  @Provide
  Arbitrary<List<Movement>> movements() {
    Arbitrary<UUID> ids =
        Combinators.combine(Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 1))
            .as(UUID::new);
    Arbitrary<Instant> times =
        Arbitraries.longs()
            .between(-1_000, 1_000)
            .map(hours -> Instant.parse("2026-12-31T16:00:00Z").plusSeconds(hours * 3_600));
    Arbitrary<Holder> holders =
        Combinators.combine(
                ids,
                Arbitraries.of(AccountClass.class),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(true, false),
                times)
            .as(
                (id, type, factors, cert, at) ->
                    new Holder(new WalletId(id), type, factors, cert, at));
    return Combinators.combine(
            holders,
            Arbitraries.of(PaymentKind.class),
            ids.optional(),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Scanned.class))
        .as(CounterNamesTest::movement)
        .list()
        .ofMaxSize(40);
  }

  private static Movement movement(
      Holder holder, PaymentKind kind, Optional<UUID> card, int bankClass, Scanned scanned) {
    return new Movement(
        holder,
        kind,
        yuan(1),
        card.map(CardId::new),
        bankClass == 0 ? OptionalInt.empty() : OptionalInt.of(bankClass),
        scanned);
  }
}
