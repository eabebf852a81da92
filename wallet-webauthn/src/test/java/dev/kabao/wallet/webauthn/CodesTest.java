package dev.kabao.wallet.webauthn;

import static dev.kabao.wallet.webauthn.FactorRig.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.factor.SendResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery codes, and codes by message. */
class CodesTest {
  @TempDir Path folder;
  private FactorRig rig;

  @BeforeEach
  void open() {
    rig = new FactorRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private EnrolResult.Codes recoveryCodes() {
    return (EnrolResult.Codes)
        rig.wallet.factors().enrol(rig.request(), new NewFactor.RecoveryCodes("paper"));
  }

  private static String text(Secret code) {
    return code.read(String::new);
  }

  private ShowResult recover(StepUp stepUp, String code) {
    return rig.wallet.factors().show(stepUp.id(), new FactorProof.Recovery(Secret.of(code)));
  }

  private ShowResult message(StepUp stepUp, String code) {
    return rig.wallet.factors().show(stepUp.id(), new FactorProof.MessageCode(Secret.of(code)));
  }

  private static String other(String code) {
    return (code.charAt(0) == '7' ? '8' : '7') + code.substring(1);
  }

  @Test
  void tenCodesAreTenAndEachIsGoodOnce() {
    RequestId request = rig.request();
    NewFactor asked = new NewFactor.RecoveryCodes("paper");
    EnrolResult.Codes set = (EnrolResult.Codes) rig.wallet.factors().enrol(request, asked);
    List<String> codes = set.codes().stream().map(CodesTest::text).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
    EnrolResult.Codes again = (EnrolResult.Codes) rig.wallet.factors().enrol(request, asked);
    assertThat(again.codes().stream().map(CodesTest::text)).isEqualTo(codes);

    StepUp stepUp = rig.stepUp(set.id());
    for (String code : codes) {
      assertThat(recover(stepUp, code.toLowerCase(Locale.ROOT).replace("-", " ")))
          .isInstanceOf(ShowResult.Shown.class);
      assertThat(refused(recover(stepUp, code)).reason()).isEqualTo(ProofRefusal.USED);
    }
    assertThat(rig.wallet.factors().list())
        .singleElement()
        .satisfies(view -> assertThat(view.codesLeft()).hasValue(0));
    // Nothing is told again once a code was used.
    assertThat(rig.wallet.factors().enrol(request, asked)).isInstanceOf(EnrolResult.Done.class);
    assertThat(rig.facts("factor.recovery-code-used")).hasSize(10);
  }

  @Test
  void codesAreNotToldAgainAfterTenMinutes() {
    RequestId request = rig.request();
    NewFactor asked = new NewFactor.RecoveryCodes("paper");
    rig.wallet.factors().enrol(request, asked);
    rig.clock.forward(Duration.ofMinutes(10));
    assertThat(rig.wallet.factors().enrol(request, asked)).isInstanceOf(EnrolResult.Done.class);
  }

  @Test
  void aNewSetEndsTheOldOne() {
    EnrolResult.Codes old = recoveryCodes();
    RequestId request = rig.request();
    NewFactor asked = new NewFactor.RecoveryCodes("paper 2");
    StepUp stepUp =
        ((EnrolResult.NeedsFactors) rig.wallet.factors().enrol(request, asked)).stepUp();
    assertThat(recover(stepUp, text(old.codes().get(0)))).isInstanceOf(ShowResult.Shown.class);
    EnrolResult.Codes fresh = (EnrolResult.Codes) rig.wallet.factors().enrol(request, asked);
    assertThat(rig.wallet.factors().list()).hasSize(1);
    StepUp next = rig.stepUp(fresh.id());
    assertThat(refused(recover(next, text(old.codes().get(1)))).reason())
        .isEqualTo(ProofRefusal.WRONG);
    assertThat(recover(next, text(fresh.codes().get(1)))).isInstanceOf(ShowResult.Shown.class);
  }

  @Test
  void guessesAtRecoveryCodesThatComeAtOnceAreCountedOneByOne() throws Exception {
    StepUp stepUp = rig.stepUp(recoveryCodes().id());
    List<ShowResult> results =
        Race.run(
            i ->
                rig.session(Factor.KNOWLEDGE)
                    .factors()
                    .show(
                        stepUp.id(),
                        new FactorProof.Recovery(Secret.of(String.format("AAAAA%05d", i)))));
    assertThat(results)
        .filteredOn(result -> refused(result).reason() == ProofRefusal.WRONG)
        .hasSize(4);
  }

  @Test
  void ofManyWhoShowTheSameRecoveryCodeOneIsBelieved() throws Exception {
    EnrolResult.Codes set = recoveryCodes();
    StepUp stepUp = rig.stepUp(set.id());
    String code = text(set.codes().get(0));
    List<ShowResult> results =
        Race.run(
            i ->
                rig.session(Factor.KNOWLEDGE)
                    .factors()
                    .show(stepUp.id(), new FactorProof.Recovery(Secret.of(code))));
    assertThat(results).filteredOn(ShowResult.Shown.class::isInstance).hasSize(1);
  }

  @Test
  void aCodeByMessageIsGoodOnceForItsStepUpAndFiveMinutes() {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    RequestId request = rig.request();
    SendResult.Sent sent = (SendResult.Sent) rig.wallet.factors().sendCode(request, stepUp.id());
    assertThat(rig.wallet.factors().sendCode(request, stepUp.id())).isEqualTo(sent);
    assertThat(rig.outbox).singleElement().asString().matches("[0-9]{6}");
    assertThat(rig.wallet.factors().sendCode(rig.request(), stepUp.id()))
        .isEqualTo(new SendResult.TooSoon(sent.nextFrom()));

    String code = rig.outbox.get(0);
    ShowResult.Refused wrong = refused(message(stepUp, other(code)));
    assertThat(wrong.reason()).isEqualTo(ProofRefusal.WRONG);
    assertThat(wrong.triesLeft()).hasValue(4);
    assertThat(message(stepUp, code)).isInstanceOf(ShowResult.Shown.class);
    assertThat(refused(message(stepUp, code)).reason()).isEqualTo(ProofRefusal.CODE_OVER);

    StepUp another = rig.stepUp(app.id);
    rig.clock.forward(Duration.ofMinutes(1));
    rig.wallet.factors().sendCode(rig.request(), stepUp.id());
    assertThat(refused(message(another, rig.outbox.get(1))).reason())
        .isEqualTo(ProofRefusal.CODE_OVER);
  }

  @Test
  void tenMessagesADayAndNoMore() {
    App app = rig.enrolApp();
    for (int i = 0; i < 10; i++) {
      rig.clock.forward(Duration.ofMinutes(6));
      assertThat(rig.wallet.factors().sendCode(rig.request(), rig.stepUp(app.id).id()))
          .isInstanceOf(SendResult.Sent.class);
    }
    rig.clock.forward(Duration.ofMinutes(6));
    SendResult.TooSoon enough =
        (SendResult.TooSoon) rig.wallet.factors().sendCode(rig.request(), rig.stepUp(app.id).id());
    assertThat(enough.nextFrom()).isAfter(rig.clock.instant().plus(Duration.ofHours(22)));
    assertThat(rig.outbox).hasSize(10);
  }

  @Test
  void ofManyWhoAskForACodeAtOnceOneGetsIt() throws Exception {
    StepUp stepUp = rig.stepUp(rig.enrolApp().id);
    List<SendResult> results =
        Race.run(
            i ->
                rig.session(Factor.KNOWLEDGE)
                    .factors()
                    .sendCode(RequestId.of("race-" + i), stepUp.id()));
    assertThat(results).filteredOn(SendResult.Sent.class::isInstance).hasSize(1);
    assertThat(rig.outbox).hasSize(1);
  }

  @Test
  void guessesAtACodeByMessageThatComeAtOnceAreCountedOneByOne() throws Exception {
    StepUp stepUp = rig.stepUp(rig.enrolApp().id);
    rig.wallet.factors().sendCode(rig.request(), stepUp.id());
    String code = rig.outbox.get(0);
    List<ShowResult> results =
        Race.run(
            i ->
                rig.session(Factor.KNOWLEDGE)
                    .factors()
                    .show(stepUp.id(), new FactorProof.MessageCode(Secret.of(other(code)))));
    assertThat(results)
        .filteredOn(result -> refused(result).reason() == ProofRefusal.WRONG)
        .hasSize(4);
    int tried = 4;
    for (int wait = 0; wait < 3; wait++) {
      rig.clock.forward(Duration.ofSeconds(20));
      if (refused(message(stepUp, other(code))).reason() == ProofRefusal.WRONG) {
        tried++;
      }
    }
    assertThat(tried).isEqualTo(5);
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(refused(message(stepUp, code)).reason()).isEqualTo(ProofRefusal.CODE_OVER);
  }

  @Test
  void whoHasThePhoneNumberAloneChangesNoFactorsWhereThereAreStrongerOnes() {
    App app = rig.enrolApp();
    RequestId request = rig.request();
    StepUp stepUp =
        ((EnrolResult.NeedsFactors)
                rig.wallet.factors().enrol(request, new NewFactor.RecoveryCodes("paper")))
            .stepUp();
    rig.wallet.factors().sendCode(rig.request(), stepUp.id());
    assertThat(refused(message(stepUp, rig.outbox.get(0))).reason())
        .isEqualTo(ProofRefusal.NOT_STRONG_ENOUGH);

    // A lost app that is all there is can be removed by it.
    RequestId revoke = rig.request();
    StepUp removal =
        ((RevokeResult.NeedsFactors) rig.wallet.factors().revoke(revoke, app.id)).stepUp();
    rig.clock.forward(Duration.ofMinutes(1));
    rig.wallet.factors().sendCode(rig.request(), removal.id());
    assertThat(message(removal, rig.outbox.get(1))).isInstanceOf(ShowResult.Shown.class);
    assertThat(rig.wallet.factors().revoke(revoke, app.id))
        .isInstanceOf(RevokeResult.Revoked.class);
    assertThat(rig.wallet.factors().list()).isEmpty();
  }
}
