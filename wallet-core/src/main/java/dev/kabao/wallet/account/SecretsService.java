package dev.kabao.wallet.account;

import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.util.Optional;

/**
 * The password, the payment PIN and the phone of one wallet. Each change ends all other sessions,
 * and is told to the person by a message.
 *
 * <p>The platform's {@link dev.kabao.wallet.spi.risk.RiskPolicy} judges each change; what the
 * change's own proof shows counts towards the factors that it asks for, and nobody is asked for
 * more kinds than they can show. A first password, or a first PIN by the host's sign-in, has no
 * such proof: unless the session was opened within five minutes, something has to be shown anew, if
 * anything can be. The payment PIN itself is shown as a {@link
 * dev.kabao.wallet.factor.FactorProof.PaymentPin}.
 *
 * <p>Thread-safe. Refuses null. Secrets stay the caller's, who closes them. Every call fails with
 * {@code SESSION_ENDED} once the session has ended, with {@code NOT_SET_UP} if the builder was not
 * given what it needs, and with {@code REQUEST_CONFLICT} if the id was used for something else. The
 * same id with the same content gets the first answer, once something was changed; a refusal is not
 * remembered.
 */
public interface SecretsService {

  /** What is set, and since when. */
  SecretsView view();

  /**
   * Changes the password, or sets the first one.
   *
   * @param old the password of now; empty only if none is set yet, as in wallets that the host made
   */
  ChangeResult changePassword(RequestId requestId, Optional<Secret> old, Secret fresh);

  /**
   * Sets the payment PIN: six digits that stand for no run, and are no part of the phone, the ID
   * number or the birth date.
   *
   * @param proof what shows that the person may: whichever {@link PinProof} fits
   * @param facts what the host knows of the person, to hold the PIN against; kept nowhere
   */
  ChangeResult setPin(RequestId requestId, PinProof proof, Secret pin, PersonFacts facts);

  /** Sends a code to the wallet's phone, to set a PIN with in place of a lost one. */
  CodeResult requestPinCode(RequestId requestId);

  /**
   * Sends codes to the wallet's phone and to the one that is to take its place. If that has a
   * wallet already, it gets a message without a code.
   */
  CodeResult requestPhoneCodes(RequestId requestId, CharSequence newPhone);

  /**
   * Changes the phone, which from then on is the one to sign in with. Both phones are told. Codes
   * alone are not enough where there is a password: whoever has the phone in hand reads them.
   *
   * @param password the password; empty only if none is set, as in wallets that the host made
   * @param codeToOld the code that came to the phone of now
   * @param codeToNew the code that came to the new one
   * @return {@code NotMatching} if the password is wrong, before the codes are looked at; {@code
   *     CodeWrong} if either code is wrong: which is not told; or if the new phone has a wallet
   */
  ChangeResult changePhone(
      RequestId requestId,
      CharSequence newPhone,
      Optional<Secret> password,
      Secret codeToOld,
      Secret codeToNew);
}
