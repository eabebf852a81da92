package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What guards a wallet, at rest under the wallet's own id; absent until there is something to say.
 * Times are Unix milliseconds, 0 for none.
 *
 * @param signedOutAt sessions opened up to then have ended, whatever else is said of them
 * @param spared the session that did not end then
 * @param signOuts how often all sessions were ended: those opened before the last time are over,
 *     whatever the clocks said
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
    long signOuts,
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
      new SecurityBody(V, 0, null, 0, null, 0, false, null, 0, 0, 0, Map.of());

  /** The same, with all sessions ended that were opened up to a moment, but for one. */
  public SecurityBody signedOut(long at, @Nullable UUID but) {
    return with(
        edit -> {
          edit.signedOutAt = Math.max(edit.signedOutAt, at);
          edit.spared = but;
          edit.signOuts++;
        });
  }

  /** The same with a new password, which need not be changed. */
  public SecurityBody withPassword(String hash, long at) {
    return with(
        edit -> {
          edit.password = hash;
          // Never the same twice: it tells one password from the next.
          edit.passwordAt = Math.max(at, edit.passwordAt + 1);
          edit.passwordOver = false;
        });
  }

  /** The same with the same password, hashed anew. */
  public SecurityBody rehashed(String hash) {
    return with(edit -> edit.password = hash);
  }

  /** The same with a password that must be changed. */
  public SecurityBody withPasswordOver() {
    return with(edit -> edit.passwordOver = true);
  }

  /** The same with a new payment PIN. */
  public SecurityBody withPin(String hash, long at) {
    return with(
        edit -> {
          edit.pin = hash;
          edit.pinAt = Math.max(at, edit.pinAt + 1);
        });
  }

  /** The same with the same payment PIN, hashed anew. */
  public SecurityBody withPinRehashed(String hash) {
    return with(edit -> edit.pin = hash);
  }

  /** The same with a phone that was changed at a moment. */
  public SecurityBody withPhoneAt(long at) {
    return with(edit -> edit.phoneAt = at);
  }

  /** The same with nothing paid out before a moment, or before the one that was said already. */
  public SecurityBody pausedUntil(long from) {
    return with(edit -> edit.withdrawFrom = Math.max(edit.withdrawFrom, from));
  }

  private SecurityBody with(Consumer<Edit> change) {
    Edit edit = new Edit(this);
    change.accept(edit);
    return new SecurityBody(
        v,
        edit.signedOutAt,
        edit.spared,
        edit.signOuts,
        edit.password,
        edit.passwordAt,
        edit.passwordOver,
        edit.pin,
        edit.pinAt,
        edit.phoneAt,
        edit.withdrawFrom,
        unknown);
  }

  /** The same, with the password to be changed before anything else, if there is one. */
  public SecurityBody passwordToBeChanged() {
    return new SecurityBody(
        v,
        signedOutAt,
        spared,
        signOuts,
        password,
        passwordAt,
        passwordOver || password != null,
        pin,
        pinAt,
        phoneAt,
        withdrawFrom,
        unknown);
  }

  /**
   * Whether a session has been ended along with all others.
   *
   * @param openedAt when it was opened; decides for sessions of before sign-outs were counted
   * @param signOutsBefore how many sign-outs there were when it was opened
   */
  public boolean hasEnded(UUID session, long openedAt, long signOutsBefore) {
    return (openedAt <= signedOutAt || signOutsBefore < signOuts) && !session.equals(spared);
  }

  /** What is left once the person's data is destroyed: that all sessions are over. */
  public SecurityBody erased() {
    return new SecurityBody(
        v, signedOutAt, null, signOuts, null, 0, false, null, 0, phoneAt, withdrawFrom, unknown);
  }

  /** Without the hashes. */
  @Override
  public String toString() {
    return "SecurityBody[passwordAt=" + passwordAt + ", pinAt=" + pinAt + "]";
  }

  /** What changes. */
  private static final class Edit {
    long signedOutAt;
    @Nullable UUID spared;
    long signOuts;
    @Nullable String password;
    long passwordAt;
    boolean passwordOver;
    @Nullable String pin;
    long pinAt;
    long phoneAt;
    long withdrawFrom;

    Edit(SecurityBody body) {
      signedOutAt = body.signedOutAt;
      spared = body.spared;
      signOuts = body.signOuts;
      password = body.password;
      passwordAt = body.passwordAt;
      passwordOver = body.passwordOver;
      pin = body.pin;
      pinAt = body.pinAt;
      phoneAt = body.phoneAt;
      withdrawFrom = body.withdrawFrom;
    }
  }
}
