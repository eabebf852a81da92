package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.FaultPoint.CREDIT;
import static dev.kabao.wallet.sandbox.FaultPoint.DEBIT;
import static dev.kabao.wallet.sandbox.FaultPoint.LOSS_REPORT;
import static dev.kabao.wallet.sandbox.FaultPoint.NOTICES;
import static dev.kabao.wallet.sandbox.FaultPoint.REFUND;
import static dev.kabao.wallet.sandbox.FaultPoint.REPLACE;
import static dev.kabao.wallet.sandbox.FaultPoint.REVOKE;
import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.card.FoundResult;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * The ways in which money moves by a bank. Each carries itself out, whatever the bank does, and
 * then says whether the end is the right one: by what the bank says that it has moved.
 */
enum Operation {
  TOP_UP("top-up", DEBIT) {
    @Override
    void run(Customer c) {
      PaymentResult end =
          ask(c, request -> c.payments.topUp(request, TopUpRequest.of(c.first, yuan("100.00"))));
      assertPaid(end, c.drawn());
      Money fee = yuan(c.drawn().isZero() ? "0.00" : "1.00");
      assertThat(c.fee()).isEqualTo(fee);
      assertThat(c.balance()).isEqualTo(c.drawn().minus(fee));
    }
  },

  PAY_BY_CARD("pay by card", DEBIT) {
    @Override
    void run(Customer c) {
      PaymentResult end = pay(c, "100.00", c.firstCard());
      assertPaid(end, c.drawn());
      assertThat(c.shop()).isEqualTo(c.drawn());
    }
  },

  PAY_FROM_BALANCE_AND_CARD("pay from balance and card", DEBIT) {
    @Override
    void run(Customer c) {
      fill(c, "30.00");
      PaymentResult end = pay(c, "100.00", FundingSource.balance(), c.firstCard());
      Money own = yuan(c.drawn().isZero() ? "0.00" : "30.00");
      assertPaid(end, c.drawn().plus(own));
      assertThat(c.shop()).isEqualTo(c.drawn().plus(own));
      assertThat(c.balance()).isEqualTo(yuan("30.00").minus(own));
      assertThat(c.counted()).isEqualTo(own);
    }
  },

  PAY_BY_ONE_CARD_OR_ANOTHER("pay by one card or another", DEBIT) {
    @Override
    void run(Customer c) {
      PaymentResult end = pay(c, "100.00", c.firstCard(), c.anotherCard());
      assertPaid(end, c.drawn());
      assertThat(c.shop()).isEqualTo(c.drawn());
    }
  },

  PAY_BY_A_CARD_THAT_IS_UNBOUND("pay by a card that is unbound meanwhile", DEBIT) {
    @Override
    void run(Customer c) {
      c.town.wire.meanwhile(c::unbindFirst);
      PaymentResult end = pay(c, "100.00", c.firstCard());
      assertPaid(end, c.drawn());
      assertThat(c.shop()).isEqualTo(c.drawn());
    }
  },

  CAPTURE_A_PART("authorise by card, capture a part", DEBIT, REFUND) {
    @Override
    void run(Customer c) {
      PaymentResult held = authorize(c, c.firstCard());
      Money part = yuan(c.drawn().isEqual(yuan("100.00")) ? "60.00" : "30.00");
      if (!isHeld(c, held)) {
        return;
      }
      RequestId request = c.request();
      Supplier<StepResult> capture =
          () -> c.payments.capture(request, held.payment().id(), Capture.last(part));
      assertThat(capture.get()).isInstanceOf(StepResult.Done.class);
      c.settle();
      assertThat(capture.get()).isInstanceOf(StepResult.Done.class);
      assertPaid(c.payments.find(held.payment().id()), part);
      assertThat(c.shop()).isEqualTo(part);
      assertThat(c.balance()).isEqualTo(c.drawn().minus(part).minus(c.refunded()));
      assertRefundsTell(c, held);
    }
  },

  VOID("authorise from balance and card, void", DEBIT, REFUND) {
    @Override
    void run(Customer c) {
      fill(c, "30.00");
      PaymentResult held = authorize(c, FundingSource.balance(), c.firstCard());
      if (!isHeld(c, held)) {
        assertThat(c.balance()).isEqualTo(yuan("30.00"));
        return;
      }
      assertThat(c.payments.voidPayment(c.request(), held.payment().id()))
          .isInstanceOf(StepResult.Done.class);
      c.settle();
      assertThat(c.payments.find(held.payment().id()).payment().state())
          .isEqualTo(PaymentState.VOIDED);
      assertThat(c.shop()).isEqualTo(yuan(0));
      assertThat(c.balance()).isEqualTo(yuan("30.00").plus(c.drawn()).minus(c.refunded()));
      assertRefundsTell(c, held);
      assertThat(c.counted()).isEqualTo(yuan(0));
    }
  },

  VOID_OF_AN_UNBOUND_CARD("authorise by card, unbind it, void", DEBIT) {
    @Override
    void run(Customer c) {
      PaymentResult held = authorize(c, c.firstCard());
      c.unbindFirst();
      if (isHeld(c, held)) {
        c.payments.voidPayment(c.request(), held.payment().id());
      }
      c.settle();
      assertThat(c.refunded()).isEqualTo(yuan(0));
      assertThat(c.balance()).isEqualTo(c.drawn());
    }
  },

  REFUND_A_PART("refund to balance and card", REFUND) {
    @Override
    void run(Customer c) {
      fill(c, "30.00");
      refund(c, () -> {});
    }
  },

  REFUND_TO_AN_UNBOUND_CARD("refund to a card that is unbound meanwhile", REFUND) {
    @Override
    void run(Customer c) {
      fill(c, "30.00");
      refund(c, c::unbindFirst);
    }
  },

  WITHDRAW("withdraw", CREDIT) {
    @Override
    void run(Customer c) {
      fill(c, "100.00");
      PaymentResult end =
          ask(
              c,
              request -> c.payments.withdraw(request, WithdrawRequest.of(c.first, yuan("60.00"))));
      assertPaidOut(c, end, "2.00");
    }
  },

  TRANSFER_TO_A_CARD("transfer to another's card", CREDIT) {
    @Override
    void run(Customer c) {
      fill(c, "100.00");
      PaymentResult end =
          ask(
              c,
              request -> {
                try (Secret number = Secret.of(c.friendsNumber);
                    Secret name = Town.holderName()) {
                  return started(
                      c.wallet
                          .transfers()
                          .toCard(request, CardTransfer.of(number, name, yuan("60.00"))));
                }
              });
      assertPaidOut(c, end, "3.00");
    }
  },

  TRANSFER_BY_CARD("transfer by card", DEBIT) {
    @Override
    void run(Customer c) {
      WalletId friend = c.friendsWallet();
      PaymentResult end = transfer(c, Recipient.wallet(friend));
      assertPaid(end, c.drawn());
      assertThat(c.friend()).isEqualTo(c.drawn());
    }
  },

  TRANSFER_THAT_NOBODY_CLAIMS("transfer by card that nobody claims", DEBIT, REFUND) {
    @Override
    void run(Customer c) {
      PaymentResult sent = transfer(c, Recipient.phone(c.friendsPhone));
      if (!isHeld(c, sent)) {
        return;
      }
      c.town.clock.advance(Duration.ofDays(1));
      c.town.till.desk(0).resolve();
      c.settle();
      assertThat(c.payments.find(sent.payment().id()).payment().state())
          .isEqualTo(PaymentState.EXPIRED);
      assertThat(c.balance()).isEqualTo(c.drawn().minus(c.refunded()));
      assertRefundsTell(c, sent);
    }
  },

  PAY_A_REQUEST("pay a request by card", DEBIT) {
    @Override
    void run(Customer c) {
      CollectService shop = c.town.till.desk(0).collecting(c.payee, "Shop");
      PaymentRequest asked =
          shop.request(c.request(), RequestDraft.once(yuan("100.00"), "a hundred"));
      String token = ((ScanResult.Shown) c.wallet.scanning().look(asked.link())).token();
      Funding funding = Funding.inOrder(c.firstCard());
      PaymentResult end =
          ask(
              c,
              id ->
                  ((ScanPayResult.Started)
                          c.wallet.scanning().pay(id, token, Optional.empty(), funding))
                      .result());
      // A part that the bank gave is no payment of a request: it went back.
      Money paid = c.drawn().minus(c.refunded());
      assertPaid(end, paid);
      assertThat(c.shop()).isEqualTo(paid);
      assertThat(shop.find(asked.id()).state())
          .isEqualTo(paid.isZero() ? PaymentRequest.State.OPEN : PaymentRequest.State.PAID);
    }
  },

  BANK_TRANSFER_IN("bank transfer that comes in", NOTICES) {
    @Override
    void run(Customer c) {
      c.begin();
      c.town.staff().transferIn(yuan("100.00"), "for " + c.payments.bankReference());
      fetch(c);
      c.settle();
      fetch(c);
      assertThat(c.balance()).isEqualTo(yuan("100.00"));
      c.cameFromElsewhere(yuan("100.00"));
    }
  },

  WITHDRAWAL_THAT_COMES_BACK("withdrawal that comes back", NOTICES) {
    @Override
    void run(Customer c) {
      fill(c, "100.00");
      PaymentResult paid =
          c.payments.withdraw(c.request(), WithdrawRequest.of(c.first, yuan("60.00")));
      assertThat(paid).isInstanceOf(PaymentResult.Succeeded.class);
      c.begin();
      OrderId order = OrderId.of(paid.payment().id().value());
      assertThat(c.town.staff().returnCredit(order)).isTrue();
      fetch(c);
      c.settle();
      fetch(c);
      assertThat(c.payments.find(paid.payment().id()).payment().state())
          .isEqualTo(PaymentState.RETURNED);
      assertThat(c.balance()).isEqualTo(yuan("100.00"));
    }
  },

  REPORT_A_CARD_AND_FIND_IT("report a card lost, and find it", LOSS_REPORT) {
    @Override
    void run(Customer c) {
      c.begin();
      RequestId request = c.request();
      c.wallet.cards().reportLost(request, c.first, LossKind.LOST);
      assertThat(c.wallet.cards().list()).isEmpty();
      PaymentResult refused = pay(c, "100.00", c.firstCard());
      assertThat(((PaymentResult.Declined) refused).decline().reason())
          .isEqualTo(DeclineReason.CARD_LOST);
      c.settle();
      assertThat(c.wallet.cards().reportLost(request, c.first, LossKind.LOST))
          .isInstanceOf(LossResult.Frozen.class);
      c.foundAtTheBank();
      RequestId found = c.request();
      FoundResult result = c.strong().cards().found(found, c.first);
      for (int i = 0; i < 4 && result instanceof FoundResult.Unknown; i++) {
        result = c.strong().cards().found(found, c.first);
      }
      assertThat(result).isInstanceOf(FoundResult.Active.class);
      c.town.topUp(c.wallet, c.first, yuan("10.00"));
      assertThat(c.balance()).isEqualTo(yuan("9.00"));
    }
  },

  REPLACE_A_STOLEN_CARD("replace a stolen card", LOSS_REPORT, REVOKE, REPLACE) {
    @Override
    void run(Customer c) {
      c.begin();
      c.wallet.cards().reportLost(c.request(), c.first, LossKind.STOLEN);
      c.settle();
      RequestId request = c.request();
      c.wallet.cards().requestReplacement(request, c.first, true);
      c.settle();
      if (c.wallet.cards().requestReplacement(request, c.first, true)
          instanceof ReplacementResult.Refused) {
        c.wallet.cards().requestReplacement(c.request(), c.first, true);
      }
      assertThat(c.wallet.cards().lost().get(0).state()).isEqualTo(LossState.ISSUED);
      CardId fresh = c.bindReplacement();
      assertThat(c.wallet.cards().lost().get(0).replacedBy()).contains(fresh);
      c.town.topUp(c.wallet, fresh, yuan("10.00"));
      assertThat(c.balance()).isEqualTo(yuan("9.00"));
    }

    @Override
    boolean asksAbout(FaultPoint step) {
      return false;
    }
  },

  TRANSFER_THAT_IS_CLAIMED("transfer by card that is claimed", DEBIT) {
    @Override
    void run(Customer c) {
      PaymentResult sent = transfer(c, Recipient.phone(c.friendsPhone));
      if (!isHeld(c, sent)) {
        return;
      }
      WalletId friend = c.friendsWallet();
      ClaimResult claimed =
          c.town.till.session(1, friend).transfers().claim(c.request(), sent.payment().id());
      assertThat(claimed).isInstanceOf(ClaimResult.Claimed.class);
      c.settle();
      assertPaid(c.payments.find(sent.payment().id()), c.drawn());
      assertThat(c.friend()).isEqualTo(c.drawn());
    }
  };

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<FaultPoint> steps;

  Operation(String text, FaultPoint... steps) {
    this.text = text;
    this.steps = List.of(steps);
  }

  /** Carries it out and looks at what became of it. */
  abstract void run(Customer c);

  /** Whether the bank is asked what became of a step that it did not answer. */
  boolean asksAbout(FaultPoint step) {
    return step != NOTICES;
  }

  /** At which of the bank's operations it can go wrong. */
  List<FaultPoint> steps() {
    return steps;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Asks for notices at both platforms, twice: what comes again changes nothing. */
  private static void fetch(Customer c) {
    for (int i = 0; i < 4; i++) {
      c.town.till.desk(i).incoming().fetch();
    }
  }

  /** One request of a customer. */
  @FunctionalInterface
  interface Ask {
    PaymentResult by(RequestId request);
  }

  /** Asks, lets time go by, and asks again with the same id: what it came to. */
  private static PaymentResult ask(Customer c, Ask ask) {
    c.begin();
    RequestId request = c.request();
    PaymentResult first = ask.by(request);
    c.settle();
    PaymentResult end = ask.by(request);
    assertThat(end.payment().id()).isEqualTo(first.payment().id());
    assertThat(end.payment().state().isDecided()).isTrue();
    if (first.payment().state().isDecided()) {
      assertThat(end.payment().state()).isEqualTo(first.payment().state());
    }
    return end;
  }

  private static PaymentResult pay(Customer c, String amount, FundingSource... sources) {
    PayRequest request = PayRequest.of(Funding.inOrder(sources), c.payee, yuan(amount));
    return ask(c, id -> c.payments.pay(id, request));
  }

  private static PaymentResult authorize(Customer c, FundingSource... sources) {
    PayRequest request = PayRequest.of(Funding.inOrder(sources), c.payee, yuan("100.00"));
    return ask(c, id -> c.payments.authorize(id, request));
  }

  private static PaymentResult transfer(Customer c, Recipient to) {
    TransferPreview preview = c.wallet.transfers().preview(to, yuan("100.00"));
    String token = ((TransferPreview.Offer) preview).token();
    Funding funding = Funding.inOrder(c.firstCard());
    return ask(c, id -> started(c.wallet.transfers().confirm(id, token, funding)));
  }

  private static PaymentResult started(TransferResult result) {
    return ((TransferResult.Started) result).result();
  }

  /** Money into the balance, before anything goes wrong. */
  private static void fill(Customer c, String amount) {
    c.town.topUp(c.wallet, c.first, yuan(amount).plus(yuan("1.00")));
  }

  /** Whether money is set aside, as it must be if the bank has drawn any. */
  private static boolean isHeld(Customer c, PaymentResult result) {
    if (c.drawn().isZero()) {
      assertThat(result).isInstanceOf(PaymentResult.Declined.class);
      return false;
    }
    assertThat(result).isInstanceOf(PaymentResult.SetAside.class);
    assertThat(c.refunded()).isEqualTo(yuan(0));
    return true;
  }

  private static void refund(Customer c, Runnable meanwhile) {
    PayRequest request =
        PayRequest.of(
            Funding.inOrder(FundingSource.balance(), c.firstCard()), c.payee, yuan("100.00"));
    PaymentResult paid = c.payments.pay(c.request(), request);
    assertThat(paid).isInstanceOf(PaymentResult.Succeeded.class);
    c.begin();
    c.town.wire.meanwhile(meanwhile);
    RequestId id = c.request();
    Supplier<RefundResult> refund =
        () -> c.payments.refund(id, paid.payment().id(), Optional.of(yuan("80.00")));
    assertThat(refund.get()).isNotInstanceOf(RefundResult.Refused.class);
    c.settle();
    assertThat(refund.get()).isInstanceOf(RefundResult.Done.class);
    assertThat(c.shop()).isEqualTo(yuan("20.00"));
    assertRefundsTell(c, paid);
    // What the bank did not take is in the balance.
    assertThat(c.balance()).isEqualTo(yuan("80.00").minus(c.refunded()));
    assertThat(c.payments.find(paid.payment().id()).payment().refunded()).isEqualTo(yuan("80.00"));
  }

  /** Refunds say of money that it is on a card if the bank says so, and are done. */
  private static void assertRefundsTell(Customer c, PaymentResult payment) {
    List<Refund> refunds = c.payments.refunds(payment.payment().id());
    assertThat(refunds).allMatch(Refund::done);
    Money onCard =
        refunds.stream()
            .flatMap(refund -> refund.parts().stream())
            .filter(part -> part.state() == Refund.PartState.ON_CARD)
            .map(Refund.Part::amount)
            .reduce(yuan(0), Money::plus);
    assertThat(onCard).isEqualTo(c.refunded());
  }

  private static void assertPaid(PaymentResult end, Money settled) {
    assertThat(end.payment().settled()).isEqualTo(settled);
    Class<?> right =
        settled.isZero()
            ? PaymentResult.Declined.class
            : settled.isEqual(end.payment().amount())
                ? PaymentResult.Succeeded.class
                : PaymentResult.PartlySucceeded.class;
    assertThat(end).isInstanceOf(right);
  }

  private static void assertPaidOut(Customer c, PaymentResult end, String cost) {
    Money fee = yuan(c.paidOut().isZero() ? "0.00" : cost);
    assertPaid(end, c.paidOut());
    assertThat(c.fee()).isEqualTo(fee);
    assertThat(c.balance()).isEqualTo(yuan("100.00").minus(c.paidOut()).minus(fee));
    assertThat(c.counted()).isEqualTo(c.paidOut());
  }
}
