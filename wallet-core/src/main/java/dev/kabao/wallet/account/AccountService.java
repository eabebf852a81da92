package dev.kabao.wallet.account;

import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;

/**
 * Registering, signing in and recovering access, by phone and password.
 *
 * <p><b>Nothing tells who has a wallet.</b> For a phone with a wallet and for one without, each
 * method gives the same answers and does the same work: a message goes to the phone either way, and
 * a password is checked against a hash either way. Only the phone itself learns more.
 *
 * <p><b>Guessing is slow.</b> A try is counted before it is looked at, by account and by source
 * ({@link Origin#source}), and too many make the next one wait: {@link AccountRefusal.TryLater}.
 *
 * <p><b>Requests.</b> The same id with the same content gets the first answer, once there was one
 * that changed something. A refusal is not remembered: asking again is another try.
 *
 * <p>Thread-safe. Refuses null. Secrets stay the caller's, who closes them. Every method fails with
 * {@code NOT_SET_UP} if the builder was not given what it needs: a message sender, and a hasher and
 * a meter of passwords; with {@code REQUEST_CONFLICT} if the id was used for something else.
 */
public interface AccountService {

  /**
   * Asks for a code of six digits, good for five minutes, once, for this purpose. A phone gets five
   * a day for each purpose, a minute apart. A phone for which the purpose makes no sense gets a
   * message that says so, without a code.
   *
   * @param phone the phone, in any usual form; numbers without a country code are of China
   */
  CodeResult requestCode(
      RequestId requestId, CodePurpose purpose, CharSequence phone, Origin origin);

  /**
   * Makes a wallet with an account, and signs its holder in.
   *
   * @param code the code that was sent to the phone for {@link CodePurpose#REGISTER}
   * @param password the password, by the rules of {@link PasswordRules}
   * @return {@code CodeWrong} too if the phone has a wallet already
   */
  SignInResult register(
      RequestId requestId, CharSequence phone, Secret code, Secret password, Origin origin);

  /**
   * Signs a person in.
   *
   * @return {@code NotMatching} for a wrong password, for a phone without a wallet, and for a
   *     wallet without a password; {@code RenewalNeeded} if the password is right but must be
   *     changed
   */
  SignInResult signIn(RequestId requestId, CharSequence phone, Secret password, Origin origin);

  /**
   * Changes a password without being signed in: because it must be changed. All sessions end; the
   * person signs in with the new one.
   *
   * @param old the password of now
   * @param code the code that was sent to the phone for {@link CodePurpose#RENEW}
   */
  ChangeResult renewPassword(
      RequestId requestId,
      CharSequence phone,
      Secret old,
      Secret code,
      Secret fresh,
      Origin origin);

  /**
   * Sets a new password for somebody who lost theirs, by the reserved phone and their identity. All
   * sessions end, and for a while nothing is paid out, or transferred to people: {@link
   * AccountRules#withdrawalPause}.
   *
   * @param code the code that was sent to the phone for {@link CodePurpose#RECOVER}
   * @param identity who the person says they are, for the host's {@link
   *     dev.kabao.wallet.spi.identity.IdentityCheck}
   */
  RecoverResult recover(
      RequestId requestId,
      CharSequence phone,
      Secret code,
      Identity identity,
      Secret fresh,
      Origin origin);
}
