package dev.kabao.wallet.value;

/** What a person can show to prove that it is they. */
public enum Factor {
  /** Something that they know, such as a password or PIN. */
  KNOWLEDGE,
  /** Something that they have, such as a device key or the SIM of a phone. */
  POSSESSION,
  /** Something that they are, as a device has checked it. */
  INHERENCE,
  /**
   * A digital certificate or electronic signature: something that they have, of the strongest kind
   * (PBOC Announcement [2015] No. 43, article 24).
   */
  CERTIFICATE;

  /** How many kinds there are among some: 0 to 3. A certificate is one that the person has. */
  public static int kinds(java.util.Set<Factor> shown) {
    boolean both = shown.contains(POSSESSION) && shown.contains(CERTIFICATE);
    return shown.size() - (both ? 1 : 0);
  }
}
