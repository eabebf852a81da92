package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.agreed;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.confirm;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.other;
import static dev.kabao.wallet.testkit.issuer.Ceremony.start;
import static dev.kabao.wallet.testkit.issuer.Ceremony.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of the suite about bindings. */
public interface BindingContract {
  /** More wrong codes than any bank takes. */
  int MANY = 12;

  /** The test bank. */
  BankHands bank();

  /** The whole ceremony. */
  @Test
  default void aCardIsBoundByTheCodeThatWasSentToItsPhone() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();

    Challenge challenge = approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());
    BindingProgress waiting = approved(found(bank().issuer().queryBinding(order)));

    assertThat(code).hasSize(challenge.codeLength());
    assertThat(card.phone()).doesNotContain(challenge.maskedPhone());
    assertThat(waiting).isInstanceOf(BindingProgress.Challenged.class);
    String token = text(approved(confirm(bank().issuer(), order, code)));
    assertThat(text(agreed(bank().issuer().queryBinding(order)))).isEqualTo(token);
  }

  /** Idempotency of the start. */
  @Test
  default void startingTwiceBringsTheFirstAnswerAndItsCodeStaysGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();

    IssuerOutcome<Challenge> first = start(bank().issuer(), order, card);
    String code = bank().newestCode(card.phone());

    assertThat(start(bank().issuer(), order, card)).isEqualTo(first);
    approved(confirm(bank().issuer(), order, code));
    assertThat(start(bank().issuer(), order, card)).isEqualTo(first);
  }

  /** Idempotency of the end. */
  @Test
  default void confirmingTwiceWithTheSameCodeBringsTheSameAgreement() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());

    String first = text(approved(confirm(bank().issuer(), order, code)));

    assertThat(text(approved(confirm(bank().issuer(), order, code)))).isEqualTo(first);
    assertThat(confirm(bank().issuer(), order, other(code)))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
  }

  /** An order id stands for one thing. */
  @Test
  default void anOrderIdThatWasUsedForAnotherHolderStartsNothing() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    TestHolder others = bank().issueCard(TestHolder.LI, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());

    assertThat(start(bank().issuer(), order, others)).isNotInstanceOf(IssuerOutcome.Approved.class);
    approved(confirm(bank().issuer(), order, code));
  }

  /** A guesser learns nothing. */
  @Test
  default void whicheverElementIsWrongTheAnswerIsTheSame() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    TestHolder blocked = bank().issueCard(TestHolder.WANG, HUNDRED);
    bank().block(blocked);
    TestHolder li = TestHolder.LI;
    Set<IssuerOutcome<Challenge>> answers = new HashSet<>();
    for (TestHolder wrong :
        List.of(
            card.withName(li.name()),
            card.withIdNumber(li.idNumber()),
            card.withPhone(li.phone()),
            card.withCard("6236330000000000000"),
            blocked.withName(li.name()),
            li.withCard(card.cardNumber()))) {
      answers.add(start(bank().issuer(), newOrder(), wrong));
    }

    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next()).isInstanceOf(IssuerOutcome.Declined.class);
    DeclineCategory category =
        ((IssuerOutcome.Declined<Challenge>) answers.iterator().next()).category();
    assertThat(category).isIn(DeclineCategory.IDENTITY_MISMATCH, DeclineCategory.CARD_NOT_FOUND);
  }

  /** Cards that cannot be bound. */
  @Test
  default void aCardThatIsNotActivatedOrBlockedIsDeclinedForThat() {
    TestHolder inactive = bank().issueInactiveCard(TestHolder.WANG);
    TestHolder blocked = bank().issueCard(TestHolder.LI, HUNDRED);
    bank().block(blocked);
    OrderId order = newOrder();

    assertDeclined(start(bank().issuer(), order, inactive), DeclineCategory.CARD_INACTIVE);
    assertDeclined(start(bank().issuer(), newOrder(), blocked), DeclineCategory.CARD_BLOCKED);
    assertDeclined(found(bank().issuer().queryBinding(order)), DeclineCategory.CARD_INACTIVE);
  }

  /** A wrong code. */
  @Test
  default void aWrongCodeIsDeclinedAndTheRightOneStaysGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());

    assertDeclined(confirm(bank().issuer(), order, other(code)), DeclineCategory.CREDENTIAL_WRONG);
    approved(confirm(bank().issuer(), order, code));
  }

  /** The limit of tries. */
  @Test
  default void afterTooManyWrongCodesTheRightOneIsNoGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());
    String wrong = other(code);

    IssuerOutcome<?> last = confirm(bank().issuer(), order, wrong);
    for (int tries = 1; tries < MANY && !locked(last); tries++) {
      last = confirm(bank().issuer(), order, wrong);
    }

    assertThat(locked(last)).as("locked within %s tries", MANY).isTrue();
    assertThat(confirm(bank().issuer(), order, code)).isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(found(bank().issuer().queryBinding(order)))
        .isInstanceOf(IssuerOutcome.Declined.class);
  }

  /** A late code, and a new one for it. */
  @Test
  default void aLateCodeIsExpiredAndANewOneIsGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String code = bank().newestCode(card.phone());
    bank().advance(Duration.ofHours(1));

    assertDeclined(confirm(bank().issuer(), order, code), DeclineCategory.CREDENTIAL_EXPIRED);
    approved(bank().issuer().resendChallenge(order));
    approved(confirm(bank().issuer(), order, bank().newestCode(card.phone())));
  }

  /** Only the newest code is good. */
  @Test
  default void aNewCodeEndsTheOldOne() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));
    String old = bank().newestCode(card.phone());
    bank().advance(Duration.ofMinutes(2));
    approved(bank().issuer().resendChallenge(order));
    String code = bank().newestCode(card.phone());

    if (!old.equals(code)) { // one time in a million they are the same
      assertDeclined(confirm(bank().issuer(), order, old), DeclineCategory.CREDENTIAL_WRONG);
    }
    approved(confirm(bank().issuer(), order, code));
  }

  /** The bank's own limit on codes. */
  @Test
  default void askingForANewCodeAtOnceOrTooOftenIsDeclined() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();
    approved(start(bank().issuer(), order, card));

    assertDeclined(bank().issuer().resendChallenge(order), DeclineCategory.LIMIT_EXCEEDED);
    IssuerOutcome<Challenge> last = new IssuerOutcome.Unknown<>("not asked");
    for (int i = 0; i < MANY; i++) {
      bank().advance(Duration.ofMinutes(2));
      last = bank().issuer().resendChallenge(order);
    }
    assertDeclined(last, DeclineCategory.LIMIT_EXCEEDED);
  }

  /** A code belongs to its binding. */
  @Test
  default void aCodeForAnotherBindingIsWrong() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId first = newOrder();
    approved(start(bank().issuer(), first, card));
    String firstCode = bank().newestCode(card.phone());
    OrderId second = newOrder();
    approved(start(bank().issuer(), second, card));
    String secondCode = bank().newestCode(card.phone());

    if (!firstCode.equals(secondCode)) { // one time in a million they are the same
      assertDeclined(confirm(bank().issuer(), second, firstCode), DeclineCategory.CREDENTIAL_WRONG);
      assertDeclined(confirm(bank().issuer(), first, secondCode), DeclineCategory.CREDENTIAL_WRONG);
    }
    approved(confirm(bank().issuer(), first, firstCode));
    approved(confirm(bank().issuer(), second, secondCode));
  }

  /** Orders that never were. */
  @Test
  default void aBindingThatWasNeverStartedIsNotFoundAndTakesNoCode() {
    OrderId order = newOrder();

    assertThat(bank().issuer().queryBinding(order)).isInstanceOf(OrderStatus.NotFound.class);
    assertDeclined(bank().issuer().resendChallenge(order), DeclineCategory.STATE_ERROR);
    assertDeclined(confirm(bank().issuer(), order, "123456"), DeclineCategory.STATE_ERROR);
    assertThat(bank().issuer().queryBinding(order)).isInstanceOf(OrderStatus.NotFound.class);
  }

  private static boolean locked(IssuerOutcome<?> outcome) {
    return outcome instanceof IssuerOutcome.Declined<?> declined
        && declined.category() == DeclineCategory.PIN_LOCKED;
  }
}
