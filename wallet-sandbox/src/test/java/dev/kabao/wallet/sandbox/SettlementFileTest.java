package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsv;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily file of the sandbox bank. */
class SettlementFileTest {
  private static final Money HUNDRED = Money.parse("CNY 100.00");
  private static final Money TEN = Money.parse("CNY 10.00");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

  @TempDir private Path folder;
  private TestBank bank;
  private AgreementToken agreement;

  @BeforeEach
  void open() throws Exception {
    bank = TestBank.open();
    agreement = bind(bank.issueCard(TestHolder.WANG, HUNDRED));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void aDayHoldsWhatMovedInTheOrderOfTimeAndNothingElse() throws Exception {
    OrderId debit = newOrder();
    String drawn = reference(debit(debit, TEN));
    bank.advance(Duration.ofMinutes(1));
    debit(newOrder(), HUNDRED.plus(HUNDRED));
    String received = bank.transferIn(HUNDRED, "房租, \"KB-7Q2M\" 王小明");
    bank.advance(Duration.ofMinutes(1));
    OrderId credit = newOrder();
    String paid = reference(credit(credit, TEN));
    bank.advance(Duration.ofMinutes(1));
    OrderId refund = newOrder();
    bank.issuer().refund(new RefundOrder(refund, debit, TEN));
    bank.advance(Duration.ofMinutes(1));
    bank.returnCredit(credit);
    bank.admin().addFault(FaultPoint.CREDIT, new Fault.Pending(), OptionalInt.of(1));
    OrderId pending = newOrder();
    credit(pending, TEN);

    List<SettlementRecord> records = read(TODAY);

    assertThat(records).hasSize(6);
    assertThat(records.get(5)).isInstanceOf(Totals.class);
    List<Line> lines = records.subList(0, 5).stream().map(Line.class::cast).toList();
    assertThat(lines)
        .extracting(Line::kind)
        .containsExactly(Kind.DEBIT, Kind.RECEIVED, Kind.CREDIT, Kind.REFUND, Kind.RETURNED);
    assertThat(lines)
        .extracting(Line::order)
        .containsExactly(
            Optional.of(debit),
            Optional.empty(),
            Optional.of(credit),
            Optional.of(refund),
            Optional.of(credit));
    assertThat(lines)
        .extracting(Line::issuerReference)
        .contains(drawn, received, paid)
        .doesNotHaveDuplicates();
    assertThat(lines.get(1).remark()).contains("房租, \"KB-7Q2M\" 王小明");
    assertThat(lines.get(1).amount()).isEqualTo(HUNDRED);
  }

  @Test
  void anOrderIsInTheFileOfTheDayOnWhichMoneyMovedAndADayEndsAtMidnightInChina() throws Exception {
    bank.admin().addFault(FaultPoint.CREDIT, new Fault.Pending(), OptionalInt.of(1));
    OrderId pending = newOrder();
    credit(pending, TEN);
    // From 10:00 to the last second before midnight in Shanghai, and past it.
    bank.advance(Duration.ofHours(14).minusSeconds(1));
    OrderId late = newOrder();
    debit(late, TEN);
    bank.advance(Duration.ofSeconds(1));
    bank.decide(pending, true);

    assertThat(orders(TODAY)).containsExactly(late);
    assertThat(orders(TODAY.plusDays(1))).containsExactly(pending);
    assertThat(orders(TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void aRefundedDebitStaysInItsDaysFile() throws Exception {
    OrderId debit = newOrder();
    debit(debit, TEN);
    bank.advance(Duration.ofDays(1));
    OrderId refund = newOrder();
    bank.issuer().refund(new RefundOrder(refund, debit, TEN));

    assertThat(orders(TODAY)).containsExactly(debit);
    assertThat(orders(TODAY.plusDays(1))).containsExactly(refund);
  }

  @Test
  void aBankInAnotherProcessSendsTheSameFile() throws Exception {
    for (int i = 0; i < 700; i++) {
      bank.transferIn(TEN, "one of many: 备注");
    }
    SandboxAdmin remote = SandboxAdmin.connect(bank.bank().uri(), bank.bank().adminToken());
    Path here = folder.resolve("local.csv");
    Path there = folder.resolve("remote.csv");

    bank.admin().settlement(TODAY, here);
    remote.settlement(TODAY, there);

    assertThat(Files.readString(there)).isEqualTo(Files.readString(here)).contains("RECEIVED,700");
    Files.writeString(there, "as it was");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.settlement(Optional.of("nobody"), TODAY, there));
    bank.bank().close();
    assertThatThrownBy(() -> remote.settlement(TODAY, there))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(there).content().isEqualTo("as it was");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(here, there);
    }
  }

  @Test
  void noPlatformsMovementsAreInAnothersFile() throws Exception {
    OtherPlatform.register(bank, "other-platform");
    bank.admin().transferIn(Optional.of("other-platform"), TEN, "");
    Path file = folder.resolve("mine.csv");
    bank.admin().settlement(Optional.of(TestBank.PLATFORM), TODAY, file);

    try (SettlementCsv csv = SettlementCsv.open(file)) {
      assertThat(csv.header().platform()).isEqualTo(TestBank.PLATFORM);
      assertThat(csv.next().orElseThrow()).isInstanceOf(Totals.class);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> bank.admin().settlement(TODAY, file));
  }

  private List<OrderId> orders(LocalDate day) throws Exception {
    List<OrderId> orders = new ArrayList<>();
    for (SettlementRecord record : read(day)) {
      if (record instanceof Line line) {
        orders.add(line.order().orElseThrow());
      }
    }
    return orders;
  }

  private List<SettlementRecord> read(LocalDate day) {
    Path file = folder.resolve(day + ".csv");
    bank.admin().settlement(day, file);
    List<SettlementRecord> records = new ArrayList<>();
    try (SettlementCsv csv = SettlementCsv.open(file)) {
      assertThat(csv.header().date()).isEqualTo(day);
      assertThat(csv.header().issuer()).isEqualTo("WEBANK");
      Optional<SettlementRecord> next = csv.next();
      while (next.isPresent()) {
        records.add(next.get());
        next = csv.next();
      }
    }
    return records;
  }

  private AgreementToken bind(TestHolder card) {
    OrderId order = newOrder();
    try (CardHolder holder = card.cardHolder()) {
      bank.issuer().startBinding(order, holder);
    }
    try (Secret code = Secret.of(bank.newestCode(card.phone()))) {
      IssuerOutcome<AgreementToken> bound = bank.issuer().confirmBinding(order, code);
      return ((IssuerOutcome.Approved<AgreementToken>) bound).value();
    }
  }

  private IssuerOutcome<OrderReceipt> debit(OrderId order, Money amount) {
    return bank.issuer()
        .debit(new DebitOrder(order, agreement, amount, DebitOrder.Purpose.PAYMENT, "coffee-shop"));
  }

  private IssuerOutcome<OrderReceipt> credit(OrderId order, Money amount) {
    return bank.issuer().credit(new CreditOrder(order, new CreditTarget.Bound(agreement), amount));
  }

  private static String reference(IssuerOutcome<OrderReceipt> outcome) {
    return ((IssuerOutcome.Approved<OrderReceipt>) outcome).value().issuerReference();
  }

  private static OrderId newOrder() {
    return OrderId.of(UUID.randomUUID());
  }
}
