package dev.kabao.wallet.incoming;

import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/**
 * Takes in what banks tell of their own accord, and credits bank transfers that came in: each once,
 * from a notice or the daily file, whichever comes first. For the host itself, not for a person's
 * session. Thread-safe; nulls are refused.
 */
public interface IncomingService {

  /**
   * Takes a notice in that a bank's connector has checked. Late, repeated and disordered notices
   * change nothing twice.
   *
   * @param issuer the bank's code
   * @throws dev.kabao.wallet.value.WalletException {@code ISSUER_UNKNOWN} if no such issuer is set
   *     up
   */
  void accept(String issuer, IssuerNotice notice);

  /**
   * Asks all banks that take in money for what they have to tell; the background resolver does it
   * too. What goes wrong with one is thrown after all were asked.
   *
   * @return how many notices came
   */
  int fetch();

  /** Pages through what waits for a person to say whose it is, the oldest first. */
  Page<IncomingTransfer> waiting(Optional<String> after, int limit);

  /**
   * Credits what waits to a wallet.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @return as it then stands: unchanged if it was credited before, and still waiting if the wallet
   *     is closed or takes nothing in
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the request id was
   *     used for another transfer or wallet
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such transfer
   *     or wallet
   */
  IncomingTransfer assign(RequestId requestId, PaymentId incoming, WalletId wallet);
}
