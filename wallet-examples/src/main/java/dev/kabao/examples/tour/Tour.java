package dev.kabao.examples.tour;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The main job from end to end: a card is bound and used, a bank fails in the worst moment, money
 * moves in every way, a bad day comes and goes, and in the end books and disk are looked at. All of
 * it happens: a real store, a real keyring, and a bank behind HTTP.
 */
public final class Tour {
  private final Path folder;
  private final Consumer<TourStep> teller;

  /**
   * A tour.
   *
   * @param folder an existing, empty folder
   * @param teller is told each step when it has happened
   */
  public Tour(Path folder, Consumer<TourStep> teller) {
    this.folder = folder;
    this.teller = teller;
  }

  /**
   * Runs it.
   *
   * @param passphrase seals the keyrings; lent
   * @throws TourFailedException if anything is not as it should be
   * @throws IOException if the folder or the loopback does not work
   */
  public void run(Secret passphrase) throws IOException {
    TourStage stage = TourStage.build(folder, passphrase, teller);
    try (stage) {
      setUp(stage);
      Wallet wallet = newWallet(stage);
      BoundCard card = new BindingScene(stage, wallet).play();
      new MoneyScene(stage, wallet, card).play();
      PaymentId paidByCard = new TroubleScene(stage, wallet, card).play();
      new HoldScene(stage, wallet).play(paidByCard);
      Wallet friend = new PeopleScene(stage, wallet).play();
      new CollectScene(stage, wallet, card).play(friend, folder.resolve("request.png"));
      new ClosingScene(stage, wallet, card).play(folder.resolve("bank-day.csv"));
      new MonthScene(stage, wallet, card).play();
      new SafetyScene(stage, wallet, card).play();
      new ProofScene(stage).play();
      ledger(stage);
    }
    new DiskScene(stage, folder, passphrase).play();
  }

  private static void setUp(TourStage stage) {
    stage.tell(
        TourStep.of(
                "bank",
                new LocalText("A bank to talk to", "一家可对接的银行"),
                new LocalText(
                    "A sandbox bank listens on this machine. It has books and keys of its own, checks"
                        + " the four elements, sends codes, and just issued a debit card with 1,000.00"
                        + " CNY to a person who does not exist.",
                    "沙箱银行已在本机启动：自有账簿与密钥，核验四要素、发送验证码，并刚刚为一位虚构的客户发行了一张余额" + " 1,000.00 元的借记卡。"))
            .with("bank", stage.bankUrl())
            .with("account", stage.account().available()));
    stage.tell(
        TourStep.of(
            "platform",
            new LocalText("Your application", "您的应用"),
            new LocalText(
                "Wallets.builder() takes a SQLite store, a keyring that a passphrase seals with"
                    + " Argon2id, and the bank's connector. Requests to the bank are signed, personal"
                    + " data in them is encrypted to its key, and its answers are signed too.",
                "Wallets.builder() 接入 SQLite 存储、以 Argon2id 口令封存的密钥环，以及银行连接器。发往银行的请求均有签名，"
                    + "其中的个人信息加密给银行公钥，银行的应答同样有签名。")));
  }

  private static Wallet newWallet(TourStage stage) {
    NewWallet made =
        stage.wallets().createWallet(stage.wallets().newRequestId(), MadeUpPerson.PHONE);
    if (!(made instanceof NewWallet.Created created)) {
      throw new TourFailedException("The wallet was not made.");
    }
    stage.tell(
        TourStep.of(
                "wallet",
                new LocalText("A wallet", "开立钱包"),
                new LocalText(
                    "The person has a wallet now, with a data key of its own. Deleting that key would"
                        + " erase the person.",
                    "这位客户有了自己的钱包和专属数据密钥；删除该密钥即等于抹去此人的数据。"))
            .with("walletId", created.id()));
    return stage
        .wallets()
        .open(HostAssertion.of(created.id(), Factor.KNOWLEDGE, Factor.POSSESSION));
  }

  private static void ledger(TourStage stage) {
    LedgerCheck check = stage.wallets().checkLedger();
    TourStage.require(check.balanced(), "The ledger does not balance.");
    stage.tell(
        TourStep.of(
                "ledger",
                new LocalText("The books", "核对账目"),
                new LocalText(
                    "Every balance is rebuilt from the transfers and compared; all accounts of a"
                        + " currency sum to zero.",
                    "由流水重建每个余额并逐一比对；同一币种所有账户之和为零。"))
            .with("balanced", check.balanced())
            .with("accounts", check.accounts())
            .with("transfers", check.transfers()));
  }
}
