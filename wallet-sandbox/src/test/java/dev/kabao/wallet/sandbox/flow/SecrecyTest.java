package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** After the whole flow, with its refusals and faults, nothing secret is anywhere in the clear. */
class SecrecyTest {
  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> secrets = new LinkedHashMap<>();

  @BeforeEach
  void listenToEveryLoggerAtEveryLevel() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(log);
  }

  private <T> T hear(T result) {
    said.add(String.valueOf(result));
    return result;
  }

  private void hearFailure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    StringWriter trace = new StringWriter();
    Throwable failure = catchThrowable(call);
    assertThat(failure).isNotNull();
    failure.printStackTrace(new PrintWriter(trace));
    said.add(trace.toString());
  }

  @Test
  void noFileLogTextOrExceptionHoldsASecretInTheClear() throws IOException {
    try (Rig rig = new Rig(folder)) {
      liveThrough(rig);
      search();
    }
    search();
  }

  private void liveThrough(Rig rig) {
    Wallet wallet = hear(rig.walletOf(Person.LI));
    String number = rig.issueCard(Person.LI, "1000.00");
    secrets.put("card number", number);
    secrets.put("name", Person.LI.name());
    secrets.put("ID number", Person.LI.idNumber());
    secrets.put("phone", Person.LI.phone());
    secrets.put("passphrase", Rig.PASSPHRASE);

    Person wrong = new Person("李大明", Person.LI.idNumber(), Person.LI.phone());
    secrets.put("wrong name", wrong.name());
    hear(rig.start(wallet, number, wrong));
    try (CardHolderForm form = Rig.form(number + "1", Person.LI)) {
      hear(form);
      hear(wallet.cards().start(rig.request(), form));
    }
    rig.fault(FaultPoint.BIND_START, "drop-after");
    BindingId id = Rig.bindingOf(hear(rig.start(wallet, number, Person.LI))).id();
    hear(wallet.cards().find(id));
    secrets.put("code", rig.code(Person.LI));
    String wrongCode = Rig.another(secrets.get("code"));
    secrets.put("wrong code", wrongCode);
    hear(rig.confirm(wallet, id, wrongCode));
    BindingResult bound = hear(rig.confirm(wallet, id, secrets.get("code")));
    BoundCard card = ((BindingResult.Active) bound).card();
    hear(wallet.cards().list());

    TopUpRequest topUp = TopUpRequest.of(card.id(), Money.parse("CNY 100.00"));
    rig.fault(FaultPoint.DEBIT, "garbage");
    hear(wallet.payments().topUp(rig.request(), topUp));
    rig.fault(FaultPoint.DEBIT, "bad-signature");
    hear(wallet.payments().topUp(rig.request(), topUp));
    hear(rig.wallets().resolve());
    hear(
        wallet
            .payments()
            .pay(
                rig.request(),
                PayRequest.of(FundingSource.balance(), "shop", Money.parse("CNY 1.00"))));
    hear(wallet.payments().history(Optional.empty(), 10));
    hear(rig.account(number));
    hear(rig.wallets().issuers());
    hear(rig.issuer());
    hear(rig.platformKeys());
    CardId nobodys = new CardId(new UUID(1, 2));
    hearFailure(
        () ->
            wallet
                .payments()
                .topUp(rig.request(), TopUpRequest.of(nobodys, Money.parse("CNY 1.00"))));
    try (Secret notThePassphrase = Secret.of("not " + Rig.PASSPHRASE)) {
      hearFailure(
          () ->
              dev.kabao.wallet.crypto.KeyringVault.open(
                  folder.resolve("keyring"), notThePassphrase));
    }
    hear(wallet.cards().unbind(rig.request(), card.id()));
  }

  private void search() throws IOException {
    assertThat(said).hasSizeGreaterThan(15);
    assertThat(log.list).isNotEmpty();
    for (String text : said) {
      assertHoldsNone("what was said", text);
    }
    for (ILoggingEvent event : List.copyOf(log.list)) {
      String thrown =
          event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage();
      assertHoldsNone("the log", event.getFormattedMessage() + " " + thrown);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (Path file : files) {
      assertHoldsNone("a file's name", file.getFileName().toString());
      String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertHoldsNone(file.getFileName().toString(), content);
    }
  }

  private void assertHoldsNone(String where, String text) {
    boolean digits = !where.contains(".") && !where.equals("the log");
    secrets.forEach(
        (what, secret) -> {
          // Six digits turn up by chance in a large file or in a time; names of fields do not.
          if (what.contains("code") && !digits) {
            assertThat(text.contains("\"" + secret + "\"")).as(what + " in " + where).isFalse();
            return;
          }
          for (String form : forms(secret)) {
            assertThat(text.contains(form)).as(what + " in " + where).isFalse();
          }
        });
  }

  /** The secret as text, as the bytes of its usual encodings, and in hexadecimal and Base64. */
  private static List<String> forms(String secret) {
    byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
    return List.of(
        secret,
        new String(utf8, StandardCharsets.ISO_8859_1),
        new String(secret.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
        HexFormat.of().formatHex(utf8),
        Base64.getEncoder().withoutPadding().encodeToString(utf8));
  }
}
