package dev.kabao.wallet.sandbox.flow;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.cardholder.BinEntry;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardIssuer;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardScheme;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.joda.money.Money;

/**
 * A host application that binds a card, pays with it, and waits for its memory to be written down.
 * It reads what is secret byte by byte into arrays that it wipes, as a careful host does.
 */
final class HeapProcess {
  private static final int LONGEST_LINE = 4096;

  /** What the search must find, or it would find nothing at all. */
  @SuppressWarnings("UnusedVariable") // It is looked for in the dump.
  private static char[] canary = {};

  private HeapProcess() {}

  /** Arguments: folder, bank, wallet. */
  public static void main(String[] args) throws Exception {
    InputStream input = new FileInputStream(FileDescriptor.in);
    canary = line(input);
    char[] keyText = line(input);
    HttpIssuer issuer;
    try (Secret keys = Secret.of(keyText)) {
      issuer =
          HttpIssuer.builder()
              .endpoint(URI.create(args[1]))
              .bank(BankOnboarding.at(URI.create(args[1])).fetch())
              .platform(Rig.PLATFORM, PrivateKeys.fromSecret(keys))
              .build();
    }
    try (Wallets wallets =
        Rig.platform(Path.of(args[0]), issuer, Clock.systemUTC()).bins(bins()).build()) {
      Wallet wallet = wallets.open(HostAssertion.of(WalletId.parse(args[2]), Factor.KNOWLEDGE));
      tell("ready");
      bindAndPay(wallets, wallet, input);
      tell("paid");
      // What is alive is written down by now: whoever did it says so.
      line(input);
    }
  }

  /** The directory of China, and the made-up prefix of the sandbox bank's credit cards. */
  private static BinDirectory bins() {
    CardIssuer bank = new CardIssuer(WeBank.CODE, WeBank.profile().name());
    return BinDirectory.china()
        .with(new BinEntry("629999", 16, bank, CardKind.CREDIT, CardScheme.UNIONPAY, true));
  }

  private static void bindAndPay(Wallets wallets, Wallet wallet, InputStream input)
      throws IOException {
    char[][] typed = {line(input), line(input), line(input), line(input), line(input), line(input)};
    BindingResult.Challenged asked;
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(CharBuffer.wrap(typed[0]))
            .name(CharBuffer.wrap(typed[1]))
            .idNumber(CharBuffer.wrap(typed[2]))
            .phone(CharBuffer.wrap(typed[3]))
            .expiry(CharBuffer.wrap(typed[4]))
            .verificationNumber(CharBuffer.wrap(typed[5]))
            .build()) {
      asked = (BindingResult.Challenged) wallet.cards().start(wallets.newRequestId(), form);
    }
    for (char[] value : typed) {
      Arrays.fill(value, '\0');
    }
    tell("challenged");
    char[] typedCode = line(input);
    BindingResult.Active bound;
    try (Secret code = Secret.of(typedCode)) {
      bound =
          (BindingResult.Active)
              wallet.cards().confirm(wallets.newRequestId(), asked.binding().id(), code);
    }
    Arrays.fill(typedCode, '\0');
    PayRequest tea =
        PayRequest.of(FundingSource.card(bound.card().id()), "tea-house", Money.parse("CNY 12.30"));
    if (!(wallet.payments().pay(wallets.newRequestId(), tea) instanceof PaymentResult.Succeeded)) {
      throw new IllegalStateException("The payment did not succeed.");
    }
  }

  private static void tell(String word) {
    System.out.println(word);
    System.out.flush();
  }

  /** A line of UTF-8, of which nothing is left in a buffer. */
  private static char[] line(InputStream input) throws IOException {
    byte[] bytes = new byte[LONGEST_LINE];
    int length = 0;
    for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
      bytes[length++] = (byte) next;
    }
    byte[] exact = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    try (Secret text = Secret.ofUtf8(exact)) {
      return text.read(char[]::clone);
    } finally {
      Arrays.fill(exact, (byte) 0);
    }
  }
}
