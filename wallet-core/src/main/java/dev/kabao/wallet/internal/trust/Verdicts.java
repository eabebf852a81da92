package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.KnownPayeeBody;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.trust.PayeeVerdict;
import dev.kabao.wallet.trust.Trust;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.trust.WarningCode;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of a payee to somebody who is about to pay. A payee that is registered is vouched
 * for: its name was compared with the others' when it was registered, so it is not blamed for a
 * later one that looks like it.
 */
public final class Verdicts {
  private final Likenesses likenesses;
  private final Standings standings;
  private final KnownPayees known;

  /** The verdicts of one platform. */
  public Verdicts(Platform platform) {
    this.likenesses = new Likenesses(platform);
    this.standings = new Standings(platform);
    this.known = new KnownPayees(platform);
  }

  /** Of the holder of a wallet here. */
  public PayeeVerdict person(WalletId payer, WalletId person) {
    String payee = person.toString();
    if (standings.underComplaint(payee)) {
      return suspicious(List.of(Warning.of(WarningCode.UNDER_COMPLAINT)));
    }
    return new PayeeVerdict(
        known.isNew(payer, payee) ? Trust.PERSON : Trust.KNOWN_PERSON, List.of());
  }

  /**
   * Of a payee that is no person.
   *
   * @param shown the name that it shows; empty if it shows none
   */
  public PayeeVerdict payee(WalletId payer, String payee, Optional<String> shown) {
    Optional<PayeeBody> registered = standings.registered(payee);
    Optional<String> name = shown.or(() -> registered.map(PayeeBody::name));
    List<Warning> warnings = new ArrayList<>();
    if (standings.underComplaint(payee)) {
      warnings.add(Warning.of(WarningCode.UNDER_COMPLAINT));
    }
    boolean asRegistered = registered.isPresent() && name.equals(registered.map(PayeeBody::name));
    name.ifPresent(
        one -> {
          if (registered.isPresent() && !asRegistered) {
            warnings.add(Warning.of(WarningCode.NAME_NOT_AS_REGISTERED, registered.get().name()));
          }
          if (!asRegistered) {
            unvouched(warnings, payee, one);
          }
          add(warnings, likenesses.toPaidBefore(payer.value(), payee, one));
        });
    known
        .find(payer.value(), payee)
        .map(Stored::body)
        .ifPresent(before -> changes(warnings, before, name, registered));
    if (!warnings.isEmpty()) {
      return suspicious(warnings);
    }
    return new PayeeVerdict(registered.isPresent() ? Trust.TRUSTED : Trust.UNREGISTERED, List.of());
  }

  /** What is wrong with a name that nobody vouches for. */
  private void unvouched(List<Warning> warnings, String payee, String name) {
    if (Scripts.areMixed(name)) {
      warnings.add(Warning.of(WarningCode.MIXED_SCRIPTS));
    }
    if (Visible.hasHidden(name)) {
      warnings.add(Warning.of(WarningCode.INVISIBLE_CHARACTERS));
    }
    add(warnings, likenesses.toWellKnown(name, false));
    add(warnings, likenesses.toRegistered(payee, name));
  }

  private static void changes(
      List<Warning> warnings,
      KnownPayeeBody before,
      Optional<String> name,
      Optional<PayeeBody> registered) {
    String wasNamed = before.name();
    if (wasNamed != null && name.isPresent() && !name.get().equals(wasNamed)) {
      warnings.add(Warning.of(WarningCode.NAME_CHANGED, wasNamed));
    }
    // A payee that had no mark before has not changed it by giving one.
    String was = before.account();
    if (was != null && !Objects.equals(was, registered.map(PayeeBody::account).orElse(null))) {
      warnings.add(Warning.of(WarningCode.ACCOUNT_CHANGED, was));
    }
  }

  /** Each likeness once, whoever found it. */
  private static void add(List<Warning> warnings, List<Warning> more) {
    more.stream().filter(one -> !warnings.contains(one)).forEach(warnings::add);
  }

  private static PayeeVerdict suspicious(List<Warning> warnings) {
    return new PayeeVerdict(Trust.SUSPICIOUS, warnings);
  }

  /** A payee's id or a wallet's, as who pays sees it. */
  PayeeVerdict of(WalletId payer, String payee) {
    return wallet(payee)
        .map(person -> person(payer, new WalletId(person)))
        .orElseGet(() -> payee(payer, payee, Optional.empty()));
  }

  /** The wallet that a name in keys stands for, if it is one. */
  static Optional<UUID> wallet(String payee) {
    return payee.matches("wal_[0-9a-f]{32}")
        ? Optional.of(WalletId.parse(payee).value())
        : Optional.empty();
  }
}
