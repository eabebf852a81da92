package dev.kabao.wallet.spi.passkey;

import java.util.Optional;
import java.util.function.Function;

/**
 * The two ceremonies of WebAuthn (W3C Web Authentication, level 2 and later) for one relying party.
 * The platform makes challenges, keeps passkeys and compares counters; an implementation writes
 * options, reads responses, and checks all that the standard asks for (sections 7.1 and 7.2): type,
 * challenge, origin, relying party, presence, <em>user verification, which it requires</em>, and
 * signature.
 *
 * <p>Implementations are thread-safe, keep nothing, and log nothing of what they are given. They
 * throw nothing for a response, however malformed: it is not accepted.
 */
public interface PasskeyVerifier {

  /** The JSON for {@code navigator.credentials.create}, as {@code {"publicKey": ...}}. */
  String creationOptions(PasskeyCreation creation);

  /**
   * Checks what the person's device made.
   *
   * @param response the JSON form of its {@code PublicKeyCredential}
   * @return the passkey; empty if anything about the response is not as it must be
   */
  Optional<Passkey> created(PasskeyCreation creation, String response);

  /** The JSON for {@code navigator.credentials.get}, as {@code {"publicKey": ...}}. */
  String useOptions(PasskeyUse use);

  /**
   * Checks what the person's device answered.
   *
   * @param response the JSON form of its {@code PublicKeyCredential}
   * @param known finds a passkey by its credential id; asked at most once
   * @return the passkey with its <em>new</em> counter, which is not compared with the old one;
   *     empty if anything about the response is not as it must be, also if it names another user
   *     handle than the passkey's
   */
  Optional<Passkey> used(
      PasskeyUse use, String response, Function<byte[], Optional<Passkey>> known);
}
