package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.trust.KnownNames;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.trust.WarningCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the known names that a name looks like. Registered payees are found by their keys, at a
 * cost that does not grow with their number; well-known names are few and in memory; of the payees
 * that a wallet paid before, the latest are compared one by one.
 */
final class Likenesses {
  /** How many payees of a wallet's own are compared: those paid for the first time last. */
  private static final int OWN = 200;

  /** How many candidates one key may bring; there are more only if somebody registers copies. */
  private static final int CANDIDATES = 20;

  private final Platform platform;
  private final Names names;
  private final List<Folded> wellKnown;
  private final List<Folded> wellKnownHosts;

  Likenesses(Platform platform) {
    this.platform = platform;
    this.names = new Names(platform.safety().skeletons());
    KnownNames known = platform.safety().knownNames();
    this.wellKnown = known.names().stream().map(names::fold).toList();
    List<String> hosts = new ArrayList<>(known.hosts());
    hosts.add(platform.payLinks().getHost());
    this.wellKnownHosts =
        hosts.stream().distinct().map(host -> names.foldHost(Hosts.unicode(host))).toList();
  }

  /** The hosts that the platform knows by itself: its own, and the well-known ones. */
  List<Folded> wellKnownHosts() {
    return wellKnownHosts;
  }

  Names names() {
    return names;
  }

  /**
   * The well-known names that a name looks like.
   *
   * @param mayBeOne whether to bear the very name is no fault
   */
  List<Warning> toWellKnown(String name, boolean mayBeOne) {
    return compare(names.fold(name), wellKnown, mayBeOne);
  }

  /** The well-known hosts that a host looks like, and is not. */
  List<Warning> toWellKnownHosts(String host) {
    return compare(names.foldHost(Hosts.unicode(host)), wellKnownHosts, true);
  }

  /** The registered payees other than {@code payee} whose names a name looks like. */
  List<Warning> toRegistered(String payee, String name) {
    Folded folded = names.fold(name);
    List<Folded> others = new ArrayList<>();
    candidates(folded, LikeKeys::named).stream()
        .filter(other -> !other.payee().equals(payee))
        .map(other -> names.fold(other.name()))
        .forEach(others::add);
    return compare(folded, others, false);
  }

  /** The hosts of registered payees other than {@code payee} that a host looks like. */
  List<Warning> toRegisteredHosts(String payee, String host) {
    Folded folded = names.foldHost(Hosts.unicode(host));
    List<Folded> others = new ArrayList<>();
    candidates(folded, LikeKeys::hostLike).stream()
        .filter(other -> !other.payee().equals(payee))
        .flatMap(other -> other.hosts().stream())
        .distinct()
        .map(other -> names.foldHost(Hosts.unicode(other)))
        .forEach(others::add);
    return compare(folded, others, false);
  }

  /** The payees whom a wallet has paid, other than {@code payee}, whose names a name looks like. */
  List<Warning> toPaidBefore(UUID wallet, String payee, String name) {
    Folded folded = names.fold(name);
    List<Folded> others =
        platform
            .store()
            .findByStream(Json.collectionOf(KnownPayeeBody.class), wallet, Optional.empty(), OWN)
            .items()
            .stream()
            .map(document -> Json.read(KnownPayeeBody.class, document).body())
            .filter(known -> known.name() != null && !payee.equals(known.payee()))
            .map(known -> names.fold(Objects.requireNonNull(known.name())))
            .toList();
    return compare(folded, others, false);
  }

  private List<Warning> compare(Folded name, List<Folded> known, boolean mayBeOne) {
    List<Warning> warnings = new ArrayList<>();
    for (Folded one : known) {
      names
          .compare(name, one)
          .filter(code -> !(mayBeOne && code == WarningCode.SAME_NAME))
          .map(code -> Warning.of(code, one.shown()))
          .filter(warning -> !warnings.contains(warning))
          .ifPresent(warnings::add);
    }
    // Who bears a known name is no impostor because another known name is near.
    boolean isOne = mayBeOne && known.stream().anyMatch(one -> one.shown().equals(name.shown()));
    return isOne ? List.of() : warnings;
  }

  private List<PayeeBody> candidates(Folded folded, Function<String, IndexRange> key) {
    Map<UUID, PayeeBody> found = new LinkedHashMap<>();
    for (String form : folded.forms()) {
      if (!form.isEmpty()) {
        platform
            .store()
            .findByIndex(key.apply(form), Optional.empty(), CANDIDATES)
            .items()
            .forEach(
                document -> found.put(document.id(), Json.read(PayeeBody.class, document).body()));
      }
    }
    return List.copyOf(found.values());
  }
}
