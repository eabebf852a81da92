package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The staff's door of a bank in this process. */
final class LocalAdmin implements SandboxAdmin {
  private final Docs docs;
  private final Cards cards;
  private final Debits debits;
  private final Inbox inbox;
  private final Faults faults;
  private final Clock clock;

  LocalAdmin(Docs docs, Cards cards, Debits debits, Inbox inbox, Faults faults, Clock clock) {
    this.docs = docs;
    this.cards = cards;
    this.debits = debits;
    this.inbox = inbox;
    this.faults = faults;
    this.clock = clock;
  }

  @Override
  public IssuedCard issueCard(CardOrder order) {
    return cards.issue(order, clock.instant());
  }

  @Override
  public List<SmsMessage> inbox(Secret phone) {
    try (Secret normal = Secret.of(Phones.normal(phone.read(String::new)))) {
      return inbox.read(normal);
    }
  }

  @Override
  public Optional<AccountView> account(Secret cardNumber) {
    return cards.find(cardNumber).map(this::view);
  }

  @Override
  public boolean setCardState(Secret cardNumber, CardState state) {
    return cards.setState(cardNumber, Objects.requireNonNull(state, "state"), clock.instant());
  }

  @Override
  public void addFault(FaultPoint point, Fault fault, OptionalInt times) {
    faults.add(new ActiveFault(point, fault, times));
  }

  @Override
  public List<ActiveFault> faults() {
    return faults.list();
  }

  @Override
  public void clearFaults() {
    faults.clear();
  }

  private AccountView view(Doc card) {
    Money available = Money.ofMinor(CurrencyUnit.of("CNY"), docs.available(cards.account(card)));
    return new AccountView(
        card.text("product"),
        CardState.valueOf(card.text("state")),
        available,
        debits.newest(card.uuid("account")));
  }
}
