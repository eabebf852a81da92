package dev.kabao.wallet.sandbox.account;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.AccountService;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.Identity;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.crypto.ZxcvbnMeter;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.limit.CnPaymentAccount;
import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A platform on its real store and vault, with phones, and a hasher that counts. */
final class AccountRig implements AutoCloseable {
  static final String PHONE = "13800138001";
  static final String OTHER_PHONE = "13900139002";
  static final String PASSWORD = "青椒 umbrella 折纸 thunder 37";
  static final String NEW_PASSWORD = "kettle 落叶 orbit mandolin 92";
  static final Identity LI = new Identity(secret("李小明"), secret("110101199003070134"));
  private static final PasswordMeter METER = new ZxcvbnMeter();

  final StillClock clock = new StillClock();
  final QuickHasher hasher = new QuickHasher();
  final Phones phones = new Phones();
  private final Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private Wallets wallets;

  AccountRig(Path folder) {
    this(folder, builder -> builder);
  }

  AccountRig(Path folder, UnaryOperator<WalletsBuilder> more) {
    this.folder = folder;
    this.wallets = more.apply(builder()).build();
  }

  private WalletsBuilder builder() {
    return builder(hasher);
  }

  private WalletsBuilder builder(PasswordHasher with) {
    try (Secret passphrase = secret("open sesame 2026")) {
      return Wallets.builder()
          .store(SqliteStore.open(folder.resolve("wallet.db")))
          .vault(KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
          .clock(clock)
          .limits(CnPaymentAccount.standard())
          .risk(RiskPolicy.NONE)
          .messages(phones)
          .passwords(with, METER)
          .identity(
              (wallet, name, id) ->
                  name.read(String::new).equals(LI.name().read(String::new))
                      && id.read(String::new).equals(LI.idNumber().read(String::new)))
          .deliverEvery(Duration.ofMillis(5))
          .resolveOnlyWhenCalled();
    }
  }

  void restart() {
    restart(hasher);
  }

  void restart(PasswordHasher with) {
    wallets.close();
    wallets = builder(with).build();
  }

  Wallets wallets() {
    return wallets;
  }

  AccountService accounts() {
    return wallets.accounts();
  }

  RequestId request() {
    return RequestId.of("request-" + requests.incrementAndGet());
  }

  static Secret secret(String text) {
    return Secret.of(text);
  }

  CodeResult ask(CodePurpose purpose, String phone) {
    return accounts().requestCode(request(), purpose, phone, Origin.UNKNOWN);
  }

  /** Asks for a code and reads it from the phone. */
  String code(CodePurpose purpose, String phone) {
    ask(purpose, phone);
    return phones.last(phone).code().orElseThrow();
  }

  SignInResult register(String phone, String code, String password) {
    return accounts().register(request(), phone, secret(code), secret(password), Origin.UNKNOWN);
  }

  /** Registers, with the newest password of a person. */
  WalletId registered(String phone, String password) {
    SignInResult result = register(phone, code(CodePurpose.REGISTER, phone), password);
    clock.forward(Duration.ofSeconds(61));
    return ((SignInResult.SignedIn) result).wallet();
  }

  SignInResult signIn(String phone, String password) {
    return signIn(phone, password, Origin.UNKNOWN);
  }

  SignInResult signIn(String phone, String password, Origin origin) {
    return accounts().signIn(request(), phone, secret(password), origin);
  }

  Wallet open(String phone, String password) {
    return open(signIn(phone, password));
  }

  Wallet open(SignInResult result) {
    return wallets.resume(((SignInResult.SignedIn) result).token(), Signals.UNKNOWN).orElseThrow();
  }

  RecoverResult recover(String phone, String code, Identity identity, String fresh) {
    return accounts()
        .recover(request(), phone, secret(code), identity, secret(fresh), Origin.UNKNOWN);
  }

  static AccountRefusal why(SignInResult result) {
    return ((SignInResult.Refused) result).why();
  }

  static String another(String code) {
    return code.charAt(0) == '9' ? "0" + code.substring(1) : "9" + code.substring(1);
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    wallets.close();
  }
}
