package dev.kabao.wallet.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction wrote, as a row of the journal keeps it.
 *
 * @param takenOver whether an older version wrote it, before there was a journal
 * @param sections the rows added to the tables of {@link Table}
 * @param documents every document that it wrote, once, as it left it
 * @param flags the flags of owners that it set
 * @param claims the keys of the requests that it kept, and what {@code claimRows} says of their
 *     rows
 */
record Leaves(
    boolean takenOver,
    List<Section> sections,
    List<DocumentLeaf> documents,
    List<FlagLeaf> flags,
    List<byte[]> claims,
    @Nullable Section claimRows) {
  /** Tells the rows of requests apart from those of other tables. */
  static final int REQUESTS = 64;

  /** Tells documents apart. */
  static final int DOCUMENT = 65;

  private static final int FORMAT = 1;

  /**
   * A document as a transaction left it.
   *
   * @param before as the transaction found it; null for a new one. Without it, whoever changes a
   *     document would only have to wait until the wallet writes over it.
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record DocumentLeaf(long seq, byte[] digest, byte @Nullable [] before) {}

  /**
   * The flags of an owner as a transaction left them.
   *
   * @param before as the transaction found them
   */
  record FlagLeaf(String owner, int bits, int before) {}

  boolean isEmpty() {
    return sections.isEmpty() && documents.isEmpty() && flags.isEmpty() && claims.isEmpty();
  }

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(FORMAT);
      out.writeBoolean(takenOver);
      out.writeByte(sections.size());
      for (Section section : sections) {
        write(out, section);
      }
      out.writeInt(documents.size());
      for (DocumentLeaf leaf : documents) {
        out.writeLong(leaf.seq());
        out.write(leaf.digest());
        out.writeBoolean(leaf.before() != null);
        if (leaf.before() != null) {
          out.write(leaf.before());
        }
      }
      out.writeInt(flags.size());
      for (FlagLeaf leaf : flags) {
        out.writeUTF(leaf.owner());
        out.writeByte(leaf.bits());
        out.writeByte(leaf.before());
      }
      out.writeBoolean(claimRows != null);
      if (claimRows != null) {
        write(out, claimRows);
        for (byte[] key : claims) {
          out.write(key);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail so.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws DamagedRow if it did not
   */
  static Leaves decode(byte[] bytes) throws DamagedRow {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (in.readUnsignedByte() != FORMAT) {
        throw new DamagedRow("a row of the journal has an unknown format");
      }
      boolean takenOver = in.readBoolean();
      List<Section> sections = new ArrayList<>();
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        sections.add(readSection(in));
      }
      List<DocumentLeaf> documents = new ArrayList<>();
      for (int left = count(in, Long.BYTES + Digests.LENGTH + 1); left > 0; left--) {
        long seq = in.readLong();
        byte[] digest = exactly(in, Digests.LENGTH);
        byte[] before = in.readBoolean() ? exactly(in, Digests.LENGTH) : null;
        documents.add(new DocumentLeaf(seq, digest, before));
      }
      List<FlagLeaf> flags = new ArrayList<>();
      for (int left = count(in, 4); left > 0; left--) {
        flags.add(new FlagLeaf(in.readUTF(), in.readUnsignedByte(), in.readUnsignedByte()));
      }
      Section claimRows = in.readBoolean() ? readSection(in) : null;
      List<byte[]> claims = new ArrayList<>();
      for (int left = claimRows == null ? 0 : claimRows.count(); left > 0; left--) {
        claims.add(exactly(in, Key.CLAIM_BYTES));
      }
      if (in.available() > 0) {
        throw new DamagedRow("a row of the journal is too long");
      }
      return new Leaves(takenOver, sections, documents, flags, claims, claimRows);
    } catch (IOException e) {
      throw new DamagedRow("a row of the journal is cut off");
    }
  }

  private static void write(DataOutputStream out, Section section) throws IOException {
    out.writeByte(section.what());
    out.writeLong(section.first());
    out.write(section.digest());
    out.writeInt(section.count());
    for (int hint : section.hints()) {
      out.writeInt(hint);
    }
  }

  private static Section readSection(DataInputStream in) throws IOException {
    int what = in.readUnsignedByte();
    long first = in.readLong();
    byte[] digest = exactly(in, Digests.LENGTH);
    int[] hints = new int[count(in, Integer.BYTES)];
    for (int i = 0; i < hints.length; i++) {
      hints[i] = in.readInt();
    }
    return new Section(what, first, digest, hints);
  }

  /** A number of things that each take so many bytes at least: no more than there are left. */
  private static int count(DataInputStream in, int each) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available() / each) {
      throw new IOException("more than there is");
    }
    return count;
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
