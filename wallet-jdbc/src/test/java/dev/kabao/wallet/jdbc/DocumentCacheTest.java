package dev.kabao.wallet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.store.Document;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept is what the file holds, at whatever moment it was read. */
class DocumentCacheTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Key KEY = Key.of(ID, 3);
  private static final Key OTHER = Key.of(ID, 4);

  private final DocumentCache cache = new DocumentCache();
  private int reads;

  @Test
  void readsOnceWhatIsThereAndWhatIsNot() {
    assertThat(find(KEY, 1)).isEqualTo(1);
    assertThat(find(KEY, 2)).isEqualTo(1);
    assertThat(find(OTHER, 0)).isZero();
    assertThat(find(OTHER, 5)).isZero();
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void forgetsWhatACommitWritesAndKeepsItAgainOnlyWhenThatIsSettled() {
    find(KEY, 1);
    find(OTHER, 1);
    cache.write(List.of(KEY));
    assertThat(find(KEY, 1)).isEqualTo(1);
    assertThat(find(KEY, 2)).isEqualTo(2);
    assertThat(find(OTHER, 7)).isEqualTo(1);
    cache.settle();
    assertThat(find(KEY, 2)).isEqualTo(2);
    assertThat(find(KEY, 3)).isEqualTo(2);
  }

  @Test
  void keepsNothingThatWasReadWhileACommitWasSettled() {
    cache.find(
        KEY,
        () -> {
          cache.write(List.of(KEY));
          cache.settle();
          return document(1);
        });
    assertThat(find(KEY, 2)).isEqualTo(2);
  }

  @Test
  void keepsNothingThatWasReadWhenTheFileBecameUnknown() {
    cache.find(
        KEY,
        () -> {
          cache.forget();
          return document(1);
        });
    assertThat(find(KEY, 2)).isEqualTo(2);
    cache.forget();
    assertThat(find(KEY, 3)).isEqualTo(3);
  }

  @Test
  void keepsNoLongDocumentAndNothingOnceClosed() {
    Document large = new Document("cards", ID, 1, new byte[5000]);
    cache.find(KEY, () -> Optional.of(large));
    assertThat(find(KEY, 2)).isEqualTo(2);
    cache.close();
    assertThat(find(KEY, 3)).isEqualTo(3);
    assertThat(find(KEY, 4)).isEqualTo(4);
  }

  @Test
  void keepsNoMoreThanSixteenMegabytesInAll() {
    int most = (16 << 20) / 4096;
    for (int i = 0; i <= most; i++) {
      Document large = new Document("cards", new UUID(9, i), 1, new byte[4096]);
      cache.find(Key.of(large.id(), 3), () -> Optional.of(large));
    }
    // The first one went when the last one came; no other did.
    assertThat(findLarge(1)).isEqualTo(1);
    assertThat(findLarge(most)).isEqualTo(1);
    assertThat(findLarge(0)).isEqualTo(2);
    // What a commit writes makes room again.
    cache.write(List.of(Key.of(new UUID(9, 3), 3)));
    cache.settle();
    find(KEY, 1);
    assertThat(findLarge(4)).isEqualTo(1);
  }

  private long findLarge(long number) {
    Document inFile = new Document("cards", new UUID(9, number), 2, new byte[4096]);
    return cache
        .find(Key.of(inFile.id(), 3), () -> Optional.of(inFile))
        .map(Document::version)
        .orElse(0L);
  }

  /** The version found, or 0, when the file has this one. */
  private long find(Key key, long versionInFile) {
    return cache
        .find(
            key,
            () -> {
              reads++;
              return document(versionInFile);
            })
        .map(Document::version)
        .orElse(0L);
  }

  private static Optional<Document> document(long version) {
    return version == 0
        ? Optional.empty()
        : Optional.of(new Document("cards", ID, version, new byte[10]));
  }
}
