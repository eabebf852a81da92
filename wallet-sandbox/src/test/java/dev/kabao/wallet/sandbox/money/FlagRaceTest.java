package dev.kabao.wallet.sandbox.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wallets that are frozen and closed at the same time. */
@Timeout(120)
class FlagRaceTest {
  private static final int ROUNDS = 200;

  /** Few enough that none of them gives up. */
  private static final int RUNNERS = 6;

  @TempDir private Path folder;
  private final Race race = new Race();
  private Till till;

  @BeforeEach
  void open() {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
  }

  @AfterEach
  void close() {
    till.close();
    race.close();
  }

  /** Whether it was frozen or unfrozen before it was closed. */
  private boolean freeze(int thread, WalletId wallet, Set<AccountFlag> flags) {
    try {
      till.desk(thread).freeze(till.request(), wallet, flags);
      return true;
    } catch (WalletException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.WALLET_CLOSED);
      return false;
    }
  }

  @Test
  void aFreezeThatRacesAClosingDoesNotOpenTheWalletAgain() {
    for (int round = 0; round < ROUNDS; round++) {
      WalletId wallet = till.wallet(till.phone());
      List<Boolean> done =
          race.run(
              RUNNERS,
              thread ->
                  thread == RUNNERS - 1
                      ? till.desk(thread).closeWallet(till.request(), wallet)
                      : freeze(
                          thread,
                          wallet,
                          thread % 2 == 0 ? Set.of() : Set.of(AccountFlag.FROZEN_OUT)));
      assertThat(done.get(RUNNERS - 1)).isTrue();
      assertThat(till.desk(0).flags(wallet)).containsExactly(AccountFlag.CLOSED);
    }
  }

  @Test
  void aFreezeFromBeforeTheClosingIsAnsweredAgainAndChangesNothing() {
    WalletId wallet = till.wallet(till.phone());
    RequestId request = till.request();
    till.desk(0).freeze(request, wallet, Set.of(AccountFlag.FROZEN_IN));
    assertThat(till.desk(0).closeWallet(till.request(), wallet)).isTrue();
    till.desk(1).freeze(request, wallet, Set.of(AccountFlag.FROZEN_IN));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> till.desk(1).freeze(till.request(), wallet, Set.of()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WALLET_CLOSED));
    assertThat(till.desk(0).flags(wallet)).containsExactly(AccountFlag.CLOSED);
  }
}
