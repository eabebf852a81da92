package dev.kabao.wallet.keys;

import dev.kabao.wallet.spi.vault.WrappingKeys;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Changes keys while the platform runs: payments, bindings and sign-ins go on meanwhile.
 *
 * <p>The wrapping key is changed in three steps, each of which may be a day apart from the next:
 *
 * <ol>
 *   <li>{@link WrappingKeys#renew} adds a new one; whatever is wrapped from then on is wrapped by
 *       it.
 *   <li>{@link #rewrap} wraps every data key by it that an older one wraps.
 *   <li>{@link #retire} takes the older ones away, once nothing needs them.
 * </ol>
 *
 * <p><b>Interrupted.</b> How far a run is, is kept in the commits that change something. A run that
 * was killed, failed, or was stopped by its progress listener is taken up where it was by the next
 * call. Looking at a document twice does no harm.
 *
 * <p><b>Together.</b> One run at a time in a process: a second one fails with {@code CONTENTION}.
 * Thread-safe. A thread that is interrupted while it keeps the pace fails with {@code INTERRUPTED}.
 */
public interface KeyService {

  /**
   * Wraps by the wrapping key of now what an older one wraps: the data keys of all wallets, and
   * those of bank transfers that wait for a person. Nothing that is sealed changes. Returns when
   * all is done.
   *
   * @param progress is told on this thread after each step; what it throws ends the run, which can
   *     be taken up again
   */
  RotationProgress rewrap(RotationPace pace, Consumer<RotationProgress> progress);

  /**
   * Gives every wallet a new data key, and seals by it all that its older ones have sealed; the
   * older ones stay with the wallet for opening, until {@link #retireDataKeys}. Returns when all is
   * done. A call after a round that is over begins the next one.
   *
   * @param progress as in {@link #rewrap}
   */
  RotationProgress renewDataKeys(RotationPace pace, Consumer<RotationProgress> progress);

  /**
   * Takes older data keys away from the wallets that got their newest one an hour ago or longer.
   * What somebody was about to keep when the key changed is then kept, and is sealed anew before.
   * Wallets whose newest key is younger are left for another call.
   *
   * @param progress as in {@link #rewrap}
   */
  RotationProgress retireDataKeys(RotationPace pace, Consumer<RotationProgress> progress);

  /** How many data keys each wrapping key wraps, by its version. Looks at all of them. */
  SortedMap<Integer, Long> inUse();

  /**
   * Takes away the wrapping keys that wrap nothing any more; the current one stays. Looks at all
   * data keys first. What a backup of the store holds is then opened only by a copy of the keyring
   * of that time: keep one for as long as such backups are to be of use, and destroy it with them.
   *
   * @param keys the wrapping keys of this platform's own vault
   * @return the versions that are gone
   */
  List<Integer> retire(WrappingKeys keys);
}
