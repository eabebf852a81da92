package dev.kabao.wallet.trust;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payee that is registered.
 *
 * @param id its id
 * @param name what payers are shown
 * @param account the mark of its account, if it has one
 * @param hosts where its links may lead
 * @param underComplaint whether there are complaints that are not settled
 * @param registeredAt when it was registered first
 * @param changedAt when it was changed last
 */
public record RegisteredPayee(
    String id,
    String name,
    Optional<String> account,
    List<String> hosts,
    boolean underComplaint,
    Instant registeredAt,
    Instant changedAt) {

  /** Refuses null. */
  public RegisteredPayee {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(account, "account");
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(registeredAt, "registeredAt");
    Objects.requireNonNull(changedAt, "changedAt");
  }
}
