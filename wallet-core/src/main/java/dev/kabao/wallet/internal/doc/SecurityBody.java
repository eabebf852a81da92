package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What guards a wallet, at rest under the wallet's own id; absent until there is something to say.
 * Times are Unix milliseconds, 0 for none.
 *
 * @param signedOutAt sessions opened up to then have ended, whatever else is said of them
 * @param spared the session that did not end then
 * @param password the password's slow hash
 * @param passwordAt when the password was set
 * @param passwordOver whether it must be changed before anything else
 * @param pin the payment PIN's slow hash
 * @param pinAt when the PIN was set
 * @param phoneAt when the phone was changed
 * @param withdrawFrom nothing is paid out of the wallet before
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record SecurityBody(
    @JsonProperty(required = true) int v,
    long signedOutAt,
    @Nullable UUID spared,
    @Nullable String password,
    long passwordAt,
    boolean passwordOver,
    @Nullable String pin,
    long pinAt,
    long phoneAt,
    long withdrawFrom,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Nothing to say. */
  public static final SecurityBody NONE =
      new SecurityBody(V, 0, null, null, 0, false, null, 0, 0, 0, Map.of());

  /** The same, with all sessions ended that were opened up to a moment, but for one. */
  public SecurityBody signedOut(long at, @Nullable UUID but) {
    return new SecurityBody(
        v, at, but, password, passwordAt, passwordOver, pin, pinAt, phoneAt, withdrawFrom, unknown);
  }

  /** The same, with the password to be changed before anything else, if there is one. */
  public SecurityBody passwordToBeChanged() {
    return new SecurityBody(
        v,
        signedOutAt,
        spared,
        password,
        passwordAt,
        passwordOver || password != null,
        pin,
        pinAt,
        phoneAt,
        withdrawFrom,
        unknown);
  }

  /** Whether a session that was opened at a moment has been ended along with all others. */
  public boolean hasEnded(UUID session, long openedAt) {
    return openedAt <= signedOutAt && !session.equals(spared);
  }
}
