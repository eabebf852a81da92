package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProblem;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.account.SecretsService;
import dev.kabao.wallet.account.SecretsView;
import dev.kabao.wallet.internal.account.SecurityCommits.Came;
import dev.kabao.wallet.internal.account.SecurityCommits.Change;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.guard.OneTimeCodes;
import dev.kabao.wallet.internal.guard.OneTimeCodes.Checked;
import dev.kabao.wallet.internal.guard.OneTimeCodes.Made;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The password, the payment PIN and the phone of one wallet, as one session sees them. */
public final class Secrets implements SecretsService {
  private static final String PIN_CODE = "account.pin";
  private static final String OLD_PHONE = "account.phone-old";
  private static final String NEW_PHONE = "account.phone-new";
  private static final String NO_CONTEXT = "";

  private final Platform platform;
  private final Acting acting;
  private final WalletId wallet;
  private final WalletDocs wallets;
  private final Passwords passwords;
  private final Pins pins;
  private final OneTimeCodes codes;
  private final Messages messages;
  private final SecurityCommits commits;
  private final SecretsGate gate;

  /** The secrets of the wallet that {@code acting} is signed in to. */
  public Secrets(Platform platform, Acting acting) {
    SlowHashes hashes = new SlowHashes(platform);
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet();
    this.wallets = new WalletDocs(platform);
    this.passwords = new Passwords(platform, hashes);
    this.pins = new Pins(platform, hashes);
    this.codes = new OneTimeCodes(platform, Messages.RULES);
    this.messages = new Messages(platform);
    this.commits = new SecurityCommits(platform);
    this.gate = new SecretsGate(platform, acting);
  }

  @Override
  public SecretsView view() {
    acting.require();
    SecurityBody body = commits.now(wallet);
    Instant now = platform.clock().instant();
    Optional<Instant> password =
        body.password() == null
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(body.passwordAt()));
    Optional<Duration> remind = platform.safety().accounts().passwords().remindAfter();
    return new SecretsView(
        password,
        password.isPresent()
            && remind.isPresent()
            && !now.isBefore(password.get().plus(remind.get())),
        body.pin() == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(body.pinAt())),
        some(body.phoneAt()),
        some(body.withdrawFrom()).filter(now::isBefore));
  }

  private static Optional<Instant> some(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public ChangeResult changePassword(RequestId requestId, Optional<Secret> old, Secret fresh) {
    acting.require();
    RequestClaim claim =
        claim(requestId, List.of("password", old.isPresent() ? old.get() : "", fresh));
    if (commits.wasDone(claim)) {
      return new ChangeResult.Done();
    }
    try (Secret phone = phone()) {
      Optional<AccountRefusal> refused = passwords.unfit(fresh, phone, old.orElse(null));
      if (refused.isPresent()) {
        return new ChangeResult.Refused(refused.get());
      }
      SecurityBody seen = commits.now(wallet);
      Set<Factor> proven = old.isPresent() ? Set.of(Factor.KNOWLEDGE) : Set.of();
      SecretsGate.Way way = gate.ask(ActKind.CHANGE_PASSWORD, claim, proven);
      if (way.shut().isPresent()) {
        return way.shut().get();
      }
      if (seen.password() != null || old.isPresent()) {
        refused = old.isEmpty() ? notMatching() : password(seen, old.get(), phone);
        if (refused.isPresent()) {
          return new ChangeResult.Refused(refused.get());
        }
      }
      String hash = passwords.hash(wallet, fresh);
      long now = platform.clock().millis();
      return done(
          commits.change(
              Optional.of(claim),
              wallet,
              new Change(
                  body -> body.passwordAt() == seen.passwordAt(),
                  body -> body.withPassword(hash, now).signedOut(now, session()),
                  way.uses(),
                  List.of(new Event("password.changed", wallet, wallet.value())))));
    }
  }

  @Override
  public ChangeResult setPin(RequestId requestId, PinProof proof, Secret pin, PersonFacts facts) {
    acting.require();
    RequestClaim claim = claim(requestId, content(proof, pin));
    if (commits.wasDone(claim)) {
      return new ChangeResult.Done();
    }
    try (Secret phone = phone();
        Secret normal = TypedSecrets.normalOrNone(pin)) {
      List<PinProblem> problems = PinPolicy.problems(normal, phone, facts);
      if (!problems.isEmpty()) {
        return new ChangeResult.Refused(new AccountRefusal.PinUnfit(problems));
      }
      SecurityBody seen = commits.now(wallet);
      SecretsGate.Way way = gate.ask(ActKind.CHANGE_PIN, claim, shows(proof));
      if (way.shut().isPresent()) {
        return way.shut().get();
      }
      Optional<AccountRefusal> refused = check(proof, seen, phone);
      if (refused.isPresent()) {
        return new ChangeResult.Refused(refused.get());
      }
      String hash = pins.hash(wallet, normal);
      long now = platform.clock().millis();
      Came came =
          commits.change(
              Optional.of(claim),
              wallet,
              new Change(
                  body -> body.pinAt() == seen.pinAt() && body.passwordAt() == seen.passwordAt(),
                  body -> body.withPin(hash, now).signedOut(now, session()),
                  way.uses(),
                  List.of(new Event("pin.changed", wallet, wallet.value()))));
      if (came == Came.DONE) {
        pins.forgive(wallet);
      }
      return done(came);
    }
  }

  private Optional<AccountRefusal> check(PinProof proof, SecurityBody seen, Secret phone) {
    if (proof instanceof PinProof.OldPin old) {
      return pins.check(wallet, old.pin());
    }
    if (proof instanceof PinProof.PasswordAndCode both) {
      // Both are looked at whatever the first one comes to.
      Optional<AccountRefusal> refused = password(seen, both.password(), phone);
      boolean right = isRight(PIN_CODE, Guesses.key(wallet.value()), NO_CONTEXT, both.code());
      return refused.isEmpty() && !right ? notMatching() : refused;
    }
    if (seen.pin() != null) {
      return notMatching();
    }
    if (proof instanceof PinProof.Password one) {
      return password(seen, one.password(), phone);
    }
    return acting.isKept() || seen.password() != null ? notMatching() : Optional.empty();
  }

  @Override
  public CodeResult requestPinCode(RequestId requestId) {
    acting.require();
    platform.safety().messages();
    byte[] key = Guesses.key(wallet.value());
    RequestClaim claim = claim(requestId, List.of("pin-code"), OneTimeCodes.id(PIN_CODE, key));
    try (Secret phone = phone()) {
      Made made = codes.make(Optional.of(claim), PIN_CODE, key, NO_CONTEXT, NO_CONTEXT);
      return messages.send(made, phone, MessageKind.CODE, Optional.empty());
    }
  }

  /** Why a payment PIN is not the wallet's, or may not be looked at now; empty if it is right. */
  public Optional<AccountRefusal> checkPin(Secret pin) {
    return pins.check(wallet, pin);
  }

  @Override
  public CodeResult requestPhoneCodes(RequestId requestId, CharSequence newPhone) {
    acting.require();
    platform.safety().messages();
    return PhoneChanges.with(
        newPhone,
        fresh -> requestPhoneCodes(requestId, fresh),
        none -> new CodeResult.Refused(new AccountRefusal.PhoneInvalid(none.problem())));
  }

  private CodeResult requestPhoneCodes(RequestId requestId, Secret fresh) {
    byte[] key = Guesses.key(wallet.value());
    byte[] index = wallets.phoneIndex(fresh);
    boolean taken = wallets.ofPhone(index).isPresent();
    RequestClaim claim =
        claim(requestId, List.of("phone-codes", fresh), OneTimeCodes.id(OLD_PHONE, key));
    try (Secret phone = phone()) {
      // The wallet's own phone first: its bounds keep one session from sending to many others.
      Made toOld =
          codes.make(
              Optional.of(claim), OLD_PHONE, key, NO_CONTEXT, HexFormat.of().formatHex(index));
      if (!(toOld instanceof Made.Fresh mine)) {
        return messages.send(toOld, phone, MessageKind.CODE, Optional.empty());
      }
      Made toNew = codes.make(Optional.empty(), NEW_PHONE, index, NO_CONTEXT, wallet.toString());
      CodeResult sent =
          messages.send(
              toNew,
              fresh,
              MessageKind.CODE,
              taken ? Optional.of(MessageKind.REGISTERED_BEFORE) : Optional.empty());
      if (sent instanceof CodeResult.Refused) {
        mine.code().close();
        return sent;
      }
      return messages.send(toOld, phone, MessageKind.CODE, Optional.empty());
    }
  }

  @Override
  public ChangeResult changePhone(
      RequestId requestId,
      CharSequence newPhone,
      Optional<Secret> password,
      Secret codeToOld,
      Secret codeToNew) {
    acting.require();
    return PhoneChanges.with(
        newPhone,
        fresh -> changePhone(requestId, fresh, password, codeToOld, codeToNew),
        none -> new ChangeResult.Refused(new AccountRefusal.PhoneInvalid(none.problem())));
  }

  private ChangeResult changePhone(
      RequestId requestId,
      Secret fresh,
      Optional<Secret> password,
      Secret codeToOld,
      Secret codeToNew) {
    RequestClaim claim =
        claim(
            requestId,
            List.of(
                "phone", fresh, password.isPresent() ? password.get() : "", codeToOld, codeToNew));
    if (commits.wasDone(claim)) {
      return new ChangeResult.Done();
    }
    SecretsGate.Way way =
        gate.ask(
            ActKind.CHANGE_PHONE,
            claim,
            password.isPresent()
                ? Set.of(Factor.KNOWLEDGE, Factor.POSSESSION)
                : Set.of(Factor.POSSESSION));
    if (way.shut().isPresent()) {
      return way.shut().get();
    }
    SecurityBody seen = commits.now(wallet);
    if (seen.password() != null || password.isPresent()) {
      Optional<AccountRefusal> refused =
          password.isEmpty() ? notMatching() : password(seen, password.get());
      if (refused.isPresent()) {
        return new ChangeResult.Refused(refused.get());
      }
    }
    byte[] index = wallets.phoneIndex(fresh);
    String to = HexFormat.of().formatHex(index);
    boolean old = isRight(OLD_PHONE, Guesses.key(wallet.value()), to, codeToOld);
    boolean other = isRight(NEW_PHONE, index, wallet.toString(), codeToNew);
    boolean changed =
        old
            && other
            && new PhoneChanges(platform)
                .change(claim, wallet, fresh, session(), Duration.ZERO, way.uses());
    return changed
        ? new ChangeResult.Done()
        : new ChangeResult.Refused(new AccountRefusal.CodeWrong());
  }

  private Optional<AccountRefusal> password(SecurityBody seen, Secret typed) {
    try (Secret phone = phone()) {
      return password(seen, typed, phone);
    }
  }

  /** Why a password is not the wallet's, or may not be looked at now; empty if it is right. */
  private Optional<AccountRefusal> password(SecurityBody seen, Secret typed, Secret phone) {
    if (seen.password() == null) {
      return Optional.of(new AccountRefusal.NotSet());
    }
    byte[] index = wallets.phoneIndex(phone);
    Optional<AccountRefusal> refused = passwords.take(index);
    if (refused.isPresent()) {
      return refused;
    }
    if (!passwords.isRight(Optional.of(wallet), seen, typed)) {
      return notMatching();
    }
    passwords.forgive(index);
    return Optional.empty();
  }

  private boolean isRight(String purpose, byte[] key, String about, Secret code) {
    return TypedSecrets.isSixDigits(code)
        && codes.check(purpose, key, NO_CONTEXT, about, code) instanceof Checked.Right;
  }

  private Secret phone() {
    return wallets.phoneOf(platform.get(WalletBody.class, wallet.value()));
  }

  private UUID session() {
    return acting.session().value();
  }

  private static Optional<AccountRefusal> notMatching() {
    return Optional.of(new AccountRefusal.NotMatching());
  }

  private static ChangeResult done(Came came) {
    return came == Came.DONE
        ? new ChangeResult.Done()
        : new ChangeResult.Refused(new AccountRefusal.NotMatching());
  }

  private static Set<Factor> shows(PinProof proof) {
    if (proof instanceof PinProof.PasswordAndCode) {
      return Set.of(Factor.KNOWLEDGE, Factor.POSSESSION);
    }
    return proof instanceof PinProof.HostSignIn ? Set.of() : Set.of(Factor.KNOWLEDGE);
  }

  private static List<?> content(PinProof proof, Secret pin) {
    if (proof instanceof PinProof.OldPin old) {
      return List.of("pin", "old", old.pin(), pin);
    }
    if (proof instanceof PinProof.Password one) {
      return List.of("pin", "password", one.password(), pin);
    }
    if (proof instanceof PinProof.PasswordAndCode both) {
      return List.of("pin", "both", both.password(), both.code(), pin);
    }
    return List.of("pin", "host", pin);
  }

  private RequestClaim claim(RequestId requestId, List<?> content) {
    return claim(requestId, content, wallet.value());
  }

  private RequestClaim claim(RequestId requestId, List<?> content, UUID subject) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(
        wallet.value(),
        requestId,
        Keyed.hash(platform.vault(), "account-request", content),
        subject);
  }
}
