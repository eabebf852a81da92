package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The cards. Number and elements are kept as keyed hashes only; phone, name and expiry sealed,
 * because the bank sends to the one, prints the other on a replacement, and reads the third; so is
 * the number of a replacement, for the letter to its holder. The verification number is not kept at
 * all: it is worked out from the card's data under the vault's key, as issuers do.
 */
final class Cards {
  private static final String COLLECTION = "cards";
  private static final String NUMBER = "number";
  private static final String HOLDER_NAME = "holderName";
  private static final String NAME = "name";
  private static final String EXPIRY = "expiry";
  private static final String LETTER = "letter";
  static final String TAIL = "tail";
  private static final int CVN = 1000;

  private final Docs docs;
  private final BankVault vault;
  private final IdSource ids;
  private final CardNumbers numbers;
  private final IssuerProfile profile;

  Cards(Docs docs, BankVault vault, IdSource ids, CardNumbers numbers, IssuerProfile profile) {
    this.docs = docs;
    this.vault = vault;
    this.ids = ids;
    this.numbers = numbers;
    this.profile = profile;
  }

  IssuedCard issue(CardOrder order, Instant now) {
    CardProduct product = product(order);
    while (true) {
      Secret number = numbers.next(order.kind());
      Optional<Secret> expiry =
          order.kind() == CardKind.CREDIT ? Optional.of(CardNumbers.expiry(now)) : Optional.empty();
      WalletId account = new WalletId(ids.next());
      Doc card = card(order, product, number, expiry, account);
      CommitOutcome outcome =
          docs.commit(
              now,
              Optional.empty(),
              List.of(write(card)),
              opening(account, order.openingBalance().getAmountMinorLong()));
      if (outcome instanceof CommitOutcome.Applied) {
        return new IssuedCard(
            number, expiry, expiry.map(until -> verificationNumber(number, until)));
      }
      number.close();
      if (!(outcome instanceof CommitOutcome.IndexTaken)) {
        throw new IllegalStateException("A new card was not kept: " + outcome);
      }
    }
  }

  Optional<Doc> find(Secret number) {
    return docs.find(COLLECTION, NUMBER, vault.index("card-number", number));
  }

  Doc get(UUID id) {
    return docs.find(COLLECTION, id).orElseThrow();
  }

  /** The card that an order is about; empty if it is about none. */
  Optional<Doc> of(Doc order) {
    return order.find("card").map(id -> get(UUID.fromString(id)));
  }

  /** The card whose elements all are these; which one is not is never told. */
  Optional<Doc> match(SealedFields holder) throws UnreadableMessageException {
    Secret number = holder.get(ApiFields.CARD_NUMBER);
    byte[] elements =
        elements(
            holder.get(ApiFields.NAME),
            holder.get(ApiFields.ID_DOCUMENT_TYPE),
            holder.get(ApiFields.ID_NUMBER),
            holder.get(ApiFields.PHONE));
    return find(number)
        .filter(card -> MessageDigest.isEqual(card.bytes("elements"), elements))
        .filter(card -> !card.has("expiry") || matchesCredit(card, number, holder));
  }

  /** The card with this number, if its holder has this name; which one does not fit is not told. */
  Optional<Doc> match(Secret number, Secret name) {
    byte[] holder = holderName(number, name);
    return find(number)
        .filter(card -> card.has(HOLDER_NAME))
        .filter(card -> MessageDigest.isEqual(card.bytes(HOLDER_NAME), holder));
  }

  /** Why the card is not fit for use now; empty if it is. */
  Optional<String> refusal(Doc card, Instant now) {
    CardState state = CardState.valueOf(card.text("state"));
    Optional<String> unfit =
        switch (state) {
          case ACTIVE -> Optional.empty();
          case INACTIVE -> Optional.of(Answer.INACTIVE);
          case BLOCKED -> Optional.of(Answer.BLOCKED);
          case LOST -> Optional.of(Answer.LOST_CARD);
          case STOLEN -> Optional.of(Answer.STOLEN_CARD);
          case CLOSED -> Optional.of(Answer.NO_CARD);
        };
    if (unfit.isPresent()) {
      return unfit;
    }
    if (card.has("expiry")) {
      try (Secret expiry = vault.open(card.id(), "expiry", card.text("expiry"))) {
        return CardNumbers.expired(expiry, now)
            ? Optional.of(Answer.EXPIRED_CARD)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The reserved phone; the caller closes it. */
  Secret phone(Doc card) {
    return vault.open(card.id(), "phone", card.text("phone"));
  }

  AccountId account(Doc card) {
    return AccountId.wallet(new WalletId(card.uuid("account")), "CNY");
  }

  CardProduct product(Doc card) {
    return profile.products().stream()
        .filter(product -> product.code().equals(card.text("product")))
        .findFirst()
        .orElseThrow();
  }

  boolean setState(Secret number, CardState state, Instant now) {
    while (true) {
      Optional<Doc> card = find(number);
      if (card.isEmpty()) {
        return false;
      }
      card.get().put("state", state.name());
      CommitOutcome outcome =
          docs.commit(now, Optional.empty(), List.of(write(card.get())), List.of());
      if (outcome instanceof CommitOutcome.Applied) {
        return true;
      }
    }
  }

  /** The write of a card that was read and changed. */
  static DocumentWrite write(Doc card) {
    return card.write(Map.of(NUMBER, card.bytes(NUMBER)), Optional.empty());
  }

  /**
   * A card like another, with a number of its own, for the same account and holder. Its number is
   * kept, sealed, for the letter to the holder.
   */
  Doc like(Doc old, Instant now) {
    CardProduct product = product(old);
    Doc card = Doc.create(COLLECTION, ids.next());
    try (Secret number = numbers.next(product.kind());
        Secret phone = phone(old)) {
      if (old.has(NAME)) {
        try (Secret name = vault.open(old.id(), NAME, old.text(NAME))) {
          card.put(HOLDER_NAME, holderName(number, name));
          card.put(NAME, vault.seal(card.id(), NAME, name));
        }
      }
      if (old.has(EXPIRY)) {
        try (Secret until = CardNumbers.expiry(now)) {
          card.put(EXPIRY, vault.seal(card.id(), EXPIRY, until));
        }
      }
      numbered(card, number);
      card.put(LETTER, vault.seal(card.id(), LETTER, number));
      card.put("phone", vault.seal(card.id(), "phone", phone));
    }
    return card.put("elements", old.bytes("elements"))
        .put("product", old.text("product"))
        .put("account", old.text("account"))
        .put("state", CardState.ACTIVE.name());
  }

  /** The letter with the card that was issued in place of another. */
  Optional<IssuedCard> letter(Doc card) {
    if (!card.has(LETTER)) {
      return Optional.empty();
    }
    Secret number = vault.open(card.id(), LETTER, card.text(LETTER));
    Optional<Secret> expiry = card.find(EXPIRY).map(kept -> vault.open(card.id(), EXPIRY, kept));
    return Optional.of(
        new IssuedCard(number, expiry, expiry.map(until -> verificationNumber(number, until))));
  }

  private void numbered(Doc card, Secret number) {
    card.put(NUMBER, vault.index("card-number", number));
    String tail = number.read(digits -> new String(digits, digits.length - 4, 4));
    card.put(TAIL, tail);
  }

  private Doc card(
      CardOrder order,
      CardProduct product,
      Secret number,
      Optional<Secret> expiry,
      WalletId account) {
    Doc card = Doc.create(COLLECTION, ids.next());
    try (Secret type = Secret.of(order.idDocumentType().name())) {
      card.put("elements", elements(order.name(), type, order.idNumber(), order.phone()));
    }
    card.put(HOLDER_NAME, holderName(number, order.name()));
    card.put(NAME, vault.seal(card.id(), NAME, order.name()));
    numbered(card, number);
    card.put("phone", vault.seal(card.id(), "phone", order.phone()));
    expiry.ifPresent(until -> card.put("expiry", vault.seal(card.id(), "expiry", until)));
    card.put("product", product.code());
    card.put("account", account.value().toString());
    card.put("state", (order.activated() ? CardState.ACTIVE : CardState.INACTIVE).name());
    return card;
  }

  private List<Transfer> opening(WalletId account, long minorUnits) {
    return minorUnits == 0
        ? List.of()
        : List.of(
            new Transfer.Post(
                new TransferId(account.value(), 0),
                AccountId.issuer(profile.code(), "CNY"),
                AccountId.wallet(account, "CNY"),
                minorUnits));
  }

  private CardProduct product(CardOrder order) {
    return profile.products().stream()
        .filter(product -> product.kind() == order.kind())
        .filter(product -> order.product().map(product.code()::equals).orElse(true))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The bank has no such product of this kind."));
  }

  private byte[] elements(Secret name, Secret idType, Secret idNumber, Secret phone) {
    return vault.index("elements", name, idType, idNumber, phone);
  }

  /** With the number, so that two cards of one holder cannot be seen to be. */
  private byte[] holderName(Secret number, Secret name) {
    return vault.index("card-holder-name", number, name);
  }

  private boolean matchesCredit(Doc card, Secret number, SealedFields holder) {
    Optional<Secret> expiry = holder.find(ApiFields.EXPIRY);
    Optional<Secret> cvn = holder.find(ApiFields.VERIFICATION_NUMBER);
    if (expiry.isEmpty() || cvn.isEmpty()) {
      return false;
    }
    try (Secret until = vault.open(card.id(), "expiry", card.text("expiry"));
        Secret right = verificationNumber(number, until)) {
      boolean untilFits = same(until, expiry.get());
      return same(right, cvn.get()) && untilFits;
    }
  }

  private Secret verificationNumber(Secret number, Secret expiry) {
    BigInteger hash = new BigInteger(1, vault.index("card-verification", number, expiry));
    return Secret.of(String.format("%03d", hash.mod(BigInteger.valueOf(CVN)).intValue()));
  }

  private static boolean same(Secret one, Secret other) {
    return MessageDigest.isEqual(one.utf8(), other.utf8());
  }
}
