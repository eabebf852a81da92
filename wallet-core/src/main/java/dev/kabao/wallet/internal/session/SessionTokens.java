package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.SessionId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens of sessions: the session's id and a hash of it under the vault's key. So nothing of a
 * token need be kept: who reads the store cannot make one, and the same request can be given the
 * same token again.
 */
final class SessionTokens {
  private static final String PREFIX = "kst_";
  private static final String PURPOSE = "session-token";
  private static final int ID_BYTES = 16;

  private SessionTokens() {}

  static SessionToken of(Vault vault, SessionId session) {
    byte[] mac = mac(vault, session);
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES + mac.length)
            .putLong(session.value().getMostSignificantBits())
            .putLong(session.value().getLeastSignificantBits())
            .put(mac)
            .array();
    return SessionToken.parse(
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The session of a token; empty if the token was not made here. */
  static Optional<SessionId> session(Vault vault, SessionToken token) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.text().substring(PREFIX.length())));
    SessionId session = new SessionId(new UUID(bytes.getLong(), bytes.getLong()));
    byte[] mac = new byte[bytes.remaining()];
    bytes.get(mac);
    return MessageDigest.isEqual(mac, mac(vault, session))
        ? Optional.of(session)
        : Optional.empty();
  }

  private static byte[] mac(Vault vault, SessionId session) {
    try (Secret value = Secret.of(session.toString())) {
      return vault.blindIndex(PURPOSE, value);
    }
  }
}
