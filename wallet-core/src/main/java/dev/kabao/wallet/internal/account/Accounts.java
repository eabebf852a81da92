package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.AccountService;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.Identity;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.internal.account.SecurityCommits.Came;
import dev.kabao.wallet.internal.account.SecurityCommits.Change;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.guard.OneTimeCodes;
import dev.kabao.wallet.internal.guard.OneTimeCodes.Checked;
import dev.kabao.wallet.internal.guard.OneTimeCodes.Made;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts by phone and password. */
public final class Accounts implements AccountService {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String NO_CONTEXT = "";

  private static final Map<CodePurpose, MessageKind> MESSAGES =
      Map.of(
          CodePurpose.REGISTER, MessageKind.REGISTER,
          CodePurpose.RECOVER, MessageKind.RECOVER,
          CodePurpose.RENEW, MessageKind.CODE);

  private final Platform platform;
  private final WalletDocs wallets;
  private final SlowHashes hashes;
  private final Passwords passwords;
  private final Guesses guesses;
  private final OneTimeCodes codes;
  private final Messages messages;
  private final SecurityCommits commits;
  private final SignIns signIns;

  /** The accounts of one platform. */
  public Accounts(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.hashes = new SlowHashes(platform);
    this.passwords = new Passwords(platform, hashes);
    this.guesses = new Guesses(platform);
    this.codes = new OneTimeCodes(platform, Messages.RULES);
    this.messages = new Messages(platform);
    this.commits = new SecurityCommits(platform);
    this.signIns = new SignIns(platform);
  }

  @Override
  public CodeResult requestCode(
      RequestId requestId, CodePurpose purpose, CharSequence phone, Origin origin) {
    Objects.requireNonNull(purpose, "purpose");
    platform.safety().messages();
    return PhoneChanges.with(
        phone,
        e164 -> requestCode(requestId, purpose, e164, origin),
        none -> new CodeResult.Refused(invalid(none)));
  }

  private CodeResult requestCode(
      RequestId requestId, CodePurpose purpose, Secret phone, Origin origin) {
    Optional<AccountRefusal> refused = guesses.askFrom(origin);
    if (refused.isPresent()) {
      return new CodeResult.Refused(refused.get());
    }
    byte[] index = wallets.phoneIndex(phone);
    Holder holder = holder(index);
    boolean fits =
        purpose == CodePurpose.REGISTER ? holder.wallet().isEmpty() : holder.hasPassword();
    MessageKind instead =
        purpose == CodePurpose.REGISTER
            ? MessageKind.REGISTERED_BEFORE
            : MessageKind.NOT_REGISTERED;
    RequestClaim claim =
        claim(requestId, List.of("code", purpose, phone), OneTimeCodes.id(name(purpose), index));
    Made made = codes.make(Optional.of(claim), name(purpose), index, NO_CONTEXT, NO_CONTEXT);
    return messages.send(
        made,
        phone,
        Objects.requireNonNull(MESSAGES.get(purpose)),
        fits ? Optional.empty() : Optional.of(instead));
  }

  @Override
  public SignInResult register(
      RequestId requestId, CharSequence phone, Secret code, Secret password, Origin origin) {
    platform.safety().hasher();
    return PhoneChanges.with(
        phone,
        e164 -> register(requestId, e164, code, password, origin),
        none -> new SignInResult.Refused(invalid(none)));
  }

  private SignInResult register(
      RequestId requestId, Secret phone, Secret code, Secret password, Origin origin) {
    WalletId wallet = new WalletId(platform.ids().next());
    RequestClaim claim =
        claim(requestId, List.of("register", phone, code, password), wallet.value());
    Optional<CommitOutcome.Replayed> before = earlier(claim);
    if (before.isPresent()) {
      return registered(requestId, new WalletId(before.get().subject()), origin);
    }
    Optional<AccountRefusal> refused =
        passwords.unfit(password, phone, null).or(() -> guesses.takeFrom(origin));
    if (refused.isPresent()) {
      return new SignInResult.Refused(refused.get());
    }
    byte[] index = wallets.phoneIndex(phone);
    boolean right = isRight(CodePurpose.REGISTER, index, code);
    boolean free = wallets.ofPhone(index).isEmpty();
    if (!right || !free) {
      return new SignInResult.Refused(new AccountRefusal.CodeWrong());
    }
    guesses.giveBackTo(origin);
    String hash = passwords.hash(wallet, password);
    long now = platform.clock().millis();
    Change change =
        new Change(
            SecurityCommits::any,
            body -> body.withPassword(hash, now),
            () -> List.of(wallets.creation(wallet, phone)),
            List.of(new Event("wallet.created", wallet, wallet.value())));
    if (commits.change(Optional.of(claim), wallet, change) == Came.OVERTAKEN) {
      return new SignInResult.Refused(new AccountRefusal.CodeWrong());
    }
    // What others guessed at while the phone was nobody's does not count against its holder.
    passwords.forgive(index);
    // The claim's own answer: another call of the same request may have been first.
    return registered(requestId, new WalletId(earlier(claim).orElseThrow().subject()), origin);
  }

  private SignInResult registered(RequestId requestId, WalletId wallet, Origin origin) {
    return signIns.open(requestId, wallet, Set.of(Factor.KNOWLEDGE, Factor.POSSESSION), origin);
  }

  @Override
  public SignInResult signIn(
      RequestId requestId, CharSequence phone, Secret password, Origin origin) {
    return PhoneChanges.with(
        phone,
        e164 -> signIn(requestId, e164, password, origin),
        none -> new SignInResult.Refused(invalid(none)));
  }

  private SignInResult signIn(RequestId requestId, Secret phone, Secret password, Origin origin) {
    hashes.prepare();
    byte[] index = wallets.phoneIndex(phone);
    Optional<AccountRefusal> refused = guesses.takeFrom(origin).or(() -> passwords.take(index));
    if (refused.isPresent()) {
      return new SignInResult.Refused(refused.get());
    }
    Holder holder = holder(index);
    if (!passwords.isRight(holder.wallet(), holder.security(), password)) {
      return new SignInResult.Refused(new AccountRefusal.NotMatching());
    }
    passwords.forgive(index);
    guesses.giveBackTo(origin);
    if (holder.security().passwordOver()) {
      return new SignInResult.Refused(new AccountRefusal.RenewalNeeded());
    }
    return signIns.open(requestId, holder.wallet().orElseThrow(), holder.security(), origin);
  }

  @Override
  public ChangeResult renewPassword(
      RequestId requestId,
      CharSequence phone,
      Secret old,
      Secret code,
      Secret fresh,
      Origin origin) {
    return PhoneChanges.with(
        phone,
        e164 -> renew(requestId, e164, old, code, fresh, origin),
        none -> new ChangeResult.Refused(invalid(none)));
  }

  private ChangeResult renew(
      RequestId requestId, Secret phone, Secret old, Secret code, Secret fresh, Origin origin) {
    hashes.prepare();
    byte[] index = wallets.phoneIndex(phone);
    Holder holder = holder(index);
    RequestClaim claim =
        claim(
            requestId,
            List.of("renew", phone, old, code, fresh),
            holder.wallet().map(WalletId::value).orElse(NOBODY));
    if (earlier(claim).isPresent()) {
      return new ChangeResult.Done();
    }
    Optional<AccountRefusal> refused =
        passwords
            .unfit(fresh, phone, old)
            .or(() -> guesses.takeFrom(origin))
            .or(() -> passwords.take(index));
    if (refused.isPresent()) {
      return new ChangeResult.Refused(refused.get());
    }
    // Both are looked at whatever the first one comes to: which of them is wrong is told nobody.
    boolean known = passwords.isRight(holder.wallet(), holder.security(), old);
    boolean has = isRight(CodePurpose.RENEW, index, code);
    if (!known || !has) {
      return new ChangeResult.Refused(new AccountRefusal.NotMatching());
    }
    passwords.forgive(index);
    guesses.giveBackTo(origin);
    WalletId wallet = holder.wallet().orElseThrow();
    return setPassword(claim, wallet, holder.security(), fresh)
        ? new ChangeResult.Done()
        : new ChangeResult.Refused(new AccountRefusal.NotMatching());
  }

  private boolean setPassword(
      RequestClaim claim, WalletId wallet, SecurityBody seen, Secret fresh) {
    String hash = passwords.hash(wallet, fresh);
    long now = platform.clock().millis();
    Change change =
        new Change(
            body -> body.passwordAt() == seen.passwordAt(),
            body -> body.withPassword(hash, now).signedOut(now, null),
            new Event("password.changed", wallet, wallet.value()));
    return commits.change(Optional.of(claim), wallet, change) == Came.DONE;
  }

  @Override
  public RecoverResult recover(
      RequestId requestId,
      CharSequence phone,
      Secret code,
      Identity identity,
      Secret fresh,
      Origin origin) {
    platform.safety().identity();
    platform.safety().hasher();
    return PhoneChanges.with(
        phone,
        e164 -> recover(requestId, e164, code, identity, fresh, origin),
        none -> new RecoverResult.Refused(invalid(none)));
  }

  private RecoverResult recover(
      RequestId requestId,
      Secret phone,
      Secret code,
      Identity identity,
      Secret fresh,
      Origin origin) {
    byte[] index = wallets.phoneIndex(phone);
    Holder holder = holder(index);
    RequestClaim claim =
        claim(
            requestId,
            List.of("recover", phone, code, identity.name(), identity.idNumber(), fresh),
            holder.wallet().map(WalletId::value).orElse(NOBODY));
    Optional<CommitOutcome.Replayed> before = earlier(claim);
    if (before.isPresent()) {
      return recovered(new WalletId(before.get().subject()));
    }
    Optional<AccountRefusal> refused =
        passwords.unfit(fresh, phone, null).or(() -> guesses.takeFrom(origin));
    if (refused.isPresent()) {
      return new RecoverResult.Refused(refused.get());
    }
    if (!isRight(CodePurpose.RECOVER, index, code) || !holder.hasPassword()) {
      return new RecoverResult.Refused(new AccountRefusal.CodeWrong());
    }
    // From here on it is somebody who has the phone.
    WalletId wallet = holder.wallet().orElseThrow();
    Optional<AccountRefusal> often = guesses.take(Guesses.IDENTITY, index, ThrottleRules.SECRET);
    if (often.isPresent()) {
      return new RecoverResult.Refused(often.get());
    }
    if (!platform.safety().identity().isHolder(wallet, identity.name(), identity.idNumber())) {
      return new RecoverResult.Refused(new AccountRefusal.IdentityWrong());
    }
    guesses.forgive(Guesses.IDENTITY, index);
    guesses.giveBackTo(origin);
    String hash = passwords.hash(wallet, fresh);
    long now = platform.clock().millis();
    long pause = platform.safety().accounts().withdrawalPause().toMillis();
    Change change =
        new Change(
            SecurityCommits::any,
            body -> body.withPassword(hash, now).signedOut(now, null).pausedUntil(now + pause),
            new Event("wallet.recovered", wallet, wallet.value()),
            new Event("password.changed", wallet, wallet.value()));
    commits.change(Optional.of(claim), wallet, change);
    passwords.forgive(index);
    guesses.forgiveCodes(wallet);
    return recovered(wallet);
  }

  private RecoverResult recovered(WalletId wallet) {
    return new RecoverResult.Recovered(Instant.ofEpochMilli(commits.now(wallet).withdrawFrom()));
  }

  /** Makes a person set a new password before anything else, and ends all their sessions. */
  public void requirePasswordChange(RequestId requestId, WalletId wallet) {
    platform.get(WalletBody.class, wallet.value());
    long now = platform.clock().millis();
    commits.change(
        Optional.of(
            Requests.claim(
                wallet.value(), requestId, content(List.of("password-over")), wallet.value())),
        wallet,
        new Change(
            SecurityCommits::any,
            body -> body.withPasswordOver().signedOut(now, null),
            new Event("password.over", wallet, wallet.value())));
  }

  /** Gives a wallet another phone on the host's word; false if that is none, or has a wallet. */
  public boolean changePhone(RequestId requestId, WalletId wallet, CharSequence phone) {
    platform.get(WalletBody.class, wallet.value());
    return PhoneChanges.with(
        phone,
        e164 ->
            new PhoneChanges(platform)
                .change(
                    Requests.claim(
                        wallet.value(), requestId, content(List.of("phone", e164)), wallet.value()),
                    wallet,
                    e164,
                    null,
                    platform.safety().accounts().withdrawalPause(),
                    List::of),
        none -> false);
  }

  /** Who holds a phone, and what guards their wallet: the same reads if nobody does. */
  private Holder holder(byte[] phoneIndex) {
    Optional<WalletId> wallet = wallets.ofPhone(phoneIndex).map(Stored::id).map(WalletId::new);
    return new Holder(wallet, commits.now(wallet.orElse(new WalletId(NOBODY))));
  }

  private record Holder(Optional<WalletId> wallet, SecurityBody security) {
    boolean hasPassword() {
      return wallet.isPresent() && security.password() != null;
    }
  }

  private boolean isRight(CodePurpose purpose, byte[] phoneIndex, Secret code) {
    return TypedSecrets.isSixDigits(code)
        && codes.check(name(purpose), phoneIndex, NO_CONTEXT, NO_CONTEXT, code)
            instanceof Checked.Right;
  }

  private static String name(CodePurpose purpose) {
    return "account." + purpose;
  }

  private Optional<CommitOutcome.Replayed> earlier(RequestClaim claim) {
    Optional<CommitOutcome.Replayed> before = platform.store().findClaim(claim.key());
    before.ifPresent(replayed -> Requests.requireSame(claim, replayed));
    return before;
  }

  private RequestClaim claim(RequestId requestId, List<?> content, UUID subject) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(Requests.PLATFORM, requestId, content(content), subject);
  }

  private byte[] content(List<?> parts) {
    return Keyed.hash(platform.vault(), "account-request", parts);
  }

  private static AccountRefusal invalid(PhoneCheck.Invalid none) {
    return new AccountRefusal.PhoneInvalid(none.problem());
  }
}
