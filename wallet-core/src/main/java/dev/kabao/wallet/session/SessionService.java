package dev.kabao.wallet.session;

import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.SessionId;
import java.util.List;

/**
 * The sessions and devices of one wallet, for its person to look through and to end.
 *
 * <p>Thread-safe. Refuses null. Every call fails with {@code SESSION_ENDED} once the session that
 * it is made through has ended.
 */
public interface SessionService {

  /** The sessions that have not ended, the newest first. */
  List<SessionView> open();

  /**
   * Ends a session of this wallet: the one that asks, too.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     session; {@code REQUEST_CONFLICT} if the id was used for something else
   */
  void end(RequestId requestId, SessionId session);

  /**
   * Ends all sessions but the one that asks, those included that hosts opened by an assertion of
   * their own. When it returns, none of them can do anything any more.
   */
  void endOthers(RequestId requestId);

  /** The devices that the wallet was used on, the newest first. */
  List<DeviceView> devices();

  /**
   * Forgets a device, and ends its sessions: it is a new one when it comes again.
   *
   * @param deviceId {@link Device#id()}
   * @return false if there is no such device
   */
  boolean forget(RequestId requestId, String deviceId);
}
