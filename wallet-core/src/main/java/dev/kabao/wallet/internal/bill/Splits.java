package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.internal.collect.Collecting;
import dev.kabao.wallet.internal.collect.Payee;
import dev.kabao.wallet.internal.collect.RequestTexts;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Splits bills: puts the payment requests of all parts, and the entries of those who are asked and
 * have a wallet here, into the commit that splits the bill.
 */
final class Splits {
  private static final Duration VALIDITY = Duration.ofDays(30);

  private final Platform platform;
  private final BillDocs docs;
  private final WalletDocs wallets;
  private final RequestTexts texts;
  private final Collecting collecting;
  private final UUID wallet;

  Splits(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.docs = new BillDocs(platform);
    this.wallets = new WalletDocs(platform);
    this.texts = new RequestTexts(platform);
    this.collecting = new Collecting(platform, new Payee.Person(wallet), () -> {});
    this.wallet = wallet.value();
  }

  /** Whom a part is asked of. */
  sealed interface Asked {
    /** Somebody who has no wallet here, or is not named. */
    record ByLink() implements Asked {}

    /** Somebody with a wallet. */
    record Holder(Stored<WalletBody> wallet) implements Asked {}

    /** It cannot be asked of them. */
    record Nobody(BillRefusal refusal) implements Asked {}
  }

  /** Why a bill cannot be split in this way, if it cannot. */
  static Optional<BillRefusal> obstacle(BillBody bill, List<Share> shares) {
    if (!bill.parts().isEmpty()) {
      return Optional.of(BillRefusal.SPLIT_ALREADY);
    }
    boolean underWay = bill.source() == BillSource.PAYMENT && bill.state() != BillState.PAID;
    if (bill.income() || bill.source() == BillSource.SPLIT || underWay || bill.isOwedOnCard()) {
      return Optional.of(BillRefusal.NOT_TO_BE_SPLIT);
    }
    if (bill.state() == BillState.DROPPED) {
      return Optional.of(BillRefusal.DROPPED);
    }
    long sum = 0;
    for (Share share : shares) {
      if (!share.amount().getCurrencyUnit().getCode().equals(bill.currency())) {
        throw new IllegalArgumentException("The parts are in the currency of the bill.");
      }
      sum = Math.addExact(sum, Amounts.minorUnits(share.amount()));
    }
    return sum > bill.amount() ? Optional.of(BillRefusal.MORE_THAN_THE_BILL) : Optional.empty();
  }

  /** Finds whom the parts are asked of. */
  List<Asked> asked(List<Share> shares) {
    return shares.stream()
        .map(share -> share.whom().map(this::asked).orElse(new Asked.ByLink()))
        .toList();
  }

  private Asked asked(Recipient whom) {
    if (whom instanceof Recipient.Wallet named) {
      return platform
          .find(WalletBody.class, named.id().value())
          .map(this::holder)
          .orElse(new Asked.ByLink());
    }
    PhoneCheck check = Phones.check(((Recipient.Phone) whom).number());
    if (!(check instanceof PhoneCheck.Valid valid)) {
      return new Asked.Nobody(BillRefusal.PHONE_INVALID);
    }
    try (Secret phone = valid.e164()) {
      return wallets
          .ofPhone(wallets.phoneIndex(phone))
          .map(this::holder)
          .orElse(new Asked.ByLink());
    }
  }

  private Asked holder(Stored<WalletBody> found) {
    if (found.id().equals(wallet)) {
      return new Asked.Nobody(BillRefusal.SPLIT_WITH_SELF);
    }
    return WalletDocs.isOpen(found) && !found.body().isErased()
        ? new Asked.Holder(found)
        : new Asked.ByLink();
  }

  /**
   * Makes the parts.
   *
   * @param bill takes their ids
   * @param documents takes what is to be written beside the bill
   * @param events takes what those who are asked hear of
   */
  void make(
      BillFields bill,
      BillTexts of,
      List<Share> shares,
      List<Asked> asked,
      List<DocumentWrite> documents,
      List<Event> events) {
    List<UUID> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      UUID id = platform.ids().next();
      RequestDraft draft =
          new RequestDraft(
              shares.get(i).amount().getCurrencyUnit(),
              Optional.of(shares.get(i).amount()),
              memo(of),
              VALIDITY,
              false);
      RequestBody request = collecting.made(id, draft);
      documents.add(Stored.create(id, request, List.of(), Optional.of(wallet)));
      events.add(new Event("request.created", new WalletId(wallet), id));
      parts.add(id);
      if (asked.get(i) instanceof Asked.Holder holder) {
        share(bill, of, new Stored<>(id, 1, request), holder.wallet(), documents, events);
      }
    }
    bill.parts = parts;
  }

  private void share(
      BillFields bill,
      BillTexts of,
      Stored<RequestBody> request,
      Stored<WalletBody> holder,
      List<DocumentWrite> documents,
      List<Event> events) {
    UUID id = docs.part(holder.id(), request.id());
    RequestBody body = request.body();
    BillFields part =
        new BillFields(
            holder.id(),
            BillSource.SPLIT,
            BillState.DUE,
            body.currency(),
            body.amount(),
            body.createdAt());
    part.category = bill.category;
    part.request = request.id();
    String name = texts.read(request).name();
    try (SealedTexts key = SealedTexts.of(platform, holder.id())) {
      part.texts = BillDocs.sealed(key, id, BillTexts.of(name, memo(of), ""));
    }
    documents.add(BillDocs.creation(id, part.body(body.createdAt())));
    events.add(new Event("bill.shared", new WalletId(holder.id()), id));
  }

  /** What those who are asked are shown: where it was, as far as a code has room for it. */
  private static String memo(BillTexts of) {
    String payee = of.payee();
    int length = payee.codePointCount(0, payee.length());
    int most = Math.min(length, RequestDraft.LONGEST_MEMO);
    String memo = payee.substring(0, payee.offsetByCodePoints(0, most)).strip();
    return RequestTicket.isMemo(memo) ? memo : "";
  }
}
