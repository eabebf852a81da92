package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.FlagWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wallets at rest: how they are found, and the few things about them that change. */
public final class WalletDocs {
  private static final String COLLECTION = "wallet";
  private static final String PHONE_PURPOSE = "wallet-phone";

  /** The sealed field of a phone. */
  public static final String PHONE = "phone";

  /** The sealed field of a name. */
  public static final String NAME = "name";

  private static final String REFERENCE = "reference";
  private static final int TRIES = 20;
  private static final int V = 1;

  private final Platform platform;

  /** The wallets of one platform. */
  public WalletDocs(Platform platform) {
    this.platform = platform;
  }

  /** The blind index of a phone in E.164. */
  public byte[] phoneIndex(Secret phone) {
    return platform.vault().blindIndex(PHONE_PURPOSE, phone);
  }

  /** The wallet of a phone's holder, if there is one. */
  public Optional<Stored<WalletBody>> ofPhone(byte[] phoneIndex) {
    return one(IndexRange.exactly(COLLECTION, PHONE, phoneIndex));
  }

  /** The wallet with this bank reference, if there is one. */
  public Optional<Stored<WalletBody>> ofReference(String reference) {
    return one(IndexRange.exactly(COLLECTION, REFERENCE, ascii(reference)));
  }

  /** The blind index of the phone of a wallet's holder. */
  public byte[] phoneIndexOf(Stored<WalletBody> wallet) {
    try (Secret phone = phoneOf(wallet)) {
      return phoneIndex(phone);
    }
  }

  /** The phone of a wallet's holder in E.164, which the caller closes. */
  public Secret phoneOf(Stored<WalletBody> wallet) {
    try (DataKey key = dataKey(wallet)) {
      byte[] plain = key.open(new FieldRef(wallet.id(), PHONE), wallet.body().phone());
      try {
        return Secret.ofUtf8(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  /** The write that makes a wallet for the holder of a phone in E.164. */
  public DocumentWrite creation(WalletId wallet, Secret phone) {
    byte[] wrapped = platform.vault().newDataKey(wallet);
    byte[] sealedPhone;
    try (DataKey key = platform.vault().unwrap(wallet, wrapped)) {
      sealedPhone = sealPhone(key, wallet.value(), phone);
    }
    WalletBody body =
        new WalletBody(
            V,
            wrapped,
            sealedPhone,
            null,
            null,
            null,
            null,
            null,
            platform.clock().millis(),
            null,
            null,
            Map.of());
    return Stored.create(wallet.value(), body, keys(body, phoneIndex(phone)), Optional.empty());
  }

  /** The write that gives a wallet another phone in E.164. */
  public DocumentWrite rephone(Stored<WalletBody> wallet, Secret phone) {
    try (DataKey key = dataKey(wallet)) {
      byte[] sealedPhone = sealPhone(key, wallet.id(), phone);
      WalletBody body = change(wallet.body(), fields -> fields.phone = sealedPhone);
      return wallet.replace(body, keys(body, phoneIndex(phone)));
    }
  }

  private static byte[] sealPhone(DataKey key, UUID wallet, Secret phone) {
    byte[] plain = phone.utf8();
    try {
      return key.seal(new FieldRef(wallet, PHONE), plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The holder's name as others may see it, if it was ever given. */
  public Optional<String> maskedName(Stored<WalletBody> wallet) {
    byte[] sealed = wallet.body().name();
    if (sealed == null || wallet.body().isErased()) {
      return Optional.empty();
    }
    try (DataKey key = dataKey(wallet)) {
      byte[] plain = key.open(new FieldRef(wallet.id(), NAME), sealed);
      try {
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  /** What bank transfers for a wallet must carry; made with the first call, the same ever after. */
  public String bankReference(WalletId wallet) {
    return Platform.again(
        TRIES,
        "wallet",
        () -> {
          Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
          requireNotErased(stored);
          String known = stored.body().reference();
          if (known != null) {
            return Optional.of(known);
          }
          String made = BankReferences.of(platform.ids().next());
          WalletBody changed = change(stored.body(), b -> b.reference = made);
          return commit(Optional.empty(), stored, changed, List.of(), List.of(), Closing.NOTHING)
                  instanceof CommitOutcome.Applied
              ? Optional.of(made)
              : Optional.empty();
        });
  }

  /** Sets the card that is the default source; null for the balance. */
  public void setDefaultCard(RequestClaim claim, WalletId wallet, @Nullable UUID card) {
    set(claim, wallet, b -> b.defaultCard = card, List.of(), List.of());
  }

  /** Sets the class of the payment account. */
  public void setAccountClass(RequestClaim claim, WalletId wallet, AccountClass accountClass) {
    Event event = new Event("wallet.class-changed", wallet, wallet.value());
    set(claim, wallet, b -> b.accountClass = accountClass, List.of(), List.of(event));
  }

  /** Sets the holder's name, of which only the masked form is kept. */
  public void setName(RequestClaim claim, WalletId wallet, Secret name) {
    Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
    byte[] sealed = sealName(stored, name.read(chars -> MaskedNames.mask(CharBuffer.wrap(chars))));
    set(claim, wallet, b -> b.name = sealed, List.of(), List.of());
  }

  /**
   * Sets what is forbidden to a wallet's accounts; closing a wallet frees its phone.
   *
   * @param close whether {@code flags} close the wallet; other flags are only for an open one
   * @param closing what is given up with it
   * @throws WalletException {@code WALLET_CLOSED} if they are not to close it and it is closed,
   *     also when that happens meanwhile
   */
  public CommitOutcome setFlags(
      RequestClaim claim,
      WalletId wallet,
      FlagWrite flags,
      boolean close,
      String event,
      Closing closing) {
    List<Event> events = List.of(new Event(event, wallet, wallet.value()));
    return set(
        claim,
        wallet,
        !close,
        b -> b.closed = close ? Boolean.TRUE : b.closed,
        List.of(flags),
        events,
        closing);
  }

  /**
   * The write that a newly bound card makes to its wallet, if it changes anything: the holder's
   * masked name, if there is none yet, and the card itself as the default source.
   *
   * @param defaultOf the card whose place as the default source it takes; null for none
   */
  public Optional<DocumentWrite> bound(
      WalletId wallet, String maskedName, UUID card, @Nullable UUID defaultOf) {
    Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
    boolean names = !maskedName.isEmpty() && stored.body().name() == null;
    boolean takesOver = defaultOf != null && defaultOf.equals(stored.body().defaultCard());
    if (!names && !takesOver) {
      return Optional.empty();
    }
    WalletBody changed =
        change(
            stored.body(),
            b -> {
              b.name = names ? sealName(stored, maskedName) : b.name;
              b.defaultCard = takesOver ? card : b.defaultCard;
            });
    return Optional.of(replaced(stored, changed));
  }

  private byte[] sealName(Stored<WalletBody> wallet, String maskedName) {
    byte[] plain = maskedName.getBytes(StandardCharsets.UTF_8);
    try (DataKey key = dataKey(wallet)) {
      return key.seal(new FieldRef(wallet.id(), NAME), plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Whether a wallet is not closed. */
  public static boolean isOpen(Stored<WalletBody> wallet) {
    return !Boolean.TRUE.equals(wallet.body().closed());
  }

  /** All keys under which a wallet is found. */
  public List<IndexEntry> keys(WalletBody body, byte[] phoneIndex) {
    List<IndexEntry> keys = new ArrayList<>();
    if (!Boolean.TRUE.equals(body.closed())) {
      keys.add(new IndexEntry(PHONE, phoneIndex, true));
    }
    if (body.reference() != null) {
      keys.add(new IndexEntry(REFERENCE, ascii(body.reference()), true));
    }
    return keys;
  }

  /** The write that wraps a wallet's data key by the wrapping key of now, if that is to be done. */
  public Optional<DocumentWrite> rewrapped(Stored<WalletBody> wallet) {
    if (wallet.body().isErased()) {
      return Optional.empty();
    }
    return platform
        .vault()
        .rewrap(new WalletId(wallet.id()), wallet.body().dataKey())
        .map(wrapped -> replaced(wallet, change(wallet.body(), b -> b.dataKey = wrapped)));
  }

  /**
   * The write that gives a wallet a new data key, by which what is sealed in it is sealed anew;
   * empty if it got one at or after {@code since}.
   */
  public Optional<DocumentWrite> renewed(Stored<WalletBody> wallet, long since) {
    WalletBody body = wallet.body();
    Long keyedAt = body.keyedAt();
    if (body.isErased() || (keyedAt != null && keyedAt >= since)) {
      return Optional.empty();
    }
    WalletId id = new WalletId(wallet.id());
    byte[] wrapped = platform.vault().renewDataKey(id, body.dataKey());
    byte[] name = body.name();
    try (DataKey key = platform.vault().unwrap(id, wrapped)) {
      byte[] phone = reseal(key, new FieldRef(wallet.id(), PHONE), body.phone());
      byte[] newName = name == null ? null : reseal(key, new FieldRef(wallet.id(), NAME), name);
      return Optional.of(
          replaced(
              wallet,
              change(
                  body,
                  b -> {
                    b.dataKey = wrapped;
                    b.phone = phone;
                    b.name = newName;
                    b.keyedAt = platform.clock().millis();
                  })));
    }
  }

  /**
   * The write that takes the older data keys of a wallet away; empty if it has none, or got its
   * newest one after {@code before}.
   */
  public Optional<DocumentWrite> withoutOlderKeys(Stored<WalletBody> wallet, long before) {
    WalletBody body = wallet.body();
    Long keyedAt = body.keyedAt();
    if (body.isErased() || keyedAt == null || keyedAt > before) {
      return Optional.empty();
    }
    WalletId id = new WalletId(wallet.id());
    byte[] name = body.name();
    try (DataKey key = dataKey(wallet)) {
      if (!key.hasOlder()) {
        return Optional.empty();
      }
      byte[] phone = reseal(key, new FieldRef(wallet.id(), PHONE), body.phone());
      byte[] newName = name == null ? null : reseal(key, new FieldRef(wallet.id(), NAME), name);
      byte[] wrapped = platform.vault().newestDataKey(id, body.dataKey());
      return Optional.of(
          replaced(
              wallet,
              change(
                  body,
                  b -> {
                    b.dataKey = wrapped;
                    b.phone = phone;
                    b.name = newName;
                  })));
    }
  }

  /** The same value, sealed by the newest key. */
  public static byte[] reseal(DataKey key, FieldRef field, byte[] value) {
    byte[] plain = key.open(field, value);
    try {
      return key.seal(field, plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The write of a changed wallet, found as before. */
  private DocumentWrite replaced(Stored<WalletBody> wallet, WalletBody body) {
    byte[] phoneIndex = isOpen(wallet) ? phoneIndexOf(wallet) : new byte[0];
    return wallet.replace(body, keys(body, phoneIndex));
  }

  /** The write that destroys a wallet's data key, and all that leads to its person. */
  public DocumentWrite erased(Stored<WalletBody> wallet, long now) {
    byte[] none = new byte[0];
    return replaced(
        wallet,
        change(
            wallet.body(),
            b -> {
              b.dataKey = none;
              b.phone = none;
              b.name = null;
              b.reference = null;
              b.defaultCard = null;
              b.erasedAt = now;
            }));
  }

  /** Refuses a wallet whose personal data was destroyed. */
  public static void requireNotErased(Stored<WalletBody> wallet) {
    if (wallet.body().isErased()) {
      throw isErased(wallet);
    }
  }

  private static WalletException isErased(Stored<WalletBody> wallet) {
    return new WalletException(
        ErrorCode.WALLET_ERASED, Map.of("wallet", new WalletId(wallet.id()).toString()));
  }

  /**
   * The key of a wallet's personal data; the caller closes it.
   *
   * @throws WalletException {@code WALLET_ERASED} if it was destroyed
   */
  public DataKey dataKey(Stored<WalletBody> wallet) {
    requireNotErased(wallet);
    return platform.vault().unwrap(new WalletId(wallet.id()), wallet.body().dataKey());
  }

  private CommitOutcome set(
      RequestClaim claim,
      WalletId wallet,
      java.util.function.Consumer<Fields> edit,
      List<FlagWrite> flags,
      List<Event> events) {
    return set(claim, wallet, false, edit, flags, events, Closing.NOTHING);
  }

  private CommitOutcome set(
      RequestClaim claim,
      WalletId wallet,
      boolean onlyIfOpen,
      java.util.function.Consumer<Fields> edit,
      List<FlagWrite> flags,
      List<Event> events,
      Closing closing) {
    return Platform.again(
        TRIES,
        "wallet",
        () -> {
          Stored<WalletBody> stored = platform.get(WalletBody.class, wallet.value());
          if (stored.body().isErased()) {
            return Optional.of(earlier(claim).orElseThrow(() -> isErased(stored)));
          }
          if (onlyIfOpen && !isOpen(stored)) {
            // Asked of the very version that is replaced: flags must not open what was just closed.
            return Optional.of(
                earlier(claim)
                    .orElseThrow(
                        () ->
                            new WalletException(
                                ErrorCode.WALLET_CLOSED, Map.of("wallet", wallet.toString()))));
          }
          return Requests.settled(
              Optional.of(claim),
              commit(
                  Optional.of(claim), stored, change(stored.body(), edit), flags, events, closing));
        });
  }

  /** What came of the same request before. */
  private Optional<CommitOutcome> earlier(RequestClaim claim) {
    Optional<CommitOutcome.Replayed> replayed = platform.store().findClaim(claim.key());
    replayed.ifPresent(found -> Requests.requireSame(claim, found));
    return replayed.map(found -> found);
  }

  private CommitOutcome commit(
      Optional<RequestClaim> claim,
      Stored<WalletBody> stored,
      WalletBody body,
      List<FlagWrite> flags,
      List<Event> events,
      Closing closing) {
    Instant now = platform.clock().instant();
    List<DocumentWrite> documents = new ArrayList<>(List.of(replaced(stored, body)));
    List<Transfer> transfers = new ArrayList<>();
    Optional<AccountId> unsettled =
        closing.of(new WalletId(stored.id()), now.toEpochMilli(), documents, transfers);
    if (unsettled.isPresent()) {
      return new CommitOutcome.AccountNotEmpty(unsettled.get());
    }
    return platform.committer().commit(new Commit(now, claim, documents, transfers, flags, events));
  }

  private Optional<Stored<WalletBody>> one(IndexRange range) {
    return platform.store().findByIndex(range, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(document -> dev.kabao.wallet.internal.doc.Json.read(WalletBody.class, document));
  }

  private static WalletBody change(WalletBody body, java.util.function.Consumer<Fields> edit) {
    Fields fields = new Fields(body);
    edit.accept(fields);
    return new WalletBody(
        body.v(),
        fields.dataKey,
        fields.phone,
        fields.name,
        fields.accountClass,
        fields.defaultCard,
        fields.reference,
        fields.closed,
        body.createdAt(),
        fields.erasedAt,
        fields.keyedAt,
        body.unknown());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What changes about a wallet. */
  private static final class Fields {
    byte[] dataKey;
    byte[] phone;
    byte @Nullable [] name;
    @Nullable Long erasedAt;
    @Nullable Long keyedAt;
    @Nullable AccountClass accountClass;
    @Nullable UUID defaultCard;
    @Nullable String reference;
    @Nullable Boolean closed;

    Fields(WalletBody body) {
      dataKey = body.dataKey();
      phone = body.phone();
      name = body.name();
      erasedAt = body.erasedAt();
      keyedAt = body.keyedAt();
      accountClass = body.accountClass();
      defaultCard = body.defaultCard();
      reference = body.reference();
      closed = body.closed();
    }
  }
}
