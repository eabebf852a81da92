package dev.kabao.wallet.internal.person;

import dev.kabao.wallet.internal.bill.BillDocs;
import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the documents of one wallet, a page at a time. Cards and bindings that are over have no key
 * that leads from the wallet to them, so their whole collections are looked through: it takes time
 * in proportion to the cards of the platform.
 */
public final class PersonalRecords {
  private static final int PAGE = 500;

  private final Platform platform;

  /** The documents of one platform. */
  public PersonalRecords(Platform platform) {
    this.platform = platform;
  }

  /** The documents of one kind and wallet, as they are met. */
  public <T extends Body> Stream<Stored<T>> of(PersonalDoc<T> kind, UUID wallet) {
    return switch (kind.how()) {
      case STREAM -> stream(kind.type(), wallet);
      case STREAM_OF_PAYMENT ->
          stream(PaymentBody.class, wallet).flatMap(payment -> stream(kind.type(), payment.id()));
      case SAME_ID -> platform.find(kind.type(), wallet).stream();
      case LISTED -> listed(kind.type(), wallet);
      case WALK -> walk(kind, wallet);
    };
  }

  /** The payments that moved money of a wallet, whoever made them; each perhaps more than once. */
  Stream<Stored<PaymentBody>> moneyOf(WalletId wallet) {
    return platform.store().balances(wallet.toString()).stream()
        .flatMap(balance -> entries(balance.account()))
        .map(entry -> entry.transfer().subject())
        .flatMap(subject -> platform.find(PaymentBody.class, subject).stream());
  }

  /** All entries of an account, the newest first. */
  Stream<Entry> entries(AccountId account) {
    return Stream.iterate(
            platform.store().entries(account, Long.MAX_VALUE, PAGE),
            page -> !page.isEmpty(),
            page ->
                page.size() < PAGE
                    ? List.<Entry>of()
                    : platform.store().entries(account, page.get(page.size() - 1).sequence(), PAGE))
        .flatMap(List::stream);
  }

  private <T extends Body> Stream<Stored<T>> walk(PersonalDoc<T> kind, UUID wallet) {
    byte[] needle = wallet.toString().getBytes(StandardCharsets.US_ASCII);
    return all(platform, Json.collectionOf(kind.type()))
        .filter(document -> holds(document.body(), needle))
        .map(document -> Json.read(kind.type(), document))
        .filter(stored -> wallet.equals(kind.owner().apply(stored)));
  }

  /** All documents of a collection, in the order of their ids. */
  public static Stream<Document> all(Platform platform, String collection) {
    return Stream.iterate(
            platform.store().findAll(collection, Optional.empty(), PAGE),
            page -> !page.isEmpty(),
            page ->
                page.size() < PAGE
                    ? List.<Document>of()
                    : platform
                        .store()
                        .findAll(collection, Optional.of(page.get(page.size() - 1).id()), PAGE))
        .flatMap(List::stream);
  }

  private <T extends Body> Stream<Stored<T>> stream(Class<T> type, UUID owner) {
    String collection = Json.collectionOf(type);
    return Stream.iterate(
            Optional.of(page(collection, owner, Optional.empty())),
            Optional::isPresent,
            page ->
                page.flatMap(Page::next).map(next -> page(collection, owner, Optional.of(next))))
        .flatMap(page -> page.orElseThrow().items().stream())
        .map(document -> Json.read(type, document));
  }

  private <T extends Body> Stream<Stored<T>> listed(Class<T> type, UUID wallet) {
    IndexRange range = BillDocs.all(wallet);
    return Stream.iterate(
            Optional.of(platform.store().findByIndex(range, Optional.empty(), PAGE)),
            Optional::isPresent,
            page ->
                page.flatMap(Page::next)
                    .map(next -> platform.store().findByIndex(range, Optional.of(next), PAGE)))
        .flatMap(page -> page.orElseThrow().items().stream())
        .map(document -> Json.read(type, document));
  }

  private Page<Document> page(String collection, UUID owner, Optional<String> after) {
    return platform.store().findByStream(collection, owner, after, PAGE);
  }

  /** Much faster than reading JSON, of which most is other people's. */
  private static boolean holds(byte[] body, byte[] needle) {
    for (int i = 0; i <= body.length - needle.length; i++) {
      int j = 0;
      while (j < needle.length && body[i + j] == needle[j]) {
        j++;
      }
      if (j == needle.length) {
        return true;
      }
    }
    return false;
  }
}
