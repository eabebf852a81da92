package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.value.WalletException;
import java.util.UUID;

/**
 * What became of one commit. Only {@link Applied} changed anything. A store checks in the order of
 * these: the claim first, then the documents, then the transfers, then the flags.
 */
public sealed interface CommitOutcome {

  /** All of it is applied and durable. */
  record Applied() implements CommitOutcome {}

  /**
   * The request was carried out before.
   *
   * @param contentHash what was asked for then
   * @param subject the document that holds the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record Replayed(byte[] contentHash, UUID subject) implements CommitOutcome {}

  /** A document has another version than the one that was read. */
  record StaleDocument(String collection, UUID id) implements CommitOutcome {}

  /** Another document has the same key in a unique index. */
  record IndexTaken(String collection, String index) implements CommitOutcome {}

  /**
   * An owned account would fall below zero.
   *
   * @param available what can be spent, in minor units, before this commit
   */
  record InsufficientFunds(AccountId account, long available) implements CommitOutcome {}

  /**
   * An owned account would rise above the ceiling that the transfer states.
   *
   * @param ceiling the ceiling
   * @param posted what the account had posted before this commit
   */
  record CeilingPassed(AccountId account, long ceiling, long posted) implements CommitOutcome {}

  /** A flag of the account's owner forbids the transfer; see {@link AccountFlag}. */
  record AccountBlocked(AccountId account, AccountFlag flag) implements CommitOutcome {}

  /** An owner cannot be closed while this account holds anything or has an open hold. */
  record AccountNotEmpty(AccountId account) implements CommitOutcome {}

  /** The hold's time was over at the time of the commit: it can only be voided. */
  record HoldExpired(TransferId hold) implements CommitOutcome {}

  /** The hold does not exist, or is over, or has less left than the capture. */
  record HoldNotOpen(TransferId hold) implements CommitOutcome {}

  /** A transfer with this id exists. */
  record TransferExists(TransferId transfer) implements CommitOutcome {}

  /** This commit, and it alone, could not be applied: a fault of the store or of the commit. */
  record Failed(WalletException error) implements CommitOutcome {}
}
