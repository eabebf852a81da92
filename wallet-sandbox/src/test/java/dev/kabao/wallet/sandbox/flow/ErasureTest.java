package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.person.ErasureRefusal;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferResult;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person takes their data along, and then has it destroyed. */
class ErasureTest {
  private static final String SOURCE = "203.0.113.7, tram line 5";

  @TempDir private Path folder;

  @Test
  void onlyAClosedWalletWithNothingUnderWayIsErased() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      WalletId id = wallet.id();
      String number = rig.issueCard(Person.LI, "1000.00");
      BoundCard card = rig.bind(wallet, number, Person.LI);
      CardsWork.topUp(rig, wallet, card.id(), "10.00");
      assertRefused(rig.wallets().erase(rig.request(), id), ErasureRefusal.NOT_CLOSED);
      // Refused, and so nobody was signed out.
      wallet
          .payments()
          .pay(
              rig.request(),
              PayRequest.of(FundingSource.balance(), "shop", Money.parse("CNY 10.00")));
      assertThat(rig.wallets().closeWallet(rig.request(), id)).isTrue();
      assertRefused(rig.wallets().erase(rig.request(), id), ErasureRefusal.CARD_BOUND);
      assertThatThrownBy(() -> wallet.cards().list())
          .isInstanceOfSatisfying(
              WalletException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ENDED));
      rig.open(id).cards().unbind(rig.request(), card.id());
      RequestId request = rig.request();
      assertThat(rig.wallets().erase(request, id)).isInstanceOf(Erasure.Erased.class);
      assertThat(rig.wallets().erase(request, id)).isEqualTo(rig.wallets().erase(request, id));
      assertThat(rig.wallets().checkLedger().balanced()).isTrue();
      assertThat(rig.wallets().events(0, 1000))
          .filteredOn(event -> event.type().equals("wallet.erased"))
          .hasSize(1);
    }
  }

  @Test
  void whateverLooksAtAnErasedPersonIsToldSo() throws IOException {
    try (Rig rig = new Rig(folder)) {
      WalletId id = livedThrough(rig);
      assertThat(rig.wallets().erase(rig.request(), id)).isInstanceOf(Erasure.Erased.class);
      rig.restart();
      assertErased(() -> rig.open(id));
      assertErased(() -> rig.wallets().export(id, new ByteArrayOutputStream()));
      assertErased(
          () ->
              rig.wallets()
                  .openSession(
                      rig.request(),
                      HostAssertion.of(id, Factor.KNOWLEDGE),
                      Optional.empty(),
                      Optional.empty()));
      assertErased(() -> rig.wallets().setHolderName(rig.request(), id, Person.LI.name()));
      assertThat(rig.wallets().findWallet(Person.LI.phone())).isEmpty();
      assertThat(rig.wallets().checkLedger().balanced()).isTrue();
      // The person may come back, as somebody new, with the same phone and card.
      NewWallet again = rig.wallets().createWallet(rig.request(), Person.LI.phone());
      assertThat(again).isInstanceOf(NewWallet.Created.class);
      assertThat(((NewWallet.Created) again).id()).isNotEqualTo(id);
    }
  }

  @Test
  void theWrappedKeyAndAllThatWasSealedIsGoneFromTheFiles() throws IOException {
    try (Rig rig = new Rig(folder)) {
      for (int i = 0; i < 120; i++) {
        // Neighbours, so that pages of the file fill up, split and move.
        rig.wallets().createWallet(rig.request(), "1370000" + (1000 + i));
      }
      WalletId id = livedThrough(rig);
      for (int i = 0; i < 120; i++) {
        rig.wallets().createWallet(rig.request(), "1360000" + (1000 + i));
      }
      List<String> traces = traces(rig, id);
      assertThat(traces).hasSizeGreaterThan(6);
      assertThat(traces).allSatisfy(trace -> assertThat(isInFiles(trace)).isTrue());

      assertThat(rig.wallets().erase(rig.request(), id)).isInstanceOf(Erasure.Erased.class);
      assertThat(traces).noneSatisfy(trace -> assertThat(isInFiles(trace)).isTrue());
    }
    assertThat(folder.resolve("wallet.db")).exists();
  }

  @Test
  void whatThePersonClaimedByPhoneLeadsToThemNoMore() throws IOException {
    try (Rig rig = new Rig(folder)) {
      Wallet sender = rig.walletOf(Person.WANG);
      BoundCard card = rig.bind(sender, rig.issueCard(Person.WANG, "1000.00"), Person.WANG);
      CardsWork.topUp(rig, sender, card.id(), "20.00");
      Money money = Money.parse("CNY 10.00");
      var offer =
          (TransferPreview.Offer)
              sender.transfers().preview(Recipient.phone(Person.LI.phone()), money);
      var sent =
          (TransferResult.Started)
              sender
                  .transfers()
                  .confirm(rig.request(), offer.token(), Funding.inOrder(FundingSource.balance()));
      Wallet wallet = rig.walletOf(Person.LI);
      assertThat(wallet.transfers().claim(rig.request(), sent.result().payment().id()))
          .isInstanceOf(ClaimResult.Claimed.class);
      wallet.payments().pay(rig.request(), PayRequest.of(FundingSource.balance(), "shop", money));
      assertThat(rig.wallets().closeWallet(rig.request(), wallet.id())).isTrue();
      assertThat(claims(rig)).hasSize(1).allSatisfy(one -> assertThat(isInFiles(one)).isTrue());

      assertThat(rig.wallets().erase(rig.request(), wallet.id()))
          .isInstanceOf(Erasure.Erased.class);
      assertThat(claims(rig)).isEmpty();
    }
  }

  /** The blind indexes of phones by which payments were, or can be, claimed. */
  private List<String> claims(Rig rig) {
    List<String> claims = new ArrayList<>();
    rig.wallets().close();
    try (Store store = SqliteStore.open(folder.resolve("wallet.db"))) {
      for (Document document : store.findAll("payment", Optional.empty(), 1000)) {
        Matcher found =
            Pattern.compile("\"claim\":\"([^\"]+)\"")
                .matcher(new String(document.body(), StandardCharsets.UTF_8));
        while (found.find()) {
          claims.add(found.group(1));
        }
      }
    }
    rig.restart();
    return claims;
  }

  /** What is sealed, wrapped or hashed in the documents of a wallet, as it stands in the file. */
  private List<String> traces(Rig rig, WalletId id) {
    Pattern bytes =
        Pattern.compile("\"(dataKey|phone|name|sealed|source|number)\":\"([A-Za-z0-9+/=]{40,})\"");
    List<Document> documents = new ArrayList<>();
    rig.wallets().close();
    try (Store store = SqliteStore.open(folder.resolve("wallet.db"))) {
      store.find("wallet", id.value()).ifPresent(documents::add);
      for (String collection : List.of("card", "binding", "session", "device")) {
        documents.addAll(store.findAll(collection, Optional.empty(), 1000));
      }
    }
    rig.restart();
    List<String> traces = new ArrayList<>();
    for (Document document : documents) {
      Matcher found = bytes.matcher(new String(document.body(), StandardCharsets.UTF_8));
      while (found.find()) {
        traces.add(found.group(2));
      }
    }
    return traces;
  }

  private boolean isInFiles(String trace) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("wallet.db")).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(trace)) {
          return true;
        }
      }
    }
    return false;
  }

  private void assertErased(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            WalletException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WALLET_ERASED));
  }

  private static void assertRefused(Erasure erasure, ErasureRefusal reason) {
    assertThat(erasure).isEqualTo(new Erasure.Refused(reason));
    assertThat(reason.text().en()).isNotBlank();
    assertThat(reason.text().zh()).isNotBlank();
  }

  /** A closed wallet of a person who has bound a card, signed in, paid, and left nothing behind. */
  private WalletId livedThrough(Rig rig) {
    Wallet wallet = rig.walletOf(Person.LI);
    WalletId id = wallet.id();
    rig.wallets()
        .openSession(
            rig.request(),
            HostAssertion.of(id, Factor.KNOWLEDGE),
            Optional.of(new Device("device-1", "Li's blue phone")),
            Optional.of(SOURCE));
    String number = rig.issueCard(Person.LI, "1000.00");
    BoundCard card = rig.bind(wallet, number, Person.LI);
    CardsWork.topUp(rig, wallet, card.id(), "10.00");
    wallet
        .payments()
        .pay(
            rig.request(),
            PayRequest.of(FundingSource.balance(), "shop", Money.parse("CNY 10.00")));
    wallet.cards().unbind(rig.request(), card.id());
    assertThat(rig.wallets().closeWallet(rig.request(), id)).isTrue();
    return id;
  }

  @Test
  void anArchiveHoldsAllThatIsKeptAndNothingThatGuardsTheWallet() throws IOException {
    try (Rig rig = new Rig(folder)) {
      WalletId id = livedThrough(rig);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      rig.wallets().export(id, out);
      Map<String, String> files = unzip(out.toByteArray());
      assertThat(files.keySet())
          .containsExactly(
              "README.txt",
              "profile.json",
              "cards.json",
              "bindings.json",
              "payments.json",
              "refunds.json",
              "payment-requests.json",
              "sessions.json",
              "devices.json",
              "payer-code-devices.json",
              "security.json",
              "factors.json",
              "phone-changes.json",
              "step-ups.json",
              "known-payees.json",
              "category-corrections.json",
              "coupons.json",
              "counterparties.json",
              "budgets.json",
              "points.json",
              "bills.json",
              "card-statements.json",
              "biller-accounts.json",
              "autopays.json",
              "ledger-entries.json",
              "events.json");
      assertThat(files.get("README.txt")).contains("All that is kept about you", "关于您的全部信息");
      assertThat(files.keySet())
          .filteredOn(name -> name.endsWith(".json"))
          .allSatisfy(name -> assertThat(files.get("README.txt")).contains(name));
      assertThat(files.get("profile.json")).contains("+86" + Person.LI.phone(), id.toString());
      assertThat(files.get("cards.json")).contains("*****").contains("ENDED");
      assertThat(files.get("bindings.json")).contains("ACTIVE");
      assertThat(files.get("sessions.json")).contains(SOURCE);
      assertThat(files.get("devices.json")).contains("Li's blue phone");
      assertThat(files.get("payments.json")).contains("TOP_UP", "shop");
      assertThat(files.get("ledger-entries.json")).contains("1000");
      assertThat(files.get("events.json")).contains("wallet.created", "card.ended");
      String all = String.join("\n", files.values());
      assertThat(all).doesNotContain("dataKey", "\"sealed\"", "\"number\"", "agreement\"");
      assertThat(all).doesNotContain(Person.LI.idNumber(), Person.LI.name());
    }
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
