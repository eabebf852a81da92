package dev.kabao.wallet.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.spi.issuer.CardProduct;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bank to develop against. It speaks the issuer API over HTTP on loopback, issues cards, checks
 * the four elements, sends one-time codes to an inbox that can be read, keeps accounts with money,
 * and misbehaves on demand. Its state is in the store and vault that it is given: durable if they
 * are, and with nothing of a person in the clear.
 *
 * <p>Thread-safe. Close it to stop listening; store and vault stay open.
 */
public final class SandboxBank implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxBank.class);
  private static final int TOKEN_BYTES = 24;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final int BACKLOG = 256;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  static {
    // The JDK's server writes head and body apart; without this, the second waits up to 40 ms for
    // the caller to acknowledge the first. The server reads it once, when it is first used.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService executor;
  private final SandboxAdmin admin;
  private final BankInfo info;
  private final Secret adminToken;
  private final BankVault vault;

  private SandboxBank(
      HttpServer server,
      ExecutorService executor,
      SandboxAdmin admin,
      BankInfo info,
      Secret adminToken,
      BankVault vault) {
    this.server = server;
    this.executor = executor;
    this.admin = admin;
    this.info = info;
    this.adminToken = adminToken;
    this.vault = vault;
  }

  /** A bank to set up. */
  public static SandboxBankBuilder builder() {
    return new SandboxBankBuilder();
  }

  /** What the builder brings. */
  record Setup(
      Store store,
      Vault vault,
      int port,
      int threads,
      Clock clock,
      SecureRandom random,
      IdSource ids,
      Optional<Secret> adminToken,
      Duration codeLifetime,
      Duration resendCooldown) {}

  static SandboxBank start(Setup setup) throws IOException {
    Clock clock = setup.clock();
    SecureRandom random = setup.random();
    Docs docs = new Docs(setup.store(), Notary.of(setup.vault()));
    Identity identity = Identity.open(docs, setup.vault(), random, clock.instant());
    BankVault vault = identity.vault();
    BankInfo info = new BankInfo(profile(), identity.keys().publicKeys());
    Cards cards = new Cards(docs, vault, setup.ids(), new CardNumbers(random), info.profile());
    Inbox inbox = new Inbox(docs, vault, setup.ids());
    Agreements agreements = new Agreements(docs, vault, setup.ids(), random, clock);
    OneTimeCodes codes =
        new OneTimeCodes(vault, random, setup.codeLifetime(), setup.resendCooldown());
    Bindings bindings = new Bindings(docs, vault, cards, agreements, codes, inbox, random, clock);
    Movements movements = new Movements(docs);
    OrderDesk desk = new OrderDesk(docs, movements, clock);
    Losses losses = new Losses(docs, vault, cards, agreements, clock);
    Debits debits = new Debits(desk, vault, cards, agreements, new DailyUse(docs));
    Credits credits = new Credits(desk, vault, cards, agreements);
    Refunds refunds = new Refunds(desk, vault, movements, cards);
    Notices notices = new Notices(docs, vault, movements, setup.ids(), random);
    CardMoves moves = new CardMoves(docs, vault, cards, setup.ids(), clock, info.profile().code());
    StatementMonths months = new StatementMonths(docs, cards, setup.ids());
    Statements statements =
        new Statements(
            agreements, cards, months, new StatementLines(movements, moves, random), clock);
    Platforms platforms = new Platforms(docs, clock);
    Faults faults = new Faults();
    Staff staffOrders =
        new Staff(
            docs,
            vault,
            movements,
            refunds,
            cards,
            notices,
            setup.ids(),
            clock,
            info.profile().code());
    LocalAdmin admin =
        new LocalAdmin(
            docs,
            cards,
            losses,
            movements,
            moves,
            months,
            inbox,
            faults,
            platforms,
            staffOrders,
            notices,
            new Settlement(movements, notices, info.profile().code()),
            identity.keys(),
            clock);
    Secret token = setup.adminToken().orElseGet(() -> randomToken(random));
    ApiHandler api =
        new ApiHandler(
            info,
            identity.keys(),
            new RequestGuard(info.profile().code(), platforms, clock),
            new ApiService(
                identity.keys(),
                platforms,
                bindings,
                agreements,
                losses,
                debits,
                credits,
                refunds,
                movements,
                notices,
                statements),
            faults,
            clock);
    AdminHandler staff = new AdminHandler(admin, token);
    HttpServer server;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), setup.port()), BACKLOG);
    } catch (IOException e) {
      vault.close();
      throw e;
    }
    server.createContext("/", exchange -> serve(exchange, api::handle));
    server.createContext(AdminHandler.PREFIX, exchange -> serve(exchange, staff::handle));
    ExecutorService executor =
        Executors.newFixedThreadPool(
            setup.threads(),
            work -> {
              Thread thread = new Thread(work, "sandbox-bank");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(executor);
    server.start();
    return new SandboxBank(server, executor, admin, info, token, vault);
  }

  /** Where it listens: plain HTTP on loopback. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Who it is: WeBank's profile, with a made-up credit card and statements, and its own keys. */
  public BankInfo info() {
    return info;
  }

  /** The staff's door. */
  public SandboxAdmin admin() {
    return admin;
  }

  /** What opens the staff's door over HTTP; wiped when the bank is closed. */
  public Secret adminToken() {
    return adminToken;
  }

  /** Stops listening, breaks off the calls that are being served, and wipes the bank's key. */
  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
    vault.close();
    adminToken.close();
  }

  /** Where it listens. */
  @Override
  public String toString() {
    return "SandboxBank[" + uri() + "]";
  }

  @FunctionalInterface
  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  /**
   * What is thrown makes the server break the connection off. To close the exchange would end a
   * half-written answer as if it were whole.
   */
  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try {
      handler.handle(exchange);
      exchange.close();
    } catch (IOException e) {
      LOG.debug("The caller went away: {}", e.getClass().getSimpleName());
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A call failed; its connection is broken off.", e);
      throw e;
    }
  }

  private static IssuerProfile profile() {
    IssuerProfile real = WeBank.profile();
    List<CardProduct> products = new ArrayList<>(real.products());
    products.add(
        new CardProduct(
            "SANDBOX_CREDIT",
            new LocalText("Sandbox credit card (made up)", "沙箱信用卡（虚构）"),
            CardKind.CREDIT,
            Optional.empty(),
            new LocalText("No fee", "免费"),
            Optional.empty(),
            Optional.empty()));
    return new IssuerProfile(
        real.code(),
        real.name(),
        real.unionBankNumber(),
        real.hotline(),
        products,
        capabilities(real),
        real.finalityWindow());
  }

  private static Set<IssuerProfile.Capability> capabilities(IssuerProfile real) {
    Set<IssuerProfile.Capability> all = EnumSet.copyOf(real.capabilities());
    all.add(IssuerProfile.Capability.STATEMENTS);
    return all;
  }

  private static Secret randomToken(SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
