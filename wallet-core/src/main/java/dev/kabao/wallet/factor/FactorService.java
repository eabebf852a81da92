package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.StepUpId;
import java.util.List;
import java.util.Optional;

/**
 * The factors of one wallet: enrolled, named, removed, and shown for a step-up.
 *
 * <p>At most twenty are enrolled. Enrolling or removing one while there are any needs a step-up, of
 * which at least one factor is shown for this very change (NIST SP 800-63B-4 section 4.1: binding
 * takes authentication). A code by message, which goes to the wallet's phone and is never enrolled,
 * counts for such a change only while no other factor could: else whoever takes over the phone
 * number would take over all. Beyond that, the platform's {@link
 * dev.kabao.wallet.spi.risk.RiskPolicy} judges each change, also of the first factor; nobody is
 * asked for more kinds than they can show. Each change is an event.
 *
 * <p>Nothing by which a factor could be shown is kept in the clear: seeds and codes are derived by
 * the vault, keys and names are sealed, and a key that was not sealed here is not taken.
 *
 * <p>Guessing is slowed down for each wallet and factor, and counted before a guess is looked at.
 *
 * <p>Thread-safe. Refuses null. Every call fails with {@code SESSION_ENDED} once the session that
 * it is made through has ended.
 */
public interface FactorService {

  /** The factors that can be used, the oldest first. */
  List<FactorView> list();

  /**
   * Begins to enrol a factor; recovery codes are enrolled at once, all else when it is confirmed,
   * within ten minutes.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used for
   *     something else; {@code NOT_SET_UP} for a passkey without a verifier
   */
  EnrolResult enrol(RequestId requestId, NewFactor factor);

  /**
   * Confirms a factor by what it can do: a code of the app, which is used by that; the signature of
   * the device, whose counter and time do not matter here; or the passkey's response.
   *
   * @throws IllegalArgumentException if the proof is not of the factor's kind
   */
  ConfirmResult confirm(RequestId requestId, FactorId factor, FactorProof proof);

  /**
   * Gives a factor another name.
   *
   * @throws IllegalArgumentException if the name has not 1 to 40 characters, or a control character
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     factor
   */
  void name(RequestId requestId, FactorId factor, String name);

  /**
   * Removes a factor.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     factor
   */
  RevokeResult revoke(RequestId requestId, FactorId factor);

  /**
   * Sends a code to the wallet's phone that is good for one step-up, five minutes and five tries:
   * one a minute, ten a day.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_SET_UP} without a message sender
   */
  SendResult sendCode(RequestId requestId, StepUpId stepUp);

  /**
   * What a device's key is to sign for a step-up.
   *
   * @return empty if this wallet has no such step-up or device key, or the step-up is over
   */
  Optional<DeviceChallenge> deviceChallenge(StepUpId stepUp, FactorId factor);

  /**
   * The JSON for {@code navigator.credentials.get}, by which a passkey of this wallet is shown.
   *
   * @return empty if this wallet has no such step-up or no passkey, or the step-up is over
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_SET_UP} without a verifier
   */
  Optional<String> passkeyOptions(StepUpId stepUp);

  /**
   * Checks a proof and, if it is good, counts it for a step-up. Each code is good once, and a
   * signature for one step-up alone; so this takes no request id: what was good is not good again.
   */
  ShowResult show(StepUpId stepUp, FactorProof proof);
}
