package dev.kabao.wallet.sandbox.account;

import static dev.kabao.wallet.sandbox.account.AccountRig.NEW_PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.OTHER_PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.another;
import static dev.kabao.wallet.sandbox.account.AccountRig.secret;
import static dev.kabao.wallet.sandbox.account.AccountRig.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.crypto.Argon2idHasher;
import dev.kabao.wallet.crypto.PassphraseCost;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people sign in, and how guessing at it goes. */
class SignInTest {
  private static final AccountRefusal NOT_MATCHING = new AccountRefusal.NotMatching();

  @TempDir Path folder;
  private AccountRig rig;
  private WalletId wallet;

  @BeforeEach
  void open() {
    rig = new AccountRig(folder);
    wallet = rig.registered(PHONE, PASSWORD);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theRightPasswordOpensTheWalletAcrossARestart() {
    rig.restart();
    SignInResult result = rig.signIn("+8613800138001", PASSWORD);
    assertThat(((SignInResult.SignedIn) result).wallet()).isEqualTo(wallet);
    assertThat(rig.open(result).id()).isEqualTo(wallet);
  }

  @Test
  void aWrongPasswordAndAPhoneWithoutAWalletGetTheSameRefusalForTheSameWork() {
    rig.signIn(OTHER_PHONE, PASSWORD);
    int hashes = rig.hasher.hashes.get();
    int checks = rig.hasher.checks.get();
    assertThat(why(rig.signIn(PHONE, "some other pass phrase"))).isEqualTo(NOT_MATCHING);
    assertThat(rig.hasher.checks).hasValue(checks + 1);
    assertThat(why(rig.signIn("13700137003", PASSWORD))).isEqualTo(NOT_MATCHING);
    assertThat(rig.hasher.checks).hasValue(checks + 2);
    assertThat(why(rig.signIn(PHONE, "\u0007 no text"))).isEqualTo(NOT_MATCHING);
    assertThat(rig.hasher.checks).hasValue(checks + 3);
    assertThat(rig.hasher.hashes).hasValue(hashes);
  }

  @Test
  void waitsGrowTheSameForAnyPhoneAndEndWithTheRightPassword() {
    for (String phone : new String[] {PHONE, OTHER_PHONE}) {
      for (int i = 0; i < 4; i++) {
        assertThat(why(rig.signIn(phone, "wrong wrong wrong"))).isEqualTo(NOT_MATCHING);
      }
      assertThat(why(rig.signIn(phone, PASSWORD))).isEqualTo(tryLater(Duration.ofSeconds(5)));
      rig.clock.forward(Duration.ofSeconds(5));
      assertThat(why(rig.signIn(phone, "wrong wrong wrong"))).isEqualTo(NOT_MATCHING);
      assertThat(why(rig.signIn(phone, PASSWORD))).isEqualTo(tryLater(Duration.ofSeconds(10)));
    }
    rig.clock.forward(Duration.ofSeconds(10));
    assertThat(rig.signIn(PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(why(rig.signIn(PHONE, "wrong wrong wrong"))).isEqualTo(NOT_MATCHING);
    assertThat(rig.signIn(PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  private AccountRefusal tryLater(Duration in) {
    return new AccountRefusal.TryLater(Optional.of(rig.clock.instant().plus(in)));
  }

  @Test
  void afterAHundredTriesOnlyRecoveryHelps() {
    for (int i = 0; i < 100; i++) {
      rig.clock.forward(Duration.ofHours(1));
      assertThat(why(rig.signIn(PHONE, "wrong wrong wrong"))).isEqualTo(NOT_MATCHING);
    }
    rig.clock.forward(Duration.ofDays(400));
    assertThat(why(rig.signIn(PHONE, PASSWORD)))
        .isEqualTo(new AccountRefusal.TryLater(Optional.empty()));
    assertThat(
            rig.recover(PHONE, rig.code(CodePurpose.RECOVER, PHONE), AccountRig.LI, NEW_PASSWORD))
        .isInstanceOf(RecoverResult.Recovered.class);
    assertThat(rig.signIn(PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void oneSourceThatGuessesAtManyAccountsIsSlowedDownAndRightSignInsDoNotCount() {
    Origin source = Origin.of("203.0.113.9");
    for (int i = 0; i < 40; i++) {
      assertThat(rig.signIn(PHONE, PASSWORD, source)).isInstanceOf(SignInResult.SignedIn.class);
    }
    for (int i = 0; i < 21; i++) {
      assertThat(why(rig.signIn("138001381" + (10 + i), PASSWORD, source))).isEqualTo(NOT_MATCHING);
    }
    assertThat(why(rig.signIn("13800138199", PASSWORD, source)))
        .isEqualTo(tryLater(Duration.ofSeconds(1)));
    assertThat(rig.signIn(PHONE, PASSWORD, Origin.of("198.51.100.4")))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void theSameRequestGetsTheSameToken() {
    RequestId request = rig.request();
    SignInResult first = rig.accounts().signIn(request, PHONE, secret(PASSWORD), Origin.UNKNOWN);
    SignInResult again = rig.accounts().signIn(request, PHONE, secret(PASSWORD), Origin.UNKNOWN);
    assertThat(((SignInResult.SignedIn) again).token().text())
        .isEqualTo(((SignInResult.SignedIn) first).token().text());
  }

  @Test
  void itDoesNotMatterOnWhichKeyboardAPasswordIsTyped() {
    assertThat(rig.signIn(PHONE, PASSWORD.replace("37", "３７").replace("umbrella", "ｕmbrella")))
        .isInstanceOf(SignInResult.SignedIn.class);
    assertThat(why(rig.signIn(PHONE, PASSWORD + " "))).isEqualTo(NOT_MATCHING);
  }

  @Test
  void aHashByOldParametersIsMadeAnewWhenThePasswordIsRightOnly() {
    rig.hasher.useOtherParameters();
    rig.signIn(OTHER_PHONE, "wrong wrong wrong");
    int hashes = rig.hasher.hashes.get();
    rig.signIn(PHONE, "wrong wrong wrong");
    assertThat(rig.hasher.hashes).hasValue(hashes);
    rig.signIn(PHONE, PASSWORD);
    assertThat(rig.hasher.hashes).hasValue(hashes + 1);
    assertThat(rig.signIn(PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(rig.hasher.hashes).hasValue(hashes + 1);
  }

  @Test
  void theRealHasherRegistersSignsInAndUpgrades() {
    rig.restart(Argon2idHasher.of(new PassphraseCost(19_456, 2, 1), 1));
    rig.registered(OTHER_PHONE, NEW_PASSWORD);
    rig.restart(Argon2idHasher.of(new PassphraseCost(20_480, 2, 1), 1));
    assertThat(rig.signIn(OTHER_PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(why(rig.signIn(OTHER_PHONE, PASSWORD))).isEqualTo(NOT_MATCHING);
    assertThat(rig.signIn(OTHER_PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void aNewDeviceIsToldToThePersonAndAKnownOneIsNot() {
    Origin tablet = Origin.of(new Device("install-0002", "tablet"), "203.0.113.7");
    rig.signIn(PHONE, PASSWORD, tablet);
    rig.signIn(PHONE, PASSWORD, tablet);
    Notices.await(rig, PHONE, 1);
    assertThat(rig.phones.last(PHONE).kind()).isEqualTo(MessageKind.NOTICE);
    assertThat(rig.phones.last(PHONE).text()).contains("新设备").contains("2026-11-24 10:01");
    assertThat(Notices.count(rig, PHONE)).isEqualTo(1);
  }

  @Test
  void aNoticeThatCouldNotBeSentIsSentAfterARestart() {
    rig.phones.down(true);
    rig.signIn(PHONE, PASSWORD, Origin.of(new Device("install-0002", "tablet"), "x"));
    rig.restart();
    assertThat(Notices.count(rig, PHONE)).isZero();
    rig.phones.down(false);
    rig.clock.forward(Duration.ofMinutes(20));
    Notices.await(rig, PHONE, 1);
  }

  @Test
  void aPasswordThatOthersMayKnowMustBeChangedByCodeBeforeAnythingElse() {
    Wallet before = rig.open(PHONE, PASSWORD);
    rig.wallets().requirePasswordChange(rig.request(), wallet);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> before.payments().balances())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
    assertThat(why(rig.signIn(PHONE, PASSWORD))).isEqualTo(new AccountRefusal.RenewalNeeded());
    assertThat(why(rig.signIn(PHONE, "wrong wrong wrong"))).isEqualTo(NOT_MATCHING);

    String code = rig.code(CodePurpose.RENEW, PHONE);
    assertThat(renew(PASSWORD, code, PASSWORD))
        .isInstanceOfSatisfying(
            ChangeResult.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(AccountRefusal.PasswordUnfit.class));
    assertThat(renew(PASSWORD, another(code), NEW_PASSWORD))
        .isEqualTo(new ChangeResult.Refused(NOT_MATCHING));
    assertThat(renew(PASSWORD, code, NEW_PASSWORD)).isEqualTo(new ChangeResult.Done());
    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(rig.signIn(PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(why(rig.signIn(PHONE, PASSWORD))).isEqualTo(NOT_MATCHING);
  }

  private ChangeResult renew(String old, String code, String fresh) {
    return rig.accounts()
        .renewPassword(
            rig.request(), PHONE, secret(old), secret(code), secret(fresh), Origin.UNKNOWN);
  }

  @Test
  void aHashThatIsPutIntoAnotherWalletsRecordMatchesNothingThere() {
    WalletId stranger = rig.registered(OTHER_PHONE, NEW_PASSWORD);
    rig.wallets().close();
    try (SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"))) {
      Document mine = store.find("security", wallet.value()).orElseThrow();
      Document theirs = store.find("security", stranger.value()).orElseThrow();
      DocumentWrite swap =
          new DocumentWrite(
              "security",
              wallet.value(),
              mine.version(),
              theirs.body(),
              List.of(),
              Optional.empty());
      assertThat(
              store.commit(
                  List.of(
                      new Commit(
                          rig.clock.instant(),
                          Optional.empty(),
                          List.of(swap),
                          List.of(),
                          List.of())),
                  TestNotary.NOTARY))
          .containsExactly(new CommitOutcome.Applied());
    }
    rig.restart();
    assertThat(why(rig.signIn(PHONE, NEW_PASSWORD))).isEqualTo(NOT_MATCHING);
    assertThat(rig.signIn(OTHER_PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void aClosedWalletIsUnknown() {
    assertThat(rig.wallets().closeWallet(rig.request(), wallet)).isTrue();
    assertThat(why(rig.signIn(PHONE, PASSWORD))).isEqualTo(NOT_MATCHING);
  }
}
