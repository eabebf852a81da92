package dev.kabao.wallet.trust;

import dev.kabao.wallet.value.ComplaintId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/**
 * The payees that a host knows and vouches for, what is complained of, and whether links lead where
 * they seem to. For the host itself, not for a person's session.
 *
 * <p>Only payees that are registered are shown as trusted to who scans a code. Thread-safe; nulls
 * are refused; the same request id with the same content gets the first answer, and with other
 * content {@code REQUEST_CONFLICT}. Two payees that look alike and are registered at the very same
 * moment may both pass.
 */
public interface PayeeRegistry {

  /** Registers a payee. */
  PayeeResult register(RequestId requestId, PayeeDraft draft);

  /**
   * Changes name, account or hosts of a payee. Payers who paid it before are told at their next
   * look.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if it is not registered
   */
  PayeeResult change(RequestId requestId, PayeeDraft draft);

  /**
   * Takes a payee off the register: it is not trusted any more. It can be registered again.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if it is not registered
   */
  void remove(RequestId requestId, String payee);

  /** The payee with this id, if it is registered. */
  Optional<RegisteredPayee> find(String payee);

  /** Pages through the payees that are registered, those registered last first. */
  Page<RegisteredPayee> list(Optional<String> after, int limit);

  /**
   * Notes a complaint about a payee, registered or not, or about a person. Until it is settled,
   * payers are warned, and risk rules can ask for more. Who may complain is for the host to judge:
   * a complaint that anybody can make is a means to hurt a competitor.
   *
   * @param payee a payee's id or, in its written form, a wallet's
   * @param reference the host's name of its own case: 1 to 64 letters, digits, {@code - _ .}
   */
  Complaint complain(RequestId requestId, String payee, Complaint.Kind kind, String reference);

  /**
   * Settles a complaint; one that is settled stays as it is.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is none such
   */
  Complaint settle(RequestId requestId, ComplaintId complaint);

  /** Pages through the complaints about a payee or a person, the newest first. */
  Page<Complaint> complaints(String payee, Optional<String> after, int limit);

  /** What can be said of a payee to the holder of a wallet, who is about to pay it by its id. */
  PayeeVerdict look(WalletId wallet, String payee);

  /**
   * What can be said of a link that a host is about to open or to show. Opens nothing. Throws
   * nothing, whatever the text.
   */
  LinkVerdict checkLink(String link);
}
