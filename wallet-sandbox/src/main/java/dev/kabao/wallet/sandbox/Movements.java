package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What moves money at the bank: the platforms' orders, transfers that come in, and credits that
 * come back. One document each; those that moved money are found by platform and time.
 */
final class Movements {
  // Named for the first kind that there was, so that older books stay readable.
  private static final String COLLECTION = "debits";
  private static final String ORDER_KEY = "debit";
  private static final String BY_TIME = "moved";
  private static final String MOVED_AT = "movedAt";
  private static final String AMOUNT = "drawn";

  private final Docs docs;

  Movements(Docs docs) {
    this.docs = docs;
  }

  /** Where an order is kept: debits, credits and refunds of a platform share their ids. */
  static OrderKey key(String platform, OrderId order) {
    return OrderKey.of(ORDER_KEY, platform, order);
  }

  static Doc create(UUID id, Kind kind, String platform, Instant at) {
    return Doc.create(COLLECTION, id)
        .put(ApiFields.KIND, kind.name())
        .put("platform", platform)
        .put("at", at);
  }

  /** Makes the document say that it moved money. */
  static Doc moved(Doc doc, long minorUnits, Instant at) {
    return doc.put(AMOUNT, minorUnits).put(MOVED_AT, at);
  }

  /** The write of a movement; a new one goes to the stream of its card's account, if it has one. */
  static DocumentWrite write(Doc doc, Optional<UUID> stream) {
    List<IndexEntry> entries =
        doc.has(MOVED_AT)
            ? List.of(
                new IndexEntry(
                    BY_TIME, timeKey(doc.text("platform"), doc.instant(MOVED_AT)), false))
            : List.of();
    return doc.write(entries, stream);
  }

  Optional<Doc> find(String platform, OrderId order) {
    return docs.find(COLLECTION, key(platform, order).document());
  }

  Optional<Doc> find(UUID id) {
    return docs.find(COLLECTION, id);
  }

  /** What moved for a platform from one moment until before another, the earliest first. */
  Page<Doc> between(String platform, Instant from, Instant to, Optional<String> after, int limit) {
    IndexRange range =
        new IndexRange(
            COLLECTION, BY_TIME, timeKey(platform, from), Optional.of(timeKey(platform, to)));
    return docs.page(range, after, limit);
  }

  Answer query(Caller caller, OrderId order) {
    return find(caller.platform(), order)
        .map(found -> Answer.approved().with(ApiFields.ORDER, found(found)))
        .orElseGet(() -> Answer.of(Answer.NOT_FOUND));
  }

  /** The newest debits of a card's account. */
  List<AccountView.DebitView> newestDebits(UUID account) {
    return docs.newest(COLLECTION, account).stream()
        .filter(order -> kind(order) == Kind.DEBIT)
        .map(
            debit ->
                new AccountView.DebitView(
                    debit.text("order"),
                    debit.text(ApiFields.CODE),
                    debit.has(AMOUNT) ? Optional.of(debit.cny(AMOUNT)) : Optional.empty(),
                    debit.text("payee"),
                    debit.instant("at")))
        .toList();
  }

  static Kind kind(Doc doc) {
    return doc.find(ApiFields.KIND).map(Kind::valueOf).orElse(Kind.DEBIT);
  }

  static boolean moved(Doc doc) {
    return doc.has(AMOUNT);
  }

  static Money amount(Doc doc) {
    return doc.cny(AMOUNT);
  }

  static long minorUnits(Doc doc) {
    return doc.number(AMOUNT);
  }

  /** When the money moved; of an order in older books, when it was asked for. */
  static Instant movedAt(Doc doc) {
    return doc.instant(doc.has(MOVED_AT) ? MOVED_AT : "at");
  }

  /** What an order came to, as its own answer. */
  static Answer answer(Doc order) {
    Answer answer = Answer.of(order.text(ApiFields.CODE));
    return moved(order) ? answer.with(ApiFields.RECEIPT, receipt(order)) : answer;
  }

  /** What an order came to, as it is told later. */
  static ObjectNode found(Doc order) {
    return answer(order).with(ApiFields.KIND, kind(order).name()).content();
  }

  /** The bank's word that it moved money. */
  static ObjectNode receipt(Doc doc) {
    ObjectNode receipt =
        ApiJson.object()
            .put(ApiFields.REFERENCE, reference(doc))
            .put(ApiFields.AT, movedAt(doc).toString());
    receipt.set(ApiFields.AMOUNT, ApiJson.money(doc.cny(AMOUNT)));
    return receipt;
  }

  /** The bank's own name for a movement. */
  static String reference(Doc doc) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return "WB"
        + hex.toHexDigits(doc.id().getMostSignificantBits())
        + hex.toHexDigits(doc.id().getLeastSignificantBits());
  }

  private static byte[] timeKey(String platform, Instant at) {
    UUID owner = OrderKey.named("movements/" + platform);
    return ByteBuffer.allocate(24)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putLong(at.toEpochMilli())
        .array();
  }
}
