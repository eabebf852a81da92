package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardNumberDisplay;
import dev.kabao.wallet.cardholder.FormCheck;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BindingBody;
import dev.kabao.wallet.internal.doc.CounterBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.MaskedNames;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first step of a binding: everything up to the intent that is kept before the issuer is asked.
 */
final class BindingStarts {
  /** The purpose of card numbers' blind indexes. Never changed: kept indexes depend on it. */
  private static final String NUMBER_PURPOSE = "card-number";

  /** Where a code would go is not known before the issuer's first answer. */
  private static final String NO_PHONE = "";

  private static final int V = 1;
  private static final int TRIES = 20;

  private final Platform platform;
  private final BoundCards cards;
  private final CardVault vault;
  private final WalletId wallet;

  BindingStarts(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.cards = new BoundCards(platform);
    this.vault = new CardVault(platform);
    this.wallet = wallet;
  }

  /** What came of the first step. */
  sealed interface Outcome {}

  /** The intent is kept: the issuer is to be asked. */
  record Created(Stored<BindingBody> binding) implements Outcome {}

  /** The request was carried out before. */
  record Replayed(UUID binding) implements Outcome {}

  /** Nothing was started. */
  record Refused(BindingRefusal refusal) implements Outcome {}

  Outcome keep(RequestId requestId, FormCheck.Valid valid) {
    UUID id = platform.ids().next();
    RequestClaim claim = claim(requestId, id, valid.holder());
    Optional<CommitOutcome.Replayed> before = platform.store().findClaim(claim.key());
    if (before.isPresent()) {
      return replayed(claim, before.get());
    }
    Optional<Issuer> issuer = issuerOf(valid);
    if (issuer.isEmpty()) {
      return new Refused(BindingRefusal.ISSUER_NOT_SUPPORTED);
    }
    byte[] number = platform.vault().blindIndex(NUMBER_PURPOSE, valid.holder().cardNumber());
    // That another wallet has the card, or lost it, is told only to who gives a good code: see
    // BindingEngine.
    Optional<BindingRefusal> alreadyHere =
        cards
            .inUse(number)
            .filter(card -> card.body().wallet().equals(wallet.value()))
            .map(card -> BoundCards.whyTaken(card, wallet.value()));
    if (alreadyHere.isPresent()) {
      return new Refused(alreadyHere.get());
    }
    BindingBody body = created(id, valid, issuer.get().profile(), number);
    for (int i = 0; i < TRIES; i++) {
      BindingRules rules = platform.bindingRules();
      Optional<DocumentWrite> ofCard = countCheck(number, rules.checksPerCardPerDay());
      Optional<DocumentWrite> ofWallet =
          countCheck(bytes(wallet.value()), rules.checksPerWalletPerDay());
      if (ofCard.isEmpty() || ofWallet.isEmpty()) {
        return new Refused(BindingRefusal.CHECKS_USED_UP);
      }
      DocumentWrite write = Stored.create(id, body, Asking.index(body.askAt()), Optional.empty());
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      Instant.ofEpochMilli(body.createdAt()),
                      Optional.of(claim),
                      List.of(write, ofCard.get(), ofWallet.get()),
                      List.of(),
                      List.of(new Event("binding.created", wallet, id))));
      if (outcome instanceof CommitOutcome.Applied) {
        return new Created(new Stored<>(id, 1, body));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return replayed(claim, replayed);
      }
    }
    throw Platform.contention("card check");
  }

  private BindingBody created(
      UUID id, FormCheck.Valid valid, IssuerProfile profile, byte[] number) {
    CardKind kind = valid.recognition().kind().orElse(CardKind.DEBIT);
    CardNumberDisplay display = CardNumberDisplay.of(valid.holder().cardNumber());
    String maskedName =
        valid.holder().name().read(chars -> MaskedNames.mask(CharBuffer.wrap(chars)));
    long now = platform.clock().millis();
    return new BindingBody(
        V,
        wallet.value(),
        BindingState.CREATED,
        profile.code(),
        profile.products().stream()
            .filter(product -> product.kind() == kind)
            .map(CardProduct::code)
            .findFirst()
            .orElse(null),
        kind,
        number,
        vault.sealBinding(
            wallet.value(), id, new CardVault.BindingView(display, NO_PHONE, maskedName)),
        1,
        0,
        0,
        now,
        0,
        0,
        null,
        null,
        Map.of(),
        now,
        now,
        0,
        now + Asking.CALL_GRACE_MILLIS,
        Map.of());
  }

  private Optional<Issuer> issuerOf(FormCheck.Valid valid) {
    return valid
        .recognition()
        .issuer()
        .map(recognised -> platform.issuers().get(recognised.code()))
        .filter(
            issuer ->
                issuer.profile().capabilities().contains(IssuerProfile.Capability.BIND_BY_CODE));
  }

  /** One more check by or of this subject today; empty if there were enough. */
  private Optional<DocumentWrite> countCheck(byte[] subject, int limit) {
    LocalDate today = LocalDate.ofInstant(platform.clock().instant(), platform.zone());
    ByteBuffer head = ByteBuffer.wrap(subject);
    UUID counter = new UUID(head.getLong() ^ today.toEpochDay(), head.getLong());
    Optional<Stored<CounterBody>> found = platform.find(CounterBody.class, counter);
    int count = found.map(stored -> stored.body().count()).orElse(0);
    if (count >= limit) {
      return Optional.empty();
    }
    CounterBody next = new CounterBody(V, count + 1, Map.of());
    return Optional.of(
        found
            .map(stored -> stored.replace(next, List.of()))
            .orElseGet(() -> Stored.create(counter, next, List.of(), Optional.empty())));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private RequestClaim claim(RequestId requestId, UUID id, CardHolder holder) {
    try (Secret content = content(holder)) {
      byte[] hash = platform.vault().blindIndex("binding-request", content);
      return Requests.claim(wallet.value(), requestId, hash, id);
    }
  }

  /** All that was asked for, for the vault's eyes only. */
  private static Secret content(CardHolder holder) {
    StringBuilder all = new StringBuilder(160);
    try {
      for (Secret part :
          List.of(holder.cardNumber(), holder.name(), holder.idNumber(), holder.phone())) {
        part.read(chars -> all.append(chars).append('\n'));
      }
      all.append(holder.idDocumentType());
      holder.expiry().ifPresent(part -> part.read(chars -> all.append('\n').append(chars)));
      return Secret.of(all);
    } finally {
      for (int i = 0; i < all.length(); i++) {
        all.setCharAt(i, '\0');
      }
    }
  }

  private static Outcome replayed(RequestClaim claim, CommitOutcome.Replayed before) {
    Requests.requireSame(claim, before);
    return new Replayed(before.subject());
  }
}
