package dev.kabao.wallet.factor;

import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs people in by their passkeys, without a name or a password.
 *
 * <p>Thread-safe. Refuses null.
 */
public interface PasskeySignIn {

  /**
   * What a person's device needs to begin.
   *
   * @param token names this sign-in; the host hands it back
   * @param options the JSON for {@code navigator.credentials.get}
   * @param until until when it can be finished
   */
  record Started(String token, String options, Instant until) {}

  /** What came of it. */
  sealed interface Result {
    /**
     * The person is signed in, by something that they have and, as their device checked it, are.
     *
     * @param wallet whose wallet
     * @param token the permission to use the session
     */
    record SignedIn(WalletId wallet, SessionToken token) implements Result {}

    /** They are not. */
    record Refused(Reason reason) implements Result {}
  }

  /** Why somebody is not signed in. */
  enum Reason {
    /** The token is over, was used, or was not made here. */
    OVER("This took too long. Start again.", "操作超时，请重新开始。"),
    /** The response is not of a passkey that is known here, or not to this sign-in. */
    NOT_ACCEPTED("This passkey was not accepted. Sign in another way.", "该通行密钥未通过验证，请换用其他方式登录。"),
    /** The passkey's counter stood still or went back: there may be two of it. */
    COUNTER_BACK(
        "This passkey could not be trusted this time. Sign in another way.",
        "此次无法信任该通行密钥，请换用其他方式登录。");

    private final LocalText text;

    Reason(String en, String zh) {
      this.text = new LocalText(en, zh);
    }

    /** What to tell the person. */
    public LocalText text() {
      return text;
    }
  }

  /** Begins a sign-in; nothing is written. */
  Started start();

  /**
   * Finishes a sign-in; the same request with the same response gets the same session.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param token what {@link #start} gave
   * @param response the JSON form of the {@code PublicKeyCredential}
   * @param device where the person is; one that is new is told to the person
   * @param source where the request comes from in the host's words: up to 200 characters
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used for
   *     something else
   */
  Result finish(
      RequestId requestId,
      String token,
      String response,
      Optional<Device> device,
      Optional<String> source);
}
