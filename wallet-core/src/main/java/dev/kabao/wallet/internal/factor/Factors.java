package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.FactorService;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.factor.SendResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.internal.factor.Checks.Check;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.passkey.PasskeyUse;
import dev.kabao.wallet.spi.passkey.PasskeyVerifier;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The factors of one wallet, as one session uses them. */
public final class Factors implements FactorService {
  private final Platform platform;
  private final Acting acting;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final StepUps stepUps;
  private final CodeChecks codes;
  private final KeyChecks keys;
  private final Function<Secret, Optional<AccountRefusal>> pins;

  /**
   * The factors of the wallet that {@code acting} is signed in to.
   *
   * @param pins says why a payment PIN is not the wallet's, or may not be looked at now; empty if
   *     it is right
   */
  public Factors(
      Platform platform, Acting acting, Function<Secret, Optional<AccountRefusal>> pins) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet();
    this.pins = pins;
    this.docs = new FactorDocs(platform);
    this.stepUps = new StepUps(platform);
    Checks checks = new Checks(platform, wallet, docs);
    this.codes = new CodeChecks(platform, wallet, checks);
    this.keys = new KeyChecks(platform, wallet, docs, checks);
  }

  @Override
  public List<FactorView> list() {
    acting.require();
    try (DataKey key = docs.key(wallet)) {
      return docs.known(wallet).active().stream().map(item -> Views.of(key, item)).toList();
    }
  }

  @Override
  public EnrolResult enrol(RequestId requestId, NewFactor factor) {
    acting.require();
    Objects.requireNonNull(factor, "factor");
    return new Enrolling(platform, acting).enrol(requestId, factor);
  }

  @Override
  public ConfirmResult confirm(RequestId requestId, FactorId factor, FactorProof proof) {
    acting.require();
    Objects.requireNonNull(proof, "proof");
    return new Confirming(platform, wallet).confirm(requestId, factor, proof);
  }

  @Override
  public void name(RequestId requestId, FactorId factor, String name) {
    acting.require();
    new Changing(platform, acting).name(requestId, factor, name);
  }

  @Override
  public RevokeResult revoke(RequestId requestId, FactorId factor) {
    acting.require();
    return new Changing(platform, acting).revoke(requestId, factor);
  }

  @Override
  public SendResult sendCode(RequestId requestId, StepUpId stepUp) {
    acting.require();
    Optional<StepUp> open = openStepUp(stepUp);
    return open.isEmpty()
        ? new SendResult.Over()
        : new Sending(platform, wallet).send(requestId, open.get());
  }

  @Override
  public Optional<DeviceChallenge> deviceChallenge(StepUpId stepUp, FactorId factor) {
    acting.require();
    if (docs.known(wallet).active(factor.value(), FactorKind.DEVICE_KEY).isEmpty()) {
      return Optional.empty();
    }
    Instant now = Instant.ofEpochMilli(platform.clock().millis());
    return openStepUp(stepUp).map(open -> new DeviceChallenge(open, wallet, factor, now));
  }

  @Override
  public Optional<String> passkeyOptions(StepUpId stepUp) {
    acting.require();
    PasskeyVerifier verifier = platform.safety().passkeys();
    Optional<StepUp> open = openStepUp(stepUp);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    try (DataKey key = docs.key(wallet)) {
      PasskeyUse use = keys.use(docs.known(wallet), key, open.get());
      return use.allowed().isEmpty() ? Optional.empty() : Optional.of(verifier.useOptions(use));
    }
  }

  @Override
  public ShowResult show(StepUpId stepUp, FactorProof proof) {
    acting.require();
    Objects.requireNonNull(proof, "proof");
    Optional<StepUp> open = openStepUp(stepUp);
    if (open.isEmpty()) {
      return new ShowResult.Over();
    }
    Check check = check(open.get(), proof);
    if (check instanceof Check.Bad bad) {
      return bad.why();
    }
    return stepUps
        .show(stepUp, acting, ((Check.Good) check).shown())
        .<ShowResult>map(ShowResult.Shown::new)
        .orElseGet(ShowResult.Over::new);
  }

  private Check check(StepUp stepUp, FactorProof proof) {
    if (proof instanceof FactorProof.Totp totp) {
      return codes.totp(totp);
    }
    if (proof instanceof FactorProof.Recovery recovery) {
      return codes.recovery(recovery);
    }
    if (proof instanceof FactorProof.PaymentPin given) {
      return pins.apply(given.pin())
          .<Check>map(Factors::badPin)
          .orElseGet(() -> new Check.Good(Set.of(Factor.KNOWLEDGE)));
    }
    if (proof instanceof FactorProof.Signature signature) {
      return keys.device(stepUp, signature);
    }
    if (proof instanceof FactorProof.Passkey passkey) {
      return keys.passkey(stepUp, passkey);
    }
    FactorProof.MessageCode message = (FactorProof.MessageCode) proof;
    return FactorGate.takesMessageCode(stepUp.act(), docs.known(wallet))
        ? codes.message(Sending.context(stepUp), message.code())
        : Check.Bad.because(ProofRefusal.NOT_STRONG_ENOUGH);
  }

  private static Check.Bad badPin(AccountRefusal why) {
    if (why instanceof AccountRefusal.TryLater later) {
      return new Check.Bad(
          new ShowResult.Refused(
              ProofRefusal.TOO_OFTEN,
              OptionalInt.empty(),
              Optional.of(later.until().orElse(Instant.MAX))));
    }
    return Check.Bad.because(
        why instanceof AccountRefusal.NotSet ? ProofRefusal.NO_SUCH_FACTOR : ProofRefusal.WRONG);
  }

  private Optional<StepUp> openStepUp(StepUpId id) {
    return stepUps
        .find(id.value())
        .filter(stored -> stored.body().wallet().equals(wallet.value()))
        .filter(stored -> stored.body().isOpenAt(platform.clock().millis()))
        .map(stored -> StepUps.view(id.value(), stored.body(), acting));
  }
}
