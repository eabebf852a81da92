package dev.kabao.wallet.statement;

import dev.kabao.wallet.value.LocalText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who got the money, or whom it came from.
 *
 * @param id a payee's id, a wallet's id or an issuer's code
 * @param name what it is called, as far as the wallet may know: a payee's public name, a person's
 *     masked one, a bank's own
 */
public record StatementParty(String id, Optional<LocalText> name) {

  /** Refuses null. */
  public StatementParty {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** The name or, where there is none, the id. */
  public String shown(Locale locale) {
    return name.map(text -> text.in(locale)).orElse(id);
  }
}
