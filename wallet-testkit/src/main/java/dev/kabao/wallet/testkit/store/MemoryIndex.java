package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The indexes of an {@link InMemoryStore}: one ordered set of all keys of all documents. */
final class MemoryIndex {
  private static final UUID FIRST_ID = new UUID(0, 0);
  private static final Comparator<UUID> IDS =
      Comparator.<UUID, Long>comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  /** Where a key of a document stands. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by ORDER only.
  private record Place(String collection, String index, byte[] key, UUID id) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::collection)
            .thenComparing(Place::index)
            .thenComparing(Place::key, Arrays::compareUnsigned)
            .thenComparing(Place::id, IDS);

    boolean isIn(IndexRange range) {
      return collection.equals(range.collection())
          && index.equals(range.index())
          && range.to().map(to -> Arrays.compareUnsigned(key, to) < 0).orElse(true);
    }
  }

  private final TreeSet<Place> places = new TreeSet<>(Place.ORDER);

  /** Adds a key, unless it is unique and another document has it. */
  boolean add(String collection, UUID id, IndexEntry entry, Undo undo) {
    if (entry.unique()) {
      Place holder = places.ceiling(new Place(collection, entry.index(), entry.key(), FIRST_ID));
      if (holder != null
          && holder.isIn(IndexRange.exactly(collection, entry.index(), entry.key()))
          && !holder.id().equals(id)) {
        return false;
      }
    }
    Place place = new Place(collection, entry.index(), entry.key(), id);
    if (places.add(place)) {
      undo.add(() -> places.remove(place));
    }
    return true;
  }

  void remove(String collection, UUID id, IndexEntry entry, Undo undo) {
    Place place = new Place(collection, entry.index(), entry.key(), id);
    if (places.remove(place)) {
      undo.add(() -> places.add(place));
    }
  }

  Page<UUID> page(IndexRange range, Optional<String> after, int limit) {
    Place first = new Place(range.collection(), range.index(), range.from(), FIRST_ID);
    Place start = after.map(cursor -> place(range, cursor)).orElse(first);
    if (Place.ORDER.compare(start, first) < 0) {
      throw new IllegalArgumentException("Not a cursor of this list.");
    }
    List<UUID> ids = new ArrayList<>();
    String last = "";
    for (Place place : places.tailSet(start, after.isEmpty())) {
      if (!place.isIn(range)) {
        break;
      }
      if (ids.size() == limit) {
        return new Page<>(ids, Optional.of(last));
      }
      ids.add(place.id());
      last = HexFormat.of().formatHex(place.key()) + "." + place.id();
    }
    return new Page<>(ids, Optional.empty());
  }

  private static Place place(IndexRange range, String cursor) {
    int dot = cursor.indexOf('.');
    try {
      byte[] key = HexFormat.of().parseHex(cursor.substring(0, Math.max(dot, 0)));
      UUID id = UUID.fromString(cursor.substring(dot + 1));
      return new Place(range.collection(), range.index(), key, id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not a cursor of this list.", e);
    }
  }
}
