package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who the bank is: its data key and its private keys, made once and kept sealed. */
record Identity(BankVault vault, PrivateKeys keys) {
  private static final String COLLECTION = "bank";
  private static final UUID ID = OrderKey.named("bank");

  static Identity open(Docs docs, Vault vault, SecureRandom random, Instant now) {
    while (true) {
      Optional<Doc> kept = docs.find(COLLECTION, ID);
      if (kept.isPresent()) {
        return read(kept.get(), vault);
      }
      create(docs, vault, random, now);
    }
  }

  private static Identity read(Doc doc, Vault vault) {
    BankVault bankVault =
        new BankVault(vault, vault.unwrap(new WalletId(ID), doc.bytes("dataKey")));
    try (Secret json = bankVault.open(ID, "keys", doc.text("keys"))) {
      return new Identity(bankVault, PrivateKeys.fromSecret(json));
    } catch (RuntimeException e) {
      bankVault.close();
      throw e;
    }
  }

  private static void create(Docs docs, Vault vault, SecureRandom random, Instant now) {
    byte[] wrapped = vault.newDataKey(new WalletId(ID));
    try (BankVault bankVault = new BankVault(vault, vault.unwrap(new WalletId(ID), wrapped));
        Secret json = PrivateKeys.generate(random).toSecret()) {
      Doc doc = Doc.create(COLLECTION, ID).put("dataKey", wrapped);
      doc.put("keys", bankVault.seal(ID, "keys", json));
      CommitOutcome outcome = docs.commit(now, Optional.empty(), List.of(doc.write()), List.of());
      if (!(outcome instanceof CommitOutcome.Applied
          || outcome instanceof CommitOutcome.StaleDocument)) {
        throw new IllegalStateException("The bank's keys were not kept.");
      }
    }
  }

  /** Nothing of the keys. */
  @Override
  public String toString() {
    return "Identity[hidden]";
  }
}
