package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.issuer.http.ChannelCodes;
import dev.kabao.wallet.issuer.http.CodeMeaning;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decline 51",
        "decline 68",
        "decline K1",
        "unsure 98",
        "partly",
        "pending",
        "delay-before 1500ms",
        "delay-after 15000ms",
        "drop-before",
        "drop-after",
        "error-before 503",
        "error-after 500",
        "garbage",
        "bad-signature",
        "twice"
      })
  void aFaultIsWrittenAsItIsRead(String text) {
    assertThat(Fault.parse(text).text()).isEqualTo(text);
  }

  @Test
  void whatIsLeftOutHasADefault() {
    assertThat(Fault.parse("decline")).isEqualTo(new Fault.Decline("01"));
    assertThat(Fault.parse("delay-after"))
        .isEqualTo(new Fault.Delay(Fault.Moment.AFTER, Duration.ofSeconds(15)));
    assertThat(Fault.parse("delay-after:2s"))
        .isEqualTo(new Fault.Delay(Fault.Moment.AFTER, Duration.ofSeconds(2)));
    assertThat(Fault.parse(" error-before "))
        .isEqualTo(new Fault.ServerError(Fault.Moment.BEFORE, 503));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "explode",
        "decline 00",
        "decline 10",
        "decline ZZ",
        "unsure 51",
        "delay-after 0s",
        "delay-after soon",
        "delay-after 2h",
        "error-after 200",
        "error-after x"
      })
  void whatIsNoFaultIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text));
  }

  @Test
  void aFaultThatWouldDoNothingAtAnOperationCannotBeSwitchedOnThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ActiveFault(FaultPoint.CREDIT, new Fault.Partly(), OptionalInt.empty()))
        .withMessageContaining("partly");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ActiveFault(FaultPoint.QUERY, new Fault.Pending(), OptionalInt.empty()));
  }

  @Test
  void everyCodeThatDoesNotApproveCanBeADecline() {
    for (String code : ChannelCodes.issuerApi().codes()) {
      boolean approves =
          ChannelCodes.issuerApi()
              .meaning(ApiOperation.DEBIT, code)
              .filter(meaning -> meaning.outcome() == CodeMeaning.Outcome.APPROVED)
              .isPresent();
      if (!approves) {
        assertThat(new Fault.Decline(code).text()).isEqualTo("decline " + code);
      }
    }
  }

  @Test
  void operationsHaveNames() {
    for (FaultPoint point : FaultPoint.values()) {
      assertThat(FaultPoint.parse(point.text())).isEqualTo(point);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPoint.parse("lunch"))
        .withMessageContaining("debit");
  }

  @Test
  void aFaultIsOnForSoManyCallsOfItsOperationAndThenTheNextOne() {
    Faults faults = new Faults();
    faults.add(new ActiveFault(FaultPoint.DEBIT, new Fault.Garbage(), OptionalInt.of(2)));
    faults.add(new ActiveFault(FaultPoint.DEBIT, new Fault.Twice(), OptionalInt.empty()));

    assertThat(faults.take(FaultPoint.QUERY)).isEmpty();
    assertThat(faults.take(FaultPoint.DEBIT)).contains(new Fault.Garbage());
    assertThat(faults.list().get(0).times()).hasValue(1);
    assertThat(faults.take(FaultPoint.DEBIT)).contains(new Fault.Garbage());
    assertThat(faults.take(FaultPoint.DEBIT)).contains(new Fault.Twice());
    assertThat(faults.take(FaultPoint.DEBIT)).contains(new Fault.Twice());
    faults.clear();
    assertThat(faults.take(FaultPoint.DEBIT)).isEqualTo(Optional.empty());
  }
}
