package dev.kabao.wallet.jdbc;

/**
 * What a row of the journal says of rows that were added to one table.
 *
 * @param what the table's code
 * @param first the number of the first; the others follow it
 * @param digest over all of them
 * @param hints one for each
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
record Section(int what, long first, byte[] digest, int[] hints) {

  int count() {
    return hints.length;
  }

  long last() {
    return first + hints.length - 1;
  }
}
