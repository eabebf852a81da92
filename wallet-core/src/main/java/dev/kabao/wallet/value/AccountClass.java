package dev.kabao.wallet.value;

/**
 * The class of a personal payment account, by how well its holder's identity was verified
 * (Administrative Measures for Online Payment of Non-bank Payment Institutions, PBOC Announcement
 * [2015] No. 43, article 11).
 */
public enum AccountClass {
  /** Verified by one outside channel, at a distance. */
  I,
  /** Verified in person, or by three outside channels. */
  II,
  /** Verified in person, or by five outside channels. */
  III
}
