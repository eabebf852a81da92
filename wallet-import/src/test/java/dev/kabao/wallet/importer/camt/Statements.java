package dev.kabao.wallet.importer.camt;

import java.nio.charset.StandardCharsets;

/** Writes camt.053 documents as banks do, of people who do not exist. */
public final class Statements {
  private final int version;
  private final StringBuilder entries = new StringBuilder();
  private String summary = "";

  /** Of a version, for example 2. */
  public Statements(int version) {
    this.version = version;
  }

  /** An entry that is booked. */
  public Statements booked(
      String direction, String currency, String amount, String date, String name, String text) {
    return entry(
        "<Amt Ccy=\""
            + currency
            + "\">"
            + amount
            + "</Amt><CdtDbtInd>"
            + direction
            + "</CdtDbtInd>"
            + state("BOOK")
            + "<BookgDt>"
            + date
            + "</BookgDt><AcctSvcrRef>REF-"
            + amount
            + "</AcctSvcrRef>"
            + details(direction, name, text));
  }

  /** Parties have been a choice since version 07. */
  public String details(String direction, String name, String text) {
    String role = direction.equals("CRDT") ? "Dbtr" : "Cdtr";
    String person = "<Nm>" + escaped(name) + "</Nm>";
    return "<NtryDtls><TxDtls><RltdPties><"
        + role
        + ">"
        + (version >= 7 ? "<Pty>" + person + "</Pty>" : person)
        + "</"
        + role
        + "></RltdPties><RmtInf><Ustrd>"
        + escaped(text)
        + "</Ustrd></RmtInf></TxDtls></NtryDtls>";
  }

  /** The state has been a choice since version 07. */
  public String state(String code) {
    return version >= 7 ? "<Sts><Cd>" + code + "</Cd></Sts>" : "<Sts>" + code + "</Sts>";
  }

  /** An entry with these elements in it. */
  public Statements entry(String elements) {
    entries.append("<Ntry>").append(elements).append("</Ntry>");
    return this;
  }

  /** What the statement says of how many entries it has. */
  public Statements stated(int count) {
    summary =
        "<TxsSummry><TtlNtries><NbOfNtries>" + count + "</NbOfNtries></TtlNtries></TxsSummry>";
    return this;
  }

  /** The document. */
  public String text() {
    String number = version < 10 ? "0" + version : String.valueOf(version);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
        + number
        + "\"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>"
        + "<Acct><Id><IBAN>DE75512108001245126199</IBAN></Id></Acct>"
        + "<Bal><Amt Ccy=\"EUR\">1.00</Amt></Bal>"
        + summary
        + entries
        + "</Stmt></BkToCstmrStmt></Document>";
  }

  /** The document as a file. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
