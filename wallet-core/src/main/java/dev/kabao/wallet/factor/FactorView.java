package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A factor as its person sees it.
 *
 * @param id its id
 * @param kind what it is
 * @param name what the person calls it
 * @param shows what it proves
 * @param enrolledAt since when it can be used
 * @param usedAt when it was last used; empty if never
 * @param codesLeft how many codes are left, of {@link FactorKind#RECOVERY_CODES} alone
 * @param cloneSuspectedAt when its counter last stood still or went back, which happens if there
 *     are two of it; empty if never
 */
public record FactorView(
    FactorId id,
    FactorKind kind,
    String name,
    Set<Factor> shows,
    Instant enrolledAt,
    Optional<Instant> usedAt,
    OptionalInt codesLeft,
    Optional<Instant> cloneSuspectedAt) {
  /** Copies the set; refuses null. */
  public FactorView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    shows = Set.copyOf(shows);
    Objects.requireNonNull(enrolledAt, "enrolledAt");
    Objects.requireNonNull(usedAt, "usedAt");
    Objects.requireNonNull(codesLeft, "codesLeft");
    Objects.requireNonNull(cloneSuspectedAt, "cloneSuspectedAt");
  }

  /** Without the name, which may tell of a person. */
  @Override
  public String toString() {
    return "FactorView[" + id + ", " + kind + "]";
  }
}
