package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.StatementPage;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Gives out cards' closed statements, made of the bank's books each time they are asked for: what
 * was booked in a month that is over never changes, so neither do they.
 */
final class Statements {
  /** How long after what is closed a credit card's bill is to be paid, in days. */
  private static final int DAYS_TO_PAY = 20;

  private final Agreements agreements;
  private final Cards cards;
  private final StatementMonths months;
  private final StatementLines lines;
  private final Clock clock;

  Statements(
      Agreements agreements,
      Cards cards,
      StatementMonths months,
      StatementLines lines,
      Clock clock) {
    this.agreements = agreements;
    this.cards = cards;
    this.months = months;
    this.lines = lines;
    this.clock = clock;
  }

  /** A page: after the statement that an earlier page named last, or from the first one on. */
  Answer page(Caller caller, Secret agreement, String after) {
    Optional<Doc> card = agreements.card(caller, agreement).map(cards::get);
    if (card.isEmpty()) {
      return Answer.of(Answer.NO_AGREEMENT);
    }
    boolean credit = cards.product(card.get()).kind() == CardKind.CREDIT;
    List<StatementMonths.Closed> all = months.closed(card.get(), credit, clock.instant());
    int from = 0;
    if (!after.isEmpty()) {
      while (from < all.size() && !all.get(from).reference().equals(after)) {
        from++;
      }
      if (from == all.size()) {
        return Answer.of(Answer.BAD_FORMAT);
      }
      from++;
    }
    ArrayNode list = ApiJson.object().putArray(ApiFields.STATEMENTS);
    String next = after;
    int count = 0;
    for (StatementMonths.Closed one : all.subList(from, all.size())) {
      count += one.entries().size();
      if (!list.isEmpty()
          && (count > CardStatement.MOST_LINES || list.size() == StatementPage.MOST_STATEMENTS)) {
        break;
      }
      list.add(json(caller, one, credit));
      next = one.reference();
    }
    Answer answer = Answer.approved().with(ApiFields.STATEMENTS, list);
    return next.isEmpty() ? answer : answer.with(ApiFields.NEXT, next);
  }

  private ObjectNode json(Caller caller, StatementMonths.Closed statement, boolean credit) {
    ObjectNode json =
        ApiJson.object()
            .put(ApiFields.REFERENCE, statement.reference())
            .put(ApiFields.FIRST_DAY, statement.firstDay().toString())
            .put(ApiFields.LAST_DAY, statement.lastDay().toString())
            .put(ApiFields.CURRENCY, "CNY")
            .put(ApiFields.OPENING, statement.opening())
            .put(ApiFields.CLOSING, statement.closing());
    if (credit && statement.closing() < 0) {
      long owed = -statement.closing();
      json.putObject(ApiFields.DUE)
          .put(ApiFields.MINOR_UNITS, owed)
          .put(ApiFields.MINIMUM, minimum(owed))
          .put(ApiFields.DAY, statement.lastDay().plusDays(DAYS_TO_PAY).toString());
    }
    ArrayNode array = json.putArray(ApiFields.LINES);
    statement
        .entries()
        .forEach(entry -> array.add(lines.json(caller, entry, statement.day(entry), credit)));
    return json;
  }

  /** A tenth, rounded up, as is common with credit cards in China. */
  private static long minimum(long owed) {
    return (owed + 9) / 10;
  }
}
