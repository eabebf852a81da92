package dev.kabao.wallet.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Bindings: started with the holder's elements, confirmed with the code that was sent.
 *
 * <p>A step reads, decides, and commits against the version that it read; when another call came
 * first it looks again. So each code's tries are counted and each order is carried out once,
 * however many calls come at a time.
 */
final class Bindings {
  private static final String COLLECTION = "bindings";
  private static final Secret NONE = Secret.of("");

  private final Docs docs;
  private final BankVault vault;
  private final Cards cards;
  private final Agreements agreements;
  private final OneTimeCodes codes;
  private final Inbox inbox;
  private final SecureRandom random;
  private final Clock clock;

  Bindings(
      Docs docs,
      BankVault vault,
      Cards cards,
      Agreements agreements,
      OneTimeCodes codes,
      Inbox inbox,
      SecureRandom random,
      Clock clock) {
    this.docs = docs;
    this.vault = vault;
    this.cards = cards;
    this.agreements = agreements;
    this.codes = codes;
    this.inbox = inbox;
    this.random = random;
    this.clock = clock;
  }

  private enum State {
    CHALLENGED,
    AGREED,
    FAILED
  }

  /**
   * Starts a binding.
   *
   * @param forced a final code with which to refuse
   */
  Answer start(Caller caller, OrderId order, SealedFields holder, Optional<String> forced)
      throws UnreadableMessageException {
    OrderKey key = OrderKey.of("binding", caller.platform(), order);
    byte[] content =
        vault.index(
            "binding-content",
            holder.get(ApiFields.CARD_NUMBER),
            holder.get(ApiFields.NAME),
            holder.get(ApiFields.ID_DOCUMENT_TYPE),
            holder.get(ApiFields.ID_NUMBER),
            holder.get(ApiFields.PHONE),
            holder.find(ApiFields.EXPIRY).orElse(NONE),
            holder.find(ApiFields.VERIFICATION_NUMBER).orElse(NONE));
    Optional<Doc> card = cards.match(holder);
    while (true) {
      Optional<Doc> earlier = docs.find(COLLECTION, key.document());
      if (earlier.isPresent()) {
        return MessageDigest.isEqual(earlier.get().bytes("content"), content)
            ? firstAnswer(earlier.get())
            : Answer.of(Answer.DUPLICATE);
      }
      Instant now = clock.instant();
      if (now.isAfter(caller.deadline())) {
        return Answer.of(Answer.NO_TIME_LEFT);
      }
      Doc binding = Doc.create(COLLECTION, key.document()).put("content", content);
      Optional<String> refusal = forced.or(() -> refusal(card, now));
      List<DocumentWrite> writes =
          refusal.isPresent()
              ? List.of(fail(binding, refusal.get()).write())
              : challenge(binding, card.orElseThrow(), now);
      CommitOutcome outcome =
          docs.commit(now, Optional.of(key.claim(content, binding.id())), writes, List.of());
      if (outcome instanceof CommitOutcome.Applied) {
        return firstAnswer(binding);
      }
    }
  }

  Answer resend(Caller caller, OrderId order) {
    while (true) {
      Instant now = clock.instant();
      Optional<Doc> found = find(caller, order);
      Optional<String> refusal = notWaiting(found, caller, now);
      if (refusal.isPresent()) {
        return Answer.of(refusal.get());
      }
      Doc binding = found.orElseThrow();
      if (!codes.mayResend(binding, now)) {
        return Answer.of(Answer.COUNT_LIMIT);
      }
      List<DocumentWrite> writes = sendCode(binding, cards.get(binding.uuid("card")), now);
      if (applied(writes, now)) {
        return Answer.approved().with(ApiFields.CHALLENGE, challengeJson(binding, "codeExpiresAt"));
      }
    }
  }

  Answer confirm(Caller caller, OrderId order, Secret code) {
    while (true) {
      Instant now = clock.instant();
      Optional<Doc> found = find(caller, order);
      if (found.isPresent() && state(found.get()) == State.AGREED) {
        return codes.matches(found.get(), code)
            ? agreed(caller, order, found.get())
            : Answer.of(Answer.WRONG_STATE);
      }
      Optional<String> refusal = notWaiting(found, caller, now);
      if (refusal.isPresent()) {
        return Answer.of(refusal.get());
      }
      Doc binding = found.orElseThrow();
      if (codes.expired(binding, now)) {
        return Answer.of(Answer.CODE_EXPIRED);
      }
      if (!codes.matches(binding, code)) {
        boolean last = codes.countWrongTry(binding);
        Doc counted = last ? fail(binding, Answer.TOO_MANY_TRIES) : binding;
        if (applied(List.of(counted.write()), now)) {
          return Answer.of(last ? Answer.TOO_MANY_TRIES : Answer.WRONG_CODE);
        }
        continue;
      }
      Doc card = cards.get(binding.uuid("card"));
      Optional<String> unfit = cards.refusal(card, now);
      if (unfit.isPresent()) {
        return Answer.of(unfit.get());
      }
      Doc agreement = agreements.create(caller, card.id());
      binding.put("state", State.AGREED.name()).put("agreement", agreement.id().toString());
      if (applied(List.of(binding.write(), agreements.write(agreement)), now)) {
        return agreed(caller, order, binding);
      }
    }
  }

  Answer query(Caller caller, OrderId order) {
    Optional<Doc> found = find(caller, order);
    if (found.isEmpty()) {
      return Answer.of(Answer.NOT_FOUND);
    }
    Doc binding = found.get();
    return switch (state(binding)) {
      case CHALLENGED ->
          Answer.approved()
              .with(ApiFields.CHALLENGE, challengeJson(binding, "codeExpiresAt"))
              .asOrder();
      case AGREED -> agreed(caller, order, binding).asOrder();
      case FAILED -> Answer.of(binding.text("failure")).asOrder();
    };
  }

  private Optional<Doc> find(Caller caller, OrderId order) {
    return docs.find(COLLECTION, OrderKey.of("binding", caller.platform(), order).document());
  }

  private static State state(Doc binding) {
    return State.valueOf(binding.text("state"));
  }

  private Optional<String> refusal(Optional<Doc> card, Instant now) {
    return card.isEmpty() ? Optional.of(Answer.MISMATCH) : cards.refusal(card.get(), now);
  }

  /** Why a binding waits for no code; empty if it does. */
  private static Optional<String> notWaiting(Optional<Doc> binding, Caller caller, Instant now) {
    if (binding.isEmpty()) {
      return Optional.of(Answer.NOT_FOUND);
    }
    if (now.isAfter(caller.deadline())) {
      return Optional.of(Answer.NO_TIME_LEFT);
    }
    if (state(binding.get()) == State.FAILED
        && binding.get().text("failure").equals(Answer.TOO_MANY_TRIES)) {
      return Optional.of(Answer.TOO_MANY_TRIES);
    }
    return state(binding.get()) == State.CHALLENGED
        ? Optional.empty()
        : Optional.of(Answer.WRONG_STATE);
  }

  private List<DocumentWrite> challenge(Doc binding, Doc card, Instant now) {
    try (Secret phone = cards.phone(card)) {
      String masked = phone.read(Phones::masked);
      binding
          .put("state", State.CHALLENGED.name())
          .put("card", card.id().toString())
          .put("maskedPhone", masked);
    }
    return sendCode(binding, card, now);
  }

  private List<DocumentWrite> sendCode(Doc binding, Doc card, Instant now) {
    try (Secret code = codes.issue(binding, now);
        Secret phone = cards.phone(card)) {
      if (!binding.has("firstExpiresAt")) {
        binding.put("firstExpiresAt", binding.text("codeExpiresAt"));
      }
      return List.of(
          binding.write(),
          inbox.codeMessage(phone, code, card.text("tail"), codes.lifetime(), now));
    }
  }

  private static Doc fail(Doc binding, String code) {
    return binding.put("state", State.FAILED.name()).put("failure", code);
  }

  private boolean applied(List<DocumentWrite> writes, Instant now) {
    return docs.commit(now, Optional.empty(), writes, List.of()) instanceof CommitOutcome.Applied;
  }

  /** What the start was answered with, whatever came later. */
  private static Answer firstAnswer(Doc binding) {
    return binding.has("firstExpiresAt")
        ? Answer.approved().with(ApiFields.CHALLENGE, challengeJson(binding, "firstExpiresAt"))
        : Answer.of(binding.text("failure"));
  }

  private static ObjectNode challengeJson(Doc binding, String expiry) {
    return ApiJson.object()
        .put(ApiFields.MASKED_PHONE, binding.text("maskedPhone"))
        .put(ApiFields.CODE_LENGTH, OneTimeCodes.LENGTH)
        .put(ApiFields.EXPIRES_AT, binding.text(expiry));
  }

  private Answer agreed(Caller caller, OrderId order, Doc binding) {
    UUID agreement = binding.uuid("agreement");
    try (Secret token = agreements.token(agreement)) {
      return Answer.approved()
          .with(
              ApiFields.SEALED,
              SealedFields.seal(caller.keys(), order, Map.of(ApiFields.AGREEMENT, token), random));
    }
  }
}
