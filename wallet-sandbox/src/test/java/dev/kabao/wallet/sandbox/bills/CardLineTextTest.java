package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.CardRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts of lines that a bank cut badly, or that somebody chose to deceive. */
class CardLineTextTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @TempDir Path folder;

  private CardRig rig;
  private CardId bound;

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
    bound = rig.bind(rig.debitCard("100.00"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Bill taken(String who, String what) {
    Wallets platform = rig.on(rig.store, saying(rig.issuer(), who, what));
    assertThat(CardRig.open(platform, rig.wallet.id()).bills().takeStatements(bound))
        .isEqualTo(new StatementResult.Told(1, 1));
    assertThat(rig.lines()).hasSize(1);
    return rig.lines().get(0);
  }

  @Test
  void halfACharacterKeepsNoStatementFromBeingTaken() {
    Bill line = taken("老王面馆\uD83C", "\uDF5C");

    assertThat(line.payee()).contains("老王面馆");
    assertThat(line.text()).isEmpty();
  }

  @Test
  void whatTurnsTheOrderOfOthersOrCannotBeSeenIsLeftOut() {
    Bill line = taken("\u202E\u200B老王\u2066面馆", "ab\uFEFF\u200Dc");

    assertThat(line.payee()).contains("老王面馆");
    assertThat(line.text()).isEqualTo("ab\u200Dc");
  }

  @Test
  void whoeverIsCalledNothingThatCanBeSeenIsNobody() {
    assertThat(taken("\u200B \u2060", "x").payee()).isEmpty();
  }

  private static Issuer saying(Issuer issuer, String who, String what) {
    CardStatementLine line =
        new CardStatementLine(
            "L1",
            DAY,
            cny("5.00"),
            Direction.OUT,
            Kind.PAYMENT,
            Optional.of(who),
            Optional.of(what),
            Optional.empty());
    CardStatement statement =
        new CardStatement(
            "S1", DAY, DAY, cny("100.00"), cny("95.00"), Optional.empty(), List.of(line));
    return (Issuer)
        Proxy.newProxyInstance(
            Issuer.class.getClassLoader(),
            new Class<?>[] {Issuer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("statements")) {
                boolean first = arguments[1].equals("");
                return new IssuerOutcome.Approved<>(
                    new StatementPage(first ? List.of(statement) : List.of(), "1"));
              }
              try {
                return method.invoke(issuer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
