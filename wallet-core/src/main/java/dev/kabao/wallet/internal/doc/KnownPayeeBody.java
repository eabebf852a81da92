package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a wallet has paid somebody, and what they were called when it trusted them last. Written
 * with the first payment that succeeds, and again only when the holder pays after they were told of
 * a change; so a payment to a payee who is known writes nothing more. Its id is made of wallet and
 * payee.
 *
 * @param payee the payee's id; null if it is a person
 * @param peer the person's wallet; null if it is a payee
 * @param name what a payee was called then: public; null for a person, and for a payee who showed
 *     no name
 * @param account the payee's mark of its account then; null if there was none
 * @param firstPaid when it was paid first, in Unix milliseconds
 */
public record KnownPayeeBody(
    int v,
    UUID wallet,
    @Nullable String payee,
    @Nullable UUID peer,
    @Nullable String name,
    @Nullable String account,
    long firstPaid,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** The same payee, as it was shown when the holder paid it again. */
  public KnownPayeeBody seenAs(@Nullable String newName, @Nullable String newAccount) {
    return new KnownPayeeBody(v, wallet, payee, peer, newName, newAccount, firstPaid, unknown);
  }

  /** What is left once the person's data is destroyed: not whom they paid. */
  public KnownPayeeBody erased() {
    return new KnownPayeeBody(v, wallet, null, null, null, null, firstPaid, unknown);
  }
}
