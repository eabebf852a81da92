package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.trust.PayeeNames;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.statement.StatementParty;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What those are called who are at the other end: a registered payee by its name, any other by the
 * one under which the wallet paid it, a person by the masked name, a bank by what it calls itself.
 * Thread-safe.
 */
final class Parties {
  /** Most people pay the same few again and again. */
  private static final int KEPT = 1_000;

  private final Platform platform;
  private final WalletId wallet;
  private final WalletDocs wallets;
  private final PayeeNames payees;
  private final Map<AccountId, StatementParty> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, StatementParty> eldest) {
          return size() > KEPT;
        }
      };

  Parties(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.wallet = wallet;
    this.wallets = new WalletDocs(platform);
    this.payees = new PayeeNames(platform);
  }

  /** Whose account this is. */
  StatementParty named(AccountId account) {
    synchronized (kept) {
      StatementParty found = kept.get(account);
      if (found != null) {
        return found;
      }
    }
    StatementParty made = new StatementParty(account.owner(), name(account));
    synchronized (kept) {
      kept.put(account, made);
    }
    return made;
  }

  private Optional<LocalText> name(AccountId account) {
    String id = account.owner();
    return switch (account.type()) {
      case WALLET ->
          platform
              .find(WalletBody.class, WalletId.parse(id).value())
              .flatMap(wallets::maskedName)
              .map(Parties::same);
      case PAYEE -> payees.of(wallet.value(), id);
      case ISSUER ->
          Optional.ofNullable(platform.issuers().get(id)).map(issuer -> issuer.profile().name());
      default -> Optional.empty();
    };
  }

  /** A name that is the same in every language. */
  private static LocalText same(String name) {
    return new LocalText(name, name);
  }
}
