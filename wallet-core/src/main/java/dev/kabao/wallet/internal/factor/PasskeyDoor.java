package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.PasskeySignIn;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.factor.Checks.Check;
import dev.kabao.wallet.internal.factor.Checks.Step;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.session.Sessions;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.passkey.Passkey;
import dev.kabao.wallet.spi.passkey.PasskeyUse;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Signs people in by passkeys. A sign-in is a token with an end and a challenge that the vault
 * derives from it, so that nothing is kept before it succeeds; that it is finished once is a claim
 * under its name, written in the commit that moves the passkey's counter.
 */
public final class PasskeyDoor implements PasskeySignIn {
  private static final Duration VALIDITY = Duration.ofMinutes(5);
  private static final String PURPOSE = "passkey-sign-in";
  private static final Set<Factor> SHOWN = Set.of(Factor.POSSESSION, Factor.INHERENCE);

  private final Platform platform;
  private final Tokens tokens;
  private final FactorDocs docs;
  private final Passkeys passkeys;
  private final Sessions sessions;

  /** The sign-ins of one platform. */
  public PasskeyDoor(Platform platform) {
    platform.safety().passkeys();
    this.platform = platform;
    this.tokens = new Tokens(platform);
    this.docs = new FactorDocs(platform);
    this.passkeys = new Passkeys(platform);
    this.sessions = new Sessions(platform);
  }

  @Override
  public Started start() {
    String ceremony = platform.ids().next().toString();
    Instant until = platform.clock().instant().plus(VALIDITY);
    return new Started(
        tokens.make(PURPOSE, List.of(ceremony), until),
        platform.safety().passkeys().useOptions(use(ceremony)),
        until);
  }

  @Override
  public Result finish(
      RequestId requestId,
      String token,
      String response,
      Optional<Device> device,
      Optional<String> source) {
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(response, "response");
    Sessions.Opening opening = new Sessions.Opening(SHOWN, device, source);
    if (!(tokens.open(PURPOSE, token) instanceof Tokens.Opened.Valid valid)) {
      return new Result.Refused(Reason.OVER);
    }
    Finish finish = new Finish(requestId, valid.fields().get(0), response);
    Optional<CommitOutcome.Replayed> before =
        platform.store().findClaim(finish.claim(Requests.PLATFORM).key());
    if (before.isPresent()) {
      return again(finish, before.get(), opening);
    }
    return finish(finish, opening);
  }

  /** One attempt to finish a sign-in. */
  private record Finish(RequestId requestId, String ceremony, String response) {

    /** Good once for the ceremony, and for nobody but who brings the same request and response. */
    RequestClaim claim(UUID wallet) {
      byte[] hash = KeyChecks.sha256(response.getBytes(StandardCharsets.UTF_8));
      String content = requestId.value() + "|" + HexFormat.of().formatHex(hash);
      return Requests.claim(
          Requests.PLATFORM,
          RequestId.of(PURPOSE + ":" + ceremony),
          content.getBytes(StandardCharsets.UTF_8),
          wallet);
    }
  }

  private Result again(Finish finish, CommitOutcome.Replayed before, Sessions.Opening opening) {
    WalletId wallet = new WalletId(before.subject());
    return Arrays.equals(finish.claim(wallet.value()).contentHash(), before.contentHash())
        ? signedIn(finish, wallet, opening)
        : new Result.Refused(Reason.OVER);
  }

  private Result finish(Finish finish, Sessions.Opening opening) {
    for (int i = 0; i < FactorDocs.TRIES; i++) {
      Optional<Attempt> found = attempt(finish);
      if (found.isEmpty()) {
        return new Result.Refused(Reason.NOT_ACCEPTED);
      }
      Attempt attempt = found.get();
      if (attempt.step().item().isEmpty()) {
        return new Result.Refused(Reason.OVER);
      }
      boolean good = attempt.step().check() instanceof Check.Good;
      WalletId wallet = attempt.known().wallet();
      CommitOutcome outcome =
          docs.commit(
              attempt.known(),
              attempt.known().body().with(attempt.step().item().get()),
              good ? Optional.of(finish.claim(wallet.value())) : Optional.empty(),
              List.of(),
              attempt.step().events());
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return again(finish, replayed, opening);
      }
      if (outcome instanceof CommitOutcome.Applied) {
        return good ? signedIn(finish, wallet, opening) : new Result.Refused(Reason.COUNTER_BACK);
      }
    }
    throw Platform.contention("factor");
  }

  /** A response of a known passkey to this ceremony, and what it comes to. */
  private record Attempt(FactorDocs.Known known, Step step) {}

  private Optional<Attempt> attempt(Finish finish) {
    return platform
        .safety()
        .passkeys()
        .used(use(finish.ceremony()), finish.response(), id -> opened(passkeys.lookup(id)))
        .flatMap(passkey -> attempt(finish, passkey));
  }

  private Optional<Attempt> attempt(Finish finish, Passkey passkey) {
    byte[] lookup = passkeys.lookup(passkey.credentialId());
    return owner(lookup)
        .flatMap(
            known ->
                item(known, lookup)
                    .map(item -> new KeyChecks.Used(item, passkey.counter()))
                    .map(used -> new Attempt(known, step(known, used, finish))));
  }

  private Optional<FactorDocs.Known> owner(byte[] lookup) {
    return docs.ofCredential(lookup).filter(this::isOpen);
  }

  private Step step(FactorDocs.Known known, KeyChecks.Used used, Finish finish) {
    Checks checks = new Checks(platform, known.wallet(), docs);
    return new KeyChecks(platform, known.wallet(), docs, checks).passkey(used, finish.response());
  }

  private Optional<Passkey> opened(byte[] lookup) {
    Optional<FactorDocs.Known> owner = owner(lookup);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    FactorDocs.Known known = owner.get();
    try (DataKey key = docs.key(known.wallet())) {
      return item(known, lookup).map(item -> passkeys.open(key, known.wallet(), item));
    }
  }

  private static Optional<Item> item(FactorDocs.Known known, byte[] lookup) {
    return known.active().stream().filter(item -> Arrays.equals(lookup, item.lookup())).findFirst();
  }

  private boolean isOpen(FactorDocs.Known known) {
    return WalletDocs.isOpen(platform.get(WalletBody.class, known.wallet().value()));
  }

  private PasskeyUse use(String ceremony) {
    return new PasskeyUse(passkeys.challenge("sign-in|" + ceremony), List.of());
  }

  private Result signedIn(Finish finish, WalletId wallet, Sessions.Opening opening) {
    return new Result.SignedIn(wallet, sessions.open(finish.requestId(), wallet, opening));
  }
}
