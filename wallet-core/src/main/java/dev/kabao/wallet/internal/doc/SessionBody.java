package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.value.Factor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at rest. Nothing of its token is here: the vault derives it from the id. Times are Unix
 * milliseconds, 0 for none.
 *
 * @param device the device's document; null if the host named none
 * @param source where it came from, sealed; null if the host did not say
 * @param factors what was shown
 * @param usedAt when it was last used, to about a twentieth of the idle time
 * @param idle how long it lasts without use
 * @param endsAt when it ends at the latest
 * @param endedAt when it was ended; 0 if it was not
 * @param signOuts how often all sessions of the wallet had been ended when it was opened; null of
 *     before they were counted
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record SessionBody(
    int v,
    UUID wallet,
    @Nullable UUID device,
    byte @Nullable [] source,
    Set<Factor> factors,
    long openedAt,
    long usedAt,
    long idle,
    long endsAt,
    long endedAt,
    @Nullable Long signOuts,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public SessionBody {
    Required.fields(wallet, factors);
    Required.items(factors);
  }

  /** How often all sessions of the wallet had been ended when it was opened, as far as is known. */
  public long signOutsBefore() {
    return signOuts == null ? 0 : signOuts;
  }

  /** Whether it can be used at a moment. */
  public boolean isOpenAt(long now) {
    return endedAt == 0 && now < endsAt && now < usedAt + idle;
  }

  /** The same, used just now. */
  public SessionBody used(long now) {
    return new SessionBody(
        v, wallet, device, source, factors, openedAt, now, idle, endsAt, endedAt, signOuts,
        unknown);
  }

  /** The same with more factors shown. */
  public SessionBody shown(Set<Factor> all, long now) {
    return new SessionBody(
        v, wallet, device, source, all, openedAt, now, idle, endsAt, endedAt, signOuts, unknown);
  }

  /** The same, ended. */
  public SessionBody ended(long now) {
    return new SessionBody(
        v, wallet, device, source, factors, openedAt, usedAt, idle, endsAt, now, signOuts, unknown);
  }

  /** The same with where it came from sealed anew; null once the person's data is destroyed. */
  public SessionBody withSource(byte @Nullable [] anew) {
    return new SessionBody(
        v, wallet, device, anew, factors, openedAt, usedAt, idle, endsAt, endedAt, signOuts,
        unknown);
  }
}
