package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.SignedNotice;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The staff's door of a bank in this process. */
final class LocalAdmin implements SandboxAdmin {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Pattern REMARK = Pattern.compile("[^\\p{Cntrl}]{0,140}");
  private static final Pattern PLACE = Pattern.compile("[0-9]{0,18}");

  private final Docs docs;
  private final Cards cards;
  private final Losses losses;
  private final Movements movements;
  private final CardMoves moves;
  private final StatementMonths months;
  private final Inbox inbox;
  private final Faults faults;
  private final Platforms platforms;
  private final Staff staff;
  private final Notices notices;
  private final Settlement settlement;
  private final PrivateKeys keys;
  private final Clock clock;

  LocalAdmin(
      Docs docs,
      Cards cards,
      Losses losses,
      Movements movements,
      CardMoves moves,
      StatementMonths months,
      Inbox inbox,
      Faults faults,
      Platforms platforms,
      Staff staff,
      Notices notices,
      Settlement settlement,
      PrivateKeys keys,
      Clock clock) {
    this.docs = docs;
    this.cards = cards;
    this.losses = losses;
    this.movements = movements;
    this.moves = moves;
    this.months = months;
    this.inbox = inbox;
    this.faults = faults;
    this.platforms = platforms;
    this.staff = staff;
    this.notices = notices;
    this.settlement = settlement;
    this.keys = keys;
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
  public String moveOnCard(Secret cardNumber, CardMove move) {
    return moves.happen(cardNumber, move);
  }

  @Override
  public boolean closeStatement(Secret cardNumber) {
    Optional<Doc> card = cards.find(cardNumber);
    card.ifPresent(found -> months.close(found, clock.instant()));
    return card.isPresent();
  }

  @Override
  public boolean setCardState(Secret cardNumber, CardState state) {
    return cards.setState(cardNumber, Objects.requireNonNull(state, "state"), clock.instant());
  }

  @Override
  public boolean confirmFound(Secret cardNumber) {
    return losses.lift(cardNumber);
  }

  @Override
  public Optional<IssuedCard> replacement(Secret cardNumber) {
    return losses.letter(cardNumber);
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

  @Override
  public String transferIn(Optional<String> platform, Money amount, String remark) {
    if (!amount.isPositive() || !amount.getCurrencyUnit().equals(CNY)) {
      throw new IllegalArgumentException("A transfer is above zero, in CNY.");
    }
    if (!REMARK.matcher(remark).matches()) {
      throw new IllegalArgumentException(
          "A remark has at most 140 characters, and no control characters.");
    }
    return staff.transferIn(platforms.named(platform), amount, remark);
  }

  @Override
  public boolean decide(Optional<String> platform, OrderId order, boolean approve) {
    return staff.decide(platforms.named(platform), order, approve);
  }

  @Override
  public boolean returnCredit(Optional<String> platform, OrderId order) {
    return staff.returnCredit(platforms.named(platform), order);
  }

  @Override
  public List<String> signedNotices(Optional<String> platform, String after) {
    if (!PLACE.matcher(after).matches()) {
      throw new IllegalArgumentException("A place in the feed is what a page of it named.");
    }
    String name = platforms.named(platform);
    long place = after.isEmpty() ? 0 : Long.parseLong(after);
    return notices.newer(name, platforms.find(name).orElseThrow(), place).stream()
        .map(notice -> signed(name, notice))
        .toList();
  }

  @Override
  public void settlement(Optional<String> platform, LocalDate date, Path file) {
    String name = platforms.named(platform);
    NewFile.write(file, out -> settlement.write(name, date, out));
  }

  /** Names the platform first, so that what is not clear is said before anything is written. */
  String named(Optional<String> platform) {
    return platforms.named(platform);
  }

  void settlement(String platform, LocalDate date, OutputStream out) throws IOException {
    settlement.write(platform, date, out);
  }

  private String signed(String platform, ObjectNode notice) {
    notice.put(ApiFields.PLATFORM_ID, platform);
    notice.put(ApiFields.SENT_AT, clock.instant().toString());
    return SignedNotice.sign(keys, ApiJson.write(notice));
  }

  private AccountView view(Doc card) {
    Money available = Money.ofMinor(CNY, docs.available(cards.account(card)));
    return new AccountView(
        card.text("product"),
        CardState.valueOf(card.text("state")),
        available,
        movements.newestDebits(card.uuid("account")));
  }
}
