package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The keys under which payees are found whose name or host looks like another. */
final class LikeKeys {
  private static final String NAME = "like-name";
  private static final String HOST = "like-host";
  private static final String EXACTLY = "host";

  private final Names names;

  LikeKeys(Names names) {
    this.names = names;
  }

  /** All keys of a payee; none of one that is not registered any more. */
  List<IndexEntry> of(PayeeBody payee) {
    List<IndexEntry> keys = new ArrayList<>();
    if (payee.removed()) {
      return keys;
    }
    add(keys, NAME, names.fold(payee.name()).forms());
    for (String host : payee.hosts()) {
      keys.add(new IndexEntry(EXACTLY, key(EXACTLY, host), false));
      add(keys, HOST, names.foldHost(Hosts.unicode(host)).forms());
    }
    // Two hosts may have a form in common; a document has a key once.
    List<IndexEntry> distinct = new ArrayList<>();
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (IndexEntry entry : keys) {
      if (seen.add(entry.index() + java.util.HexFormat.of().formatHex(entry.key()))) {
        distinct.add(entry);
      }
    }
    return distinct;
  }

  static IndexRange named(String form) {
    return range(NAME, form);
  }

  static IndexRange hostLike(String form) {
    return range(HOST, form);
  }

  static IndexRange host(String host) {
    return range(EXACTLY, host);
  }

  private static IndexRange range(String index, String form) {
    return IndexRange.exactly(Json.collectionOf(PayeeBody.class), index, key(index, form));
  }

  private static void add(List<IndexEntry> keys, String index, Set<String> forms) {
    forms.stream()
        .filter(form -> !form.isEmpty())
        .forEach(form -> keys.add(new IndexEntry(index, key(index, form), false)));
  }

  private static byte[] key(String index, String form) {
    UUID hash = NamedIds.of(index, form);
    return ByteBuffer.allocate(16)
        .putLong(hash.getMostSignificantBits())
        .putLong(hash.getLeastSignificantBits())
        .array();
  }
}
