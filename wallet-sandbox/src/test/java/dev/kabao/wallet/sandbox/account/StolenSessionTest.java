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

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a session, or a password, of somebody else's cannot make the wallet their own by it. */
class StolenSessionTest {
  /** Longer than what a session has shown counts as shown just now. */
  private static final Duration STALE = Duration.ofMinutes(6);

  private static final ChangeResult DONE = new ChangeResult.Done();
  private static final NewFactor PAPER = new NewFactor.RecoveryCodes("paper");

  @TempDir Path folder;
  private AccountRig rig;

  @AfterEach
  void close() {
    rig.close();
  }

  private void open(RiskPolicy policy) {
    rig = new AccountRig(folder, builder -> builder.risk(policy));
  }

  private WalletId madeByTheHost() {
    return ((NewWallet.Created) rig.wallets().createWallet(rig.request(), OTHER_PHONE)).id();
  }

  private void showCode(Wallet by, StepUp stepUp, String phone) {
    by.factors().sendCode(rig.request(), stepUp.id());
    FactorProof code = new FactorProof.MessageCode(secret(rig.phones.code(phone)));
    assertThat(by.factors().show(stepUp.id(), code)).isInstanceOf(ShowResult.Shown.class);
  }

  private static StepUp needed(ChangeResult result) {
    assertThat(result).isInstanceOf(ChangeResult.NeedsFactors.class);
    return ((ChangeResult.NeedsFactors) result).stepUp();
  }

  @Test
  void aFirstPasswordIsNotSetByASessionThatWasOpenedAWhileAgo() {
    open(RiskPolicy.NONE);
    HostAssertion shown = HostAssertion.of(madeByTheHost(), Factor.POSSESSION);
    Wallet stolen =
        rig.wallets()
            .resume(
                rig.wallets().openSession(rig.request(), shown, Optional.empty(), Optional.empty()),
                Signals.UNKNOWN)
            .orElseThrow();
    rig.clock.forward(STALE);
    RequestId request = rig.request();
    ChangeResult first =
        stolen.secrets().changePassword(request, Optional.empty(), secret(NEW_PASSWORD));
    StepUp stepUp = needed(first);
    assertThat(stepUp.act()).isEqualTo(ActKind.CHANGE_PASSWORD);
    assertThat(stolen.secrets().changePassword(request, Optional.empty(), secret(NEW_PASSWORD)))
        .isEqualTo(first);
    showCode(stolen, stepUp, OTHER_PHONE);
    assertThat(stolen.secrets().changePassword(rig.request(), Optional.empty(), secret(PASSWORD)))
        .isInstanceOf(ChangeResult.NeedsFactors.class);
    assertThat(stolen.secrets().changePassword(request, Optional.empty(), secret(NEW_PASSWORD)))
        .isEqualTo(DONE);
  }

  @Test
  void aFirstPinIsNotSetByASessionThatWasOpenedAWhileAgo() {
    open(RiskPolicy.NONE);
    Wallet stolen = rig.wallets().open(HostAssertion.of(madeByTheHost(), Factor.POSSESSION));
    rig.clock.forward(STALE);
    RequestId request = rig.request();
    StepUp stepUp = needed(firstPin(stolen, request));
    showCode(stolen, stepUp, OTHER_PHONE);
    assertThat(firstPin(stolen, request)).isEqualTo(DONE);
  }

  private static ChangeResult firstPin(Wallet by, RequestId request) {
    return by.secrets()
        .setPin(request, new PinProof.HostSignIn(), secret("804917"), PersonFacts.NONE);
  }

  @Test
  void aFirstFactorIsNotEnrolledByASessionThatWasOpenedAWhileAgoWhateverItHasShown() {
    open(RiskPolicy.NONE);
    Wallet stolen = rig.open(rig.register(PHONE, rig.code(CodePurpose.REGISTER, PHONE), PASSWORD));
    rig.clock.forward(STALE);
    RequestId request = rig.request();
    EnrolResult first = stolen.factors().enrol(request, PAPER);
    assertThat(first).isInstanceOf(EnrolResult.NeedsFactors.class);
    StepUp stepUp = ((EnrolResult.NeedsFactors) first).stepUp();
    assertThat(stepUp.isEnough()).isFalse();
    showCode(stolen, stepUp, PHONE);
    assertThat(stolen.factors().enrol(request, PAPER)).isInstanceOf(EnrolResult.Codes.class);
    Notices.await(rig, PHONE, 1);
    assertThat(rig.phones.last(PHONE).text()).contains("添加了验证方式");
  }

  @Test
  void aPasswordThatOthersKnowDoesNotChangeThePasswordUnderTheStandardPolicy() {
    open(StandardRiskPolicy.DEFAULT);
    rig.registered(PHONE, PASSWORD);
    Wallet thief = rig.open(PHONE, PASSWORD);
    RequestId request = rig.request();
    StepUp stepUp = needed(change(thief, request));
    assertThat(stepUp.kinds()).isEqualTo(2);
    assertThat(rig.signIn(PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    showCode(thief, stepUp, PHONE);
    assertThat(change(thief, request)).isEqualTo(DONE);
    assertThat(change(thief, request)).isEqualTo(DONE);
    assertThat(
            thief
                .secrets()
                .setPin(
                    rig.request(),
                    new PinProof.Password(secret(NEW_PASSWORD)),
                    secret("804917"),
                    PersonFacts.NONE))
        .isInstanceOf(ChangeResult.NeedsFactors.class);
  }

  @Test
  void noSecretChangesFromADeviceThatIsNotSafe() {
    open(StandardRiskPolicy.DEFAULT);
    SignInResult.SignedIn signedIn =
        (SignInResult.SignedIn)
            rig.register(PHONE, rig.code(CodePurpose.REGISTER, PHONE), PASSWORD);
    Wallet unsafe =
        rig.wallets()
            .resume(signedIn.token(), Signals.UNKNOWN.with(DeviceState.COMPROMISED))
            .orElseThrow();
    assertThat(change(unsafe, rig.request())).isInstanceOf(ChangeResult.Denied.class);
    assertThat(
            unsafe
                .secrets()
                .changePhone(
                    rig.request(),
                    OTHER_PHONE,
                    Optional.of(secret(PASSWORD)),
                    secret("123456"),
                    secret("123456")))
        .isInstanceOf(ChangeResult.Denied.class);
  }

  private static ChangeResult change(Wallet by, RequestId request) {
    return by.secrets()
        .changePassword(request, Optional.of(secret(PASSWORD)), secret(NEW_PASSWORD));
  }

  @Test
  @SuppressWarnings("NullAway") // A host's policy may do what it must not.
  void aPolicyThatSaysNothingLetsNothingPass() {
    open((act, facts) -> null);
    rig.registered(PHONE, PASSWORD);
    Wallet wallet = rig.open(PHONE, PASSWORD);
    assertThat(wallet.factors().enrol(rig.request(), PAPER)).isInstanceOf(EnrolResult.Denied.class);
    PaymentResult paid =
        wallet
            .payments()
            .pay(
                rig.request(),
                PayRequest.of(FundingSource.balance(), "shop", Money.parse("CNY 1.00")));
    assertThat(((PaymentResult.Declined) paid).decline().reason())
        .isEqualTo(DeclineReason.RISK_DENIED);
  }

  @Test
  void aHundredWrongCodesByMessageEndThemUntilAccessIsRecovered() {
    open(
        (act, facts) ->
            act.kind() == ActKind.ENROL_FACTOR
                ? new Verdict.NeedFactors(2, List.of())
                : Verdict.ALLOW);
    rig.registered(PHONE, PASSWORD);
    for (int i = 0; i < 100; i++) {
      rig.clock.forward(Duration.ofMinutes(145));
      assertThat(guessed().reason()).isEqualTo(ProofRefusal.WRONG);
    }
    rig.clock.forward(Duration.ofMinutes(145));
    assertThat(guessed())
        .isEqualTo(
            new ShowResult.Refused(
                ProofRefusal.TOO_OFTEN, OptionalInt.empty(), Optional.of(Instant.MAX)));
    rig.clock.forward(Duration.ofMinutes(145));
    assertThat(rig.recover(PHONE, rig.code(CodePurpose.RECOVER, PHONE), LI, NEW_PASSWORD))
        .isInstanceOf(RecoverResult.Recovered.class);
    rig.clock.forward(Duration.ofMinutes(1));
    Wallet wallet = rig.open(PHONE, NEW_PASSWORD);
    showCode(wallet, stepUp(wallet), PHONE);
  }

  @Test
  void noneIsShutOutByGuessesWhereThereIsNoCode() {
    open(
        (act, facts) ->
            act.kind() == ActKind.ENROL_FACTOR
                ? new Verdict.NeedFactors(2, List.of())
                : Verdict.ALLOW);
    rig.registered(PHONE, PASSWORD);
    Wallet wallet = rig.open(PHONE, PASSWORD);
    StepUp stepUp = stepUp(wallet);
    for (int i = 0; i < 20; i++) {
      assertThat(wallet.factors().show(stepUp.id(), new FactorProof.MessageCode(secret("123456"))))
          .isEqualTo(ShowResult.Refused.because(ProofRefusal.CODE_OVER));
    }
    showCode(wallet, stepUp, PHONE);
  }

  @Test
  void whatWasGuessedAtAPhoneBeforeItHadAWalletDoesNotShutItsHolderOut() {
    open(RiskPolicy.NONE);
    for (int i = 0; i < 4; i++) {
      rig.signIn(PHONE, "a guess of somebody");
    }
    assertThat(AccountRig.why(rig.signIn(PHONE, PASSWORD)))
        .isInstanceOf(AccountRefusal.TryLater.class);
    rig.register(PHONE, rig.code(CodePurpose.REGISTER, PHONE), PASSWORD);
    assertThat(rig.signIn(PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void aSessionThatWasOpenedUnderAClockThatRanAheadEndsWithAllOthers() {
    open(RiskPolicy.NONE);
    rig.registered(PHONE, PASSWORD);
    Wallet stolen = rig.open(PHONE, PASSWORD);
    rig.clock.forward(Duration.ofMinutes(-10));
    Wallet mine = rig.open(PHONE, PASSWORD);
    mine.sessions().endOthers(rig.request());
    assertOver(stolen);
    assertThat(mine.sessions().open()).hasSize(1);
  }

  @Test
  void aSecondSignOutUnderAClockThatRunsBehindBringsNoSessionBack() {
    open(RiskPolicy.NONE);
    rig.registered(PHONE, PASSWORD);
    Wallet stolen = rig.open(PHONE, PASSWORD);
    rig.clock.forward(Duration.ofMinutes(1));
    Wallet mine = rig.open(PHONE, PASSWORD);
    mine.sessions().endOthers(rig.request());
    rig.clock.forward(Duration.ofMinutes(-2));
    mine.sessions().endOthers(rig.request());
    assertThat(mine.sessions().open()).hasSize(1);
    assertOver(stolen);
  }

  private static void assertOver(Wallet wallet) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.sessions().open())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
  }

  private StepUp stepUp(Wallet wallet) {
    return ((EnrolResult.NeedsFactors) wallet.factors().enrol(rig.request(), PAPER)).stepUp();
  }

  private ShowResult.Refused guessed() {
    Wallet wallet = rig.open(PHONE, PASSWORD);
    StepUp stepUp = stepUp(wallet);
    wallet.factors().sendCode(rig.request(), stepUp.id());
    FactorProof wrong = new FactorProof.MessageCode(secret(another(rig.phones.code(PHONE))));
    return (ShowResult.Refused) wallet.factors().show(stepUp.id(), wrong);
  }
}
