package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents of an {@link InMemoryStore}. */
final class MemoryDocuments {
  /** A document, or the owner of a stream of documents. */
  private record Name(String collection, UUID id) {}

  /** A document with its keys. */
  private record Stored(Document document, List<IndexEntry> index) {}

  private static final Comparator<UUID> BY_BYTES =
      Comparator.<UUID>comparingLong(id -> id.getMostSignificantBits() ^ Long.MIN_VALUE)
          .thenComparingLong(id -> id.getLeastSignificantBits() ^ Long.MIN_VALUE);

  private final Map<Name, Stored> documents = new HashMap<>();
  private final Map<Name, List<UUID>> streams = new HashMap<>();
  private final MemoryIndex index = new MemoryIndex();

  Optional<Document> find(String collection, UUID id) {
    return Optional.ofNullable(documents.get(new Name(collection, id))).map(Stored::document);
  }

  Page<Document> findByIndex(IndexRange range, Optional<String> after, int limit) {
    Page<UUID> page = index.page(range, after, limit);
    return new Page<>(
        page.items().stream().map(id -> stored(range.collection(), id)).toList(), page.next());
  }

  Page<Document> findByStream(String collection, UUID owner, Optional<String> after, int limit) {
    List<UUID> stream = streams.getOrDefault(new Name(collection, owner), List.of());
    int next = after.map(cursor -> position(cursor, owner, stream.size())).orElse(stream.size());
    List<Document> items = new ArrayList<>();
    while (next > 0 && items.size() < limit) {
      items.add(stored(collection, stream.get(--next)));
    }
    return new Page<>(items, next == 0 ? Optional.empty() : Optional.of(owner + "." + next));
  }

  List<Document> findAll(String collection, Optional<UUID> after, int limit) {
    return documents.values().stream()
        .map(Stored::document)
        .filter(document -> document.collection().equals(collection))
        .filter(document -> after.isEmpty() || BY_BYTES.compare(document.id(), after.get()) > 0)
        .sorted(Comparator.comparing(Document::id, BY_BYTES))
        .limit(limit)
        .toList();
  }

  long count(String collection) {
    return documents.keySet().stream().filter(name -> name.collection().equals(collection)).count();
  }

  /** How many documents of the stream are still to come. */
  private static int position(String cursor, UUID owner, int size) {
    if (cursor.matches(owner + "\\.[1-9][0-9]{0,8}")) {
      int position = Integer.parseInt(cursor.substring(cursor.indexOf('.') + 1));
      if (position <= size) {
        return position;
      }
    }
    throw new IllegalArgumentException("Not a cursor of this list.");
  }

  @Nullable CommitOutcome apply(List<DocumentWrite> writes, Undo undo) {
    Set<Name> written = new HashSet<>();
    for (DocumentWrite write : writes) {
      if (!written.add(name(write))) {
        return InMemoryStore.refused("it writes one document twice", null);
      }
      Stored stored = documents.get(name(write));
      if ((stored == null ? 0 : stored.document().version()) != write.readVersion()) {
        return new CommitOutcome.StaleDocument(write.collection(), write.id());
      }
    }
    // All old keys go before any new one comes: two documents may swap theirs.
    for (DocumentWrite write : writes) {
      Stored stored = documents.get(name(write));
      if (stored != null) {
        stored.index().forEach(entry -> index.remove(write.collection(), write.id(), entry, undo));
      }
    }
    for (DocumentWrite write : writes) {
      for (IndexEntry entry : write.index()) {
        if (!index.add(write.collection(), write.id(), entry, undo)) {
          return new CommitOutcome.IndexTaken(write.collection(), entry.index());
        }
      }
    }
    writes.forEach(write -> put(write, undo));
    return null;
  }

  private void put(DocumentWrite write, Undo undo) {
    Name name = name(write);
    Document document =
        new Document(write.collection(), write.id(), write.readVersion() + 1, write.body());
    Stored before = documents.put(name, new Stored(document, write.index()));
    undo.add(
        () -> {
          if (before == null) {
            documents.remove(name);
          } else {
            documents.put(name, before);
          }
        });
    if (write.stream().isPresent()) {
      List<UUID> stream =
          streams.computeIfAbsent(
              new Name(write.collection(), write.stream().get()), owner -> new ArrayList<>());
      stream.add(write.id());
      undo.add(() -> stream.remove(stream.size() - 1));
    }
  }

  private Document stored(String collection, UUID id) {
    return find(collection, id).orElseThrow();
  }

  private static Name name(DocumentWrite write) {
    return new Name(write.collection(), write.id());
  }
}
