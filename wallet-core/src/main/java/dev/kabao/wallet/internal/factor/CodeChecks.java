package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.factor.Checks.Check;
import dev.kabao.wallet.internal.factor.Checks.Step;
import dev.kabao.wallet.internal.guard.OneTimeCodes;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.otp.Hotp;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Checks what a person types: codes of apps, recovery codes, codes by message. */
final class CodeChecks {
  private static final Set<Factor> POSSESSION = Set.of(Factor.POSSESSION);

  private final Platform platform;
  private final WalletId wallet;
  private final Checks checks;
  private final Totps totps;
  private final OneTimeCodes codes;

  CodeChecks(Platform platform, WalletId wallet, Checks checks) {
    this.platform = platform;
    this.wallet = wallet;
    this.checks = checks;
    this.totps = new Totps(platform);
    this.codes = new OneTimeCodes(platform, OneTimeCodes.Rules.STANDARD);
  }

  Check totp(FactorProof.Totp proof) {
    UUID id = proof.factor().value();
    if (!checks.has(id, FactorKind.TOTP)) {
      return Check.Bad.because(ProofRefusal.NO_SUCH_FACTOR);
    }
    return checks.throttled(
        "totp",
        proof.factor().toString(),
        ThrottleRules.SECRET,
        () ->
            checks.decided(
                known ->
                    known
                        .active(id, FactorKind.TOTP)
                        .map(item -> totp(item, proof.code()))
                        .orElseGet(() -> Step.bad(ProofRefusal.NO_SUCH_FACTOR))));
  }

  private Step totp(Item item, Secret code) {
    OptionalLong step = totps.matching(wallet, item.id(), code, item.counter());
    if (step.isPresent()) {
      long now = platform.clock().millis();
      return Step.good(POSSESSION, item.used(step.getAsLong(), 0, null, now));
    }
    boolean used = totps.matching(wallet, item.id(), code, Hotp.NONE).isPresent();
    return Step.bad(used ? ProofRefusal.USED : ProofRefusal.WRONG);
  }

  Check recovery(FactorProof.Recovery proof) {
    Optional<UUID> set = checks.recoverySet();
    if (set.isEmpty()) {
      return Check.Bad.because(ProofRefusal.NO_SUCH_FACTOR);
    }
    // Counted for each set: a new one is not shut out by guesses at an old one.
    return checks.throttled(
        "recovery",
        set.get().toString(),
        ThrottleRules.SECRET,
        () ->
            checks.decided(
                known ->
                    known
                        .active(set.get(), FactorKind.RECOVERY_CODES)
                        .map(item -> recovery(item, proof.code()))
                        .orElseGet(() -> Step.bad(ProofRefusal.NO_SUCH_FACTOR))));
  }

  private Step recovery(Item item, Secret code) {
    OptionalInt index = new RecoverySet(platform.vault(), wallet, item.id()).indexOf(code);
    if (index.isEmpty()) {
      return Step.bad(ProofRefusal.WRONG);
    }
    int bit = 1 << index.getAsInt();
    if ((item.spent() & bit) != 0) {
      return Step.bad(ProofRefusal.USED);
    }
    return new Step(
        new Check.Good(POSSESSION),
        Optional.of(item.used(0, item.spent() | bit, null, platform.clock().millis())),
        List.of(new Event("factor.recovery-code-used", wallet, item.id())));
  }

  Check message(String context, Secret code) {
    // Where there is no code nothing is guessed at: else whoever has a session could shut it out.
    return codes.canBeTried(Sending.PURPOSE, Sending.key(wallet), context)
        ? checks.throttled(CodeGuesses.KIND, "", ThrottleRules.SECRET, () -> sent(context, code))
        : Check.Bad.because(ProofRefusal.CODE_OVER);
  }

  private Check sent(String context, Secret code) {
    OneTimeCodes.Checked checked =
        codes.check(Sending.PURPOSE, Sending.key(wallet), context, "", code);
    if (checked instanceof OneTimeCodes.Checked.Right) {
      return new Check.Good(POSSESSION);
    }
    if (checked instanceof OneTimeCodes.Checked.Wrong wrong) {
      return new Check.Bad(
          new ShowResult.Refused(
              ProofRefusal.WRONG, OptionalInt.of(wrong.triesLeft()), Optional.empty()));
    }
    return Check.Bad.because(ProofRefusal.CODE_OVER);
  }
}
