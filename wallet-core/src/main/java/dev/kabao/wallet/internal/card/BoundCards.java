package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.Revocation;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bound cards of one platform: how they are kept, found and ended. */
public final class BoundCards {
  /**
   * Cards in use, by blind index of the number: unique, so that a card is in one wallet at most.
   * Lost cards, too: so that they are in none.
   */
  private static final String NUMBER = "number";

  /** Cards in use, by wallet and the time of binding. */
  private static final String WALLET = "wallet";

  /** Cards that were reported and not found, by wallet and the time of binding. */
  private static final String LOST = "lost";

  private static final int V = 1;
  private static final int PAGE = 100;
  private static final int TRIES = 20;

  private final Platform platform;
  private final CardVault vault;

  /** The cards of {@code platform}. */
  public BoundCards(Platform platform) {
    this.platform = platform;
    this.vault = new CardVault(platform);
  }

  /** A card on its way into the store. */
  record NewCard(Stored<CardBody> stored, DocumentWrite write) {}

  /**
   * The card that a binding led to.
   *
   * @param usable false for a card that cannot be bound after all, whose agreement must be revoked
   */
  NewCard draft(Stored<BindingBody> binding, AgreementToken agreement, boolean usable, long now) {
    BindingBody from = binding.body();
    UUID id = platform.ids().next();
    byte[] sealed = vault.sealCard(from.wallet(), id, vault.binding(binding).display(), agreement);
    CardBody body =
        new CardBody(
            V,
            from.wallet(),
            usable ? CardState.ACTIVE : CardState.ENDING,
            from.issuer(),
            from.product(),
            from.kind(),
            from.number(),
            sealed,
            usable ? null : platform.ids().next(),
            now,
            now,
            0,
            usable ? 0 : now + Asking.CALL_GRACE_MILLIS,
            null,
            Map.of());
    DocumentWrite write = Stored.create(id, body, index(body), Optional.empty());
    return new NewCard(new Stored<>(id, 1, body), write);
  }

  /** The card in use, or lost, with this number, in whichever wallet. */
  Optional<Stored<CardBody>> inUse(byte[] number) {
    return platform
        .store()
        .findByIndex(IndexRange.exactly(collection(), NUMBER, number), Optional.empty(), 1)
        .items()
        .stream()
        .map(document -> Json.read(CardBody.class, document))
        .findFirst();
  }

  /** Why a card that was confirmed cannot be bound: it is in use, here or elsewhere, or lost. */
  BindingRefusal whyTaken(BindingBody binding) {
    Optional<Stored<CardBody>> card = inUse(binding.number());
    return card.isPresent()
        ? whyTaken(card.get(), binding.wallet())
        : BindingRefusal.HELD_ELSEWHERE;
  }

  /** Why a card that is there cannot be bound to a wallet. */
  static BindingRefusal whyTaken(Stored<CardBody> card, UUID wallet) {
    if (card.body().isLost()) {
      return BindingRefusal.CARD_LOST;
    }
    return card.body().wallet().equals(wallet)
        ? BindingRefusal.ALREADY_BOUND
        : BindingRefusal.HELD_ELSEWHERE;
  }

  /** The cards in use of one wallet, in the order in which they were bound. */
  List<BoundCard> list(UUID wallet) {
    return all(WALLET, wallet).stream().map(this::view).toList();
  }

  /** The lost cards of one wallet, in the order in which they were bound. */
  List<Stored<CardBody>> lost(UUID wallet) {
    return all(LOST, wallet);
  }

  private List<Stored<CardBody>> all(String index, UUID wallet) {
    byte[] from = key(wallet, 0);
    IndexRange range =
        new IndexRange(collection(), index, from, Optional.of(key(wallet, Long.MAX_VALUE)));
    List<Stored<CardBody>> cards = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page = platform.store().findByIndex(range, after, PAGE);
      page.items().forEach(document -> cards.add(Json.read(CardBody.class, document)));
      after = page.next();
    } while (after.isPresent());
    return List.copyOf(cards);
  }

  BoundCard view(Stored<CardBody> card) {
    CardBody body = card.body();
    return new BoundCard(
        new CardId(card.id()),
        body.state(),
        body.issuer(),
        Optional.ofNullable(body.product()),
        body.kind(),
        vault.display(card),
        Instant.ofEpochMilli(body.boundAt()));
  }

  /** Takes a card out of use; its agreement is then to be revoked. */
  CommitOutcome end(Stored<CardBody> active, RequestClaim claim) {
    long now = platform.clock().millis();
    CardBody body = active.body();
    CardBody ending =
        changed(body, CardState.ENDING, platform.ids().next(), now, 0, now + Asking.pauseMillis(0));
    return platform.committer().commit(commit(active, ending, Optional.of(claim), "card.ending"));
  }

  /** Keeps a claim on a card that changes nothing. */
  CommitOutcome claimOnly(RequestClaim claim) {
    return platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(), Optional.of(claim), List.of(), List.of(), List.of()));
  }

  /**
   * Tells the issuer to end the agreement of a card that was unbound; the card as it then stands.
   * Of a lost card {@link LostCards} does so, in its turn.
   */
  Stored<CardBody> revoke(Stored<CardBody> ending) {
    if (ending.body().state() != CardState.ENDING || ending.body().isLost()) {
      return ending;
    }
    IssuerOutcome<Revocation> outcome = askToRevoke(ending);
    boolean done = outcome instanceof IssuerOutcome.Approved<Revocation>;
    // A refusal is the answer to this order for ever: the next try needs an order of its own.
    boolean refused = outcome instanceof IssuerOutcome.Declined<Revocation>;
    UUID nextOrder = refused ? platform.ids().next() : ending.body().revokeOrder();
    Stored<CardBody> current = ending;
    for (int i = 0; i < TRIES; i++) {
      CardBody body = current.body();
      if (body.state() != CardState.ENDING) {
        return current;
      }
      long now = platform.clock().millis();
      // No reason to stop: the agreement must end. The pauses grow up to a day.
      CardBody next =
          done
              ? changed(body, CardState.ENDED, body.revokeOrder(), now, body.asked(), 0)
              : changed(
                  body,
                  CardState.ENDING,
                  nextOrder,
                  now,
                  body.asked() + 1,
                  now + Asking.pauseMillis(body.asked()));
      String event = done ? "card.ended" : "card.ending";
      CommitOutcome kept =
          platform.committer().commit(commit(current, next, Optional.empty(), event));
      if (kept instanceof CommitOutcome.Applied) {
        return current.replaced(next);
      }
      current = platform.get(CardBody.class, current.id());
    }
    throw Platform.contention("card");
  }

  /** Tells the issuer to end the agreement of a card; keeps nothing. */
  IssuerOutcome<Revocation> askToRevoke(Stored<CardBody> ending) {
    OrderId order = OrderId.of(Objects.requireNonNull(ending.body().revokeOrder()));
    try (AgreementToken agreement = vault.agreement(ending)) {
      return platform.issuer(ending.body().issuer()).revokeAgreement(order, agreement);
    }
  }

  private static Commit commit(
      Stored<CardBody> from, CardBody to, Optional<RequestClaim> claim, String event) {
    return new Commit(
        Instant.ofEpochMilli(to.updatedAt()),
        claim,
        List.of(from.replace(to, index(to))),
        List.of(),
        List.of(new Event(event, new WalletId(to.wallet()), from.id())));
  }

  private static CardBody changed(
      CardBody b, CardState state, @Nullable UUID revokeOrder, long now, int asked, long askAt) {
    return new CardBody(
        b.v(),
        b.wallet(),
        state,
        b.issuer(),
        b.product(),
        b.kind(),
        b.number(),
        b.sealed(),
        revokeOrder,
        b.boundAt(),
        now,
        asked,
        askAt,
        b.loss(),
        b.unknown());
  }

  /** The keys under which a card is found. The number of a lost card stays taken for good. */
  public static List<IndexEntry> index(CardBody body) {
    List<IndexEntry> entries = new ArrayList<>(Asking.index(body.askAt()));
    boolean active = body.state() == CardState.ACTIVE;
    if (active || body.isLost()) {
      entries.add(new IndexEntry(NUMBER, body.number(), true));
      String list = active ? WALLET : LOST;
      entries.add(new IndexEntry(list, key(body.wallet(), body.boundAt()), false));
    }
    return entries;
  }

  private static byte[] key(UUID wallet, long boundAt) {
    return ByteBuffer.allocate(24)
        .putLong(wallet.getMostSignificantBits())
        .putLong(wallet.getLeastSignificantBits())
        .putLong(boundAt)
        .array();
  }

  private static String collection() {
    return Json.collectionOf(CardBody.class);
  }
}
