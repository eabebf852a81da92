package dev.kabao.wallet.sandbox.account;

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
import dev.kabao.wallet.account.AccountRules;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.PasswordRules;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProblem;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing password, payment PIN and phone while signed in. */
class SecretsTest {
  private static final ChangeResult DONE = new ChangeResult.Done();
  private static final ChangeResult NOT_MATCHING = refused(new AccountRefusal.NotMatching());
  private static final String PIN = "804917";

  @TempDir Path folder;
  private AccountRig rig;
  private Wallet wallet;

  @BeforeEach
  void open() {
    rig =
        new AccountRig(
            folder,
            builder ->
                builder
                    .risk(
                        (act, facts) ->
                            act.kind() == ActKind.PAY
                                ? new Verdict.NeedFactors(2, List.of())
                                : Verdict.ALLOW)
                    .accountRules(
                        new AccountRules(
                            PasswordRules.ALONE.withReminder(Duration.ofDays(365)),
                            Duration.ofHours(24))));
    rig.registered(PHONE, PASSWORD);
    wallet = rig.open(PHONE, PASSWORD);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static ChangeResult refused(AccountRefusal why) {
    return new ChangeResult.Refused(why);
  }

  private ChangeResult changePassword(RequestId request, String old, String fresh) {
    return wallet.secrets().changePassword(request, Optional.of(secret(old)), secret(fresh));
  }

  private ChangeResult setPin(PinProof proof, String pin) {
    return wallet.secrets().setPin(rig.request(), proof, secret(pin), PersonFacts.NONE);
  }

  private static PinProof password() {
    return new PinProof.Password(secret(PASSWORD));
  }

  private static void assertOver(Wallet wallet) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.secrets().view())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
  }

  @Test
  void aNewPasswordNeedsTheOldOneEndsTheOtherSessionsAndIsTold() {
    Wallet other = rig.open(PHONE, PASSWORD);
    assertThat(changePassword(rig.request(), "not the old one", NEW_PASSWORD))
        .isEqualTo(NOT_MATCHING);
    assertThat(
            wallet.secrets().changePassword(rig.request(), Optional.empty(), secret(NEW_PASSWORD)))
        .isEqualTo(NOT_MATCHING);
    RequestId request = rig.request();
    assertThat(changePassword(request, PASSWORD, NEW_PASSWORD)).isEqualTo(DONE);
    assertThat(changePassword(request, PASSWORD, NEW_PASSWORD)).isEqualTo(DONE);
    assertOver(other);
    assertThat(wallet.secrets().view().passwordSetAt()).contains(rig.clock.instant());
    Notices.await(rig, PHONE, 1);
    assertThat(rig.phones.last(PHONE).text()).contains("密码已于");
    assertThat(AccountRig.why(rig.signIn(PHONE, PASSWORD)))
        .isEqualTo(new AccountRefusal.NotMatching());
    rig.clock.forward(Duration.ofSeconds(5));
    assertThat(rig.signIn(PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void thePasswordOfNowIsNoNewOne() {
    assertThat(changePassword(rig.request(), PASSWORD, PASSWORD))
        .isInstanceOfSatisfying(
            ChangeResult.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(AccountRefusal.PasswordUnfit.class));
  }

  @Test
  void guessingThePasswordInASessionAndAtSignInIsCountedTogether() {
    for (int i = 0; i < 2; i++) {
      changePassword(rig.request(), "not the old one", NEW_PASSWORD);
      rig.signIn(PHONE, "not the old one");
    }
    assertThat(AccountRig.why(rig.signIn(PHONE, PASSWORD)))
        .isInstanceOf(AccountRefusal.TryLater.class);
    assertThat(changePassword(rig.request(), PASSWORD, NEW_PASSWORD))
        .isEqualTo(
            refused(
                new AccountRefusal.TryLater(
                    Optional.of(rig.clock.instant().plus(Duration.ofSeconds(5))))));
  }

  @Test
  void theAgeOfAPasswordIsAHintAndNoMore() {
    assertThat(wallet.secrets().view().passwordIsOld()).isFalse();
    rig.clock.forward(Duration.ofDays(365));
    wallet = rig.open(PHONE, PASSWORD);
    assertThat(wallet.secrets().view().passwordIsOld()).isTrue();
    assertThat(AccountRules.DEFAULT.passwords().remindAfter()).isEmpty();
  }

  @Test
  void theFirstPinNeedsThePasswordAndTheNextOneThePin() {
    Wallet other = rig.open(PHONE, PASSWORD);
    assertThat(setPin(new PinProof.HostSignIn(), PIN)).isEqualTo(NOT_MATCHING);
    assertThat(setPin(new PinProof.OldPin(secret(PIN)), PIN))
        .isEqualTo(refused(new AccountRefusal.NotSet()));
    assertThat(setPin(password(), PIN)).isEqualTo(DONE);
    assertOver(other);
    assertThat(setPin(password(), "730482")).isEqualTo(NOT_MATCHING);
    assertThat(setPin(new PinProof.OldPin(secret("111119")), "730482")).isEqualTo(NOT_MATCHING);
    assertThat(setPin(new PinProof.OldPin(secret("８０４９１７")), "730482")).isEqualTo(DONE);
    Notices.await(rig, PHONE, 2);
  }

  @Test
  void aLostPinIsSetAnewByPasswordAndCode() {
    setPin(password(), PIN);
    wallet.secrets().requestPinCode(rig.request());
    String code = rig.phones.last(PHONE).code().orElseThrow();
    PinProof wrong = new PinProof.PasswordAndCode(secret(PASSWORD), secret(another(code)));
    assertThat(setPin(wrong, "730482")).isEqualTo(NOT_MATCHING);
    PinProof right = new PinProof.PasswordAndCode(secret(PASSWORD), secret(code));
    assertThat(setPin(right, "730482")).isEqualTo(DONE);
  }

  @Test
  void aPinIsHeldAgainstPhoneIdNumberAndBirthDate() {
    assertThat(
            wallet
                .secrets()
                .setPin(
                    rig.request(),
                    password(),
                    secret("138001"),
                    PersonFacts.of(secret("110101199003070134"))))
        .isEqualTo(refused(new AccountRefusal.PinUnfit(List.of(PinProblem.PHONE))));
    assertThat(
            wallet
                .secrets()
                .setPin(
                    rig.request(),
                    password(),
                    secret("070390"),
                    PersonFacts.of(secret("110101199003070134"))))
        .isEqualTo(refused(new AccountRefusal.PinUnfit(List.of(PinProblem.BIRTH_DATE))));
  }

  @Test
  void thePinIsProofOfKnowledgeForOneActAndGuessingItEndsAfterTenTries() {
    setPin(password(), PIN);
    rig.clock.forward(Duration.ofSeconds(1));
    WalletId id = wallet.id();
    Wallet host = rig.wallets().open(HostAssertion.of(id, Factor.POSSESSION));
    StepUpId stepUp = asked(host);
    assertThat(show(host, stepUp, "111119"))
        .isEqualTo(ShowResult.Refused.because(ProofRefusal.WRONG));
    assertThat(show(host, stepUp, PIN))
        .isInstanceOfSatisfying(
            ShowResult.Shown.class,
            shown -> {
              assertThat(shown.stepUp().shown())
                  .containsExactlyInAnyOrder(Factor.KNOWLEDGE, Factor.POSSESSION);
              assertThat(shown.stepUp().isEnough()).isTrue();
            });
    assertThat(show(host, new StepUpId(new UUID(1, 2)), PIN)).isEqualTo(new ShowResult.Over());

    for (int i = 0; i < 10; i++) {
      rig.clock.forward(Duration.ofHours(1));
      assertThat(show(host, asked(host), "111119"))
          .isEqualTo(ShowResult.Refused.because(ProofRefusal.WRONG));
    }
    rig.clock.forward(Duration.ofDays(30));
    assertThat(show(host, asked(host), PIN))
        .isEqualTo(
            new ShowResult.Refused(
                ProofRefusal.TOO_OFTEN, OptionalInt.empty(), Optional.of(Instant.MAX)));
  }

  @Test
  void aPinThatWasNeverSetIsNoProof() {
    Wallet host = rig.wallets().open(HostAssertion.of(wallet.id(), Factor.POSSESSION));
    assertThat(show(host, asked(host), PIN))
        .isEqualTo(ShowResult.Refused.because(ProofRefusal.NO_SUCH_FACTOR));
  }

  private StepUpId asked(Wallet host) {
    PaymentResult result =
        host.payments()
            .pay(
                rig.request(),
                PayRequest.of(FundingSource.balance(), "shop", Money.parse("CNY 1.00")));
    return ((PaymentResult.NeedsFactors) result).stepUp();
  }

  private static ShowResult show(Wallet by, StepUpId stepUp, String pin) {
    return by.factors().show(stepUp, new FactorProof.PaymentPin(secret(pin)));
  }

  @Test
  void aHostsOwnWalletSetsItsFirstSecretsByTheHostsSignIn() {
    WalletId id = ((NewWallet.Created) rig.wallets().createWallet(rig.request(), OTHER_PHONE)).id();
    wallet = rig.wallets().open(HostAssertion.of(id, Factor.KNOWLEDGE));
    assertThat(setPin(new PinProof.HostSignIn(), PIN)).isEqualTo(DONE);
    assertThat(
            wallet.secrets().changePassword(rig.request(), Optional.empty(), secret(NEW_PASSWORD)))
        .isEqualTo(DONE);
    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(rig.signIn(OTHER_PHONE, NEW_PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void thePhoneChangesByCodesToBothAndBothAreTold() {
    Wallet other = rig.open(PHONE, PASSWORD);
    wallet.secrets().requestPhoneCodes(rig.request(), OTHER_PHONE);
    String toOld = rig.phones.last(PHONE).code().orElseThrow();
    String toNew = rig.phones.last(OTHER_PHONE).code().orElseThrow();
    assertThat(changePhone(OTHER_PHONE, toOld, another(toNew)))
        .isEqualTo(refused(new AccountRefusal.CodeWrong()));

    rig.clock.forward(Duration.ofMinutes(1));
    wallet.secrets().requestPhoneCodes(rig.request(), OTHER_PHONE);
    toOld = rig.phones.last(PHONE).code().orElseThrow();
    toNew = rig.phones.last(OTHER_PHONE).code().orElseThrow();
    assertThat(changePhone("13700137003", toOld, toNew))
        .isEqualTo(refused(new AccountRefusal.CodeWrong()));
    // Whoever has the phone in hand, and an open session on it, reads both codes.
    assertThat(changePhone(OTHER_PHONE, Optional.empty(), toOld, toNew)).isEqualTo(NOT_MATCHING);
    assertThat(changePhone(OTHER_PHONE, Optional.of(secret("a guess")), toOld, toNew))
        .isEqualTo(NOT_MATCHING);
    assertThat(changePhone(OTHER_PHONE, toOld, toNew)).isEqualTo(DONE);
    assertOver(other);
    assertThat(wallet.secrets().view().phoneChangedAt()).contains(rig.clock.instant());
    Notices.await(rig, PHONE, 1);
    Notices.await(rig, OTHER_PHONE, 1);

    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(rig.signIn(OTHER_PHONE, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    assertThat(AccountRig.why(rig.signIn(PHONE, PASSWORD)))
        .isEqualTo(new AccountRefusal.NotMatching());
    rig.ask(CodePurpose.REGISTER, PHONE);
    assertThat(rig.phones.last(PHONE).kind()).isEqualTo(MessageKind.REGISTER);
  }

  private ChangeResult changePhone(String phone, String toOld, String toNew) {
    return changePhone(phone, Optional.of(secret(PASSWORD)), toOld, toNew);
  }

  private ChangeResult changePhone(
      String phone, Optional<Secret> password, String toOld, String toNew) {
    return wallet
        .secrets()
        .changePhone(rig.request(), phone, password, secret(toOld), secret(toNew));
  }

  @Test
  void aPhoneThatHasAWalletCannotBeTakenAndOnlyItselfIsTold() {
    rig.registered(OTHER_PHONE, NEW_PASSWORD);
    CodeResult taken = wallet.secrets().requestPhoneCodes(rig.request(), OTHER_PHONE);
    assertThat(taken)
        .isEqualTo(
            new CodeResult.Sent(
                rig.clock.instant().plus(Duration.ofMinutes(5)),
                rig.clock.instant().plus(Duration.ofMinutes(1))));
    assertThat(rig.phones.last(PHONE).code()).isPresent();
    assertThat(rig.phones.last(OTHER_PHONE).kind()).isEqualTo(MessageKind.REGISTERED_BEFORE);
    assertThat(rig.wallets().changePhone(rig.request(), wallet.id(), OTHER_PHONE)).isFalse();
  }

  @Test
  void oneSessionCannotSendCodesToManyPhones() {
    for (int i = 0; i < 8; i++) {
      wallet.secrets().requestPhoneCodes(rig.request(), "1380013811" + i);
    }
    assertThat(rig.phones.all())
        .filteredOn(came -> came.phone().startsWith("+861380013811"))
        .hasSize(1);
  }

  @Test
  void theHostChangesALostPhoneWhichPausesWithdrawals() {
    assertThat(rig.wallets().changePhone(rig.request(), wallet.id(), OTHER_PHONE)).isTrue();
    assertOver(wallet);
    rig.clock.forward(Duration.ofSeconds(1));
    assertThat(rig.open(OTHER_PHONE, PASSWORD).secrets().view().withdrawFrom())
        .contains(rig.clock.instant().plus(Duration.ofHours(24)).minusSeconds(1));
  }
}
