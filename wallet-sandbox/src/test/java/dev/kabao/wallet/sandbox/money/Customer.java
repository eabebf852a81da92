package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Somebody with a wallet, two cards, a friend and a shop, on whom troubles come. */
final class Customer {
  private static final Money ON_EACH_CARD = yuan("500.00");

  final Town town;
  final Wallet wallet;
  final PaymentService payments;
  final String payee;
  final String friendsPhone;
  final String friendsNumber;
  final CardId first;
  private final String phone;
  private final List<String> numbers = new ArrayList<>();
  private final List<Trouble> troubles;
  private final List<Wire.Sent> sent = new ArrayList<>();
  private Money feesBefore = yuan(0);
  private Money before = yuan(0);

  Customer(Town town, String payee, List<Trouble> troubles) {
    this.town = town;
    this.payee = payee;
    this.troubles = troubles;
    this.phone = town.till.phone();
    this.wallet = town.till.session(0, town.till.wallet(phone));
    this.payments = wallet.payments();
    this.friendsPhone = town.till.phone();
    this.first = newCard();
    this.friendsNumber = town.issueCard(friendsPhone, ON_EACH_CARD);
    numbers.add(friendsNumber);
  }

  private CardId newCard() {
    String number = town.issueCard(phone, ON_EACH_CARD);
    numbers.add(number);
    return town.bind(wallet, phone, number);
  }

  RequestId request() {
    return town.till.request();
  }

  FundingSource firstCard() {
    return FundingSource.card(first);
  }

  FundingSource anotherCard() {
    return FundingSource.card(newCard());
  }

  /** The same person, signed in with two kinds of factors. */
  Wallet strong() {
    return town.till
        .desk(1)
        .open(HostAssertion.of(wallet.id(), Factor.KNOWLEDGE, Factor.POSSESSION));
  }

  /** The bank's staff confirm that the first card is there again. */
  void foundAtTheBank() {
    try (Secret number = Secret.of(numbers.get(0))) {
      assertThat(town.staff().confirmFound(number)).isTrue();
    }
  }

  /** Binds the card that the bank has issued in place of the first one. */
  CardId bindReplacement() {
    try (Secret number = Secret.of(numbers.get(0));
        IssuedCard issued = town.staff().replacement(number).orElseThrow()) {
      return town.bind(wallet, phone, issued.number().read(String::new));
    }
  }

  void unbindFirst() {
    wallet.cards().unbind(request(), first);
  }

  /** From now on the troubles are there, and money is counted. */
  void begin() {
    before = everything();
    feesBefore = fees();
    town.wire.takeSent();
    troubles.forEach(one -> town.fault(one.point(), one.fault(), one.times()));
    town.wire.hurry(
        troubles.stream()
            .filter(Trouble::delays)
            .map(Trouble::point)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Lets the bank's staff decide, and time go by, until nothing is open. */
  void settle() {
    heed();
    town.till.desk(1).resolve();
    heed();
    town.settle();
    heed();
  }

  /** What was sent meanwhile: the bank carries it out when it is late, or decides it. */
  private void heed() {
    List<Wire.Sent> fresh = town.wire.takeSent();
    sent.addAll(fresh);
    for (Trouble trouble : troubles) {
      boolean late = fresh.stream().anyMatch(one -> one.kind().point == trouble.point());
      if (late && trouble.fault() instanceof Fault.Delay delay) {
        awaitSince(town.wire.lastSentNanos(), delay.by().plus(Duration.ofMillis(50)));
      } else if (trouble.fault() instanceof Fault.Pending) {
        fresh.forEach(one -> town.staff().decide(one.order(), trouble.approve()));
      }
    }
  }

  /**
   * All troubles came: each at its step, and at a question at least once. A hurried call may not
   * come as far as the bank where the machine is busy.
   */
  void assertTroublesCame() {
    if (troubles.stream().noneMatch(Trouble::delays)) {
      assertThat(town.staff().faults())
          .allMatch(one -> one.point() == FaultPoint.QUERY && one.times().orElseThrow() == 1);
    }
  }

  private static void awaitSince(long nanos, Duration time) {
    long left = nanos + time.toNanos() - System.nanoTime();
    try {
      TimeUnit.NANOSECONDS.sleep(left);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Money balance() {
    return town.till.restingIn(wallet.id());
  }

  Money shop() {
    return town.till.restingWith(payee);
  }

  Money fee() {
    return fees().minus(feesBefore);
  }

  Money friend() {
    return town.till.desk(0).findWallet(friendsPhone).map(town.till::restingIn).orElse(yuan(0));
  }

  WalletId friendsWallet() {
    return town.till.wallet(friendsPhone);
  }

  /** What the limit of the person's account has counted. */
  Money counted() {
    return payments.limits().stream()
        .filter(limit -> limit.limit().rule().equals("CN43-11-1"))
        .findFirst()
        .orElseThrow()
        .used();
  }

  Money drawn() {
    return moved(Wire.Kind.DEBIT);
  }

  Money paidOut() {
    return moved(Wire.Kind.CREDIT);
  }

  Money refunded() {
    return moved(Wire.Kind.REFUND);
  }

  private Money moved(Wire.Kind kind) {
    return sent.stream()
        .filter(one -> one.kind() == kind)
        .map(Wire.Sent::order)
        .distinct()
        .map(town::movedBy)
        .reduce(yuan(0), Money::plus);
  }

  /** No order to draw or to pay out went to the bank twice, and no money came or went. */
  void assertNothingIsLostOrDoubled() {
    List<OrderId> once =
        sent.stream().filter(one -> one.kind() != Wire.Kind.REFUND).map(Wire.Sent::order).toList();
    assertThat(once).doesNotHaveDuplicates();
    assertThat(everything()).isEqualTo(before);
  }

  /** Money that was in nobody's hands here before. */
  void cameFromElsewhere(Money amount) {
    before = before.plus(amount);
  }

  private Money everything() {
    return numbers.stream()
        .map(town::onCard)
        .reduce(balance().plus(shop()).plus(friend()).plus(fees()), Money::plus);
  }

  private Money fees() {
    return town.till.resting(AccountId.fees("CNY"));
  }
}
