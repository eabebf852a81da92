package dev.kabao.wallet.webauthn;

import static dev.kabao.wallet.webauthn.FactorRig.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of authenticator apps. */
class TotpTest {
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

  private static String text(Secret secret) {
    return secret.read(String::new);
  }

  @Test
  void enrolmentGivesALinkForAppsAndIsConfirmedByAFirstCode() {
    RequestId request = rig.request();
    NewFactor.Totp asked = new NewFactor.Totp("我的手机", "Kabao & Söhne", "li+xm@example.org");
    EnrolResult.ConfirmTotp begun =
        (EnrolResult.ConfirmTotp) rig.wallet.factors().enrol(request, asked);
    String seed = begun.seed().read(String::new);
    assertThat(seed).matches("[A-Z2-7]{32}");
    assertThat(text(begun.uri()))
        .isEqualTo(
            "otpauth://totp/Kabao%20%26%20S%C3%B6hne:li%2Bxm%40example.org?secret="
                + seed
                + "&issuer=Kabao%20%26%20S%C3%B6hne&algorithm=SHA1&digits=6&period=30");
    assertThat(rig.wallet.factors().list()).isEmpty();
    EnrolResult.ConfirmTotp again =
        (EnrolResult.ConfirmTotp) rig.wallet.factors().enrol(request, asked);
    assertThat(text(again.seed())).isEqualTo(seed);

    App app = new App(begun.id(), seed, rig.clock);
    assertThat(rig.wallet.factors().confirm(rig.request(), begun.id(), app.proof(app.wrong())))
        .isEqualTo(new ConfirmResult.Refused(ProofRefusal.WRONG));
    RequestId confirm = rig.request();
    ConfirmResult first = rig.wallet.factors().confirm(confirm, begun.id(), app.proof());
    assertThat(first).isInstanceOf(ConfirmResult.Enrolled.class);
    assertThat(rig.wallet.factors().confirm(confirm, begun.id(), app.proof())).isEqualTo(first);
    assertThat(rig.wallet.factors().list())
        .singleElement()
        .satisfies(view -> assertThat(view.name()).isEqualTo("我的手机"))
        .extracting(FactorView::shows)
        .isEqualTo(Set.of(Factor.POSSESSION));
    // Who asks again is not told the seed again.
    assertThat(rig.wallet.factors().enrol(request, asked)).isInstanceOf(EnrolResult.Done.class);
    assertThat(rig.facts("factor.enrolled")).hasSize(1);
  }

  @Test
  void whatIsNotConfirmedInTimeIsOver() {
    EnrolResult.ConfirmTotp begun =
        (EnrolResult.ConfirmTotp)
            rig.wallet.factors().enrol(rig.request(), new NewFactor.Totp("app", "Kabao", "li"));
    App app = new App(begun.id(), begun.seed().read(String::new), rig.clock);
    rig.clock.forward(Duration.ofMinutes(10));
    assertThat(rig.wallet.factors().confirm(rig.request(), begun.id(), app.proof()))
        .isInstanceOf(ConfirmResult.Over.class);
  }

  @Test
  void aCodeIsGoodOnceAndOneStepAroundNow() {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    // The first code confirmed the app.
    assertThat(refused(rig.wallet.factors().show(stepUp.id(), app.proof())).reason())
        .isEqualTo(ProofRefusal.USED);
    ShowResult.Shown ahead =
        (ShowResult.Shown) rig.wallet.factors().show(stepUp.id(), app.proof(app.code(1)));
    assertThat(ahead.stepUp().isEnough()).isTrue();
    rig.nextStep();
    assertThat(refused(rig.wallet.factors().show(stepUp.id(), app.proof())).reason())
        .isEqualTo(ProofRefusal.USED);
    rig.nextStep();
    rig.nextStep();
    String behind = app.code(-1);
    assertThat(rig.wallet.factors().show(stepUp.id(), app.proof(behind)))
        .isInstanceOf(ShowResult.Shown.class);
    assertThat(refused(rig.wallet.factors().show(stepUp.id(), app.proof(app.code(2)))).reason())
        .isEqualTo(ProofRefusal.WRONG);
    assertThat(refused(rig.wallet.factors().show(stepUp.id(), app.proof(app.code(-2)))).reason())
        .isNotEqualTo(ProofRefusal.TOO_OFTEN);
  }

  @Test
  void ofManyWhoShowTheSameCodeAtOnceOneIsBelieved() throws Exception {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    List<Wallet> sessions =
        IntStream.range(0, Race.THREADS).mapToObj(i -> rig.session(Factor.KNOWLEDGE)).toList();
    for (int round = 0; round < 3; round++) {
      rig.clock.forward(Duration.ofMinutes(1));
      List<ShowResult> results =
          Race.run(i -> sessions.get(i).factors().show(stepUp.id(), app.proof()));
      assertThat(results).filteredOn(ShowResult.Shown.class::isInstance).hasSize(1);
    }
  }

  @Test
  void guessesThatComeAtOnceGetNoMoreTriesThanOneAfterAnother() throws Exception {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    List<ShowResult> results =
        Race.run(
            i -> rig.session(Factor.KNOWLEDGE).factors().show(stepUp.id(), app.proof(app.wrong())));
    assertThat(results)
        .filteredOn(result -> refused(result).reason() == ProofRefusal.WRONG)
        .hasSize(4);
    assertThat(results)
        .filteredOn(result -> refused(result).reason() == ProofRefusal.TOO_OFTEN)
        .hasSize(Race.THREADS - 4)
        .allSatisfy(result -> assertThat(refused(result).until()).isPresent());
    rig.nextStep();
    // The right one waits as well, and then begins anew.
    rig.clock.forward(Duration.ofMinutes(1));
    assertThat(rig.wallet.factors().show(stepUp.id(), app.proof()))
        .isInstanceOf(ShowResult.Shown.class);
  }

  @Test
  void noSessionOfAnotherPersonCanUseAFactorOrAStepUp() {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    rig.nextStep();
    Wallet other = rig.newWallet("13900139000");
    assertThat(other.factors().show(stepUp.id(), app.proof())).isInstanceOf(ShowResult.Over.class);
    assertThat(other.factors().list()).isEmpty();
  }

  @Test
  void aStepUpThatIsOverTakesNoProof() {
    App app = rig.enrolApp();
    StepUp stepUp = rig.stepUp(app.id);
    rig.clock.forward(Duration.ofMinutes(5));
    assertThat(rig.wallet.factors().show(stepUp.id(), app.proof()))
        .isInstanceOf(ShowResult.Over.class);
  }
}
