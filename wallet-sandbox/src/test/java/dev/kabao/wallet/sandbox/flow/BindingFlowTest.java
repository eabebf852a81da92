package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Resolution;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.UnbindResult;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingFlowTest {
  @TempDir private Path folder;
  private Rig rig;
  private Wallet wallet;
  private String number;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static void assertRefused(BindingResult result, BindingRefusal refusal) {
    assertThat(result).isInstanceOf(BindingResult.Refused.class);
    assertThat(((BindingResult.Refused) result).refusal()).isEqualTo(refusal);
  }

  @Test
  void aCardIsBoundByTheCodeSentToItsReservedPhone() {
    BindingResult started = rig.start(wallet, number, Person.LI);
    var challenge = ((BindingResult.Challenged) started).binding().challenge().orElseThrow();
    assertThat(challenge.maskedPhone()).contains("****").doesNotContain("0013");
    assertThat(challenge.triesLeft()).isEqualTo(5);

    BindingId id = Rig.bindingOf(started).id();
    BoundCard card = ((BindingResult.Active) rig.confirm(wallet, id, rig.code(Person.LI))).card();
    assertThat(card.issuer()).isEqualTo("WEBANK");
    assertThat(card.display().toString()).startsWith("623633").endsWith(number.substring(15));
    assertThat(card.display().toString()).doesNotContain(number);
    assertThat(wallet.cards().list()).containsExactly(card);
    assertThat(wallet.cards().find(id)).isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aFormWithProblemsComesBackWithAllOfThemAndNobodyIsAsked() {
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber("6236 33x")
            .name(" ")
            .idNumber("110101199003070135")
            .phone("123")
            .build()) {
      BindingResult result = wallet.cards().start(rig.request(), form);
      assertThat(((BindingResult.Invalid) result).problems())
          .extracting(FormProblem::field)
          .contains(
              FormProblem.Field.CARD_NUMBER,
              FormProblem.Field.NAME,
              FormProblem.Field.ID_NUMBER,
              FormProblem.Field.PHONE);
    }
    assertThat(rig.messages(Person.LI)).isZero();
  }

  @Test
  void theSameRequestGetsTheSameBindingAndNoSecondCode() {
    RequestId request = rig.request();
    try (CardHolderForm form = Rig.form(number, Person.LI)) {
      BindingResult first = wallet.cards().start(request, form);
      BindingResult second = wallet.cards().start(request, form);
      assertThat(Rig.bindingOf(second).id()).isEqualTo(Rig.bindingOf(first).id());
    }
    assertThat(rig.messages(Person.LI)).isEqualTo(1);
  }

  @Test
  void theSameRequestWithOtherContentIsAConflict() {
    RequestId request = rig.request();
    String other = rig.issueCard(Person.LI, "1.00");
    try (CardHolderForm form = Rig.form(number, Person.LI);
        CardHolderForm otherForm = Rig.form(other, Person.LI)) {
      wallet.cards().start(request, form);
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(() -> wallet.cards().start(request, otherForm))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    }
  }

  @Test
  void whicheverElementIsWrongTheAnswerIsTheSame() {
    Person name = new Person("李大明", Person.LI.idNumber(), Person.LI.phone());
    Person id = new Person(Person.LI.name(), Person.WANG.idNumber(), Person.LI.phone());
    Person phone = new Person(Person.LI.name(), Person.LI.idNumber(), "13800138009");
    for (Person guess : List.of(name, id, phone)) {
      assertRefused(rig.start(wallet, number, guess), BindingRefusal.DETAILS_MISMATCH);
    }
    assertThat(rig.messages(Person.LI)).isZero();
  }

  @Test
  void aCardThatDoesNotExistLooksLikeAMismatch() {
    // Luhn-valid, of the bank's prefix, and never issued.
    assertRefused(
        rig.start(wallet, "6236330000000000004", Person.LI), BindingRefusal.DETAILS_MISMATCH);
  }

  @Test
  void aWrongCodeCostsATryAndAfterFiveTheCodeIsDead() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String wrong = Rig.another(rig.code(Person.LI));
    for (int left = 4; left >= 0; left--) {
      BindingResult result = rig.confirm(wallet, id, wrong);
      assertThat(result).isInstanceOf(BindingResult.Refused.class);
      Rig.bindingOf(result)
          .challenge()
          .ifPresent(challenge -> assertThat(challenge.triesLeft()).isLessThanOrEqualTo(4));
    }
    assertRefused(rig.confirm(wallet, id, rig.code(Person.LI)), BindingRefusal.CODE_TRIES_USED_UP);
    assertThat(wallet.cards().list()).isEmpty();
  }

  @Test
  void aReplayedWrongCodeCostsNoSecondTryAndKeepsItsAnswer() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    RequestId request = rig.request();
    try (Secret wrong = Secret.of(Rig.another(rig.code(Person.LI)))) {
      assertRefused(wallet.cards().confirm(request, id, wrong), BindingRefusal.CODE_WRONG);
      BindingResult again = wallet.cards().confirm(request, id, wrong);
      assertRefused(again, BindingRefusal.CODE_WRONG);
      assertThat(Rig.bindingOf(again).challenge().orElseThrow().triesLeft()).isEqualTo(4);
    }
  }

  @Test
  void whatCannotBeACodeCostsNoTry() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    BindingResult result = rig.confirm(wallet, id, "12ab");
    assertRefused(result, BindingRefusal.CODE_WRONG);
    assertThat(Rig.bindingOf(result).challenge().orElseThrow().triesLeft()).isEqualTo(5);
  }

  @Test
  void aNewCodeCanBeSentAfterTheCoolDownAndTheOldOneIsDead() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String old = rig.code(Person.LI);
    assertRefused(wallet.cards().resend(rig.request(), id), BindingRefusal.RESEND_TOO_SOON);
    rig.clock.forward(Duration.ofSeconds(61));
    assertThat(wallet.cards().resend(rig.request(), id))
        .isInstanceOf(BindingResult.Challenged.class);
    String fresh = rig.code(Person.LI);
    if (!fresh.equals(old)) {
      assertRefused(rig.confirm(wallet, id, old), BindingRefusal.CODE_WRONG);
    }
    assertThat(rig.confirm(wallet, id, fresh)).isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aBindingSendsFiveCodesAtMost() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    for (int sent = 2; sent <= 5; sent++) {
      rig.clock.forward(Duration.ofSeconds(61));
      assertThat(wallet.cards().resend(rig.request(), id))
          .isInstanceOf(BindingResult.Challenged.class);
    }
    rig.clock.forward(Duration.ofSeconds(61));
    assertRefused(wallet.cards().resend(rig.request(), id), BindingRefusal.CODES_USED_UP);
    assertThat(rig.messages(Person.LI)).isEqualTo(5);
  }

  @Test
  void aLateCodeIsRefusedAndAnotherCanBeAskedFor() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String late = rig.code(Person.LI);
    rig.clock.forward(Duration.ofMinutes(6));
    assertRefused(rig.confirm(wallet, id, late), BindingRefusal.CODE_EXPIRED);
    assertThat(wallet.cards().resend(rig.request(), id))
        .isInstanceOf(BindingResult.Challenged.class);
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aCodeOfOneBindingIsNoGoodForAnother() {
    BindingId first = rig.challenged(wallet, number, Person.LI);
    String codeOfFirst = rig.code(Person.LI);
    String other = rig.issueCard(Person.LI, "5.00");
    BindingId second = rig.challenged(wallet, other, Person.LI);
    if (!rig.code(Person.LI).equals(codeOfFirst)) {
      assertRefused(rig.confirm(wallet, second, codeOfFirst), BindingRefusal.CODE_WRONG);
    }
    assertThat(rig.confirm(wallet, first, codeOfFirst)).isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aUsedCodeDoesNothingMore() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String code = rig.code(Person.LI);
    rig.confirm(wallet, id, code);
    assertRefused(rig.confirm(wallet, id, code), BindingRefusal.NOT_WAITING);
    assertThat(wallet.cards().list()).hasSize(1);
  }

  @Test
  void aCardIsCheckedFiveTimesADayWhoeverAsks() {
    Wallet other = rig.walletOf(Person.WANG);
    Person guess = new Person("李大明", Person.LI.idNumber(), Person.LI.phone());
    for (int i = 0; i < 5; i++) {
      Wallet asking = i % 2 == 0 ? wallet : other;
      assertRefused(rig.start(asking, number, guess), BindingRefusal.DETAILS_MISMATCH);
    }
    assertRefused(rig.start(wallet, number, Person.LI), BindingRefusal.CHECKS_USED_UP);
    rig.clock.forward(Duration.ofDays(1));
    assertThat(rig.start(wallet, number, Person.LI)).isInstanceOf(BindingResult.Challenged.class);
  }

  @Test
  void racingChecksOfOneCardCannotPassTheLimitTogether() throws Exception {
    Person guess = new Person("李大明", Person.LI.idNumber(), Person.LI.phone());
    ExecutorService pool = Executors.newFixedThreadPool(16);
    List<Future<BindingResult>> results = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      RequestId request = rig.request();
      results.add(
          pool.submit(
              () -> {
                try (CardHolderForm form = Rig.form(number, guess)) {
                  return wallet.cards().start(request, form);
                }
              }));
    }
    int checked = 0;
    for (Future<BindingResult> result : results) {
      BindingRefusal refusal = ((BindingResult.Refused) result.get()).refusal();
      checked += refusal == BindingRefusal.DETAILS_MISMATCH ? 1 : 0;
    }
    pool.shutdown();
    assertThat(checked).isEqualTo(5);
  }

  @Test
  void aCardThatIsNotActivatedSaysSo() {
    try (CardOrder order =
        CardOrder.of(Person.LI.name(), Person.LI.idNumber(), Person.LI.phone()).notActivated()) {
      String inactive = rig.issueCard(order);
      assertRefused(rig.start(wallet, inactive, Person.LI), BindingRefusal.CARD_INACTIVE);
    }
  }

  @Test
  void aCardOfAnotherBankIsNotSupported() {
    // Luhn-valid, of ICBC's prefix 622202.
    assertRefused(
        rig.start(wallet, "6222020000000000000", Person.LI), BindingRefusal.ISSUER_NOT_SUPPORTED);
  }

  @Test
  void bindingTheSameCardTwiceIsRefusedWithoutACode() {
    rig.bind(wallet, number, Person.LI);
    int before = rig.messages(Person.LI);
    assertRefused(rig.start(wallet, number, Person.LI), BindingRefusal.ALREADY_BOUND);
    assertThat(rig.messages(Person.LI)).isEqualTo(before);
  }

  @Test
  void twoBindingsOfOneCardEndWithOneCard() {
    BindingId first = rig.challenged(wallet, number, Person.LI);
    String firstCode = rig.code(Person.LI);
    BindingId second = rig.challenged(wallet, number, Person.LI);
    String secondCode = rig.code(Person.LI);
    assertThat(rig.confirm(wallet, second, secondCode)).isInstanceOf(BindingResult.Active.class);
    assertRefused(rig.confirm(wallet, first, firstCode), BindingRefusal.ALREADY_BOUND);
    assertThat(wallet.cards().list()).hasSize(1);
    CardsWork.topUp(rig, wallet, wallet.cards().list().get(0).id(), "10.00");
  }

  @Test
  void thatAnotherWalletHoldsACardIsToldOnlyToWhoHasItsCode() {
    rig.bind(wallet, number, Person.LI);
    Wallet other = rig.walletOf(Person.WANG);
    BindingResult started = rig.start(other, number, Person.LI);
    assertThat(started).isInstanceOf(BindingResult.Challenged.class);
    BindingId id = Rig.bindingOf(started).id();
    assertRefused(rig.confirm(other, id, rig.code(Person.LI)), BindingRefusal.HELD_ELSEWHERE);
    assertThat(other.cards().list()).isEmpty();
    assertThat(Rig.bindingOf(other.cards().find(id)).state()).isEqualTo(BindingState.FAILED);
    CardsWork.topUp(rig, wallet, wallet.cards().list().get(0).id(), "10.00");
  }

  @Test
  void anUnansweredStartIsResolvedByQueryAndGoesOn() {
    rig.fault(FaultPoint.BIND_START, "drop-after");
    BindingResult started = rig.start(wallet, number, Person.LI);
    assertThat(started).isInstanceOf(BindingResult.Unknown.class);
    BindingId id = Rig.bindingOf(started).id();
    assertThat(wallet.cards().find(id)).isInstanceOf(BindingResult.Challenged.class);
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aStartThatNeverArrivedFailsOnlyPastTheFinalityWindow() {
    rig.fault(FaultPoint.BIND_START, "drop-before");
    BindingId id = Rig.bindingOf(rig.start(wallet, number, Person.LI)).id();
    assertThat(wallet.cards().find(id)).isInstanceOf(BindingResult.Unknown.class);
    rig.clock.forward(Duration.ofMinutes(5));
    assertRefused(wallet.cards().find(id), BindingRefusal.NOT_RECEIVED);
  }

  @Test
  void anUnansweredConfirmIsResolvedByQuery() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    rig.fault(FaultPoint.CONFIRM, "drop-after");
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Unknown.class);
    assertThat(wallet.cards().find(id)).isInstanceOf(BindingResult.Active.class);
    assertThat(wallet.cards().list()).hasSize(1);
  }

  @Test
  void aCodeThatNeverArrivedCanBeTriedAgain() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    rig.fault(FaultPoint.CONFIRM, "drop-before");
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Unknown.class);
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aBindingIsTakenUpAgainAfterARestart() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    rig.restart();
    Wallet again = rig.open(wallet.id());
    assertThat(again.cards().find(id)).isInstanceOf(BindingResult.Challenged.class);
    assertThat(rig.confirm(again, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Active.class);
  }

  @Test
  void aBindingThatNobodyFinishesExpires() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    rig.clock.forward(Duration.ofMinutes(31));
    Resolution resolution = rig.wallets().resolve();
    assertThat(resolution.decided()).isEqualTo(1);
    assertRefused(wallet.cards().find(id), BindingRefusal.EXPIRED);
    assertRefused(rig.confirm(wallet, id, rig.code(Person.LI)), BindingRefusal.NOT_WAITING);
  }

  @Test
  void nobodySeesTheBindingsOrCardsOfAnother() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    BoundCard card = ((BindingResult.Active) rig.confirm(wallet, id, rig.code(Person.LI))).card();
    Wallet other = rig.walletOf(Person.WANG);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.cards().find(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.cards().unbind(rig.request(), card.id()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void anUnboundCardIsEndedAtTheBankAndCanBeBoundAgain() {
    BoundCard card = rig.bind(wallet, number, Person.LI);
    RequestId request = rig.request();
    assertThat(wallet.cards().unbind(request, card.id())).isInstanceOf(UnbindResult.Ended.class);
    assertThat(wallet.cards().unbind(request, card.id())).isInstanceOf(UnbindResult.Ended.class);
    assertThat(wallet.cards().list()).isEmpty();
    TopUpRequest topUp = TopUpRequest.of(card.id(), Money.parse("CNY 1.00"));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.payments().topUp(rig.request(), topUp))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(rig.bind(wallet, number, Person.LI).id()).isNotEqualTo(card.id());
  }

  @Test
  void anUnbindThatTheBankDoesNotHearIsToldAgainUntilItDoes() {
    BoundCard card = rig.bind(wallet, number, Person.LI);
    rig.fault(FaultPoint.REVOKE, "drop-before");
    UnbindResult result = wallet.cards().unbind(rig.request(), card.id());
    assertThat(result).isInstanceOf(UnbindResult.Ending.class);
    assertThat(wallet.cards().list()).isEmpty();
    assertThat(rig.wallets().resolve().decided()).isEqualTo(1);
    assertThat(
            ((UnbindResult.Ended) wallet.cards().unbind(rig.request(), card.id())).card().state())
        .isEqualTo(CardState.ENDED);
  }

  @Test
  void aRefusedRevocationIsTriedAgainAsAnOrderOfItsOwn() {
    BoundCard card = rig.bind(wallet, number, Person.LI);
    rig.fault(FaultPoint.REVOKE, "decline 96");
    assertThat(wallet.cards().unbind(rig.request(), card.id()))
        .isInstanceOf(UnbindResult.Ending.class);
    assertThat(rig.wallets().resolve().decided()).isEqualTo(1);
  }

  @Test
  void aResendThatTheBankDidNotHearGivesTheOldCodeNoFreshTries() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String wrong = Rig.another(rig.code(Person.LI));
    for (int i = 0; i < 3; i++) {
      rig.confirm(wallet, id, wrong);
    }
    rig.clock.forward(Duration.ofSeconds(61));
    rig.fault(FaultPoint.RESEND, "drop-before");
    wallet.cards().resend(rig.request(), id);
    assertThat(Rig.bindingOf(wallet.cards().find(id)).challenge().orElseThrow().triesLeft())
        .isEqualTo(2);
  }

  @Test
  void aBindingIsOverInTimeEvenIfTheBankIsSilent() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    String code = rig.code(Person.LI);
    rig.clock.forward(Duration.ofMinutes(31));
    rig.stopBank();
    assertRefused(rig.confirm(wallet, id, code), BindingRefusal.EXPIRED);
    assertRefused(wallet.cards().resend(rig.request(), id), BindingRefusal.EXPIRED);
  }

  @Test
  void aCodeOnItsWayWhenTheTimeIsOverStillDecides() {
    BindingId id = rig.challenged(wallet, number, Person.LI);
    rig.clock.forward(Duration.ofSeconds(1799));
    wallet.cards().resend(rig.request(), id);
    rig.fault(FaultPoint.CONFIRM, "drop-before");
    assertThat(rig.confirm(wallet, id, rig.code(Person.LI)))
        .isInstanceOf(BindingResult.Unknown.class);
    rig.clock.forward(Duration.ofSeconds(10));
    assertThat(wallet.cards().find(id)).isInstanceOf(BindingResult.Unknown.class);
    rig.clock.forward(Duration.ofMinutes(5));
    assertRefused(wallet.cards().find(id), BindingRefusal.EXPIRED);
  }

  @Test
  void oneWalletCannotGoThroughTheCardsOfThePlatform() {
    for (int i = 0; i < 20; i++) {
      String guess = String.format("62363300000000%05d", i);
      assertRefused(rig.start(wallet, guess, Person.LI), BindingRefusal.DETAILS_MISMATCH);
    }
    assertRefused(rig.start(wallet, number, Person.LI), BindingRefusal.CHECKS_USED_UP);
  }

  @Test
  void aStoreDoesNotOpenWithAKeyringThatIsNotItsOwn() throws IOException {
    rig.wallets().close();
    Files.delete(folder.resolve("keyring"));
    WalletsBuilder builder = rig.platform();
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.KEYRING_MISMATCH));
  }
}
