package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Secret;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Money drawn by agreement, to the platform's account. The order, its claim and the transfer are
 * one commit, so an order id draws at most once.
 */
final class Debits {
  private static final String COLLECTION = "debits";

  private final Docs docs;
  private final BankVault vault;
  private final Cards cards;
  private final Agreements agreements;
  private final DailyUse dailyUse;
  private final Clock clock;

  Debits(
      Docs docs,
      BankVault vault,
      Cards cards,
      Agreements agreements,
      DailyUse dailyUse,
      Clock clock) {
    this.docs = docs;
    this.vault = vault;
    this.cards = cards;
    this.agreements = agreements;
    this.dailyUse = dailyUse;
    this.clock = clock;
  }

  /** What is asked for. */
  record Ask(OrderId order, Money amount, String purpose, String payee) {}

  /** A decision that is not kept yet. */
  private record Decision(String code, Optional<Money> drawn) {
    static Decision refuse(String code) {
      return new Decision(code, Optional.empty());
    }
  }

  /**
   * Draws money.
   *
   * @param forced a final code with which to refuse
   * @param partly whether to draw half only
   */
  Answer debit(Caller caller, Ask ask, Secret token, Optional<String> forced, boolean partly) {
    OrderKey key = OrderKey.of("debit", caller.platform(), ask.order());
    byte[] content = content(ask, token);
    Optional<String> refusal = forced;
    while (true) {
      Optional<Doc> earlier = docs.find(COLLECTION, key.document());
      if (earlier.isPresent()) {
        return MessageDigest.isEqual(earlier.get().bytes("content"), content)
            ? answer(earlier.get())
            : Answer.of(Answer.DUPLICATE);
      }
      Instant now = clock.instant();
      if (now.isAfter(caller.deadline())) {
        return Answer.of(Answer.NO_TIME_LEFT);
      }
      Optional<Doc> card =
          agreements
              .find(caller, token)
              .filter(agreements::stands)
              .map(agreement -> cards.get(agreement.uuid("card")));
      Optional<Doc> today = card.map(found -> dailyUse.today(found, now));
      Decision decision =
          refusal.map(Decision::refuse).orElseGet(() -> decide(card, today, ask, partly, now));
      Doc debit = document(key, content, ask, decision, now);
      List<DocumentWrite> writes = new ArrayList<>();
      List<Transfer> transfers = new ArrayList<>();
      writes.add(debit.write(Map.of(), card.map(found -> found.uuid("account"))));
      decision
          .drawn()
          .ifPresent(
              drawn -> {
                writes.add(DailyUse.count(today.orElseThrow(), drawn));
                transfers.add(transfer(caller, debit, card.orElseThrow(), drawn));
              });
      CommitOutcome outcome =
          docs.commit(now, Optional.of(key.claim(content, debit.id())), writes, transfers);
      if (outcome instanceof CommitOutcome.Applied) {
        return answer(debit);
      }
      if (outcome instanceof CommitOutcome.InsufficientFunds) {
        refusal = Optional.of(Answer.INSUFFICIENT);
      }
    }
  }

  Answer query(Caller caller, OrderId order) {
    return docs.find(COLLECTION, OrderKey.of("debit", caller.platform(), order).document())
        .map(debit -> answer(debit).with(ApiFields.KIND, "DEBIT").asOrder())
        .orElseGet(() -> Answer.of(Answer.NOT_FOUND));
  }

  /** The newest orders on an account. */
  List<AccountView.DebitView> newest(UUID account) {
    return docs.newest(COLLECTION, account).stream()
        .map(
            debit ->
                new AccountView.DebitView(
                    debit.text("order"),
                    debit.text("code"),
                    debit.has("drawn") ? Optional.of(debit.cny("drawn")) : Optional.empty(),
                    debit.text("payee"),
                    debit.instant("at")))
        .toList();
  }

  private Decision decide(
      Optional<Doc> card, Optional<Doc> today, Ask ask, boolean partly, Instant now) {
    if (card.isEmpty()) {
      return Decision.refuse(Answer.NO_AGREEMENT);
    }
    if (!ask.amount().getCurrencyUnit().getCode().equals("CNY")) {
      return Decision.refuse(Answer.INVALID_AMOUNT);
    }
    Optional<String> unfit = cards.refusal(card.get(), now);
    if (unfit.isPresent()) {
      return Decision.refuse(unfit.get());
    }
    if (DailyUse.passes(today.orElseThrow(), cards.product(card.get()), ask.amount())) {
      return Decision.refuse(Answer.AMOUNT_LIMIT);
    }
    long asked = ask.amount().getAmountMinorLong();
    return partly && asked > 1
        ? new Decision(
            Answer.PARTLY_APPROVED,
            Optional.of(Money.ofMinor(ask.amount().getCurrencyUnit(), asked / 2)))
        : new Decision(Answer.APPROVED, Optional.of(ask.amount()));
  }

  private Transfer transfer(Caller caller, Doc debit, Doc card, Money drawn) {
    return new Transfer.Post(
        new TransferId(debit.id(), 0),
        cards.account(card),
        AccountId.payee(caller.platform(), "CNY"),
        drawn.getAmountMinorLong());
  }

  private static Doc document(
      OrderKey key, byte[] content, Ask ask, Decision decision, Instant now) {
    Doc debit =
        Doc.create(COLLECTION, key.document())
            .put("content", content)
            .put("order", ask.order().value())
            .put("purpose", ask.purpose())
            .put("payee", ask.payee())
            .put("code", decision.code())
            .put("at", now);
    decision.drawn().ifPresent(drawn -> debit.put("drawn", drawn.getAmountMinorLong()));
    return debit;
  }

  private byte[] content(Ask ask, Secret token) {
    String rest =
        String.join(
            "\n",
            ask.amount().getCurrencyUnit().getCode(),
            String.valueOf(ask.amount().getAmountMinorLong()),
            ask.purpose(),
            ask.payee());
    try (Secret asked = Secret.of(rest)) {
      return vault.index("debit-content", token, asked);
    }
  }

  private static Answer answer(Doc debit) {
    Answer answer = Answer.of(debit.text("code"));
    return debit.has("drawn") ? answer.with(ApiFields.RECEIPT, receipt(debit)) : answer;
  }

  private static ObjectNode receipt(Doc debit) {
    ObjectNode receipt =
        ApiJson.object()
            .put(ApiFields.REFERENCE, reference(debit.id()))
            .put(ApiFields.AT, debit.text("at"));
    receipt.set(ApiFields.AMOUNT, ApiJson.money(debit.cny("drawn")));
    return receipt;
  }

  private static String reference(UUID id) {
    return "WB"
        + HexFormat.of().withUpperCase().toHexDigits(id.getMostSignificantBits())
        + HexFormat.of().withUpperCase().toHexDigits(id.getLeastSignificantBits());
  }
}
