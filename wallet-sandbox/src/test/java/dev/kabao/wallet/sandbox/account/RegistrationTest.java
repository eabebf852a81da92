package dev.kabao.wallet.sandbox.account;

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
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.PasswordProblem;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people register, and what a stranger learns by trying. */
class RegistrationTest {
  private static final AccountRefusal WRONG = new AccountRefusal.CodeWrong();

  @TempDir Path folder;
  private AccountRig rig;

  @BeforeEach
  void open() {
    rig = new AccountRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aPersonRegistersByACodeAndIsSignedInWithTwoFactors() {
    CodeResult asked = rig.ask(CodePurpose.REGISTER, "+86 138-0013-8001");
    assertThat(asked)
        .isEqualTo(
            new CodeResult.Sent(
                rig.clock.instant().plus(Duration.ofMinutes(5)),
                rig.clock.instant().plus(Duration.ofMinutes(1))));
    Phones.Came came = rig.phones.last(PHONE);
    assertThat(came.kind()).isEqualTo(MessageKind.REGISTER);
    assertThat(came.code().orElseThrow()).matches("[0-9]{6}");
    assertThat(came.text()).contains("{code}").doesNotContain(came.code().orElseThrow());

    SignInResult result = rig.register(PHONE, came.code().orElseThrow(), PASSWORD);
    Wallet wallet = rig.open(result);
    assertThat(wallet.sessions().open())
        .singleElement()
        .satisfies(
            session ->
                assertThat(session.factors())
                    .containsExactlyInAnyOrder(Factor.KNOWLEDGE, Factor.POSSESSION));
    assertThat(wallet.secrets().view().passwordSetAt()).contains(rig.clock.instant());
    assertThat(rig.wallets().events(0, 100))
        .extracting(WalletEvent::type)
        .contains("wallet.created", "session.opened");
    assertThat(result.toString()).doesNotContain("kst_");
  }

  @Test
  void theSameRequestGetsTheSameTokenAndAnotherContentAConflict() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    RequestId request = rig.request();
    SignInResult.SignedIn first = (SignInResult.SignedIn) register(request, code, PASSWORD);
    SignInResult.SignedIn again = (SignInResult.SignedIn) register(request, code, PASSWORD);
    assertThat(again.wallet()).isEqualTo(first.wallet());
    assertThat(again.token().text()).isEqualTo(first.token().text());
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> register(request, code, PASSWORD + "!"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
  }

  private SignInResult register(RequestId request, String code, String password) {
    return rig.accounts().register(request, PHONE, secret(code), secret(password), Origin.UNKNOWN);
  }

  @Test
  void aPhoneThatHasAWalletGetsTheSameAnswersAndIsToldByAMessageOnly() {
    rig.registered(PHONE, PASSWORD);
    CodeResult known = rig.ask(CodePurpose.REGISTER, PHONE);
    CodeResult unknown = rig.ask(CodePurpose.REGISTER, OTHER_PHONE);
    assertThat(known).isEqualTo(unknown).isInstanceOf(CodeResult.Sent.class);
    assertThat(rig.phones.last(PHONE).kind()).isEqualTo(MessageKind.REGISTERED_BEFORE);
    assertThat(rig.phones.last(PHONE).code()).isEmpty();
    String code = rig.phones.last(OTHER_PHONE).code().orElseThrow();

    int hashes = rig.hasher.hashes.get();
    assertThat(why(rig.register(PHONE, code, PASSWORD))).isEqualTo(WRONG);
    assertThat(why(rig.register(OTHER_PHONE, another(code), PASSWORD))).isEqualTo(WRONG);
    assertThat(rig.hasher.hashes).hasValue(hashes);
  }

  @Test
  void recoveryAndRenewalAnswerTheSameForAPhoneThatHasNoWallet() {
    rig.registered(PHONE, PASSWORD);
    for (CodePurpose purpose : List.of(CodePurpose.RECOVER, CodePurpose.RENEW)) {
      assertThat(rig.ask(purpose, PHONE)).isEqualTo(rig.ask(purpose, OTHER_PHONE));
      assertThat(rig.phones.last(PHONE).code()).isPresent();
      assertThat(rig.phones.last(OTHER_PHONE).kind()).isEqualTo(MessageKind.NOT_REGISTERED);
      assertThat(rig.phones.last(OTHER_PHONE).code()).isEmpty();
    }
    assertThat(rig.phones.to(PHONE)).hasSize(3);
    assertThat(rig.phones.to(OTHER_PHONE)).hasSize(2);
  }

  @Test
  void aCodeIsGoodForFiveMinutesForOnePurposeAndForFiveTries() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    rig.clock.forward(Duration.ofMinutes(5));
    assertThat(why(rig.register(PHONE, code, PASSWORD))).isEqualTo(WRONG);

    String fresh = rig.code(CodePurpose.REGISTER, PHONE);
    for (int i = 0; i < 5; i++) {
      assertThat(why(rig.register(PHONE, another(fresh), PASSWORD))).isEqualTo(WRONG);
    }
    assertThat(why(rig.register(PHONE, fresh, PASSWORD))).isEqualTo(WRONG);

    rig.clock.forward(Duration.ofMinutes(1));
    String third = rig.code(CodePurpose.REGISTER, PHONE);
    assertThat(why(rig.register(OTHER_PHONE, third, PASSWORD))).isEqualTo(WRONG);
    assertThat(why(rig.register(PHONE, "12345x", PASSWORD))).isEqualTo(WRONG);
    assertThat(rig.register(PHONE, third, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void codesAreAMinuteApartAndFiveADay() {
    rig.ask(CodePurpose.REGISTER, PHONE);
    assertThat(rig.ask(CodePurpose.REGISTER, PHONE)).isEqualTo(tryLater(Duration.ofMinutes(1)));
    for (int i = 0; i < 4; i++) {
      rig.clock.forward(Duration.ofMinutes(1));
      assertThat(rig.ask(CodePurpose.REGISTER, PHONE)).isInstanceOf(CodeResult.Sent.class);
    }
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(rig.ask(CodePurpose.REGISTER, PHONE))
        .isEqualTo(tryLater(Duration.ofDays(1).minusMinutes(5)));
    assertThat(rig.phones.to(PHONE)).hasSize(5);
    rig.clock.forward(Duration.ofDays(1));
    assertThat(rig.ask(CodePurpose.REGISTER, PHONE)).isInstanceOf(CodeResult.Sent.class);
  }

  private CodeResult tryLater(Duration in) {
    return new CodeResult.Refused(
        new AccountRefusal.TryLater(Optional.of(rig.clock.instant().plus(in))));
  }

  @Test
  void oneSourceGetsTenCodesAndThenWaitsWhateverPhonesItNames() {
    Origin source = Origin.of("203.0.113.9");
    for (int i = 0; i < 11; i++) {
      assertThat(
              rig.accounts()
                  .requestCode(rig.request(), CodePurpose.REGISTER, "138001380" + (10 + i), source))
          .isInstanceOf(CodeResult.Sent.class);
    }
    assertThat(
            rig.accounts().requestCode(rig.request(), CodePurpose.REGISTER, "13800138099", source))
        .isEqualTo(tryLater(Duration.ofSeconds(30)));
    assertThat(rig.phones.to("13800138099")).isEmpty();
  }

  @Test
  void theSameRequestSendsNoSecondMessage() {
    RequestId request = rig.request();
    CodeResult first =
        rig.accounts().requestCode(request, CodePurpose.REGISTER, PHONE, Origin.UNKNOWN);
    assertThat(rig.accounts().requestCode(request, CodePurpose.REGISTER, PHONE, Origin.UNKNOWN))
        .isEqualTo(first);
    assertThat(rig.phones.to(PHONE)).hasSize(1);
  }

  @Test
  void aGatewayThatIsDownIsToldAndAnotherCodeCanBeAskedFor() {
    rig.phones.down(true);
    assertThat(rig.ask(CodePurpose.REGISTER, PHONE))
        .isEqualTo(
            new CodeResult.Refused(
                new AccountRefusal.NotSent(rig.clock.instant().plus(Duration.ofMinutes(1)))));
    rig.phones.down(false);
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(rig.register(PHONE, rig.code(CodePurpose.REGISTER, PHONE), PASSWORD))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void aPasswordThatIsUnfitIsRefusedWithItsReasonsAndCostsNoCode() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    assertThat(problems(rig.register(PHONE, code, "password")))
        .contains(
            PasswordProblem.Code.TOO_SHORT,
            PasswordProblem.Code.COMMON,
            PasswordProblem.Code.GUESSABLE);
    assertThat(problems(rig.register(PHONE, code, "13800138001abcd")))
        .contains(PasswordProblem.Code.PERSONAL);
    assertThat(problems(rig.register(PHONE, code, "x".repeat(257))))
        .containsExactly(PasswordProblem.Code.TOO_LONG);
    assertThat(problems(rig.register(PHONE, code, "a control \u0007 character")))
        .containsExactly(PasswordProblem.Code.NOT_TEXT);
    assertThat(rig.register(PHONE, code, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  private static List<PasswordProblem.Code> problems(SignInResult result) {
    return ((AccountRefusal.PasswordUnfit) why(result))
        .problems().stream().map(PasswordProblem::code).toList();
  }

  @Test
  void whatIsNoPhoneIsToldAtOnce() {
    assertThat(rig.ask(CodePurpose.REGISTER, "not a phone"))
        .isInstanceOfSatisfying(
            CodeResult.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(AccountRefusal.PhoneInvalid.class));
    assertThat(rig.phones.all()).isEmpty();
  }

  @Test
  void theHostsOwnWayToMakeAWalletStays() {
    rig.wallets().createWallet(rig.request(), PHONE);
    assertThat(rig.signIn(PHONE, PASSWORD))
        .isEqualTo(new SignInResult.Refused(new AccountRefusal.NotMatching()));
    rig.ask(CodePurpose.RECOVER, PHONE);
    assertThat(rig.phones.last(PHONE).kind()).isEqualTo(MessageKind.NOT_REGISTERED);
  }

  @Test
  void theDeviceAndTheSourceAreThoseOfTheSession() {
    String code = rig.code(CodePurpose.REGISTER, PHONE);
    Device device = new Device("install-0001", "小明的手机");
    SignInResult result =
        rig.accounts()
            .register(
                rig.request(),
                PHONE,
                secret(code),
                secret(PASSWORD),
                Origin.of(device, "203.0.113.7"));
    Wallet wallet =
        rig.wallets()
            .resume(((SignInResult.SignedIn) result).token(), Signals.UNKNOWN)
            .orElseThrow();
    assertThat(wallet.sessions().open().get(0).device()).contains(device);
    assertThat(wallet.sessions().open().get(0).source()).contains("203.0.113.7");
  }
}
