package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.person.ErasureRefusal;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What guards a person, and what came of their lost card, survives new data keys and is gone once
 * the person is erased.
 */
class GuardedPersonTest {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String PHONE_BEFORE = Person.LI.phone();
  private static final Money ONE = Money.parse("CNY 1.00");
  private static final Pattern SEALED =
      Pattern.compile("\"(name|secret|before|lastFour)\":\"([A-Za-z0-9+/=]{40,})\"");

  @TempDir private Path folder;
  private Rig rig;
  private WalletId id;
  private Wallet wallet;
  private FactorId app;
  private byte[] seed;
  private List<String> recoveryCodes;
  private BoundCard card;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    wallet = rig.walletOf(Person.LI);
    id = wallet.id();
    String number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI);
    assertThat(
            wallet
                .payments()
                .pay(rig.request(), PayRequest.of(FundingSource.card(card.id()), "tea-house", ONE)))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.wallets().changePhone(rig.request(), id, "13800138077")).isTrue();
    rig.clock.forward(Duration.ofSeconds(1));
    wallet = rig.open(id);
    enrol();
    wallet.cards().reportLost(rig.request(), card.id(), LossKind.STOLEN);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Recovery codes, and by one of them an authenticator app. */
  private void enrol() {
    EnrolResult.Codes codes =
        (EnrolResult.Codes)
            wallet.factors().enrol(rig.request(), new NewFactor.RecoveryCodes("paper"));
    recoveryCodes = codes.codes().stream().map(code -> code.read(String::new)).toList();
    RequestId request = rig.request();
    NewFactor asked = new NewFactor.Totp("the blue app", "Kabao", "li");
    StepUp stepUp = ((EnrolResult.NeedsFactors) wallet.factors().enrol(request, asked)).stepUp();
    assertShown(stepUp, recovery(0));
    EnrolResult.ConfirmTotp begun =
        (EnrolResult.ConfirmTotp) wallet.factors().enrol(request, asked);
    app = begun.id();
    seed = decoded(begun.seed().read(String::new));
    assertThat(wallet.factors().confirm(rig.request(), app, code()))
        .isInstanceOf(ConfirmResult.Enrolled.class);
  }

  private FactorProof recovery(int number) {
    return new FactorProof.Recovery(Secret.of(recoveryCodes.get(number)));
  }

  /** RFC 6238. */
  private FactorProof code() {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "RAW"));
      long step = rig.clock.instant().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
      String code = String.format(Locale.ROOT, "%06d", number % 1_000_000);
      return new FactorProof.Totp(app, Secret.of(code));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] decoded(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int digit = BASE_32.indexOf(text.charAt(bit / 5));
      if ((digit >> (4 - bit % 5) & 1) == 1) {
        bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
      }
    }
    return bytes;
  }

  private void assertShown(StepUp stepUp, FactorProof proof) {
    assertThat(wallet.factors().show(stepUp.id(), proof)).isInstanceOf(ShowResult.Shown.class);
  }

  private StepUp stepUp() {
    return ((RevokeResult.NeedsFactors) wallet.factors().revoke(rig.request(), app)).stepUp();
  }

  private String replacementDigits() {
    assertThat(wallet.cards().requestReplacement(rig.request(), card.id(), true))
        .isInstanceOf(ReplacementResult.Issued.class);
    return lost().replacementLastFour().orElseThrow();
  }

  private LostCard lost() {
    return wallet.cards().lost().get(0);
  }

  private Map<String, String> archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rig.wallets().export(id, out);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void factorsAndLostCardsWorkOnceTheOlderDataKeysAreRetired() throws IOException {
    String digits = replacementDigits();
    rig.clock.forward(Duration.ofSeconds(1));
    rig.wallets().keys().renewDataKeys(RotationPace.UNLIMITED, progress -> {});
    assertShown(stepUp(), recovery(1));
    rig.clock.forward(Duration.ofHours(1).plusSeconds(1));
    assertThat(
            rig.wallets().keys().retireDataKeys(RotationPace.UNLIMITED, progress -> {}).changed())
        .as("the renewal has missed nothing: only the wallet itself changes")
        .isEqualTo(1);
    rig.restart();
    wallet = rig.open(id);

    assertThat(wallet.factors().list())
        .extracting(FactorView::name)
        .containsExactly("paper", "the blue app");
    StepUp stepUp = stepUp();
    assertShown(stepUp, code());
    assertShown(stepUp, recovery(2));
    assertThat(lost().replacementLastFour()).contains(digits);
    assertThat(archive().get("phone-changes.json")).contains("+86" + PHONE_BEFORE);
  }

  @Test
  void anArchiveTellsOfThemAndNotWhatTheyAreCheckedBy() throws IOException {
    String digits = replacementDigits();
    stepUp();
    Map<String, String> files = archive();
    assertThat(files.get("factors.json"))
        .contains("the blue app", "paper", "TOTP", "enrolledAt")
        .doesNotContain("secret", "spent", "counter", "lookup");
    assertThat(files.get("phone-changes.json")).contains("+86" + PHONE_BEFORE);
    assertThat(files.get("known-payees.json")).contains("tea-house");
    assertThat(files.get("known-payees.json")).containsPattern("\"firstPaid\" : \"20[0-9]{2}-");
    assertThat(files.get("step-ups.json")).contains("REVOKE_FACTOR", "FACTORS_CHANGE");
    assertThat(files.get("cards.json"))
        .contains("\"replacementLastFour\" : \"" + digits + "\"", "STOLEN")
        .containsPattern("\"reportedAt\" : \"20[0-9]{2}-")
        .doesNotContain("\"lastFour\"", "\"report\"");
  }

  @Test
  void nothingOfThemIsLeftOnceThePersonIsErased() throws IOException {
    replacementDigits();
    stepUp();
    List<String> traces = traces();
    assertThat(traces).hasSize(6).allSatisfy(trace -> assertThat(isInFiles(trace)).isTrue());
    assertThat(rig.wallets().closeWallet(rig.request(), id)).isTrue();
    assertThat(rig.wallets().erase(rig.request(), id)).isInstanceOf(Erasure.Erased.class);

    assertThat(traces).noneSatisfy(trace -> assertThat(isInFiles(trace)).isTrue());
    rig.wallets().close();
    try (Store store = SqliteStore.open(folder.resolve("wallet.db"))) {
      assertThat(text(store.find("factors", id.value()).orElseThrow())).doesNotContain("TOTP");
      assertThat(all(store, "known-payee")).singleElement().asString().doesNotContain("tea-house");
      assertThat(all(store, "step-up"))
          .isNotEmpty()
          .allSatisfy(body -> assertThat(body).doesNotContain("FACTORS_CHANGE"));
      assertThat(all(store, "card")).singleElement().asString().doesNotContain("STOLEN");
    }
    rig.restart();
    assertThat(rig.wallets().checkLedger().balanced()).isTrue();
  }

  @Test
  void nobodyIsErasedWhileABankOwesThemAReplacement() {
    rig.fault(FaultPoint.REPLACE, "drop-before");
    assertThat(wallet.cards().requestReplacement(rig.request(), card.id(), false))
        .isInstanceOf(ReplacementResult.Requested.class);
    assertThat(rig.wallets().closeWallet(rig.request(), id)).isTrue();
    assertThat(rig.wallets().erase(rig.request(), id))
        .isEqualTo(new Erasure.Refused(ErasureRefusal.CARD_BOUND));
    rig.clock.forward(Duration.ofHours(1));
    rig.wallets().resolve();
    assertThat(rig.wallets().erase(rig.request(), id)).isInstanceOf(Erasure.Erased.class);
    rig.clock.forward(Duration.ofDays(30));
    assertThat(rig.wallets().resolve().undecided()).isZero();
  }

  /** What is sealed: of two factors, of the change of phone, and of the replacement. */
  private List<String> traces() {
    List<String> bodies = new ArrayList<>();
    rig.wallets().close();
    try (Store store = SqliteStore.open(folder.resolve("wallet.db"))) {
      for (String collection : List.of("factors", "phone-change", "card")) {
        bodies.addAll(all(store, collection));
      }
    }
    rig.restart();
    List<String> traces = new ArrayList<>();
    for (String body : bodies) {
      Matcher found = SEALED.matcher(body);
      while (found.find()) {
        traces.add(found.group(2));
      }
    }
    return traces;
  }

  private static List<String> all(Store store, String collection) {
    return store.findAll(collection, Optional.empty(), 100).stream()
        .map(GuardedPersonTest::text)
        .toList();
  }

  private static String text(Document document) {
    return new String(document.body(), StandardCharsets.UTF_8);
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
}
