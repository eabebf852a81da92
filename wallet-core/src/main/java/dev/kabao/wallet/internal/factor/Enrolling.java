package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.internal.doc.FactorsBody;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.passkey.PasskeyCreation;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins to enrol factors. */
final class Enrolling {
  private static final int MOST = 20;
  private static final Duration TO_CONFIRM = Duration.ofMinutes(10);

  private final Platform platform;
  private final Acting acting;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final FactorGate gate;
  private final Totps totps;
  private final Passkeys passkeys;

  Enrolling(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.wallet = acting.wallet();
    this.docs = new FactorDocs(platform);
    this.gate = new FactorGate(platform, acting);
    this.totps = new Totps(platform);
    this.passkeys = new Passkeys(platform);
  }

  EnrolResult enrol(RequestId requestId, NewFactor factor) {
    UUID id = platform.ids().next();
    Asked asked = Asked.of(platform, wallet, requestId, id, content(factor));
    if (factor instanceof NewFactor.Passkey) {
      platform.safety().passkeys();
    }
    try (DataKey key = docs.key(wallet)) {
      for (int i = 0; i < FactorDocs.TRIES; i++) {
        FactorDocs.Known known = docs.known(wallet);
        Optional<UUID> before = asked.before(platform);
        if (before.isPresent()) {
          return again(known, key, before.get(), factor);
        }
        Optional<EnrolResult> refused = refusal(known, key, factor);
        if (refused.isPresent()) {
          return refused.get();
        }
        FactorGate.Gate way = gate.ask(ActKind.ENROL_FACTOR, asked.stepUp(), known, key);
        if (way instanceof FactorGate.Gate.Shut shut) {
          return new EnrolResult.NeedsFactors(shut.stepUp());
        }
        if (way instanceof FactorGate.Gate.Denied denied) {
          return new EnrolResult.Denied(denied.reasons());
        }
        Item item = item(key, id, factor);
        CommitOutcome outcome =
            docs.commit(
                known,
                kept(known, factor).with(item),
                Optional.of(asked.claim()),
                ((FactorGate.Gate.Open) way).uses(),
                item.isActive() ? List.of(new Event("factor.enrolled", wallet, id)) : List.of());
        if (outcome instanceof CommitOutcome.Applied) {
          return begun(known, key, item, factor);
        }
      }
    }
    throw Platform.contention("factor");
  }

  private Optional<EnrolResult> refusal(FactorDocs.Known known, DataKey key, NewFactor factor) {
    if (kept(known, factor).items().size() >= MOST) {
      return Optional.of(new EnrolResult.Refused(EnrolResult.Reason.TOO_MANY));
    }
    if (factor instanceof NewFactor.DeviceKey device) {
      String publicKey = DeviceKeys.of(device).publicKey();
      boolean taken =
          known.active(FactorKind.DEVICE_KEY).stream()
              .map(item -> DeviceKeys.parse(FactorDocs.openSecret(key, item)))
              .anyMatch(other -> other.publicKey().equals(publicKey));
      if (taken) {
        return Optional.of(new EnrolResult.Refused(EnrolResult.Reason.KNOWN));
      }
    }
    return Optional.empty();
  }

  /** What stays beside a new factor: a new set of recovery codes ends the old one. */
  private static FactorsBody kept(FactorDocs.Known known, NewFactor factor) {
    return factor instanceof NewFactor.RecoveryCodes
        ? known
            .body()
            .only(
                known.body().items().stream()
                    .filter(item -> item.kind() != FactorKind.RECOVERY_CODES)
                    .toList())
        : known.body();
  }

  private Item item(DataKey key, UUID id, NewFactor factor) {
    FactorKind kind = kind(factor);
    String secret =
        factor instanceof NewFactor.DeviceKey device ? DeviceKeys.of(device).text() : kind.name();
    long now = platform.clock().millis();
    byte[] sealedSecret = FactorDocs.sealSecret(key, id, kind, secret);
    Item item =
        Item.begun(
            id,
            kind,
            FactorDocs.sealName(key, id, factor.name()),
            sealedSecret,
            now,
            now + TO_CONFIRM.toMillis());
    return kind == FactorKind.RECOVERY_CODES ? item.enrolled(sealedSecret, null, 0, now) : item;
  }

  private EnrolResult again(FactorDocs.Known known, DataKey key, UUID factor, NewFactor asked) {
    Optional<Item> found = known.find(factor);
    if (found.isEmpty()) {
      return new EnrolResult.Refused(EnrolResult.Reason.OVER);
    }
    Item item = found.get();
    boolean fresh =
        item.kind() == FactorKind.RECOVERY_CODES
            && item.spent() == 0
            && platform.clock().millis() < item.madeAt() + TO_CONFIRM.toMillis();
    return item.isActive() && !fresh
        ? new EnrolResult.Done(Views.of(key, item))
        : begun(known, key, item, asked);
  }

  private EnrolResult begun(FactorDocs.Known known, DataKey key, Item item, NewFactor factor) {
    FactorId id = new FactorId(item.id());
    Instant until = Instant.ofEpochMilli(item.until());
    if (factor instanceof NewFactor.Totp totp) {
      Secret seed = totps.seedText(wallet, item.id());
      return new EnrolResult.ConfirmTotp(id, Totps.uri(totp, seed), seed, until);
    }
    if (factor instanceof NewFactor.DeviceKey device) {
      byte[] challenge = DeviceChallenge.ofEnrolment(wallet, id, device, until);
      return new EnrolResult.ConfirmDeviceKey(id, challenge, until);
    }
    if (factor instanceof NewFactor.Passkey passkey) {
      PasskeyCreation creation = creation(passkeys, wallet, known, key, item, passkey.account());
      return new EnrolResult.ConfirmPasskey(
          id, platform.safety().passkeys().creationOptions(creation), until);
    }
    return new EnrolResult.Codes(
        id, new RecoverySet(platform.vault(), acting.wallet(), item.id()).codes());
  }

  /** The making of a passkey, whose challenge is this factor's alone. */
  static PasskeyCreation creation(
      Passkeys passkeys,
      WalletId wallet,
      FactorDocs.Known known,
      DataKey key,
      Item item,
      String account) {
    return new PasskeyCreation(
        passkeys.challenge("enrol|" + wallet + '|' + item.id() + '|' + item.until()),
        passkeys.userHandle(wallet),
        account,
        known.active(FactorKind.PASSKEY).stream()
            .map(other -> passkeys.open(key, wallet, other).credentialId())
            .toList());
  }

  private static FactorKind kind(NewFactor factor) {
    if (factor instanceof NewFactor.Totp) {
      return FactorKind.TOTP;
    }
    if (factor instanceof NewFactor.DeviceKey) {
      return FactorKind.DEVICE_KEY;
    }
    return factor instanceof NewFactor.Passkey ? FactorKind.PASSKEY : FactorKind.RECOVERY_CODES;
  }

  private static List<String> content(NewFactor factor) {
    if (factor instanceof NewFactor.Totp totp) {
      return List.of("totp", totp.name(), totp.issuer(), totp.account());
    }
    if (factor instanceof NewFactor.DeviceKey device) {
      return List.of(
          "device",
          device.name(),
          device.algorithm().name(),
          HexFormat.of().formatHex(device.publicKey()),
          device.release().name());
    }
    if (factor instanceof NewFactor.Passkey passkey) {
      return List.of("passkey", passkey.name(), passkey.account());
    }
    return List.of("recovery", factor.name());
  }
}
