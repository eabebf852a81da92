package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a patient resolver does about a bank that does not answer. */
@Timeout(60)
class SilentBankTest {
  private static final int GIVEN_UP = 8;

  @TempDir private Path folder;
  private Town town;
  private Till till;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    till = town.till;
  }

  @AfterEach
  void close() {
    town.close();
  }

  /** One run of the background resolver, which a host cannot start by hand. */
  private void resolveWhatIsDue() throws ReflectiveOperationException {
    Field field = Wallets.class.getDeclaredField("resolver");
    field.setAccessible(true);
    Object resolver = field.get(till.desk(0));
    resolver.getClass().getMethod("due").invoke(resolver);
  }

  @Test
  void aSilentBankIsLeftAloneForWhatIsAskedAboutOnceMoreToo() throws ReflectiveOperationException {
    String phone = till.phone();
    Wallet wallet = till.session(0, till.wallet(phone));
    CardId card = town.bind(wallet, phone, town.issueCard(phone, yuan("500.00")));
    for (int i = 0; i < GIVEN_UP; i++) {
      town.fault(FaultPoint.DEBIT, Fault.parse("drop-before"), 1);
      wallet
          .payments()
          .pay(
              till.request(),
              PayRequest.of(FundingSource.card(card), "shop", yuan("1.00").plus(yuan(i))));
    }
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    assertThat(till.desk(0).resolve().decided()).isEqualTo(GIVEN_UP);
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    town.stopBank();
    int before = town.wire.questions();
    resolveWhatIsDue();
    assertThat(town.wire.questions() - before).isEqualTo(5);
    // The next run begins with those who were left.
    resolveWhatIsDue();
    assertThat(town.wire.questions() - before).isEqualTo(GIVEN_UP);
  }
}
