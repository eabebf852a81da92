package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Notary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The journal of an {@link InMemoryStore}. Nobody can reach what that keeps but the store itself,
 * so that only the chain is worth checking.
 */
final class MemoryJournal {
  private static final byte[] NONE = {};

  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  private record Row(byte[] content, byte[] mac) {}

  private final List<Row> rows = new ArrayList<>();

  /** Appends a row over what was applied, if that changed anything. */
  void append(List<Commit> applied, Notary notary) {
    MessageDigest digest = sha256();
    boolean changed = false;
    for (Commit commit : applied) {
      changed |= add(commit, digest);
    }
    if (changed) {
      byte[] content = digest.digest();
      rows.add(new Row(content, notary.mac(chained(rows.size(), content))));
    }
  }

  Optional<JournalHead> head() {
    int size = rows.size();
    return size == 0
        ? Optional.empty()
        : Optional.of(new JournalHead(size, rows.get(size - 1).mac()));
  }

  List<JournalFinding> check(Notary notary, Optional<JournalHead> anchored) {
    List<JournalFinding> findings = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (!Arrays.equals(rows.get(i).mac(), notary.mac(chained(i, rows.get(i).content())))) {
        findings.add(
            JournalFinding.of(JournalFinding.Kind.FORGED, "journal", i + 1L, "another hash"));
      }
    }
    if (anchored.isPresent() && !holds(anchored.get())) {
      findings.add(
          JournalFinding.of(
              JournalFinding.Kind.UNKNOWN_HEAD,
              "journal",
              anchored.get().number(),
              "the head is not in it"));
    }
    return findings;
  }

  long size() {
    return rows.size();
  }

  private boolean holds(JournalHead head) {
    return head.number() <= rows.size()
        && Arrays.equals(rows.get((int) head.number() - 1).mac(), head.mac());
  }

  private byte[] chained(int index, byte[] content) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    digest.update(index == 0 ? NONE : rows.get(index - 1).mac());
    return digest.digest(content);
  }

  private static boolean add(Commit commit, MessageDigest digest) {
    commit
        .claim()
        .ifPresent(
            claim -> {
              digest.update(claim.key());
              digest.update(claim.contentHash());
            });
    for (DocumentWrite write : commit.documents()) {
      text(digest, write.collection() + "/" + write.id() + " " + write.readVersion());
      digest.update(write.body());
    }
    text(digest, commit.transfers() + "|" + commit.flags() + "|" + commit.events());
    return commit.claim().isPresent()
        || !commit.documents().isEmpty()
        || !commit.transfers().isEmpty()
        || !commit.flags().isEmpty()
        || !commit.events().isEmpty();
  }

  private static void text(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
