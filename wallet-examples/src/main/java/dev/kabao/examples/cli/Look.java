package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.value.LocalText;
import java.util.function.BiFunction;

/** What a look at something came to, before anything is done. */
sealed interface Look {

  /** It cannot be done. */
  record Refused(Answer answer) implements Look {}

  /**
   * It can be done if the person agrees.
   *
   * @param shown what they agree to
   * @param question what they are asked, to be answered with yes or no
   * @param act does it
   */
  record Offer(ObjectNode shown, LocalText question, BiFunction<Wallets, Wallet, Answer> act)
      implements Look {}
}
