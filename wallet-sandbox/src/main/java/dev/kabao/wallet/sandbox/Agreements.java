package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The standing agreements: their tokens sealed, and found by keyed hash. */
final class Agreements {
  private static final String COLLECTION = "agreements";
  private static final String TOKEN_INDEX = "token";
  private static final String ENDED_AT = "endedAt";
  private static final int TOKEN_BYTES = 32;

  private final Docs docs;
  private final BankVault vault;
  private final IdSource ids;
  private final SecureRandom random;
  private final Clock clock;

  Agreements(Docs docs, BankVault vault, IdSource ids, SecureRandom random, Clock clock) {
    this.docs = docs;
    this.vault = vault;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** A new agreement, to be written with the binding that it ends. */
  Doc create(Caller caller, UUID card) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    Doc agreement =
        Doc.create(COLLECTION, ids.next())
            .put("platform", caller.platform())
            .put("card", card.toString());
    try (Secret token = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))) {
      agreement.put("sealedToken", vault.seal(agreement.id(), "token", token));
      agreement.put(TOKEN_INDEX, vault.index("agreement", token));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
    return agreement;
  }

  DocumentWrite write(Doc agreement) {
    return agreement.write(Map.of(TOKEN_INDEX, agreement.bytes(TOKEN_INDEX)), Optional.empty());
  }

  /** The token of a standing agreement; the caller closes it. */
  Secret token(UUID agreement) {
    Doc doc = docs.find(COLLECTION, agreement).orElseThrow();
    return vault.open(doc.id(), "token", doc.text("sealedToken"));
  }

  /** The platform's agreement with this token, ended or not. */
  private Optional<Doc> find(Caller caller, Secret token) {
    return docs.find(COLLECTION, TOKEN_INDEX, vault.index("agreement", token))
        .filter(agreement -> agreement.text("platform").equals(caller.platform()));
  }

  /** The card of a standing agreement of the platform's. */
  Optional<UUID> card(Caller caller, Secret token) {
    return find(caller, token).filter(this::stands).map(agreement -> agreement.uuid("card"));
  }

  /** The card of an agreement of the platform's, ended or not. */
  Optional<UUID> anyCard(Caller caller, Secret token) {
    return find(caller, token).map(agreement -> agreement.uuid("card"));
  }

  private boolean stands(Doc agreement) {
    return !agreement.has(ENDED_AT);
  }

  /** Ends an agreement; one that is ended stays ended since when it was. */
  Answer revoke(Caller caller, OrderId order, Secret token) {
    OrderKey key = OrderKey.of("revoke", caller.platform(), order);
    byte[] content = vault.index("revoke-content", token);
    while (true) {
      Optional<Doc> found = find(caller, token);
      if (found.isEmpty()) {
        return Answer.of(Answer.NO_AGREEMENT);
      }
      Doc agreement = found.get();
      List<DocumentWrite> writes = List.of();
      if (stands(agreement)) {
        agreement.put(ENDED_AT, clock.instant());
        writes = List.of(write(agreement));
      }
      CommitOutcome outcome =
          docs.commit(
              clock.instant(), Optional.of(key.claim(content, agreement.id())), writes, List.of());
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        if (!MessageDigest.isEqual(replayed.contentHash(), content)) {
          return Answer.of(Answer.DUPLICATE);
        }
        Doc ended = docs.find(COLLECTION, agreement.id()).orElseThrow();
        return Answer.approved().with(ApiFields.ENDED_AT, ended.text(ENDED_AT));
      }
      if (outcome instanceof CommitOutcome.Applied) {
        return Answer.approved().with(ApiFields.ENDED_AT, agreement.text(ENDED_AT));
      }
    }
  }
}
