package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.trust.LinkVerdict;
import dev.kabao.wallet.trust.Trust;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.trust.WarningCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at links: where they lead, and whom they would like to be taken for. */
final class LinkChecks {
  /** Shorter names are inside too many others. */
  private static final int LEAST_INSIDE = 8;

  private static final int HTTPS = 443;

  private final Platform platform;
  private final Likenesses likenesses;
  private final Standings standings;

  LinkChecks(Platform platform) {
    this.platform = platform;
    this.likenesses = new Likenesses(platform);
    this.standings = new Standings(platform);
  }

  LinkVerdict check(String link) {
    LinkParts parts = LinkParts.of(link);
    List<Warning> warnings = new ArrayList<>();
    parts.problems().forEach(code -> warnings.add(Warning.of(code)));
    if (parts.host().isEmpty()) {
      return new LinkVerdict(Trust.SUSPICIOUS, Optional.empty(), Optional.empty(), warnings);
    }
    String host = parts.host().get();
    Optional<String> payee = payeeOf(host);
    boolean ours = isOurs(host, parts.port());
    boolean known = ours || (payee.isPresent() && parts.port() == HTTPS);
    if (!known) {
      unvouched(warnings, host);
    } else if (payee.filter(standings::underComplaint).isPresent()) {
      warnings.add(Warning.of(WarningCode.UNDER_COMPLAINT));
    }
    Trust trust =
        !warnings.isEmpty() ? Trust.SUSPICIOUS : known ? Trust.TRUSTED : Trust.UNREGISTERED;
    return new LinkVerdict(trust, Optional.of(host), known ? payee : Optional.empty(), warnings);
  }

  private boolean isOurs(String host, int port) {
    URI base = platform.payLinks();
    return host.equals(base.getHost()) && port == (base.getPort() < 0 ? HTTPS : base.getPort());
  }

  private Optional<String> payeeOf(String host) {
    return platform.store().findByIndex(LikeKeys.host(host), Optional.empty(), 1).items().stream()
        .map(document -> Json.read(PayeeBody.class, document).body().payee())
        .findFirst();
  }

  private void unvouched(List<Warning> warnings, String host) {
    String unicode = Hosts.unicode(host);
    if (!unicode.equals(host)) {
      warnings.add(Warning.of(WarningCode.ENCODED_HOST, unicode));
    }
    if (java.util.Arrays.stream(unicode.split("\\.", -1)).anyMatch(Scripts::areMixed)) {
      warnings.add(Warning.of(WarningCode.MIXED_SCRIPTS));
    }
    add(warnings, likenesses.toWellKnownHosts(host));
    add(warnings, likenesses.toRegisteredHosts("", host));
    Folded folded = likenesses.names().foldHost(unicode);
    likenesses.wellKnownHosts().stream()
        .filter(known -> isInside(folded, known, host))
        .map(known -> Warning.of(WarningCode.HOST_INSIDE, known.shown()))
        .filter(inside -> warnings.stream().noneMatch(one -> one.other().equals(inside.other())))
        .forEach(warnings::add);
  }

  /** A host below a known one is in the same hands; any other that has its name in it is not. */
  private static boolean isInside(Folded host, Folded known, String ascii) {
    return known.plain().length() >= LEAST_INSIDE
        && !ascii.equals(known.shown())
        && !ascii.endsWith("." + known.shown())
        && known.skeletons().stream()
            .anyMatch(form -> host.skeletons().stream().anyMatch(one -> one.contains(form)));
  }

  private static void add(List<Warning> warnings, List<Warning> more) {
    more.stream().filter(one -> !warnings.contains(one)).forEach(warnings::add);
  }
}
