package dev.kabao.wallet.sandbox.money;

import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.value.PaymentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault that the bank knows, at every step of every operation, and at the question what
 * became of it: it ends in the state that is right by what the bank has done, with the ledger
 * balanced, nothing on its way, and nothing done twice.
 */
@Timeout(60)
class FaultTableTest {
  @TempDir private static Path folder;
  private static final AtomicInteger CASES = new AtomicInteger();

  /** What is looked at are payments: all the cards of all cases would be asked for every day. */
  private static final BillRules CARDS_LEFT_ALONE =
      new BillRules(
          BillRules.DEFAULT.reminders(),
          BillRules.DEFAULT.askEvery(),
          Duration.ofDays(30),
          BillRules.DEFAULT.payAhead(),
          BillRules.DEFAULT.refreshes(),
          BillRules.DEFAULT.refreshPause());

  private static Town town;

  /** What goes wrong where. */
  record Case(Operation operation, List<Trouble> troubles) {
    @Override
    public String toString() {
      return operation
          + " × "
          + troubles.stream().map(Trouble::toString).collect(Collectors.joining(", "));
    }
  }

  /** A town of its own for what comes after a case that went wrong: its books are no good. */
  @BeforeEach
  void open() throws IOException {
    if (town == null) {
      town =
          new Town(
              Files.createTempDirectory(folder, "town"),
              one -> one.fees(fees()).billRules(CARDS_LEFT_ALONE));
    }
  }

  @AfterAll
  static void close() {
    if (town != null) {
      town.close();
    }
  }

  private static FeeSchedule fees() {
    return (wallet, kind, issuer, amount) -> Till.yuan(fee(kind));
  }

  private static String fee(PaymentKind kind) {
    return switch (kind) {
      case TOP_UP -> "1.00";
      case WITHDRAWAL -> "2.00";
      case CARD_TRANSFER -> "3.00";
      default -> "0.00";
    };
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      for (FaultPoint step : operation.steps()) {
        Trouble.each(step, 1).forEach(one -> cases.add(new Case(operation, List.of(one))));
        if (!operation.asksAbout(step)) {
          continue;
        }
        Trouble.each(FaultPoint.QUERY, 2)
            .forEach(one -> cases.add(new Case(operation, List.of(Trouble.unsure(step), one))));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void endsRight(Case one) {
    Town here = town;
    town = null;
    try {
      Customer customer = new Customer(here, "shop-" + CASES.incrementAndGet(), one.troubles());
      one.operation().run(customer);
      customer.assertNothingIsLostOrDoubled();
      here.assertBooksAgree();
      customer.assertTroublesCame();
      here.staff().clearFaults();
      here.wire.hurry(Set.of());
      town = here;
    } finally {
      if (town == null) {
        here.close();
      }
    }
  }
}
