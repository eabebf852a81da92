package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bills at rest: how they are named, found and sealed. */
public final class BillDocs {
  /** The sealed field. */
  public static final String TEXTS = "bill";

  /** The collection. */
  static final String COLLECTION = Json.collectionOf(BillBody.class);

  private static final String LISTED = "listed";

  private static final String DUE = "due";
  private static final String SERIES = "series";
  private static final String PAYMENT = "payment";
  private static final String ID_PURPOSE = "bill-id";
  private static final String SERIES_PURPOSE = "bill-series";

  private final Platform platform;

  BillDocs(Platform platform) {
    this.platform = platform;
  }

  /** The id of a bill that its source has named; by the vault's key, as names may be guessed. */
  UUID named(UUID wallet, String... name) {
    return keyed(ID_PURPOSE, wallet, name);
  }

  /** What all bills of one payee have in common. */
  UUID series(UUID wallet, String... payee) {
    return keyed(SERIES_PURPOSE, wallet, payee);
  }

  private UUID keyed(String purpose, UUID wallet, String... name) {
    StringBuilder text = new StringBuilder(wallet.toString());
    for (String part : name) {
      // The lengths make it plain where one part ends.
      text.append(part.length()).append(':').append(part);
    }
    try (Secret secret = Secret.of(text)) {
      ByteBuffer hash = ByteBuffer.wrap(platform.vault().blindIndex(purpose, secret));
      // UUIDs of version 8 (RFC 9562).
      long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
      return new UUID(high, (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
  }

  /** The write of a new bill. */
  static DocumentWrite creation(UUID id, BillBody body) {
    return Stored.create(id, body, index(id, body), Optional.empty());
  }

  /** The write of a changed bill. */
  static DocumentWrite change(Stored<BillBody> before, BillBody body) {
    return before.replace(body, index(before.id(), body));
  }

  /** The keys under which a bill is found. */
  public static List<IndexEntry> index(UUID id, BillBody body) {
    List<IndexEntry> keys = new ArrayList<>(Asking.index(body.askAt()));
    keys.add(new IndexEntry(LISTED, listed(body.wallet(), body.at(), id), false));
    if (body.state() == BillState.DUE) {
      long dueAt = body.dueAt() == 0 ? Long.MAX_VALUE : body.dueAt();
      keys.add(new IndexEntry(DUE, due(body.wallet(), dueAt), false));
    }
    if (body.series() != null) {
      keys.add(new IndexEntry(SERIES, listed(body.series(), body.at(), id), false));
    }
    if (body.payment() != null) {
      keys.add(new IndexEntry(PAYMENT, bytes(body.payment()), false));
    }
    return keys;
  }

  /** All bills of a wallet, the newest first. */
  public static IndexRange all(UUID wallet) {
    return from(bytes(wallet), wallet);
  }

  /** All bills of a wallet from a place in the list on, which has its times from last to first. */
  static IndexRange from(byte[] place, UUID wallet) {
    return new IndexRange(COLLECTION, LISTED, place, Optional.of(after(wallet)));
  }

  /** All that is owed by a wallet, the first due first; what has no date comes last. */
  static IndexRange owed(UUID wallet) {
    return new IndexRange(COLLECTION, DUE, due(wallet, 0), Optional.of(after(wallet)));
  }

  /** What is owed by a wallet up to a moment, inclusive; not what has no date. */
  static IndexRange owedBy(UUID wallet, long until) {
    long end = Math.min(until, Long.MAX_VALUE - 1) + 1;
    return new IndexRange(COLLECTION, DUE, due(wallet, 0), Optional.of(due(wallet, end)));
  }

  /** What is charged by one payee before a moment, the latest first. */
  static IndexRange before(UUID series, long at) {
    return new IndexRange(COLLECTION, SERIES, place(series, at), Optional.of(after(series)));
  }

  /** The place in a wallet's list from which on everything is before {@code millis}. */
  static byte[] place(UUID wallet, long millis) {
    return ByteBuffer.allocate(24).put(bytes(wallet)).putLong(~millis + 1).array();
  }

  /** The place in a list of a bill; times are turned round, so that the last comes first. */
  static byte[] listed(UUID owner, long at, UUID id) {
    return ByteBuffer.allocate(40).put(bytes(owner)).putLong(~at).put(bytes(id)).array();
  }

  /** Whether a payment is that of a bill, or of a part that its wallet was asked for. */
  boolean pays(Stored<PaymentBody> payment) {
    return isOfBill(payment.id()) || isOfPart(payment.body());
  }

  private boolean isOfPart(PaymentBody payment) {
    return payment.request() != null
        && find(payment.wallet(), part(payment.wallet(), payment.request())).isPresent();
  }

  /** The id of the part that a wallet is asked for by a payment request. */
  UUID part(UUID wallet, UUID request) {
    return named(wallet, "split", request.toString());
  }

  private boolean isOfBill(UUID payment) {
    return !platform
        .store()
        .findByIndex(IndexRange.exactly(COLLECTION, PAYMENT, bytes(payment)), Optional.empty(), 1)
        .items()
        .isEmpty();
  }

  /** A bill of this wallet. */
  Stored<BillBody> own(UUID wallet, UUID id) {
    return find(wallet, id).orElseThrow(() -> Platform.notFound("bill", new BillId(id).toString()));
  }

  /** A bill of this wallet, if there is one with this id. */
  Optional<Stored<BillBody>> find(UUID wallet, UUID id) {
    return platform.find(BillBody.class, id).filter(bill -> bill.body().wallet().equals(wallet));
  }

  /** Opens what a bill says of people; once that is destroyed it says nothing. */
  static BillTexts texts(SealedTexts key, Stored<BillBody> bill) {
    return bill.body().texts().length == 0
        ? BillTexts.of("", "", "")
        : BillTexts.unpacked(key.open(bill.id(), TEXTS, bill.body().texts()));
  }

  /** The same, for its person. */
  public static String text(Platform platform, Stored<BillBody> bill) {
    try (SealedTexts key = SealedTexts.of(platform, bill.body().wallet())) {
      return texts(key, bill).packed();
    }
  }

  /** Seals it. */
  static byte[] sealed(SealedTexts key, UUID id, BillTexts texts) {
    return key.seal(id, TEXTS, texts.packed());
  }

  private static byte[] due(UUID wallet, long at) {
    return ByteBuffer.allocate(24).put(bytes(wallet)).putLong(at).array();
  }

  /** The end of all keys that begin with an id. */
  private static byte[] after(UUID id) {
    byte[] end = new byte[57];
    Arrays.fill(end, (byte) 0xFF);
    return ByteBuffer.wrap(end).put(bytes(id)).array();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
