package dev.kabao.wallet.trust;

import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.payment.PayRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A payee as a host registers it. All of it is public: no person's name, phone or card belongs
 * here. Immutable.
 *
 * @param id the payee's id: 1 to 64 letters, digits, {@code - _ .}
 * @param name what payers are shown: 1 to 25 characters, none of them invisible and no space at the
 *     ends
 * @param account a mark of the account that the money ends in, such as a bank and four digits, of
 *     the same form; payers are told when it changes
 * @param hosts where links of this payee may lead: at most 20, in ASCII letters
 * @param evenIfAlike whether to register it although its name or a host looks like another's: the
 *     host has made sure
 */
public record PayeeDraft(
    String id, String name, Optional<String> account, List<String> hosts, boolean evenIfAlike) {
  private static final int MOST_HOSTS = 20;
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
              + "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  /** Checks that all is as said above. */
  public PayeeDraft {
    PayRequest.requirePayee(id);
    Objects.requireNonNull(account, "account");
    requireShowable("name", name);
    account.ifPresent(mark -> requireShowable("account mark", mark));
    hosts = hosts.stream().distinct().toList();
    hosts.forEach(PayeeDraft::requireHost);
    if (hosts.size() > MOST_HOSTS) {
      throw new IllegalArgumentException("A payee has at most 20 hosts.");
    }
  }

  /** A payee with nothing but a name. */
  public static PayeeDraft of(String id, String name) {
    return new PayeeDraft(id, name, Optional.empty(), List.of(), false);
  }

  static void requireHost(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "A host is a name such as pay.example, in small ASCII letters.");
    }
  }

  private static void requireShowable(String what, String text) {
    if (!RequestTicket.isPayeeName(text)) {
      throw new IllegalArgumentException(
          "A payee's "
              + what
              + " has 1 to "
              + RequestTicket.MAX_PAYEE_NAME
              + " characters, none of them invisible, and no space at its ends.");
    }
  }
}
