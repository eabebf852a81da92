package dev.kabao.wallet.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.KeyRelease;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Place;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors are listed, named and removed, and no change of them is made by a session alone. */
class ChangesTest {
  @TempDir Path folder;
  @TempDir Path otherFolder;
  private FactorRig rig;

  @BeforeEach
  void open() {
    rig = new FactorRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static NewFactor.Totp app(String name) {
    return new NewFactor.Totp(name, "Kabao", "li");
  }

  @Test
  void theSecondFactorTakesTheFirstWhateverTheSessionHasShown() {
    App first = rig.enrolApp();
    Wallet strong = rig.session(Factor.KNOWLEDGE, Factor.POSSESSION, Factor.INHERENCE);
    RequestId request = rig.request();
    StepUp stepUp =
        ((EnrolResult.NeedsFactors) strong.factors().enrol(request, app("second"))).stepUp();
    assertThat(stepUp.isEnough()).isFalse();
    assertThat(strong.factors().enrol(request, app("second")))
        .isEqualTo(new EnrolResult.NeedsFactors(stepUp));
    rig.nextStep();
    ShowResult.Shown shown = (ShowResult.Shown) strong.factors().show(stepUp.id(), first.proof());
    assertThat(shown.stepUp().isEnough()).isTrue();
    // Bound to this very change.
    assertThat(strong.factors().enrol(rig.request(), app("second")))
        .isInstanceOf(EnrolResult.NeedsFactors.class);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(
            () -> {
              strong.factors().enrol(request, app("second"));
              strong.factors().enrol(request, app("third"));
            })
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    assertThat(strong.factors().enrol(request, app("second")))
        .isInstanceOf(EnrolResult.ConfirmTotp.class);
  }

  @Test
  void aStepUpIsGoodForOneChange() {
    App app = rig.enrolApp();
    RequestId request = rig.request();
    StepUp stepUp =
        ((EnrolResult.NeedsFactors) rig.wallet.factors().enrol(request, app("second"))).stepUp();
    rig.nextStep();
    rig.wallet.factors().show(stepUp.id(), app.proof());
    assertThat(rig.wallet.factors().enrol(request, app("second")))
        .isInstanceOf(EnrolResult.ConfirmTotp.class);
    rig.nextStep();
    assertThat(rig.wallet.factors().show(stepUp.id(), app.proof()))
        .isInstanceOf(ShowResult.Over.class);
  }

  @Test
  void aRemovedFactorIsGoodForNothing() {
    App app = rig.enrolApp();
    RequestId request = rig.request();
    StepUp stepUp =
        ((RevokeResult.NeedsFactors) rig.wallet.factors().revoke(request, app.id)).stepUp();
    rig.nextStep();
    rig.wallet.factors().show(stepUp.id(), app.proof());
    assertThat(rig.wallet.factors().revoke(request, app.id))
        .isInstanceOf(RevokeResult.Revoked.class);
    assertThat(rig.wallet.factors().revoke(request, app.id))
        .isInstanceOf(RevokeResult.Revoked.class);
    assertThat(rig.wallet.factors().list()).isEmpty();
    assertThat(rig.facts("factor.revoked")).hasSize(1);
    App next = rig.enrolApp();
    StepUp other = rig.stepUp(next.id);
    rig.nextStep();
    assertThat(rig.wallet.factors().show(other.id(), app.proof()))
        .isInstanceOf(ShowResult.Refused.class);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> rig.wallet.factors().revoke(rig.request(), app.id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void aFactorGetsAnotherName() {
    App app = rig.enrolApp();
    rig.wallet.factors().name(rig.request(), app.id, "旧手机");
    assertThat(rig.wallet.factors().list()).extracting(FactorView::name).containsExactly("旧手机");
    assertThat(rig.facts("factor.named")).hasSize(1);
    Wallet other = rig.newWallet("13900139000");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.factors().name(rig.request(), app.id, "mine"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void twentyFactorsAndNoMoreEvenIfManyAskAtOnce() throws Exception {
    List<EnrolResult> results =
        Race.run(
            i ->
                rig.session(Factor.KNOWLEDGE)
                    .factors()
                    .enrol(RequestId.of("race-" + i), app("app " + i)));
    assertThat(results).filteredOn(EnrolResult.ConfirmTotp.class::isInstance).hasSize(20);
    assertThat(results)
        .filteredOn(new EnrolResult.Refused(EnrolResult.Reason.TOO_MANY)::equals)
        .hasSize(Race.THREADS - 20);
  }

  @Test
  void nothingWorksThroughASessionThatHasEnded() {
    App app = rig.enrolApp();
    Wallet gone = rig.session(Factor.KNOWLEDGE);
    rig.clock.forward(Duration.ofMillis(1));
    rig.wallet.sessions().endOthers(rig.request());
    FactorId id = new FactorId(new UUID(1, 2));
    StepUp stepUp = rig.stepUp(app.id);
    List<Runnable> calls =
        List.of(
            () -> gone.factors().list(),
            () -> gone.factors().enrol(rig.request(), app("x")),
            () -> gone.factors().confirm(rig.request(), id, app.proof()),
            () -> gone.factors().name(rig.request(), id, "x"),
            () -> gone.factors().revoke(rig.request(), id),
            () -> gone.factors().sendCode(rig.request(), stepUp.id()),
            () -> gone.factors().deviceChallenge(stepUp.id(), id),
            () -> gone.factors().passkeyOptions(stepUp.id()),
            () -> gone.factors().show(stepUp.id(), new FactorProof.Passkey("{}")));
    for (Runnable call : calls) {
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(call::run)
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
    }
  }

  @Test
  void theFirstFactorTakesWhatThePolicyAsksForAsFarAsThePersonCanShowIt() {
    try (FactorRig strict = new FactorRig(otherFolder, StandardRiskPolicy.DEFAULT)) {
      RequestId request = strict.request();
      StepUp stepUp =
          ((EnrolResult.NeedsFactors) strict.wallet.factors().enrol(request, app("first")))
              .stepUp();
      assertThat(stepUp.kinds()).isEqualTo(2);
      assertThat(stepUp.shown()).containsExactly(Factor.KNOWLEDGE);
      strict.wallet.factors().sendCode(strict.request(), stepUp.id());
      FactorProof code = new FactorProof.MessageCode(Secret.of(strict.outbox.get(0)));
      assertThat(strict.wallet.factors().show(stepUp.id(), code))
          .isInstanceOf(ShowResult.Shown.class);
      assertThat(strict.wallet.factors().enrol(request, app("first")))
          .isInstanceOf(EnrolResult.ConfirmTotp.class);
    }
  }

  @Test
  void nothingChangesFromADeviceThatIsNotSafe() {
    try (FactorRig strict = new FactorRig(otherFolder, StandardRiskPolicy.DEFAULT)) {
      Signals unsafe = new Signals(Network.UNKNOWN, DeviceState.COMPROMISED, Place.UNKNOWN);
      Wallet wallet =
          strict.wallets.open(
              HostAssertion.of(strict.wallet.id(), Factor.KNOWLEDGE, Factor.POSSESSION), unsafe);
      assertThat(wallet.factors().enrol(strict.request(), app("first")))
          .isInstanceOf(EnrolResult.Denied.class);
    }
  }

  /** A thief of the store's file who can write into it, too. */
  @Test
  void whoWritesIntoTheStoreCannotPutOneKeyInThePlaceOfAnother() {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    EnrolResult.NeedsFactors asked =
        (EnrolResult.NeedsFactors)
            rig.wallet
                .factors()
                .enrol(RequestId.of("two"), Device.ed25519().newFactor(KeyRelease.POSSESSION));
    DeviceChallenge challenge =
        rig.wallet.factors().deviceChallenge(asked.stepUp().id(), key).orElseThrow();
    rig.wallet.factors().show(asked.stepUp().id(), phone.proof(challenge, 1));
    Device laptop = Device.ed25519();
    RequestId request = RequestId.of("three");
    StepUp stepUp =
        ((EnrolResult.NeedsFactors)
                rig.wallet.factors().enrol(request, laptop.newFactor(KeyRelease.POSSESSION)))
            .stepUp();
    rig.clock.forward(Duration.ofSeconds(1));
    DeviceChallenge next = rig.wallet.factors().deviceChallenge(stepUp.id(), key).orElseThrow();
    rig.wallet.factors().show(stepUp.id(), phone.proof(next, 2));
    EnrolResult.ConfirmDeviceKey begun =
        (EnrolResult.ConfirmDeviceKey)
            rig.wallet.factors().enrol(request, laptop.newFactor(KeyRelease.POSSESSION));
    rig.confirmed(rig.wallet, begun.id(), laptop.confirmation(begun));
    assertThat(rig.wallet.factors().list()).hasSize(2);

    Document document = rig.store.find("factors", rig.wallet.id().value()).orElseThrow();
    String json = new String(document.body(), StandardCharsets.UTF_8);
    assertThat(json)
        .doesNotContain("phone")
        .doesNotContain(HexFormat.of().formatHex(phone.publicKey()))
        .doesNotContain(Base64.getEncoder().encodeToString(phone.publicKey()));
    Matcher secrets = Pattern.compile("\"secret\":\"([^\"]+)\"").matcher(json);
    assertThat(secrets.find()).isTrue();
    String first = secrets.group(1);
    assertThat(secrets.find()).isTrue();
    String second = secrets.group(1);
    rig.store.commit(
        List.of(
            new Commit(
                rig.clock.instant(),
                Optional.empty(),
                List.of(
                    new DocumentWrite(
                        "factors",
                        document.id(),
                        document.version(),
                        json.replace(first, second).getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        Optional.empty())),
                List.of(),
                List.of())),
        TestNotary.NOTARY);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> rig.wallet.factors().list())
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SEAL_BROKEN));
  }
}
