package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.payment.PaymentCategory;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person changes about their bills: each once for a request, on the version looked at. */
final class BillChanges {
  /** Who asks many people for parts of bills is slowed down. */
  private static final ThrottleRules SPLITS =
      new ThrottleRules(
          20, Duration.ofMinutes(5), Duration.ofDays(1), Integer.MAX_VALUE, Duration.ofDays(1));

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final Categories categories;
  private final PaymentCategory paymentCategory;
  private final BillEdits edits;
  private final Splits splits;
  private final Throttle throttle;
  private final BillTally tally;
  private final WalletId owner;
  private final UUID wallet;

  BillChanges(Platform platform, WalletId owner) {
    this.platform = platform;
    this.owner = owner;
    this.wallet = owner.value();
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.categories = new Categories(platform);
    this.paymentCategory = new PaymentCategory(platform);
    this.edits = new BillEdits(platform, owner);
    this.splits = new Splits(platform, owner);
    this.throttle = new Throttle(platform);
    this.tally = new BillTally(platform);
  }

  /** Enters something by hand; its id. */
  UUID add(BillClaims claims, RequestId requestId, BillDraft draft) {
    String code =
        draft
            .category()
            .map(one -> platform.everyday().categories().require(one).code())
            .orElseGet(
                () ->
                    categories
                        .of(
                            wallet,
                            new Hint(draft.payee(), draft.text(), Optional.empty(), draft.income()))
                        .code());
    UUID id = platform.ids().next();
    RequestClaim claim =
        claims.of(
            requestId,
            id,
            "add",
            draft.amount().toString(),
            Boolean.toString(draft.income()),
            draft.payee(),
            draft.text(),
            draft.at().toString(),
            draft.dueAt().map(Instant::toString).orElse(""),
            draft.payeeId().orElse(""),
            draft.category().orElse(""));
    long now = book.now();
    BillFields bill =
        new BillFields(
            wallet,
            BillSource.HAND,
            draft.dueAt().isPresent() ? BillState.DUE : BillState.PAID,
            draft.amount().getCurrencyUnit().getCode(),
            Amounts.minorUnits(draft.amount()),
            now);
    bill.income = draft.income();
    bill.category = code;
    bill.at = draft.at().toEpochMilli();
    bill.dueAt = draft.dueAt().map(Instant::toEpochMilli).orElse(0L);
    bill.payee = draft.payeeId().orElse(null);
    bill.series =
        docs.series(
            wallet, Categories.key(draft.payee()), bill.currency, Boolean.toString(bill.income));
    book.owed(bill);
    List<DocumentWrite> documents = new ArrayList<>();
    List<Transfer> tallies = new ArrayList<>();
    try (SealedTexts key = SealedTexts.of(platform, wallet)) {
      bill.texts = BillDocs.sealed(key, id, BillTexts.of(draft.payee(), draft.text(), ""));
      tally.count(id, bill, draft.payee(), key, documents, tallies);
    }
    documents.add(BillDocs.creation(id, bill.body(now)));
    CommitOutcome outcome =
        book.commit(
            Optional.of(claim),
            now,
            documents,
            tallies,
            List.of(new Event("bill.added", owner, id)));
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
      return replayed.subject();
    }
    if (outcome instanceof CommitOutcome.Applied) {
      if (!tallies.isEmpty()) {
        tally.told(wallet);
      }
      return id;
    }
    if (outcome instanceof CommitOutcome.StaleDocument) {
      // Somebody else has just put down who the other side is.
      return add(claims, requestId, draft);
    }
    throw new IllegalStateException("A new bill's commit cannot end as " + outcome);
  }

  /** Puts an entry into a category; why not, if it cannot be. */
  Optional<BillRefusal> categorise(RequestClaim claim, UUID id, String code, boolean andWhoever) {
    return edits.change(
        claim,
        id,
        "bill.categorised",
        (stored, bill, beside) -> {
          Optional<Stored<PaymentBody>> payment = counting(id, bill);
          if (bill.source == BillSource.PAYMENT && payment.isEmpty() && !andWhoever) {
            return Optional.of(BillRefusal.NOT_BY_HAND);
          }
          bill.category = code;
          payment
              .flatMap(one -> paymentCategory.moved(one, code))
              .ifPresent(
                  moved -> {
                    beside.documents.add(moved.document());
                    beside.tallies.addAll(moved.tallies());
                  });
          if (andWhoever) {
            String whoever = whoever(stored);
            if (Categories.key(whoever).isEmpty()) {
              return Optional.of(BillRefusal.NOBODY_NAMED);
            }
            beside.documents.add(categories.saying(wallet, whoever, code));
          }
          return Optional.empty();
        });
  }

  /** The payment that counts for an entry, if one does. */
  private Optional<Stored<PaymentBody>> counting(UUID id, BillFields bill) {
    @Nullable UUID payment = bill.source == BillSource.PAYMENT ? id : bill.payment;
    // What pays a card off moves the person's own money, and counts in no category.
    return payment == null || bill.elsewhere || bill.isOwedOnCard()
        ? Optional.empty()
        : Optional.of(platform.get(PaymentBody.class, payment))
            .filter(one -> PaymentCategory.counts(one.body()));
  }

  /** Who the other side is, as the rules of categories know it. */
  private String whoever(Stored<BillBody> bill) {
    BillBody body = bill.body();
    if (body.source() == BillSource.BILLER) {
      Biller biller = platform.everyday().billers().get(Objects.requireNonNull(body.biller()));
      if (biller != null) {
        return biller.profile().payee();
      }
    }
    if (body.source() == BillSource.PAYMENT) {
      return PaymentRows.payee(platform.get(PaymentBody.class, bill.id()).body());
    }
    try (BillReader reader = new BillReader(platform, wallet)) {
      return reader.texts(bill).payee();
    }
  }

  /** Says that a bill was paid otherwise; why not, if it cannot be. */
  Optional<BillRefusal> paidElsewhere(RequestClaim claim, UUID id) {
    return edits.change(
        claim,
        id,
        "bill.paid-elsewhere",
        (stored, bill, beside) -> {
          bill.elsewhere = true;
          return enter(bill, BillEvent.PAID_ELSEWHERE);
        });
  }

  /** Takes back that a bill was paid otherwise; why not, if it cannot be. */
  Optional<BillRefusal> owedAgain(RequestClaim claim, UUID id) {
    return edits.change(
        claim,
        id,
        "bill.owed-again",
        (stored, bill, beside) -> {
          boolean settled = bill.state == BillState.PAID || bill.state == BillState.DUE;
          boolean back = bill.state == BillState.PAID && cameBack(bill);
          if (settled && !bill.elsewhere && !back) {
            return Optional.of(BillRefusal.NOT_ELSEWHERE);
          }
          bill.problem = back ? BillProblem.REFUNDED : bill.problem;
          Optional<BillRefusal> refusal = enter(bill, BillEvent.OWED_AGAIN);
          bill.elsewhere = false;
          book.owed(bill);
          return refusal;
        });
  }

  /**
   * Whether all that was paid for a bill has been refunded, or sent back by the bank of the card
   * that it was for; never so if a biller was told.
   */
  private boolean cameBack(BillFields bill) {
    if (bill.source == BillSource.PAYMENT || bill.payment == null || bill.elsewhere) {
      return false;
    }
    PaymentBody payment = platform.get(PaymentBody.class, bill.payment).body();
    boolean refunded = payment.settled() > 0 && payment.refunded() == payment.settled();
    return refunded || payment.state() == PaymentState.RETURNED;
  }

  /** Takes an entry out of what counts; why not, if it cannot be. */
  Optional<BillRefusal> drop(RequestClaim claim, UUID id) {
    return edits.change(
        claim,
        id,
        "bill.dropped",
        (stored, bill, beside) -> {
          boolean own =
              bill.source == BillSource.HAND
                  || bill.source == BillSource.IMPORT
                  || (bill.source == BillSource.STATEMENT && !bill.isOwedOnCard());
          boolean part = bill.source == BillSource.SPLIT && bill.state == BillState.DUE;
          boolean gone = bill.state == BillState.GONE;
          boolean paidHere = bill.state == BillState.PAID && bill.payment != null;
          if (paidHere && (own || bill.source == BillSource.SPLIT)) {
            return Optional.of(BillRefusal.PAID);
          }
          return own || part || gone
              ? enter(bill, BillEvent.DROP)
              : Optional.of(BillRefusal.NOT_BY_HAND);
        });
  }

  private static Optional<BillRefusal> enter(BillFields bill, BillEvent event) {
    BillStates.Step step = BillStates.next(bill.state, event);
    if (step instanceof BillStates.Step.Refused refused) {
      return Optional.of(refused.refusal());
    }
    bill.state = ((BillStates.Step.To) step).state();
    bill.askAt = 0;
    return Optional.empty();
  }

  /** Splits a bill; why not, if it cannot be. */
  Optional<BillRefusal> split(RequestClaim claim, UUID id, List<Share> shares) {
    List<Splits.Asked> asked = splits.asked(shares);
    for (Splits.Asked one : asked) {
      if (one instanceof Splits.Asked.Nobody nobody) {
        return Optional.of(nobody.refusal());
      }
    }
    boolean[] counted = {false};
    return edits.change(
        claim,
        id,
        "bill.split",
        (stored, bill, beside) -> {
          Optional<BillRefusal> obstacle = Splits.obstacle(stored.body(), shares);
          if (obstacle.isPresent()) {
            return obstacle;
          }
          if (!counted[0] && !mayAsk()) {
            return Optional.of(BillRefusal.TOO_MANY_PARTS);
          }
          counted[0] = true;
          try (BillReader reader = new BillReader(platform, wallet)) {
            BillTexts texts = textsOf(stored, reader);
            splits.make(bill, texts, shares, asked, beside.documents, beside.events);
            bill.texts =
                BillDocs.sealed(
                    reader.key(), id, texts.splitAmong(shares.stream().map(Share::name).toList()));
          }
          return Optional.empty();
        });
  }

  private BillTexts textsOf(Stored<BillBody> bill, BillReader reader) {
    if (bill.body().source() != BillSource.PAYMENT || bill.body().texts().length > 0) {
      return reader.texts(bill);
    }
    PaymentBody payment = platform.get(PaymentBody.class, bill.id()).body();
    String name = reader.payments().name(payment);
    return BillTexts.of(name.isEmpty() ? PaymentRows.payee(payment) : name, "", "");
  }

  private boolean mayAsk() {
    byte[] whose = wallet.toString().getBytes(StandardCharsets.US_ASCII);
    return throttle.take("bill-split", whose, SPLITS) instanceof Throttle.Turn.Taken;
  }

  /** What a split asks for, to be compared with that of another request of the same id. */
  static String[] content(BillId id, List<Share> shares) {
    List<String> parts = new ArrayList<>(List.of("split", id.toString()));
    for (Share share : shares) {
      parts.add(share.name());
      parts.add(share.amount().toString());
      parts.add(share.whom().map(BillChanges::text).orElse(""));
    }
    return parts.toArray(String[]::new);
  }

  private static String text(Recipient whom) {
    return whom instanceof Recipient.Phone phone
        ? phone.number().toString()
        : ((Recipient.Wallet) whom).id().toString();
  }
}
