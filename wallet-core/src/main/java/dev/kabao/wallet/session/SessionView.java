package dev.kabao.wallet.session;

import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A session as its person sees it.
 *
 * @param id its id, which is no permission to use it
 * @param device the device it is on, if the host named one
 * @param source where it came from, in the host's words, such as an address
 * @param factors what was shown in it
 * @param openedAt when it began
 * @param usedAt when it was last used, to about a twentieth of the idle time
 * @param endsAt when it ends at the latest
 * @param current whether it is the one that asks
 */
public record SessionView(
    SessionId id,
    Optional<Device> device,
    Optional<String> source,
    Set<Factor> factors,
    Instant openedAt,
    Instant usedAt,
    Instant endsAt,
    boolean current) {
  /** Copies the set; refuses null. */
  public SessionView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(source, "source");
    factors = Set.copyOf(factors);
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(usedAt, "usedAt");
    Objects.requireNonNull(endsAt, "endsAt");
  }

  /** Without the source, which may tell of a person. */
  @Override
  public String toString() {
    return "SessionView[" + id + ", opened " + openedAt + (current ? ", current]" : "]");
  }
}
