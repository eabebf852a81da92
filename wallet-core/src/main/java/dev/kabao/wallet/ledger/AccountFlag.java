package dev.kabao.wallet.ledger;

/**
 * What is forbidden to an owner's accounts. A store checks it within the commit, by this rule:
 *
 * <table>
 * <caption>What a flag forbids</caption>
 * <tr><th>transfer</th><th>FROZEN_OUT</th><th>FROZEN_IN</th><th>CLOSED</th></tr>
 * <tr><td>post or hold out of the account</td><td>refused</td><td>–</td><td>refused</td></tr>
 * <tr><td>post or hold into the account</td><td>–</td><td>refused</td><td>refused</td></tr>
 * <tr><td>post that gives back, into the account</td><td>–</td><td>–</td><td>refused</td></tr>
 * <tr><td>capture or void of a hold that was open before, either way</td><td>–</td><td>–</td>
 * <td>cannot be: it had to be ended first</td></tr>
 * </table>
 */
public enum AccountFlag {
  /** Nothing moves out, but what was set aside before. */
  FROZEN_OUT,
  /** Nothing moves in, but what was set aside before and what is given back. */
  FROZEN_IN,
  /**
   * Nothing moves any more. Accounts can be closed only when they hold nothing and no hold is open
   * on them.
   */
  CLOSED
}
