package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rotation of keys is, at rest.
 *
 * @param target what it leads to: of wrapping keys, the version of the new one; of data keys, the
 *     number of the round
 * @param walks the collections that it goes through, in order
 * @param phase which of them it is in, by its place there
 * @param after the last document that it has looked at there; null before the first
 * @param seen how many it has looked at
 * @param changed how many of those it has changed
 * @param finished whether it is over
 * @param startedAt when it began, in Unix milliseconds
 */
public record RotationBody(
    int v,
    long target,
    List<String> walks,
    int phase,
    @Nullable UUID after,
    long seen,
    long changed,
    boolean finished,
    long startedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Of what was kept before there were walks, nobody knows where it went. */
  public RotationBody {
    walks = walks == null ? List.of() : List.copyOf(walks);
  }

  /** One that begins. */
  public static RotationBody starting(long target, List<String> walks, long now) {
    return new RotationBody(V, target, walks, 0, null, 0, 0, false, now, Map.of());
  }

  /** The same further on in its collection. */
  public RotationBody past(UUID last, long moreSeen, long moreChanged) {
    return new RotationBody(
        v,
        target,
        walks,
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
        v, target, walks, phase + 1, null, seen, changed, finished, startedAt, unknown);
  }

  /** The same, over. */
  public RotationBody done() {
    return new RotationBody(
        v, target, walks, phase, after, seen, changed, true, startedAt, unknown);
  }
}
