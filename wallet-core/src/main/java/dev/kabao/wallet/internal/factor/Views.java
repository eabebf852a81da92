package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.KeyRelease;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Factors as their person sees them, and what they prove. */
final class Views {
  private Views() {}

  static FactorView of(DataKey key, Item item) {
    return new FactorView(
        new FactorId(item.id()),
        item.kind(),
        FactorDocs.openName(key, item),
        shows(key, item),
        Instant.ofEpochMilli(item.enrolledAt()),
        at(item.usedAt()),
        item.kind() == FactorKind.RECOVERY_CODES
            ? OptionalInt.of(RecoverySet.CODES - Integer.bitCount(item.spent()))
            : OptionalInt.empty(),
        at(item.clonedAt()));
  }

  static Set<Factor> shows(DataKey key, Item item) {
    return switch (item.kind()) {
      case TOTP, RECOVERY_CODES -> Set.of(Factor.POSSESSION);
      case PASSKEY -> Set.of(Factor.POSSESSION, Factor.INHERENCE);
      case DEVICE_KEY -> shows(DeviceKeys.parse(FactorDocs.openSecret(key, item)).release());
    };
  }

  static Set<Factor> shows(KeyRelease release) {
    return switch (release) {
      case BIOMETRICS -> Set.of(Factor.POSSESSION, Factor.INHERENCE);
      case POSSESSION -> Set.of(Factor.POSSESSION);
    };
  }

  private static Optional<Instant> at(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
