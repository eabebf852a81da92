package dev.kabao.wallet.sandbox.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.BillerAccountId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a person may have a biller asked. */
class RefreshTest {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;

  @BeforeEach
  void open() {
    rig = new BillRig(folder, more -> more.risk(RiskPolicy.NONE).billRules(rules(3, PAUSE)));
    wallet = rig.walletWith("500.00");
    account = rig.link(wallet).id();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static BillRules rules(int refreshes, Duration pause) {
    return new BillRules(
        List.of(Duration.ofDays(1)),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(2),
        refreshes,
        pause);
  }

  private RefreshResult refresh() {
    return wallet.billers().refresh(account);
  }

  @Test
  void aBillerIsAskedForAPersonSoOftenInARowAndThenNotForAWhile() {
    for (int i = 0; i < 3; i++) {
      assertThat(refresh()).isInstanceOf(RefreshResult.Told.class);
    }
    rig.bill("60.20", 10);
    assertThat(refresh()).isEqualTo(new RefreshResult.TooOften(rig.clock.instant().plus(PAUSE)));
    assertThat(wallet.bills().due(10)).isEmpty();
    rig.clock.forward(PAUSE.minusSeconds(1));
    assertThat(refresh()).isInstanceOf(RefreshResult.TooOften.class);
    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(refresh()).isInstanceOf(RefreshResult.Told.class);
    assertThat(wallet.bills().due(10)).hasSize(1);
    assertThat(refresh()).isInstanceOf(RefreshResult.Told.class);
  }

  @Test
  void whatIsFarApartIsNotInARow() {
    for (int i = 0; i < 10; i++) {
      assertThat(refresh()).isInstanceOf(RefreshResult.Told.class);
      rig.clock.forward(PAUSE);
    }
  }

  @Test
  void eachAccountHasACountOfItsOwn() {
    for (int i = 0; i < 4; i++) {
      refresh();
    }
    Wallet other = rig.walletWith("1.00");
    assertThat(other.billers().refresh(rig.link(other).id()))
        .isInstanceOf(RefreshResult.Told.class);
  }

  @Test
  void whoAsksFromManyPlatformsAtOnceIsCountedOneByOne() throws Exception {
    List<Callable<RefreshResult>> calls = new ArrayList<>();
    for (Wallets platform : List.of(rig.wallets, rig.another(), rig.another(), rig.another())) {
      Wallet own = BillRig.open(platform, wallet.id());
      calls.add(() -> own.billers().refresh(account));
      calls.add(() -> own.billers().refresh(account));
    }
    assertThat(BillRig.together(calls))
        .filteredOn(one -> !(one instanceof RefreshResult.TooOften))
        .hasSize(3);
  }

  @Test
  void theWalletGoesOnAskingByItself() {
    for (int i = 0; i < 4; i++) {
      refresh();
    }
    rig.bill("60.20", 10);
    rig.clock.forward(Duration.ofHours(12));
    rig.wallets.resolve();
    assertThat(wallet.bills().due(10)).hasSize(1);
  }

  @Test
  void rulesOutOfBoundsAreNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> rules(0, PAUSE));
    assertThatIllegalArgumentException().isThrownBy(() -> rules(101, PAUSE));
    assertThatIllegalArgumentException().isThrownBy(() -> rules(1, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> rules(1, Duration.ofDays(2)));
  }
}
