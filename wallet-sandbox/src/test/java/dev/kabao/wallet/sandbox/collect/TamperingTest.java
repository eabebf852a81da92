package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TamperingTest {
  @TempDir private Path folder;
  private CollectRig rig;
  private Wallet payer;
  private PaymentRequest request;

  @BeforeEach
  void somebodyAsks() {
    rig = new CollectRig(folder);
    payer = rig.walletWith("100.00");
    request = rig.shop().request(rig.request(), RequestDraft.once(cny("10.00"), "茶 for two"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private ScanRefusal refusal(String text) {
    ScanResult result = payer.scanning().look(text);
    assertThat(result).isInstanceOf(ScanResult.Refused.class);
    return ((ScanResult.Refused) result).refusal();
  }

  @Test
  void everySingleCharacterOfACodeOrLinkMatters() {
    for (String text : new String[] {request.code(), request.link()}) {
      assertThat(payer.scanning().look(text)).isInstanceOf(ScanResult.Shown.class);
      for (int i = 0; i < text.length(); i++) {
        String before = text.substring(0, i);
        String after = text.substring(i + 1);
        for (char other : new char[] {'0', '9', 'A', 'z', ' ', (char) (text.charAt(i) ^ 1)}) {
          if (other != text.charAt(i)) {
            assertThat(refusal(before + other + after))
                .isIn(ScanRefusal.UNREADABLE, ScanRefusal.NOT_GENUINE);
          }
        }
        assertThat(refusal(before + after)).isIn(ScanRefusal.UNREADABLE, ScanRefusal.NOT_GENUINE);
      }
    }
  }

  @Test
  void aCodeWhoseAmountAndChecksumWereChangedIsNotGenuine() {
    String changed = request.code().replace("540510.00", "540501.00");
    String open = changed.substring(0, changed.length() - 4);
    assertThat(changed).isNotEqualTo(request.code());
    assertThat(refusal(open + Crc.of(open))).isEqualTo(ScanRefusal.NOT_GENUINE);
  }

  @Test
  void whatIsNoCodeIsUnreadable() {
    for (String text :
        new String[] {
          "", "hello", "https://example.org/?r=1", "00020101021129300012D156000000000510A93FO3230Q"
        }) {
      assertThat(refusal(text)).isEqualTo(ScanRefusal.UNREADABLE);
    }
  }

  @Test
  void whatAnotherPlatformSignedIsNotGenuine() throws IOException {
    try (CollectRig other = new CollectRig(Files.createDirectory(folder.resolve("other")))) {
      PaymentRequest theirs =
          other.shop().request(other.request(), RequestDraft.once(cny("10.00"), "tea"));
      assertThat(refusal(theirs.code())).isEqualTo(ScanRefusal.NOT_GENUINE);
      assertThat(refusal(theirs.link())).isEqualTo(ScanRefusal.NOT_GENUINE);
    }
  }

  @Test
  void aGenuineCodeOfARequestThatIsNotHereIsUnknown() {
    // The same keyring in front of another store: signed rightly, and not known.
    try (CollectRig twin = new CollectRig(folder)) {
      PaymentRequest elsewhere =
          twin.shop().request(twin.request(), RequestDraft.once(cny("10.00"), "tea"));
      assertThat(refusal(elsewhere.code())).isEqualTo(ScanRefusal.UNKNOWN_REQUEST);
    }
  }

  @Test
  void aPrintedCodeOutlivesAChangeOfWhereLinksLead() {
    PaymentRequest printed =
        rig.shop().request(rig.request(), RequestDraft.open(CurrencyUnit.of("CNY"), "on the wall"));
    try (Wallets moved =
        Wallets.builder()
            .store(rig.store)
            .vault(CollectRig.vault(folder.resolve("keyring")))
            .clock(rig.clock)
            .payLinks(URI.create("https://kabao.example/go"))
            .resolveOnlyWhenCalled()
            .build()) {
      Wallet again =
          moved.open(
              dev.kabao.wallet.HostAssertion.of(
                  payer.id(), dev.kabao.wallet.value.Factor.KNOWLEDGE));
      assertThat(again.scanning().look(printed.code())).isInstanceOf(ScanResult.Shown.class);
      PaymentRequest shownAnew =
          moved.collecting("tea-house", "Tea House").list(Optional.empty(), 1).items().get(0);
      assertThat(shownAnew.link()).startsWith("https://kabao.example/go?");
      assertThat(again.scanning().look(shownAnew.link())).isInstanceOf(ScanResult.Shown.class);
    }
  }

  @Test
  void linksLeadToHttpsAndNowhereElse() {
    WalletsBuilder builder = Wallets.builder();
    for (String base :
        new String[] {
          "http://pay.example/",
          "https:///x",
          "pay.example",
          "https://user@pay.example/",
          "https://pay.example/?x=1",
          "https://a-host-whose-name-is-longer-than-32.example/"
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> builder.payLinks(URI.create(base)));
    }
  }
}
