package dev.kabao.wallet.importer.parts;

/** How much of anything is read. */
public final class Bounds {
  /** The most bytes of a file. */
  public static final long FILE_BYTES = 256L << 20;

  /** The most entries of a file, and the most lines of a text. */
  public static final int ENTRIES = 200_000;

  /** The most bytes of a line of text. */
  public static final int LINE_BYTES = 16 << 10;

  /** The most lines that one record of a text may go over, if a field has line breaks. */
  public static final int LINES_PER_RECORD = 20;

  /** The most bytes of one entry of an XML document, or of what is between two. */
  public static final int ENTRY_BYTES = 1 << 20;

  /** The most characters of one text within an entry of an XML document. */
  public static final int XML_TEXT = 8 << 10;

  /** The most elements of an XML document that are open at once. */
  public static final int XML_DEPTH = 100;

  /** The most characters of all names of an XML document, each counted once. */
  public static final int XML_NAMES = 256 << 10;

  private Bounds() {}
}
