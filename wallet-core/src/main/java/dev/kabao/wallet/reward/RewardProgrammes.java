package dev.kabao.wallet.reward;

import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/**
 * The points programmes of a platform, and points that the host itself gives. For the host, not for
 * a person's session. Several programmes stand beside each other.
 *
 * <p>Thread-safe; nulls are refused; the same request id with the same content gets the first
 * answer, and with other content {@code REQUEST_CONFLICT}. A change is seen here at once, and
 * within five seconds by other processes on the same store.
 */
public interface RewardProgrammes {

  /**
   * Defines a programme, or changes it. What was earned and paid before stays as it was.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @return the programme as it is now
   */
  Programme define(RequestId requestId, Programme programme);

  /** The programme with this code, open or closed, if there is one. */
  Optional<Programme> find(String code);

  /** Pages through all programmes, those defined last first. */
  Page<Programme> list(Optional<String> after, int limit);

  /**
   * Gives points to a person, for a welcome or as a gesture. They are good for as long as the
   * programme says.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param units how many, 1 to 10^15
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such programme
   */
  PointsResult grant(RequestId requestId, WalletId wallet, String programme, long units);
}
