package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.factor.FactorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All factors of a wallet, at rest under the wallet's own id: one document, so that how many there
 * are and what was used of them cannot be raced. Times are Unix milliseconds, 0 for none.
 *
 * @param items the factors, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FactorsBody(
    @JsonProperty(required = true) int v,
    List<Item> items,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** No factors. */
  public static final FactorsBody NONE = new FactorsBody(V, List.of(), Map.of());

  /** What is left out at rest is empty. */
  public FactorsBody {
    items = Objects.requireNonNullElse(items, List.of());
  }

  /** The same with a factor in the place of the one with its id, or after all. */
  public FactorsBody with(Item item) {
    List<Item> all = new ArrayList<>(items);
    int at = ids().indexOf(item.id());
    if (at < 0) {
      all.add(item);
    } else {
      all.set(at, item);
    }
    return new FactorsBody(v, List.copyOf(all), unknown);
  }

  /** The same with these factors only. */
  public FactorsBody only(List<Item> kept) {
    return new FactorsBody(v, List.copyOf(kept), unknown);
  }

  private List<UUID> ids() {
    return items.stream().map(Item::id).toList();
  }

  /**
   * One factor.
   *
   * @param name what its person calls it, sealed
   * @param secret what it is checked by, sealed under a field that names the kind
   * @param lookup the blind index of a passkey's credential id; null for any other kind, and before
   *     it is confirmed
   * @param enrolledAt since when it can be used; 0 while it is not confirmed
   * @param until until when it can be confirmed
   * @param counter the last step of time, or the counter, that was used
   * @param spent which recovery codes were used, as bits
   * @param last the hash of the last message that a device signed; null if there was none
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  public record Item(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) FactorKind kind,
      @JsonProperty(required = true) byte[] name,
      @JsonProperty(required = true) byte[] secret,
      byte @Nullable [] lookup,
      long madeAt,
      long enrolledAt,
      long until,
      long usedAt,
      long clonedAt,
      long counter,
      int spent,
      byte @Nullable [] last,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

    /** A factor that is not confirmed yet. */
    public static Item begun(
        UUID id, FactorKind kind, byte[] name, byte[] secret, long now, long until) {
      return new Item(id, kind, name, secret, null, now, 0, until, 0, 0, 0, 0, null, Map.of());
    }

    /** Whether it can be used. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isActive() {
      return enrolledAt > 0;
    }

    /** The same with another name. */
    public Item named(byte[] newName) {
      return new Item(
          id,
          kind,
          newName,
          secret,
          lookup,
          madeAt,
          enrolledAt,
          until,
          usedAt,
          clonedAt,
          counter,
          spent,
          last,
          unknown);
    }

    /** The same with what it is checked by sealed anew. */
    public Item withSecret(byte[] newSecret) {
      return new Item(
          id,
          kind,
          name,
          newSecret,
          lookup,
          madeAt,
          enrolledAt,
          until,
          usedAt,
          clonedAt,
          counter,
          spent,
          last,
          unknown);
    }

    /** The same, confirmed. */
    public Item enrolled(byte[] newSecret, byte @Nullable [] newLookup, long newCounter, long now) {
      return new Item(
          id,
          kind,
          name,
          newSecret,
          newLookup,
          madeAt,
          now,
          0,
          usedAt,
          clonedAt,
          newCounter,
          spent,
          last,
          unknown);
    }

    /** The same, used just now. */
    public Item used(long newCounter, int newSpent, byte @Nullable [] signed, long now) {
      return new Item(
          id,
          kind,
          name,
          secret,
          lookup,
          madeAt,
          enrolledAt,
          until,
          now,
          clonedAt,
          newCounter,
          newSpent,
          signed,
          unknown);
    }

    /** The same, of which there may be two. */
    public Item cloned(long now) {
      return new Item(
          id,
          kind,
          name,
          secret,
          lookup,
          madeAt,
          enrolledAt,
          until,
          usedAt,
          now,
          counter,
          spent,
          last,
          unknown);
    }
  }
}
