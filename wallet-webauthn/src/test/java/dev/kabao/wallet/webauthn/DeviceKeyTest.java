package dev.kabao.wallet.webauthn;

import static dev.kabao.wallet.webauthn.FactorRig.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.KeyAlgorithm;
import dev.kabao.wallet.factor.KeyRelease;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in devices, which sign what they are for. */
class DeviceKeyTest {
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

  private ShowResult show(StepUp stepUp, FactorProof proof) {
    return rig.wallet.factors().show(stepUp.id(), proof);
  }

  private DeviceChallenge challenge(StepUp stepUp, FactorId factor) {
    return rig.wallet.factors().deviceChallenge(stepUp.id(), factor).orElseThrow();
  }

  @Test
  void aKeyThatAFingerprintFreesProvesTwoKindsAndAnyOtherOne() {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    StepUp stepUp = rig.stepUp(key);
    ShowResult.Shown shown =
        (ShowResult.Shown) show(stepUp, phone.proof(challenge(stepUp, key), 1));
    assertThat(shown.stepUp().shown())
        .containsExactlyInAnyOrder(Factor.KNOWLEDGE, Factor.POSSESSION, Factor.INHERENCE);

    try (FactorRig other = new FactorRig(otherFolder)) {
      Device laptop = Device.ed25519();
      FactorId plain = laptop.enrol(other, KeyRelease.POSSESSION);
      assertThat(other.wallet.factors().list())
          .singleElement()
          .satisfies(view -> assertThat(view.shows()).containsExactly(Factor.POSSESSION));
      StepUp change = other.stepUp(plain);
      DeviceChallenge asked =
          other.wallet.factors().deviceChallenge(change.id(), plain).orElseThrow();
      assertThat(other.wallet.factors().show(change.id(), laptop.proof(asked, 9)))
          .isInstanceOf(ShowResult.Shown.class);
    }
  }

  @Test
  void aKeyIsEnrolledOnlyByItsOwnSignatureOverThisEnrolment() {
    Device phone = Device.p256();
    EnrolResult.ConfirmDeviceKey begun =
        (EnrolResult.ConfirmDeviceKey)
            rig.wallet.factors().enrol(rig.request(), phone.newFactor(KeyRelease.BIOMETRICS));
    EnrolResult.ConfirmDeviceKey other =
        (EnrolResult.ConfirmDeviceKey)
            rig.wallet.factors().enrol(rig.request(), phone.newFactor(KeyRelease.POSSESSION));
    for (byte[] signature :
        new byte[][] {
          Device.p256().sign(begun.challenge()), phone.sign(other.challenge()), new byte[0]
        }) {
      assertThat(
              rig.wallet
                  .factors()
                  .confirm(
                      rig.request(),
                      begun.id(),
                      new FactorProof.Signature(begun.id(), Instant.EPOCH, 0, signature)))
          .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    }
    rig.confirmed(rig.wallet, begun.id(), phone.confirmation(begun));
    assertThat(rig.wallet.factors().enrol(rig.request(), phone.newFactor(KeyRelease.BIOMETRICS)))
        .isEqualTo(new EnrolResult.Refused(EnrolResult.Reason.KNOWN));
  }

  @Test
  void whatIsNoKeyIsNeverEnrolled() {
    byte[] offCurve = Device.p256().publicKey();
    offCurve[64] ^= 1;
    NewFactor bad =
        new NewFactor.DeviceKey("phone", KeyAlgorithm.P256, offCurve, KeyRelease.POSSESSION);
    EnrolResult.ConfirmDeviceKey begun =
        (EnrolResult.ConfirmDeviceKey) rig.wallet.factors().enrol(rig.request(), bad);
    assertThat(
            rig.wallet
                .factors()
                .confirm(rig.request(), begun.id(), Device.p256().confirmation(begun)))
        .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    // The neutral point of Ed25519: a signature by it fits any message.
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    EnrolResult.ConfirmDeviceKey weak =
        (EnrolResult.ConfirmDeviceKey)
            rig.wallet
                .factors()
                .enrol(
                    rig.request(),
                    new NewFactor.DeviceKey(
                        "phone", KeyAlgorithm.ED25519, neutral, KeyRelease.POSSESSION));
    byte[] forged = new byte[64];
    forged[0] = 1;
    assertThat(
            rig.wallet
                .factors()
                .confirm(
                    rig.request(),
                    weak.id(),
                    new FactorProof.Signature(weak.id(), Instant.EPOCH, 0, forged)))
        .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NewFactor.DeviceKey(
                    "phone", KeyAlgorithm.SM2, new byte[64], KeyRelease.POSSESSION));
  }

  @Test
  void aSignatureIsGoodForThisActPayeeAmountWalletAndTimeAlone() {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    StepUp stepUp = rig.stepUp(key);
    DeviceChallenge right = challenge(stepUp, key);
    WalletId foreign = new WalletId(new UUID(1, 2));
    List<DeviceChallenge> signed =
        List.of(
            with(right, change(stepUp, ActKind.PAY, Optional.empty(), Optional.empty())),
            with(right, change(stepUp, stepUp.act(), Optional.of("shop"), Optional.empty())),
            with(
                right,
                change(
                    stepUp, stepUp.act(), Optional.empty(), Optional.of(Money.parse("CNY 0.01")))),
            with(
                right,
                new StepUp(
                    new StepUpId(new UUID(3, 4)),
                    stepUp.act(),
                    stepUp.payee(),
                    stepUp.amount(),
                    stepUp.kinds(),
                    stepUp.shown(),
                    stepUp.reasons(),
                    stepUp.expiresAt())),
            new DeviceChallenge(stepUp, foreign, key, right.issuedAt()),
            new DeviceChallenge(
                stepUp, rig.wallet.id(), new FactorId(new UUID(5, 6)), right.issuedAt()),
            new DeviceChallenge(stepUp, rig.wallet.id(), key, right.issuedAt().minusMillis(1)));
    for (DeviceChallenge other : signed) {
      // What the host hands on is as it should be; only what was signed is not.
      FactorProof proof =
          new FactorProof.Signature(key, right.issuedAt(), 5, phone.sign(other.bytes(5)));
      assertThat(refused(show(stepUp, proof)).reason()).isEqualTo(ProofRefusal.WRONG);
    }
    FactorProof otherCounter =
        new FactorProof.Signature(key, right.issuedAt(), 6, phone.sign(right.bytes(5)));
    assertThat(refused(show(stepUp, otherCounter)).reason()).isEqualTo(ProofRefusal.WRONG);
    assertThat(show(stepUp, phone.proof(right, 5))).isInstanceOf(ShowResult.Shown.class);
    assertThat(rig.facts("factor.clone-suspected")).isEmpty();
  }

  private static DeviceChallenge with(DeviceChallenge right, StepUp other) {
    return new DeviceChallenge(other, right.wallet(), right.factor(), right.issuedAt());
  }

  private static StepUp change(
      StepUp old, ActKind act, Optional<String> payee, Optional<Money> amount) {
    return new StepUp(
        old.id(), act, payee, amount, old.kinds(), old.shown(), old.reasons(), old.expiresAt());
  }

  @Test
  void aChallengeIsSignedWithinTwoMinutesAndNotBeforeItsTime() {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    StepUp stepUp = rig.stepUp(key);
    DeviceChallenge old = challenge(stepUp, key);
    rig.clock.forward(Duration.ofMinutes(2));
    assertThat(refused(show(stepUp, phone.proof(old, 1))).reason())
        .isEqualTo(ProofRefusal.NOT_FRESH);
    DeviceChallenge ahead =
        new DeviceChallenge(stepUp, rig.wallet.id(), key, rig.clock.instant().plusSeconds(1));
    assertThat(refused(show(stepUp, phone.proof(ahead, 1))).reason())
        .isEqualTo(ProofRefusal.NOT_FRESH);
  }

  @Test
  void aCounterThatDoesNotGrowIsToldAsAPossibleClone() {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    StepUp stepUp = rig.stepUp(key);
    DeviceChallenge first = challenge(stepUp, key);
    assertThat(show(stepUp, phone.proof(first, 7))).isInstanceOf(ShowResult.Shown.class);
    // The very same once more is a replay, not a clone.
    assertThat(refused(show(stepUp, phone.proof(first, 7))).reason()).isEqualTo(ProofRefusal.USED);
    assertThat(rig.facts("factor.clone-suspected")).isEmpty();
    rig.clock.forward(Duration.ofSeconds(1));
    for (long counter : new long[] {7, 6}) {
      assertThat(refused(show(stepUp, phone.proof(challenge(stepUp, key), counter))).reason())
          .isEqualTo(ProofRefusal.COUNTER_BACK);
    }
    assertThat(rig.facts("factor.clone-suspected")).hasSize(2);
    assertThat(rig.wallet.factors().list().get(0).cloneSuspectedAt()).isPresent();
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(show(stepUp, phone.proof(challenge(stepUp, key), 8)))
        .isInstanceOf(ShowResult.Shown.class);
  }

  @Test
  void ofManyWhoShowTheSameSignatureAtOnceOneIsBelieved() throws Exception {
    Device phone = Device.p256();
    FactorId key = phone.enrol(rig, KeyRelease.BIOMETRICS);
    StepUp stepUp = rig.stepUp(key);
    FactorProof proof = phone.proof(challenge(stepUp, key), 1);
    List<ShowResult> results =
        Race.run(i -> rig.session(Factor.KNOWLEDGE).factors().show(stepUp.id(), proof));
    assertThat(results).filteredOn(ShowResult.Shown.class::isInstance).hasSize(1);
  }
}
