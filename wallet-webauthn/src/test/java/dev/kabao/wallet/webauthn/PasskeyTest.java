package dev.kabao.wallet.webauthn;

import static dev.kabao.wallet.webauthn.FactorRig.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.PasskeySignIn;
import dev.kabao.wallet.factor.PasskeySignIn.Result;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys, by whole ceremonies with an authenticator made of software. */
class PasskeyTest {
  @TempDir Path folder;
  private FactorRig rig;
  private PasskeySignIn door;

  @BeforeEach
  void open() {
    rig = new FactorRig(folder);
    door = rig.wallets.passkeys();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private EnrolResult.ConfirmPasskey begin(Wallet wallet) {
    return (EnrolResult.ConfirmPasskey)
        wallet.factors().enrol(rig.request(), new NewFactor.Passkey("phone", "Li"));
  }

  private FactorId enrol(SoftAuthenticator phone) {
    EnrolResult.ConfirmPasskey begun = begin(rig.wallet);
    rig.confirmed(rig.wallet, begun.id(), new FactorProof.Passkey(phone.create(begun.options())));
    return begun.id();
  }

  private Result finish(PasskeySignIn.Started started, String response) {
    return finish(rig.request(), started, response);
  }

  private Result finish(RequestId request, PasskeySignIn.Started started, String response) {
    return door.finish(request, started.token(), response, Optional.empty(), Optional.empty());
  }

  private static Result refusal(PasskeySignIn.Reason reason) {
    return new Result.Refused(reason);
  }

  @Test
  void aPersonSignsInByAPasskeyAndHasShownTwoKindsOfFactors() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    PasskeySignIn.Started started = door.start();
    Result.SignedIn signedIn = (Result.SignedIn) finish(started, phone.use(started.options()));
    assertThat(signedIn.wallet()).isEqualTo(rig.wallet.id());
    Wallet wallet = rig.wallets.resume(signedIn.token(), Signals.UNKNOWN).orElseThrow();
    assertThat(wallet.sessions().open())
        .singleElement()
        .satisfies(
            session ->
                assertThat(session.factors())
                    .containsExactlyInAnyOrder(Factor.POSSESSION, Factor.INHERENCE));
  }

  @Test
  void aPasskeySignsInOnceTheOlderDataKeysAreRetiredAndNotOnceThePersonIsErased() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    rig.clock.forward(Duration.ofSeconds(1));
    rig.wallets.keys().renewDataKeys(RotationPace.UNLIMITED, progress -> {});
    rig.clock.forward(Duration.ofHours(1).plusSeconds(1));
    rig.wallets.keys().retireDataKeys(RotationPace.UNLIMITED, progress -> {});
    PasskeySignIn.Started started = door.start();
    assertThat(finish(started, phone.use(started.options()))).isInstanceOf(Result.SignedIn.class);
    assertThat(credentials()).hasSize(1);

    assertThat(rig.wallets.closeWallet(rig.request(), rig.wallet.id())).isTrue();
    assertThat(rig.wallets.erase(rig.request(), rig.wallet.id()))
        .isInstanceOf(Erasure.Erased.class);
    assertThat(credentials()).isEmpty();
    PasskeySignIn.Started late = door.start();
    assertThat(finish(late, phone.use(late.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.NOT_ACCEPTED));
  }

  /** Whatever is found by a passkey. */
  private List<Document> credentials() {
    IndexRange all = new IndexRange("factors", "credential", new byte[0], Optional.empty());
    return rig.store.findByIndex(all, Optional.empty(), 10).items();
  }

  @Test
  void aSignInIsFinishedOnceAndTheSameRequestGetsTheSameSession() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    PasskeySignIn.Started started = door.start();
    String response = phone.use(started.options());
    RequestId request = rig.request();
    Result.SignedIn first = (Result.SignedIn) finish(request, started, response);
    Result.SignedIn again = (Result.SignedIn) finish(request, started, response);
    assertThat(again.token().text()).isEqualTo(first.token().text());
    // Who has overheard the response has no use for it.
    assertThat(finish(started, response)).isEqualTo(refusal(PasskeySignIn.Reason.OVER));
    assertThat(finish(request, started, phone.use(started.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.OVER));
    assertThat(finish(door.start(), response))
        .isEqualTo(refusal(PasskeySignIn.Reason.NOT_ACCEPTED));
  }

  @Test
  void ofManyWhoReplayAResponseOneIsSignedIn() throws Exception {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    PasskeySignIn.Started started = door.start();
    String response = phone.use(started.options());
    List<Result> results = Race.run(i -> finish(RequestId.of("race-" + i), started, response));
    assertThat(results).filteredOn(Result.SignedIn.class::isInstance).hasSize(1);
  }

  @Test
  void aSignInEndsAfterFiveMinutesAndItsTokenCannotBeMadeUp() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    PasskeySignIn.Started started = door.start();
    rig.clock.forward(Duration.ofMinutes(5));
    assertThat(finish(started, phone.use(started.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.OVER));
    PasskeySignIn.Started madeUp =
        new PasskeySignIn.Started(
            "A" + started.token().substring(1), started.options(), started.until());
    assertThat(finish(madeUp, phone.use(started.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.OVER));
  }

  @Test
  void whateverIsBentAboutAResponseItIsNotTaken() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    List<Consumer<SoftAuthenticator>> bends =
        List.of(
            it -> it.origin = "https://pay.example.evil.example",
            it -> it.origin = "http://pay.example",
            it -> it.origin = "https://sub.pay.example",
            it -> it.origin = "https://pay.example:8443",
            it -> it.rpId = "evil.example",
            it -> it.verifies = false);
    for (Consumer<SoftAuthenticator> bend : bends) {
      bend.accept(phone);
      PasskeySignIn.Started started = door.start();
      assertThat(finish(started, phone.use(started.options())))
          .isEqualTo(refusal(PasskeySignIn.Reason.NOT_ACCEPTED));
      phone.origin = FactorRig.ORIGIN;
      phone.rpId = FactorRig.RP_ID;
      phone.verifies = true;
    }
    PasskeySignIn.Started started = door.start();
    String challenge = SoftAuthenticator.challenge(started.options());
    String other = SoftAuthenticator.challenge(door.start().options());
    String good = phone.answer(challenge, "webauthn.get");
    for (String response :
        List.of(
            phone.answer(other, "webauthn.get"),
            phone.answer(challenge, "webauthn.create"),
            new SoftAuthenticator(1).answer(challenge, "webauthn.get"),
            new SoftAuthenticator(2).answer(challenge, "webauthn.get"),
            good.replace("public-key", "password"),
            good.substring(0, good.length() / 2),
            good.replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA"),
            good.replaceFirst("\"userHandle\":\"....", "\"userHandle\":\"AAAA"),
            "",
            "{}",
            "null",
            "[".repeat(30_000))) {
      assertThat(finish(started, response)).isEqualTo(refusal(PasskeySignIn.Reason.NOT_ACCEPTED));
    }
    assertThat(finish(started, good)).isInstanceOf(Result.SignedIn.class);
  }

  @Test
  void aPasskeyIsNotMadeWithAnythingBentEither() {
    List<Consumer<SoftAuthenticator>> bends =
        List.of(
            it -> it.origin = "https://evil.example",
            it -> it.rpId = "evil.example",
            it -> it.verifies = false);
    EnrolResult.ConfirmPasskey begun = begin(rig.wallet);
    for (Consumer<SoftAuthenticator> bend : bends) {
      SoftAuthenticator phone = new SoftAuthenticator(1);
      bend.accept(phone);
      assertThat(
              rig.wallet
                  .factors()
                  .confirm(
                      rig.request(),
                      begun.id(),
                      new FactorProof.Passkey(phone.create(begun.options()))))
          .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    }
    SoftAuthenticator phone = new SoftAuthenticator(1);
    String forAnother = phone.create(begin(rig.wallet).options());
    assertThat(
            rig.wallet
                .factors()
                .confirm(rig.request(), begun.id(), new FactorProof.Passkey(forAnother)))
        .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    rig.confirmed(rig.wallet, begun.id(), new FactorProof.Passkey(phone.create(begun.options())));
  }

  @Test
  void aPasskeyBelongsToOneWallet() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    enrol(phone);
    Wallet other = rig.newWallet("13900139000");
    EnrolResult.ConfirmPasskey begun = begin(other);
    assertThat(
            other
                .factors()
                .confirm(
                    rig.request(),
                    begun.id(),
                    new FactorProof.Passkey(phone.create(begun.options()))))
        .isEqualTo(new ConfirmResult.Refused(ProofRefusal.KNOWN));
  }

  @Test
  void aCounterThatGoesBackIsToldAndRefused() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    phone.counter = 5;
    enrol(phone);
    PasskeySignIn.Started started = door.start();
    assertThat(finish(started, phone.use(started.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.COUNTER_BACK));
    assertThat(rig.facts("factor.clone-suspected")).hasSize(1);
    phone.counter = 6;
    assertThat(finish(started, phone.use(started.options()))).isInstanceOf(Result.SignedIn.class);
    phone.counter = 0;
    PasskeySignIn.Started next = door.start();
    assertThat(finish(next, phone.use(next.options())))
        .isEqualTo(refusal(PasskeySignIn.Reason.COUNTER_BACK));
  }

  @Test
  void aPasskeyIsShownForOneStepUpAlone() {
    SoftAuthenticator phone = new SoftAuthenticator(1);
    FactorId passkey = enrol(phone);
    StepUp one = rig.stepUp(passkey);
    StepUp other = rig.stepUp(passkey);
    String options = rig.wallet.factors().passkeyOptions(one.id()).orElseThrow();
    assertThat(options).contains(SoftAuthenticator.b64(phone.credentialId));
    String response = phone.use(options);
    assertThat(refused(show(other, response)).reason()).isEqualTo(ProofRefusal.WRONG);
    assertThat(((ShowResult.Shown) show(one, response)).stepUp().shown())
        .contains(Factor.POSSESSION, Factor.INHERENCE);
    assertThat(refused(show(one, response)).reason()).isEqualTo(ProofRefusal.USED);
    // A sign-in's answer is none to a step-up.
    assertThat(refused(show(one, phone.use(door.start().options()))).reason())
        .isEqualTo(ProofRefusal.WRONG);
    phone.verifies = false;
    assertThat(refused(show(one, phone.use(options))).reason()).isEqualTo(ProofRefusal.WRONG);
  }

  private ShowResult show(StepUp stepUp, String response) {
    return rig.wallet.factors().show(stepUp.id(), new FactorProof.Passkey(response));
  }

  @Test
  void anOriginIsSafeAndWithinTheDomain() {
    for (String origin :
        List.of(
            "http://pay.example",
            "https://evil.example",
            "https://evilpay.example",
            "https://pay.example/",
            "https://u@pay.example",
            "android:apk-key-hash:")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WebAuthn.of("pay.example", "Kabao", Set.of(origin)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebAuthn.of("pay.example", "Kabao", Set.of()));
    WebAuthn.of("pay.example", "Kabao", Set.of("https://app.pay.example:8443"));
    WebAuthn.of("localhost", "Kabao", Set.of("http://localhost:8080"));
  }
}
