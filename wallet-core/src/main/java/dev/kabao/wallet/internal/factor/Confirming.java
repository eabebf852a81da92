package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.otp.Hotp;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.passkey.Passkey;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Confirms factors by what they can do. */
final class Confirming {
  private final Platform platform;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final Totps totps;
  private final Passkeys passkeys;

  Confirming(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.wallet = wallet;
    this.docs = new FactorDocs(platform);
    this.totps = new Totps(platform);
    this.passkeys = new Passkeys(platform);
  }

  ConfirmResult confirm(RequestId requestId, FactorId factor, FactorProof proof) {
    UUID id = factor.value();
    Asked asked = Asked.of(platform, wallet, requestId, id, List.of("confirm", factor.toString()));
    try (DataKey key = docs.key(wallet)) {
      for (int i = 0; i < FactorDocs.TRIES; i++) {
        FactorDocs.Known known = docs.known(wallet);
        Optional<Item> found = known.find(id);
        boolean before = asked.before(platform).isPresent();
        if (found.isEmpty() || found.get().isActive() != before) {
          return new ConfirmResult.Over();
        }
        if (before) {
          return new ConfirmResult.Enrolled(Views.of(key, found.get()));
        }
        Optional<Item> confirmed = confirmed(known, key, found.get(), proof);
        if (confirmed.isEmpty()) {
          return new ConfirmResult.Refused(ProofRefusal.WRONG);
        }
        CommitOutcome outcome =
            docs.commit(
                known,
                known.body().with(confirmed.get()),
                Optional.of(asked.claim()),
                List.of(),
                List.of(new Event("factor.enrolled", wallet, id)));
        if (outcome instanceof CommitOutcome.Applied) {
          return new ConfirmResult.Enrolled(Views.of(key, confirmed.get()));
        }
        if (outcome instanceof CommitOutcome.IndexTaken) {
          return new ConfirmResult.Refused(ProofRefusal.KNOWN);
        }
      }
    }
    throw Platform.contention("factor");
  }

  private Optional<Item> confirmed(
      FactorDocs.Known known, DataKey key, Item item, FactorProof proof) {
    long now = platform.clock().millis();
    if (item.kind() == FactorKind.TOTP && proof instanceof FactorProof.Totp totp) {
      OptionalLong step = totps.matching(wallet, item.id(), totp.code(), Hotp.NONE);
      return step.isEmpty()
          ? Optional.empty()
          : Optional.of(item.enrolled(item.secret(), null, step.getAsLong(), now));
    }
    if (item.kind() == FactorKind.DEVICE_KEY && proof instanceof FactorProof.Signature given) {
      DeviceKeys device = DeviceKeys.parse(FactorDocs.openSecret(key, item));
      byte[] challenge =
          DeviceChallenge.ofEnrolment(
              wallet,
              new FactorId(item.id()),
              device.newFactor(),
              Instant.ofEpochMilli(item.until()));
      return platform.vault().verify(device.verifyKey(), challenge, given.signature())
          ? Optional.of(item.enrolled(item.secret(), null, 0, now))
          : Optional.empty();
    }
    if (item.kind() == FactorKind.PASSKEY && proof instanceof FactorProof.Passkey given) {
      return platform
          .safety()
          .passkeys()
          .created(Enrolling.creation(passkeys, wallet, known, key, item, "-"), given.response())
          .map(passkey -> enrolled(key, item, passkey, now));
    }
    throw new IllegalArgumentException(
        "A factor of kind " + item.kind() + " is not confirmed by such a proof.");
  }

  private Item enrolled(DataKey key, Item item, Passkey passkey, long now) {
    return item.enrolled(
        FactorDocs.sealSecret(key, item.id(), FactorKind.PASSKEY, Passkeys.text(passkey)),
        passkeys.lookup(passkey.credentialId()),
        passkey.counter(),
        now);
  }
}
