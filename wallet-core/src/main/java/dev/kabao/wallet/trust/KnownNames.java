package dev.kabao.wallet.trust;

import java.util.List;
import java.util.Locale;

/**
 * Names that everybody knows and that others like to borrow: of banks, of payment services, of the
 * host itself. Who is not registered here and bears one of them, or one that looks like it, is
 * flagged. Immutable.
 *
 * @param names names of payees, at most 1,000
 * @param hosts hosts of links, in ASCII letters, at most 1,000
 */
public record KnownNames(List<String> names, List<String> hosts) {
  /** Knows none. */
  public static final KnownNames NONE = new KnownNames(List.of(), List.of());

  private static final int MOST = 1_000;

  /** Copies the lists; hosts are put into small letters. */
  public KnownNames {
    names = List.copyOf(names);
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    hosts.forEach(PayeeDraft::requireHost);
    if (names.size() > MOST || hosts.size() > MOST || names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("At most 1,000 names and hosts, none of them blank.");
    }
  }
}
