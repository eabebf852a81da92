package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.NoticeType;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the bank has to tell each platform, in the order in which it came about. A notice is written
 * in the commit of what it tells; a number that is counted up in the same commit gives it its
 * place, so that none appears behind a place that was read already.
 */
final class Notices {
  /** Few enough that a page of the longest remarks stays below the longest message. */
  static final int PAGE = 40;

  private static final String COLLECTION = "notices";
  private static final String FEEDS = "feeds";
  private static final String PLACE = "place";
  private static final String LAST = "last";
  private static final String SUBJECT = "subject";

  private final Docs docs;
  private final BankVault vault;
  private final Movements movements;
  private final IdSource ids;
  private final SecureRandom random;

  Notices(Docs docs, BankVault vault, Movements movements, IdSource ids, SecureRandom random) {
    this.docs = docs;
    this.vault = vault;
    this.movements = movements;
    this.ids = ids;
    this.random = random;
  }

  /**
   * The writes of a new notice, read anew for each attempt to commit them.
   *
   * @param subject the movement that it tells of
   */
  List<DocumentWrite> writes(String platform, NoticeType type, UUID subject) {
    UUID id = OrderKey.named("feed/" + platform);
    Doc feed = docs.find(FEEDS, id).orElseGet(() -> Doc.create(FEEDS, id));
    long place = feed.has(LAST) ? feed.number(LAST) + 1 : 1;
    Doc notice =
        Doc.create(COLLECTION, ids.next())
            .put(PLACE, place)
            .put(ApiFields.TYPE, type.name())
            .put(SUBJECT, subject.toString());
    return List.of(
        feed.put(LAST, place).write(),
        notice.write(List.of(new IndexEntry(PLACE, key(platform, place), true)), Optional.empty()));
  }

  /** A page: after a place that an earlier page named, or from the beginning. */
  Answer page(Caller caller, String after) {
    if (!after.matches("[0-9]{0,18}")) {
      return Answer.of(Answer.BAD_FORMAT);
    }
    ArrayNode list = ApiJson.object().putArray(ApiFields.NOTICES);
    String next = after.isEmpty() ? "0" : after;
    for (Doc notice : newer(caller.platform(), Long.parseLong(next))) {
      list.add(json(notice, caller.keys()));
      next = String.valueOf(notice.number(PLACE));
    }
    return Answer.approved().with(ApiFields.NOTICES, list).with(ApiFields.NEXT, next);
  }

  /** The notices of a page, each as it is pushed: before it is signed. */
  List<ObjectNode> newer(String platform, PublicKeys keys, long after) {
    return newer(platform, after).stream().map(notice -> json(notice, keys)).toList();
  }

  private List<Doc> newer(String platform, long after) {
    IndexRange range =
        new IndexRange(
            COLLECTION,
            PLACE,
            key(platform, after + 1),
            Optional.of(key(platform, Long.MAX_VALUE)));
    return docs.page(range, Optional.empty(), PAGE).items();
  }

  private ObjectNode json(Doc notice, PublicKeys keys) {
    NoticeType type = NoticeType.valueOf(notice.text(ApiFields.TYPE));
    Doc subject = movements.find(notice.uuid(SUBJECT)).orElseThrow();
    ObjectNode json = ApiJson.object().put(ApiFields.TYPE, type.name());
    switch (type) {
      case MONEY_RECEIVED -> {
        json.setAll(Movements.receipt(subject));
        remark(subject)
            .ifPresent(remark -> json.put(ApiFields.SEALED, seal(subject, remark, keys)));
      }
      case ORDER_DECIDED -> {
        json.put(ApiFields.ORDER_ID, subject.text("order"));
        json.set(ApiFields.ORDER, Movements.found(subject));
      }
      case CREDIT_RETURNED -> {
        json.put(ApiFields.ORDER_ID, subject.text("order"));
        json.setAll(Movements.receipt(subject));
      }
    }
    return json;
  }

  /** What the sender of a transfer wrote; whoever gets it closes it. */
  Optional<Secret> remark(Doc received) {
    return received
        .find(ApiFields.REMARK)
        .map(text -> vault.open(received.id(), ApiFields.REMARK, text));
  }

  private String seal(Doc received, Secret remark, PublicKeys keys) {
    try (remark) {
      return SealedFields.seal(
          keys,
          ApiFields.REFERENCE,
          Movements.reference(received),
          Map.of(ApiFields.REMARK, remark),
          random);
    }
  }

  private static byte[] key(String platform, long place) {
    UUID owner = OrderKey.named("notices/" + platform);
    return ByteBuffer.allocate(24)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putLong(place)
        .array();
  }
}
