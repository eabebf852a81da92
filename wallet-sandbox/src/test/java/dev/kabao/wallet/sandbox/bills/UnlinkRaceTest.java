package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.sandbox.BillerFault;
import dev.kabao.wallet.sandbox.BillerPoint;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that is left in the very moment in which a bill of it is paid by itself. */
class UnlinkRaceTest {
  @TempDir Path folder;

  private final Between between = new Between();
  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;

  @BeforeEach
  void agree() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("500.00");
    rig.bill("60.20", 10);
    account = rig.link(wallet).id();
    wallet.billers().setUp(rig.request(), account, cny("100.00"), BALANCE);
    rig.clock.forward(Duration.ofDays(9));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Has the run begin after so many looks of whoever leaves. */
  private void theRunBeginsAfter(int looks) {
    between.happens(looks > 1 ? () -> theRunBeginsAfter(looks - 1) : () -> rig.wallets.resolve());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aRunThatBeginsWhileTheAccountIsLeftIsAnsweredAndGoesOn(int looks) {
    rig.power.misbehave(BillerPoint.PAY, BillerFault.LEAVE_UNDECIDED, 1);
    Wallet there = BillRig.open(rig.on(between.after(rig.store, "find")), wallet.id());
    theRunBeginsAfter(looks);
    RequestId request = rig.request();
    assertThat(there.billers().unlink(request, account)).isFalse();
    assertThat(wallet.billers().accounts().get(0).autopay().orElseThrow().state())
        .isEqualTo(AutopayState.PAYING);
    rig.power.decide(rig.biller.told.get(0), true);
    rig.clock.forward(Duration.ofHours(1));
    rig.wallets.resolve();
    assertThat(BillRig.only(wallet).state()).isEqualTo(BillState.PAID);
    assertThat(wallet.billers().unlink(request, account)).isTrue();
    assertThat(wallet.billers().accounts()).isEmpty();
  }

  @RepeatedTest(10)
  void whoLeavesAndWhatPaysAtOnceNeverGetInEachOthersWay() throws Exception {
    Wallets second = rig.another();
    RequestId request = rig.request();
    List<Boolean> results =
        BillRig.together(
            List.<Callable<Boolean>>of(
                () -> wallet.billers().unlink(request, account),
                () -> {
                  second.resolve();
                  return true;
                },
                () -> {
                  rig.wallets.resolve();
                  return true;
                }));
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets.resolve();
    boolean paid = !rig.biller.told.isEmpty();
    assertThat(rig.takings()).isEqualTo(paid ? cny("60.20") : cny("0.00"));
    assertThat(wallet.billers().accounts()).hasSize(results.get(0) ? 0 : 1);
    assertThat(wallet.billers().unlink(request, account)).isTrue();
  }
}
