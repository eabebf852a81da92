package dev.kabao.wallet.sandbox.account;

import static dev.kabao.wallet.sandbox.account.AccountRig.LI;
import static dev.kabao.wallet.sandbox.account.AccountRig.NEW_PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.OTHER_PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.another;
import static dev.kabao.wallet.sandbox.account.AccountRig.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Identity;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How access is recovered, by phone and identity. */
class RecoveryTest {
  @TempDir Path folder;
  private AccountRig rig;

  @BeforeEach
  void open() {
    rig = new AccountRig(folder);
    rig.registered(PHONE, PASSWORD);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static RecoverResult refused(AccountRefusal why) {
    return new RecoverResult.Refused(why);
  }

  @Test
  void phoneAndIdentitySetANewPasswordEndAllSessionsAndPauseWithdrawals() {
    Wallet before = rig.open(PHONE, PASSWORD);
    String code = rig.code(CodePurpose.RECOVER, PHONE);
    Instant from = rig.clock.instant().plus(Duration.ofHours(24));
    RequestId request = rig.request();
    for (int i = 0; i < 2; i++) {
      assertThat(
              rig.accounts()
                  .recover(request, PHONE, secret(code), LI, secret(NEW_PASSWORD), Origin.UNKNOWN))
          .isEqualTo(new RecoverResult.Recovered(from));
    }
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> before.payments().balances())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
    rig.clock.forward(Duration.ofSeconds(1));
    Wallet wallet = rig.open(PHONE, NEW_PASSWORD);
    assertThat(wallet.secrets().view().withdrawFrom()).contains(from);
    assertThat(rig.wallets().events(0, 100))
        .extracting(WalletEvent::type)
        .contains("wallet.recovered", "password.changed");
    Notices.await(rig, PHONE, 2);
    rig.clock.forward(Duration.ofHours(24));
    assertThat(rig.open(PHONE, NEW_PASSWORD).secrets().view().withdrawFrom()).isEmpty();
  }

  @Test
  void eachGuessAtTheIdentityCostsACode() {
    String code = rig.code(CodePurpose.RECOVER, PHONE);
    Identity wrong = new Identity(secret("李小明"), secret("110101199003070142"));
    assertThat(rig.recover(PHONE, code, wrong, NEW_PASSWORD))
        .isEqualTo(refused(new AccountRefusal.IdentityWrong()));
    assertThat(rig.recover(PHONE, code, LI, NEW_PASSWORD))
        .isEqualTo(refused(new AccountRefusal.CodeWrong()));
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(rig.recover(PHONE, rig.code(CodePurpose.RECOVER, PHONE), LI, NEW_PASSWORD))
        .isInstanceOf(RecoverResult.Recovered.class);
  }

  @Test
  void aPhoneWithoutAWalletGetsTheSameAnswersForTheSameWork() {
    String code = rig.code(CodePurpose.RECOVER, PHONE);
    rig.ask(CodePurpose.RECOVER, OTHER_PHONE);
    int work = rig.hasher.checks.get() + rig.hasher.hashes.get();
    assertThat(rig.recover(PHONE, another(code), LI, NEW_PASSWORD))
        .isEqualTo(rig.recover(OTHER_PHONE, another(code), LI, NEW_PASSWORD))
        .isEqualTo(refused(new AccountRefusal.CodeWrong()));
    assertThat(rig.hasher.checks.get() + rig.hasher.hashes.get()).isEqualTo(work);
    assertThat(rig.signIn(PHONE, PASSWORD))
        .isInstanceOf(dev.kabao.wallet.account.SignInResult.SignedIn.class);
  }
}
