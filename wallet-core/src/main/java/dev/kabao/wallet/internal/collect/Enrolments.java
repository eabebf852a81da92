package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets devices show one wallet's payer codes, and ends that. */
final class Enrolments {
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int TRIES = 40;

  private final Platform platform;
  private final PayerDevices devices;
  private final WalletId wallet;

  Enrolments(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.devices = new PayerDevices(platform);
    this.wallet = wallet;
  }

  /**
   * Enrols a device. The enrolment is named by its claim, so that the same request derives the same
   * seed again; once the device was enrolled anew or revoked, that seed is good for nothing.
   */
  PayerDevice enrol(Claims claims, RequestId requestId, String device) {
    UUID id = requireDevice(device);
    RequestClaim claim = claims.of(requestId, id, List.of("enrol", device));
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<PayerDeviceBody>> before = devices.find(wallet.value(), device);
      long now = platform.clock().millis();
      // Should the handle be another device's, the next try has another one.
      String enrolment = HexFormat.of().formatHex(claim.key()) + '.' + i;
      PayerDeviceBody body =
          PayerDeviceBody.enrolled(
              wallet.value(),
              device,
              enrolment,
              devices.handle(wallet.value(), device, enrolment),
              before.map(stored -> stored.body().createdAt()).orElse(now),
              now);
      DocumentWrite write =
          before
              .map(stored -> PayerDevices.replace(stored, body))
              .orElseGet(() -> Stored.create(id, body, PayerDevices.keys(body), Optional.empty()));
      CommitOutcome outcome = commit(claim, write, "payer-device.enrolled", id);
      if (outcome instanceof CommitOutcome.Applied) {
        return shown(device, enrolment);
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return shown(device, enrolmentOf(claim, device));
      }
    }
    throw Platform.contention("payer device");
  }

  /** Ends a device's codes, if it shows any. */
  void revoke(Claims claims, RequestId requestId, String device) {
    UUID id = requireDevice(device);
    RequestClaim claim = claims.of(requestId, id, List.of("revoke", device));
    for (int i = 0; i < TRIES; i++) {
      Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
      if (earlier.isPresent()) {
        Requests.requireSame(claim, earlier.get());
        return;
      }
      Optional<Stored<PayerDeviceBody>> current =
          devices.find(wallet.value(), device).filter(stored -> stored.body().handle() != null);
      if (current.isEmpty()) {
        // The claim is kept: the same request revokes nothing that is enrolled later.
        claimAlone(claim);
        return;
      }
      PayerDeviceBody revoked = current.get().body().revoked(platform.clock().millis());
      CommitOutcome outcome =
          commit(claim, PayerDevices.replace(current.get(), revoked), "payer-device.revoked", id);
      if (outcome instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("payer device");
  }

  /** The enrolment that a claim made; if it is over, one that nothing is good for. */
  private String enrolmentOf(RequestClaim claim, String device) {
    String name = HexFormat.of().formatHex(claim.key());
    return devices
        .find(wallet.value(), device)
        .map(stored -> stored.body().enrolment())
        .filter(enrolment -> enrolment.startsWith(name + '.'))
        .orElse(name);
  }

  private PayerDevice shown(String device, String enrolment) {
    return new SeededDevice(
        devices.handle(wallet.value(), device, enrolment),
        devices.seed(wallet.value(), device, enrolment));
  }

  private UUID requireDevice(String device) {
    if (!DEVICE.matcher(Objects.requireNonNull(device, "device")).matches()) {
      throw new IllegalArgumentException(
          "A device's name has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    return PayerDevices.id(wallet.value(), device);
  }

  private void claimAlone(RequestClaim claim) {
    Commit commit =
        new Commit(platform.clock().instant(), Optional.of(claim), List.of(), List.of(), List.of());
    if (platform.committer().commit(commit) instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
    }
  }

  private CommitOutcome commit(RequestClaim claim, DocumentWrite write, String fact, UUID id) {
    return platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(),
                Optional.of(claim),
                List.of(write),
                List.of(),
                List.of(new Event(fact, wallet, id))));
  }
}
