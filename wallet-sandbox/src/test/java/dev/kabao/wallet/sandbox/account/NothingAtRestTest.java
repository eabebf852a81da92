package dev.kabao.wallet.sandbox.account;

import static dev.kabao.wallet.sandbox.account.AccountRig.LI;
import static dev.kabao.wallet.sandbox.account.AccountRig.NEW_PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.OTHER_PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.PASSWORD;
import static dev.kabao.wallet.sandbox.account.AccountRig.PHONE;
import static dev.kabao.wallet.sandbox.account.AccountRig.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thief of the files finds of accounts: nothing. */
class NothingAtRestTest {
  @TempDir Path folder;

  @Test
  void noPasswordPinCodePhoneTokenOrSourceIsInTheFilesOrInWhatIsShown() throws IOException {
    List<String> secrets =
        new ArrayList<>(
            List.of(
                PASSWORD,
                NEW_PASSWORD,
                "804917",
                PHONE,
                OTHER_PHONE,
                LI.name().read(String::new),
                LI.idNumber().read(String::new),
                "203.0.113.7",
                "小明的平板"));
    StringBuilder shown = new StringBuilder();
    try (AccountRig rig = new AccountRig(folder)) {
      rig.registered(PHONE, PASSWORD);
      SignInResult signedIn =
          rig.signIn(
              PHONE, PASSWORD, Origin.of(new Device("install-0002", "小明的平板"), "203.0.113.7"));
      secrets.add(((SignInResult.SignedIn) signedIn).token().text());
      Wallet wallet = rig.open(signedIn);
      shown.append(signedIn).append(Origin.of("203.0.113.7")).append(LI);
      PinProof proof = new PinProof.Password(secret(PASSWORD));
      shown
          .append(proof)
          .append(
              wallet.secrets().setPin(rig.request(), proof, secret("804917"), PersonFacts.NONE));
      wallet.secrets().requestPhoneCodes(rig.request(), OTHER_PHONE);
      shown.append(
          wallet
              .secrets()
              .changePhone(
                  rig.request(),
                  OTHER_PHONE,
                  Optional.of(secret(PASSWORD)),
                  secret(rig.phones.last(PHONE).code().orElseThrow()),
                  secret(rig.phones.last(OTHER_PHONE).code().orElseThrow())));
      shown.append(
          rig.recover(OTHER_PHONE, rig.code(CodePurpose.RECOVER, OTHER_PHONE), LI, NEW_PASSWORD));
      shown.append(rig.wallets().events(0, 100));
      rig.phones.all().forEach(came -> came.code().ifPresent(secrets::add));
    }
    assertThat(secrets).hasSizeGreaterThan(12);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String one : secrets) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
          // Six digits alone may stand anywhere in ids and times; in JSON they would be a value.
          String sought = one.length() == 6 ? '"' + one + '"' : one;
          assertThat(
                  bytes.contains(new String(sought.getBytes(charset), StandardCharsets.ISO_8859_1)))
              .as("a secret in " + file.getFileName())
              .isFalse();
        }
      }
    }
    for (String one : secrets) {
      assertThat(shown.toString()).doesNotContain(one);
    }
  }

  @Test
  void noCodeByMessageTellsWhichPhoneBelongsToWhichWallet() {
    WalletId wallet;
    try (AccountRig rig = new AccountRig(folder)) {
      wallet = rig.registered(PHONE, PASSWORD);
      Wallet open = rig.open(PHONE, PASSWORD);
      open.secrets().requestPhoneCodes(rig.request(), OTHER_PHONE);
    }
    List<String> kept;
    try (Store store = SqliteStore.open(folder.resolve("wallet.db"))) {
      kept =
          store.findAll("one-time-code", Optional.empty(), 100).stream()
              .map(document -> new String(document.body(), StandardCharsets.UTF_8))
              .toList();
    }
    assertThat(kept)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            body ->
                assertThat(body)
                    .doesNotContain(wallet.toString())
                    .doesNotContainPattern("[0-9a-f]{64}"));
  }
}
