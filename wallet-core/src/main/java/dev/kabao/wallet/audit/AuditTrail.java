package dev.kabao.wallet.audit;

import dev.kabao.wallet.value.Page;
import java.util.Optional;

/**
 * What happened in one wallet, for its person: who did what, when, and from which device and place.
 * Lines are only ever added; {@link AuditService#verify()} proves that none was changed, cut out or
 * moved.
 *
 * <p>Thread-safe. Refuses null. Every call fails with {@code SESSION_ENDED} once the session that
 * it is made through has ended.
 */
public interface AuditTrail {

  /**
   * A page, the newest first.
   *
   * @param after where the page before said to go on; empty for the newest
   * @param limit how many lines at most, 1 to 1000
   * @throws IllegalArgumentException if {@code limit} is not one of those, or {@code after} is from
   *     elsewhere
   */
  Page<AuditEntry> entries(Optional<String> after, int limit);
}
