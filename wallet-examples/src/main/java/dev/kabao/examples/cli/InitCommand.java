package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.BankConnection;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    description =
        "Make keys and a store, and meet a bank. The bank is asked before anything is made.")
final class InitCommand implements Action {
  @Option(
      names = "--bank",
      paramLabel = "URL",
      required = true,
      description = "where the bank listens; what it says of its keys is trusted this first time")
  private String bank;

  @Override
  public Answer run(Context context) throws IOException {
    URI url = Inputs.bankUrl(bank);
    Home home = context.home();
    boolean there = home.isSetUp();
    try (Secret passphrase =
        Files.exists(home.keyring()) ? context.passphrase() : context.newPassphrase()) {
      return there ? again(context, home, url, passphrase) : first(context, home, url, passphrase);
    }
  }

  /** The config is written last: whatever ends this early leaves a home that is not set up. */
  private static Answer first(Context context, Home home, URI url, Secret passphrase)
      throws IOException {
    String platformId = "cli-" + TimeOrderedIds.secure(Clock.systemUTC()).next();
    BankConnection connection = meet(url, platformId);
    home.make();
    try (Vault vault = KeyringVault.openOrCreate(home.keyring(), passphrase, Suite.INTL_2026)) {
      Store store = SqliteStore.at(home.store()).lockWait(context.lockWait()).open();
      try (store) {
        if (home.isSetUp()) {
          // Another process was faster: what it agreed on with the bank stands.
          return move(home, url, vault);
        }
        PlatformConfig.write(home.config(), vault, connection);
      }
    }
    return Answer.done(body(home, connection))
        .withNote(
            "Ready. Next: kabao wallet new --phone PHONE", "已就绪。下一步：kabao wallet new --phone 手机号");
  }

  /** The same bank, perhaps at another address; never silently another bank. */
  private static Answer again(Context context, Home home, URI url, Secret passphrase)
      throws IOException {
    try (Vault vault = KeyringVault.open(home.keyring(), passphrase)) {
      // Whoever holds the store keeps out a command that would read the address while it changes.
      Store store = SqliteStore.at(home.store()).lockWait(context.lockWait()).open();
      try (store) {
        return move(home, url, vault);
      }
    }
  }

  private static Answer move(Home home, URI url, Vault vault) throws IOException {
    BankConnection known = PlatformConfig.read(home.config(), vault);
    BankInfo found = fetch(url);
    if (!found.keys().toJson().equals(known.bank().keys().toJson())) {
      return Answer.failed(
          ExitCode.REFUSED,
          "OTHER_BANK",
          new LocalText(
              "This home is set up with a bank that has other keys. Use another --home for this one.",
              "该 home 已绑定密钥不同的另一家银行，请为这家银行使用其他 --home。"),
          JsonNodeFactory.instance.objectNode());
    }
    BankConnection moved = known.movedTo(url);
    PlatformConfig.write(home.config(), vault, moved);
    return Answer.done(body(home, moved))
        .withNote("It was set up before; nothing was lost.", "此前已初始化，数据保持不变。");
  }

  private static BankConnection meet(URI url, String platformId) {
    try {
      return BankConnection.make(url, platformId);
    } catch (IOException e) {
      throw unreachable(url, e);
    } catch (IllegalArgumentException e) {
      throw Failure.input("--bank", String.valueOf(e.getMessage()), "明文 http 只能用于本机地址。");
    }
  }

  private static BankInfo fetch(URI url) {
    try {
      return BankOnboarding.at(url).fetch();
    } catch (IOException e) {
      throw unreachable(url, e);
    } catch (IllegalArgumentException e) {
      throw Failure.input("--bank", String.valueOf(e.getMessage()), "明文 http 只能用于本机地址。");
    }
  }

  private static Failure unreachable(URI url, IOException e) {
    return Failure.infrastructure(
        "BANK_UNREACHABLE", String.valueOf(e.getMessage()), "无法与银行 " + url + " 建立连接。");
  }

  private static ObjectNode body(Home home, BankConnection connection) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("home", home.folder().toString());
    body.put("bank", connection.url().toString());
    body.put("issuer", connection.bank().profile().code());
    body.put("platformId", connection.platformId());
    return body;
  }
}
