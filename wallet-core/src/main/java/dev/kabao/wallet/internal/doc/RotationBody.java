package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rotation of keys is, at rest.
 *
 * @param target what it leads to: of wrapping keys, the version of the new one; of data keys, the
 *     number of the round
 * @param phase which collection it is in, by its place in the order of the walk
 * @param after the last document that it has looked at there; null before the first
 * @param seen how many it has looked at
 * @param changed how many of those it has changed
 * @param finished whether it is over
 * @param startedAt when it began, in Unix milliseconds
 */
public record RotationBody(
    int v,
    long target,
    int phase,
    @Nullable UUID after,
    long seen,
    long changed,
    boolean finished,
    long startedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** One that begins. */
  public static RotationBody starting(long target, long now) {
    return new RotationBody(V, target, 0, null, 0, 0, false, now, Map.of());
  }

  /** The same further on in its collection. */
  public RotationBody past(UUID last, long moreSeen, long moreChanged) {
    return new RotationBody(
        v,
        target,
        phase,
        last,
        seen + moreSeen,
        changed + moreChanged,
        finished,
        startedAt,
        unknown);
  }

  /** The same at the beginning of the next collection. */
  public RotationBody nextPhase() {
    return new RotationBody(
        v, target, phase + 1, null, seen, changed, finished, startedAt, unknown);
  }

  /** The same, over. */
  public RotationBody done() {
    return new RotationBody(v, target, phase, after, seen, changed, true, startedAt, unknown);
  }
}
