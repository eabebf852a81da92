package dev.kabao.wallet.sandbox.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.value.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a process holds in memory once a card is bound and a payment made: all that is alive there
 * is written to a file and searched, as characters and as bytes.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HeapDumpTest {
  private static final String CANARY = "6217009999123456789";

  /** How a dump tells the length and type of an array of characters, and of bytes. */
  private static final byte HPROF_CHAR = 5;

  private static final byte HPROF_BYTE = 8;

  @TempDir private Path folder;

  @Test
  void afterABindingAndAPaymentNoCardNumberAndNoVerificationNumberIsLeftInMemory()
      throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      rig.wallets().close();
      try (CardOrder order =
              CardOrder.of(Person.LI.name(), Person.LI.idNumber(), Person.LI.phone());
          IssuedCard card =
              rig.staff()
                  .issueCard(
                      order
                          .withOpeningBalance(Money.parse("CNY 100.00"))
                          .withKind(CardKind.CREDIT))) {
        String number = card.number().read(String::new);
        String cvn = card.verificationNumber().orElseThrow().read(String::new);
        String expiry = card.expiry().orElseThrow().read(String::new);
        run(rig, wallet, List.of(number, expiry, cvn));
        byte[] before = Files.readAllBytes(folder.resolve("before.hprof"));
        byte[] after = Files.readAllBytes(folder.resolve("after.hprof"));

        assertThat(found(after, CANARY.getBytes(UTF_16BE))).as("the search works").isTrue();
        for (Charset charset : List.of(ISO_8859_1, UTF_16BE, UTF_16LE)) {
          assertThat(found(after, number.getBytes(charset)))
              .as("card number in %s", charset)
              .isFalse();
          assertThat(found(after, Person.LI.idNumber().getBytes(charset)))
              .as("ID number in %s", charset)
              .isFalse();
        }
        // Three digits turn up anywhere; an array of just them, or they between quotes, does not.
        for (byte[] form : formsOf(cvn)) {
          assertThat(count(after, form)).isLessThanOrEqualTo(count(before, form));
        }
      }
    }
  }

  private void run(Rig rig, Wallet wallet, List<String> card) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                Rig.classPath(),
                HeapProcess.class.getName(),
                folder.toString(),
                rig.bankUri().toString(),
                wallet.id().toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (OutputStream input = process.getOutputStream();
        Secret keys = rig.platformKeys().toSecret();
        BufferedReader output =
            new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      send(input, CANARY);
      send(input, keys.read(String::new));
      expect(output, "ready");
      dump(process, "before.hprof");
      send(input, card.get(0));
      send(input, Person.LI.name());
      send(input, Person.LI.idNumber());
      send(input, Person.LI.phone());
      send(input, card.get(1));
      send(input, card.get(2));
      expect(output, "challenged");
      send(input, rig.code(Person.LI));
      expect(output, "paid");
      dump(process, "after.hprof");
      send(input, "done");
    }
    assertThat(process.waitFor()).isZero();
  }

  private void expect(BufferedReader output, String word) throws IOException {
    String line = output.readLine();
    assertThat(line).as(() -> read(folder.resolve("errors"))).isEqualTo(word);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Collects the garbage, and writes down what is alive. */
  private void dump(Process process, String file) throws Exception {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.heap_dump",
                folder.resolve(file).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(tool.waitFor()).as("jcmd").isZero();
  }

  private static void send(OutputStream input, String line) throws IOException {
    input.write((line + "\n").getBytes(UTF_8));
    input.flush();
  }

  private static List<byte[]> formsOf(String digits) {
    return List.of(
        array(digits, HPROF_CHAR, UTF_16BE),
        array(digits, HPROF_BYTE, ISO_8859_1),
        ('"' + digits + '"').getBytes(ISO_8859_1),
        ('"' + digits + '"').getBytes(UTF_16BE));
  }

  private static byte[] array(String digits, byte type, Charset charset) {
    byte[] content = digits.getBytes(charset);
    byte[] form = new byte[Integer.BYTES + 1 + content.length];
    form[Integer.BYTES - 1] = (byte) digits.length();
    form[Integer.BYTES] = type;
    System.arraycopy(content, 0, form, Integer.BYTES + 1, content.length);
    return form;
  }

  private static boolean found(byte[] dump, byte[] wanted) {
    return count(dump, wanted) > 0;
  }

  private static int count(byte[] dump, byte[] wanted) {
    int count = 0;
    for (int at = 0; at <= dump.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && dump[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        count++;
      }
    }
    return count;
  }
}
