package dev.kabao.wallet.sandbox.bills;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.cardholder.BinEntry;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardIssuer;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardScheme;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A platform and a real bank on loopback that gives out statements, both by one clock. */
final class CardRig implements AutoCloseable {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String NAME = "李小明";
  private static final String ID_NUMBER = "110101199003070134";
  private static final String PHONE = "13800138001";

  final StillClock clock = new StillClock();
  final InMemoryStore store = new InMemoryStore();
  final SandboxBank bank;
  final Wallets wallets;
  final Wallet wallet;
  private final InMemoryStore books = new InMemoryStore();
  private final KeyringVault vault;
  private final PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
  private final BankInfo info;
  private final AtomicInteger numbers = new AtomicInteger();

  CardRig(Path folder) throws IOException {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      vault = KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
    }
    bank = SandboxBank.builder().store(books).vault(vault).clock(clock).start();
    BankOnboarding onboarding = BankOnboarding.at(bank.uri(), clock, new SecureRandom());
    info = onboarding.fetch();
    onboarding.register(info, "card-test", keys);
    wallets = on(store, issuer());
    NewWallet made = wallets.createWallet(request(), PHONE);
    wallet = open(wallets, ((NewWallet.Created) made).id());
  }

  HttpIssuer issuer() {
    return HttpIssuer.builder()
        .endpoint(bank.uri())
        .bank(info)
        .platform("card-test", keys)
        .connectTimeout(Duration.ofSeconds(5))
        .answerTimeout(Duration.ofSeconds(20))
        .clock(clock)
        .build();
  }

  /** Another platform, as a second process of the same host has it. */
  Wallets on(Store front, Issuer issuer) {
    CardIssuer who = new CardIssuer(info.profile().code(), info.profile().name());
    return Wallets.builder()
        .store(front)
        .vault(vault)
        .clock(clock)
        .issuer(issuer)
        .bins(
            BinDirectory.china()
                .with(new BinEntry("629999", 16, who, CardKind.CREDIT, CardScheme.UNIONPAY, true)))
        .limits(LimitPolicy.NONE)
        .risk(RiskPolicy.NONE)
        .resolveOnlyWhenCalled()
        .build();
  }

  static Wallet open(Wallets platform, dev.kabao.wallet.value.WalletId id) {
    return platform.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  RequestId request() {
    return RequestId.of("request-" + numbers.incrementAndGet());
  }

  /** A card as its holder has it. */
  record Held(String number, Optional<String> expiry, Optional<String> verification) {}

  Held debitCard(String balance) {
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, PHONE)) {
      return issue(order.withOpeningBalance(cny(balance)));
    }
  }

  Held creditCard(String limit) {
    try (CardOrder order = CardOrder.of(NAME, ID_NUMBER, PHONE)) {
      return issue(order.withCreditLimit(cny(limit)));
    }
  }

  private Held issue(CardOrder order) {
    try (IssuedCard card = bank.admin().issueCard(order)) {
      return new Held(
          text(card.number()),
          card.expiry().map(CardRig::text),
          card.verificationNumber().map(CardRig::text));
    }
  }

  private static String text(Secret secret) {
    return secret.read(String::new);
  }

  CardId bind(Held card) {
    return bind(wallets, card);
  }

  CardId bind(Wallets platform, Held card) {
    Wallet holder = open(platform, wallet.id());
    CardHolderForm.Builder form =
        CardHolderForm.builder()
            .cardNumber(card.number())
            .name(NAME)
            .idNumber(ID_NUMBER)
            .phone(PHONE);
    card.expiry().ifPresent(form::expiry);
    card.verification().ifPresent(form::verificationNumber);
    BindingResult started;
    try (CardHolderForm filled = form.build()) {
      started = holder.cards().start(request(), filled);
    }
    try (Secret phone = Secret.of(PHONE)) {
      List<SmsMessage> inbox = bank.admin().inbox(phone);
      try (Secret code = inbox.get(0).code().orElseThrow()) {
        BoundCard bound =
            ((BindingResult.Active)
                    holder
                        .cards()
                        .confirm(
                            request(), ((BindingResult.Challenged) started).binding().id(), code))
                .card();
        // Else the next code would come too soon.
        clock.forward(Duration.ofMinutes(1));
        return bound.id();
      } finally {
        inbox.forEach(SmsMessage::close);
      }
    }
  }

  /** Something happens on a card without the wallet; the bank's name for it. */
  String move(Held card, CardMove.Kind kind, String amount, String who) {
    try (Secret number = Secret.of(card.number())) {
      return bank.admin().moveOnCard(number, new CardMove(kind, cny(amount), who, ""));
    }
  }

  String spend(Held card, String amount, String who) {
    return move(card, CardMove.Kind.PURCHASE, amount, who);
  }

  Money available(Held card) {
    try (Secret number = Secret.of(card.number())) {
      return bank.admin().account(number).orElseThrow().available();
    }
  }

  /** Puts money into the wallet, as if a bank had sent it. */
  void give(String amount) {
    Transfer transfer =
        new Transfer.Post(
            new TransferId(new UUID(7, numbers.incrementAndGet()), 0),
            AccountId.issuer("bank", "CNY"),
            AccountId.wallet(wallet.id(), "CNY"),
            cny(amount).getAmountMinorLong());
    store.commit(
        List.of(
            new Commit(clock.instant(), Optional.empty(), List.of(), List.of(transfer), List.of())),
        TestNotary.NOTARY);
  }

  Money balance() {
    return Money.ofMinor(
        CurrencyUnit.of("CNY"), store.balance(AccountId.wallet(wallet.id(), "CNY")).posted());
  }

  /** It is ten in the morning of the first day of the next month. */
  void nextMonth() {
    Instant first =
        YearMonth.from(clock.instant().atZone(CHINA))
            .plusMonths(1)
            .atDay(1)
            .atTime(10, 0)
            .atZone(CHINA)
            .toInstant();
    clock.forward(Duration.between(clock.instant(), first));
  }

  StatementResult ask(CardId card) {
    return wallet.bills().takeStatements(card);
  }

  List<Bill> all() {
    return wallet.bills().list(BillFilter.ALL, Optional.empty(), 200).items();
  }

  /** The lines of statements in the list, the newest first. */
  List<Bill> lines() {
    return all().stream()
        .filter(bill -> bill.source() == BillSource.STATEMENT && bill.dueAt().isEmpty())
        .toList();
  }

  /** What stood or stands for what is owed on cards, the newest first. */
  List<Bill> owed() {
    return all().stream().filter(bill -> bill.dueAt().isPresent()).toList();
  }

  Bill due() {
    List<Bill> open = owed().stream().filter(bill -> bill.state() == BillState.DUE).toList();
    if (open.size() != 1) {
      throw new AssertionError("There are " + open.size() + " open bills: " + owed());
    }
    return open.get(0);
  }

  Money spent(YearMonth month) {
    return wallet.insights().month(month, CurrencyUnit.of("CNY")).spent();
  }

  Money income(YearMonth month) {
    return wallet.insights().month(month, CurrencyUnit.of("CNY")).income();
  }

  YearMonth month() {
    return YearMonth.from(LocalDate.ofInstant(clock.instant(), CHINA));
  }

  void fault(FaultPoint point, String fault) {
    bank.admin().addFault(point, Fault.parse(fault), OptionalInt.of(1));
  }

  static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** The books are right after every test. */
  @Override
  public void close() {
    var check = store.checkLedger();
    wallets.close();
    bank.close();
    books.close();
    if (!check.balanced()) {
      throw new AssertionError(check.problems().toString());
    }
  }
}
