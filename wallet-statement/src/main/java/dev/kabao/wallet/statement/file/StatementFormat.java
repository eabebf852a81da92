package dev.kabao.wallet.statement.file;

/** The kinds of files that a statement is written as. */
public enum StatementFormat {
  /**
   * For spreadsheets: one table, comma-separated (RFC 4180), UTF-8 with a byte order mark, which
   * they need to read Chinese. No cell begins a formula. Any number of lines in bounded memory.
   */
  CSV("csv", "text/csv; charset=utf-8"),
  /**
   * For programs: one object (RFC 8259), amounts as decimal texts. Any number of lines in bounded
   * memory.
   */
  JSON("json", "application/json"),
  /**
   * For people: one page without scripts that needs nothing from elsewhere, with charts, for
   * screens, paper and screen readers. Any number of lines in bounded memory.
   */
  HTML("html", "text/html; charset=utf-8"),
  /**
   * For people and archives: A4 pages with charts, all fonts within. Pages are written out as they
   * fill up; kept until the end are the fonts that are used, and some hundred bytes for each page.
   */
  PDF("pdf", "application/pdf");

  private final String extension;
  private final String mediaType;

  StatementFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How the names of such files end, without a dot. */
  public String extension() {
    return extension;
  }

  /** The media type of RFC 6838, for HTTP. */
  public String mediaType() {
    return mediaType;
  }
}
