package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bill that is being made or changed; the fields are those of {@link BillBody}. */
public final class BillFields {
  private static final int V = 1;

  /** Whose it is. */
  public final UUID wallet;

  /** Where it comes from. */
  public final BillSource source;

  /** When it was made. */
  public final long createdAt;

  private final int v;
  private final Map<String, JsonNode> unknown;

  public BillState state;
  public String currency;
  public long amount;
  public boolean income;
  public boolean refund;
  public String category = Category.OTHER;
  public @Nullable String talliedAs;
  public @Nullable String talliedWith;
  public int moves;
  public long at;
  public boolean dateOnly;
  public long dueAt;
  public long minimum;
  public byte[] texts = new byte[0];
  public @Nullable UUID series;
  public @Nullable String biller;
  public @Nullable UUID account;
  public @Nullable String payee;
  public @Nullable UUID request;
  public List<UUID> parts = List.of();
  public @Nullable UUID payment;
  public @Nullable BillProblem problem;
  public long movedAt;
  public long sentAt;
  public boolean again;
  public @Nullable String receipt;
  public boolean elsewhere;
  public int asked;
  public long askAt;

  /** A new bill. */
  public BillFields(
      UUID wallet, BillSource source, BillState state, String currency, long amount, long now) {
    this.v = V;
    this.wallet = wallet;
    this.source = source;
    this.state = state;
    this.currency = currency;
    this.amount = amount;
    this.createdAt = now;
    this.at = now;
    this.unknown = Map.of();
  }

  /** A bill as it is at rest. */
  public BillFields(BillBody body) {
    this.v = body.v();
    this.wallet = body.wallet();
    this.source = body.source();
    this.createdAt = body.createdAt();
    this.unknown = body.unknown();
    this.state = body.state();
    this.currency = body.currency();
    this.amount = body.amount();
    this.income = body.income();
    this.refund = body.refund();
    this.category = body.category();
    this.talliedAs = body.talliedAs();
    this.talliedWith = body.talliedWith();
    this.moves = body.moves();
    this.at = body.at();
    this.dateOnly = body.dateOnly();
    this.dueAt = body.dueAt();
    this.minimum = body.minimum();
    this.texts = body.texts();
    this.series = body.series();
    this.biller = body.biller();
    this.account = body.account();
    this.payee = body.payee();
    this.request = body.request();
    this.parts = body.parts();
    this.payment = body.payment();
    this.problem = body.problem();
    this.movedAt = body.movedAt();
    this.sentAt = body.sentAt();
    this.again = body.again();
    this.receipt = body.receipt();
    this.elsewhere = body.elsewhere();
    this.asked = body.asked();
    this.askAt = body.askAt();
  }

  /** Whether it is what is owed on a credit card: see {@link BillBody#isOwedOnCard()}. */
  public boolean isOwedOnCard() {
    return source == BillSource.STATEMENT && dueAt != 0;
  }

  /** As it is to be at rest. */
  public BillBody body(long now) {
    return new BillBody(
        v,
        wallet,
        source,
        state,
        currency,
        amount,
        income,
        refund,
        category,
        talliedAs,
        talliedWith,
        moves,
        at,
        dateOnly,
        dueAt,
        minimum,
        texts,
        series,
        biller,
        account,
        payee,
        request,
        parts,
        payment,
        problem,
        movedAt,
        sentAt,
        again,
        receipt,
        elsewhere,
        asked,
        askAt,
        createdAt,
        now,
        unknown);
  }
}
